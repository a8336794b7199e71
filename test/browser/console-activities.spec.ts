import type { Browser, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, type ConsolePage, openConsole } from '../support/console.js';
import { newPerson, type TestPerson } from '../support/people.js';
import { eventually } from '../support/service.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

interface Activity {
  readonly key: string;
  readonly name: string;
  readonly owner: string | null;
  readonly purposes: readonly { description: string; legalBasis: string | null; legitimateInterest: string | null }[];
  readonly dataCategories: readonly string[];
  readonly retention: readonly { period: string | null; trigger: string | null }[];
  readonly businessFunction: string | null;
}

/** A dpo of an organisation with a processor, a running engagement and a measure. */
async function officer(): Promise<{ organisation: TestOrganisation; person: TestPerson }> {
  const organisation = await newOrganisation();
  const { admin, path } = organisation;
  await admin.made('POST', `${path}/processors`, { key: 'mailer', name: 'Mailer', country: 'DE' });
  await admin.made('POST', `${path}/engagements`, { key: 'mailing', processor: 'mailer', service: 'Newsletters', role: 'processor', status: 'approved', locations: [{ country: 'DE', kind: 'storage' }] });
  await admin.made('POST', `${path}/measures`, { key: 'tls', category: 'encryption-in-transit', name: 'Encrypted connections' });
  return { organisation, person: await newPerson(organisation, 'dpo') };
}

const NEWSLETTER = { key: 'newsletter', role: 'controller', name: 'Newsletter', status: 'active', purposes: [{ description: 'Tell subscribers', legalBasis: 'consent' }] };

const activityOf = ({ admin, path }: TestOrganisation, key: string): Promise<Activity> => admin.made<Activity>('GET', `${path}/activities/${key}`);

/** Types into a field that finds, and takes what is found. */
async function pick(page: Page, label: string | RegExp, words: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first().fill(words);
  await page.getByRole('option', { name: option }).click();
}

const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();
const saved = (page: Page): Promise<void> => page.getByRole('status').filter({ hasText: /Saved/ }).waitFor();

/** What nothing may be wrong with, whatever was done. */
async function expectSound({ page, complaints }: ConsolePage): Promise<void> {
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
}

test('an activity is written from nothing until nothing is missing, by mouse and keyboard', async () => {
  const { organisation, person } = await officer();
  const opened = await openConsole(browser, person, `/${organisation.slug}/activities`);
  const { page } = opened;
  await page.getByRole('heading', { name: 'No processing activities yet' }).waitFor();
  await page.getByRole('main').getByRole('link', { name: 'New activity' }).click();
  await page.getByText('5 things are missing').waitFor();
  await page.getByRole('textbox', { name: /^Name required/ }).fill('Newsletter');
  await page.getByRole('button', { name: 'Go to: Purposes' }).click();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Tell subscribers about courses');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Legit');
  await page.getByRole('textbox', { name: /^Legitimate interest/ }).fill('To be known to those who asked');
  await pick(page, /^Categories of data subjects/, 'subscri', 'Subscribers');
  await pick(page, /^Categories of personal data/, 'contact', 'Contact details');
  await pick(page, /^Categories of personal data/, 'Reading habits', 'Add “Reading habits”');
  await page.getByRole('group', { name: 'New category of data' }).getByRole('button', { name: 'Add' }).click();
  await page.getByText('Reading habits').waitFor();
  await pick(page, /^Engagements that receive the data/, 'mailer', 'Mailer – Newsletters');
  await page.getByRole('button', { name: 'Add a time limit' }).click();
  await page.getByRole('textbox', { name: 'Kept for' }).fill('2');
  await page.getByRole('textbox', { name: 'Counted from' }).fill('last contact');
  await pick(page, /^Security measures/, 'encr', 'Encrypted connections');
  await page.getByRole('combobox', { name: /^Status/ }).selectOption('active');
  await page.getByText('Nothing is missing.').waitFor();
  await expectSound(opened);
  await page.getByRole('textbox', { name: 'Reason for the change' }).fill('First entry – Größe');
  await page.keyboard.press('Control+s');
  await page.getByRole('heading', { level: 1, name: 'Newsletter' }).waitFor();
  expect(await activityOf(organisation, 'newsletter')).toMatchObject({
    purposes: [{ description: 'Tell subscribers about courses', legalBasis: 'legitimate-interests', legitimateInterest: 'To be known to those who asked' }],
    dataSubjects: ['subscribers'], dataCategories: ['contact-details', 'reading-habits'], engagements: ['mailing'], retention: [{ period: 'P2Y', trigger: 'last contact' }], measures: ['tls'], status: 'active',
  });
  const { items } = await organisation.admin.made<{ items: { reason: string }[] }>('GET', `${organisation.path}/history?about=activity/newsletter`);
  expect(items.map(({ reason }) => reason)).toEqual(['First entry – Größe']);
  await page.context().close();
});

test('the connection drops while something is saved, and nothing is lost', async () => {
  const { organisation, person } = await officer();
  await organisation.admin.made('POST', `${organisation.path}/activities`, NEWSLETTER);
  const opened = await openConsole(browser, person, `/${organisation.slug}/activities/newsletter?field=/owner`);
  const { page } = opened;
  const owner = page.getByRole('textbox', { name: /^Responsible/ });
  await owner.fill('Marketing');
  expect(await owner.evaluate((field) => field === document.activeElement)).toBe(true);
  await page.getByText(/^Draft kept/).waitFor();
  await page.context().setOffline(true);
  await save(page);
  await page.getByRole('alert').filter({ hasText: 'The connection is gone; your draft is kept.' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await owner.fill('Marketing and sales');
  await page.getByRole('switch', { name: 'Save by itself when the connection is back' }).check();
  await page.context().setOffline(false);
  await eventually(() => activityOf(organisation, 'newsletter'), (activity) => activity.owner === 'Marketing and sales');
  await saved(page);
  expect(opened.complaints).toEqual([]);
  await page.context().close();
});

test('the tab is closed, and the draft is offered again with what others saved since', async () => {
  const { organisation, person } = await officer();
  const { admin, path, slug } = organisation;
  await admin.made('POST', `${path}/activities`, NEWSLETTER);
  const first = await openConsole(browser, person, `/${slug}/activities/newsletter`);
  await first.page.getByRole('textbox', { name: /^Responsible/ }).fill('Marketing');
  await first.page.getByText(/^Draft kept/).waitFor();
  const context = first.page.context();
  await first.page.close();
  await admin.made('PATCH', `${path}/activities/newsletter`, { name: 'Letters' }, { 'if-match': '*' });
  const page = await context.newPage();
  await page.goto(`${person.client.url}/console/${slug}/activities/newsletter`);
  await page.getByText(/^You have an unsaved draft from/).waitFor();
  expect(await page.getByRole('textbox', { name: /^Responsible/ }).inputValue()).toBe('Marketing');
  expect(await page.getByRole('textbox', { name: /^Name required/ }).inputValue()).toBe('Letters');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue with the draft' }).click();
  await save(page);
  await saved(page);
  expect(await activityOf(organisation, 'newsletter')).toMatchObject({ name: 'Letters', owner: 'Marketing' });
  await page.getByRole('textbox', { name: /^Responsible/ }).fill('Nobody');
  await page.getByRole('button', { name: 'Discard changes' }).click();
  await page.getByRole('button', { name: 'Yes, discard' }).click();
  expect(await page.getByRole('textbox', { name: /^Responsible/ }).inputValue()).toBe('Marketing');
  await context.close();
});

test('two people edit one activity: it is merged by field, and nobody loses a word', async () => {
  const { organisation, person } = await officer();
  const { admin, path, slug } = organisation;
  await admin.made('POST', `${path}/activities`, NEWSLETTER);
  const other = await newPerson(organisation, 'dpo', { name: 'Ola Nordmann' });
  const place = `/${slug}/activities/newsletter`;
  const [mine, theirs] = [await openConsole(browser, person, place), await openConsole(browser, other, place)];
  await theirs.page.getByRole('textbox', { name: /^Responsible/ }).fill('Marketing');
  await theirs.page.getByRole('textbox', { name: /^Name required/ }).fill('Letters to subscribers');
  await pick(theirs.page, /^Categories of personal data/, 'contact', 'Contact details');
  await mine.page.getByRole('textbox', { name: /^Name required/ }).fill('Newsletter by e-mail');
  await pick(mine.page, /^Categories of personal data/, 'usage', 'Usage data and logs');
  await save(theirs.page);
  await saved(theirs.page);
  await save(mine.page);
  const dialog = mine.page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
  await dialog.getByText(/^Ola Nordmann saved/).waitFor();
  await dialog.getByText('Merged without a question: Categories of personal data and Responsible').waitFor();
  for (const words of ['Newsletter', 'Letters to subscribers', 'Newsletter by e-mail']) await dialog.getByText(words, { exact: true }).waitFor();
  await expectSound(mine);
  await dialog.getByRole('radio', { name: 'Take mine' }).check();
  await dialog.getByRole('button', { name: 'Save this' }).click();
  await saved(mine.page);
  const merged = await activityOf(organisation, 'newsletter');
  expect(merged).toMatchObject({ name: 'Newsletter by e-mail', owner: 'Marketing' });
  expect([...merged.dataCategories].sort()).toEqual(['contact-details', 'usage-data']);
  await theirs.page.getByRole('textbox', { name: /^Responsible/ }).fill('Communication');
  await save(theirs.page);
  await saved(theirs.page);
  expect(await activityOf(organisation, 'newsletter')).toMatchObject({ name: 'Newsletter by e-mail', owner: 'Communication' });
  await Promise.all([mine, theirs].map(({ page }) => page.context().close()));
});

test('a processor\'s activity, a copy of it, and what cannot be deleted', async () => {
  const { organisation, person } = await officer();
  const { admin, path, slug } = organisation;
  await admin.made('POST', `${path}/activities`, { ...NEWSLETTER, status: 'ended', endsOn: '2026-01-31' });
  const opened = await openConsole(browser, person, `/${slug}/activities/new?role=processor`);
  const { page, go } = opened;
  await page.getByRole('textbox', { name: /^Name required/ }).fill('Hosting');
  await page.getByRole('button', { name: 'Add a category of processing' }).click();
  await page.keyboard.type('Hosting of the platform');
  await page.getByRole('button', { name: 'Add a controller' }).click();
  await page.keyboard.type('Bergen School');
  await page.getByRole('textbox', { name: /^Contact details/ }).fill('post@school.example');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Hosting' }).waitFor();
  await page.getByText('1 thing is missing').waitFor();
  await expectSound(opened);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Copy as new' }).click();
  await page.getByRole('heading', { name: 'New processing activity' }).waitFor();
  expect(await page.getByRole('textbox', { name: /^Name required/ }).inputValue()).toBe('Hosting (copy)');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Hosting (copy)' }).waitFor();
  expect(await admin.made('GET', `${path}/activities/hosting-copy`)).toMatchObject({ role: 'processor', categoriesOfProcessing: ['Hosting of the platform'], controllers: [{ name: 'Bergen School', contact: 'post@school.example' }] });
  await admin.made('PATCH', `${path}/activities/newsletter`, { successor: 'hosting' }, { 'if-match': '*' });
  await go(`/${slug}/activities/hosting`);
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  const dialog = page.getByRole('dialog', { name: 'Delete “Hosting”?' });
  await dialog.getByRole('button', { name: 'Delete', exact: true }).click();
  await dialog.getByRole('alert').getByRole('link', { name: 'newsletter' }).waitFor();
  await dialog.getByRole('button', { name: 'Keep it' }).last().click();
  await go(`/${slug}/activities?status=ended`);
  await page.getByRole('link', { name: 'Newsletter' }).waitFor();
  expect(await page.getByRole('link', { name: 'Hosting', exact: true }).count()).toBe(0);
  await expectSound(opened);
  await page.context().close();
});

test('whoever may only read sees why nothing can be changed', async () => {
  const { organisation } = await officer();
  await organisation.admin.made('POST', `${organisation.path}/activities`, NEWSLETTER);
  const opened = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/activities/newsletter`);
  await opened.page.getByText('Your role may read activities.').waitFor();
  expect(await opened.page.getByRole('button', { name: 'Save' }).count()).toBe(0);
  expect(await opened.page.getByRole('textbox', { name: /^Name required/ }).isEditable()).toBe(false);
  await expectSound(opened);
  await opened.page.context().close();
});
