import type { Browser, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const region = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const CONTRACT = { kind: 'art-28', status: 'executed', signedOn: '2022-01-01' };

/** A register in which a transfer to India has no ground, a contract is missing, and something is asked for. */
async function filled(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  const usual = { role: 'processor', status: 'approved', startsOn: '2022-01-01', contract: CONTRACT };
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1',
    organisation: { slug, name: 'Nordlys Learning', country: 'NO', regimes: ['eu-gdpr'], email: 'privacy@example.org' },
    processors: [{ key: 'vendor', name: 'Vendor Inc.', country: 'US', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01' }] }, { key: 'other', name: 'Other Ltd', country: 'SG' }],
    engagements: [
      { ...usual, key: 'crm', processor: 'vendor', service: 'CRM', locations: [{ country: 'US', kind: 'storage' }] },
      { ...usual, key: 'chat', processor: 'vendor', service: 'Chat', locations: [{ country: 'IN', kind: 'support' }, { country: 'DE', kind: 'storage' }] },
      { ...usual, key: 'desk', processor: 'other', service: 'Desk', contract: null, locations: [{ country: 'DE', kind: 'storage' }] },
      { key: 'planned', processor: 'other', role: 'processor', service: 'Surveys', locations: [{ country: 'SG', kind: 'storage' }] },
    ],
    activities: [{ key: 'sales', name: 'Sales', role: 'controller', status: 'active' }],
  });
  return organisation;
}

test('an empty register leads through the first hour; what is done is ticked', async () => {
  const organisation = await newOrganisation();
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}`);
  const first = region(page, 'Your first hour');
  await first.getByRole('link', { name: 'Bring your spreadsheet' }).waitFor();
  expect(await first.getByRole('listitem').filter({ hasText: 'done' }).count()).toBe(0);
  expect(await region(page, 'Transfers').textContent()).toContain('No transfers yet');
  expect(await accessibilityProblems(page)).toEqual([]);
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'vendor', name: 'Vendor Inc.', country: 'US' });
  await go(`/${organisation.slug}`);
  await first.getByRole('listitem').filter({ hasText: 'Pick vendors from the catalogue' }).filter({ hasText: 'done' }).waitFor();
  expect(await first.getByRole('listitem').filter({ hasText: 'done' }).count()).toBe(1);
  await organisation.admin.made('POST', `${organisation.path}/activities`, { key: 'sales', name: 'Sales', role: 'controller' });
  await go(`/${organisation.slug}`);
  await region(page, 'Findings').waitFor();
  expect(await first.count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the data protection officer sees at once what is missing, worst first, each with the article, what closes it, and the way to the very field', async () => {
  const organisation = await filled();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}`);
  await page.getByText('1 of 4 transfers needs attention.').waitFor();
  const kinds = region(page, 'Findings').getByRole('list', { name: 'What is found most, worst first' }).getByRole('listitem');
  expect(await kinds.nth(0).textContent()).toMatch(/^Contract missing\s*Art\. 28\(3\).*GDPR\s*1$/);
  expect(await kinds.nth(1).textContent()).toMatch(/^Transfer without a ground\s*Art\. 44 GDPR\s*1$/);
  await region(page, 'Findings').getByRole('link', { name: 'All findings' }).click();
  await page.getByRole('heading', { level: 1, name: 'Findings' }).waitFor();
  const severities = page.getByRole('heading', { level: 2 });
  await severities.first().waitFor();
  expect((await severities.allTextContents()).map((text) => text.trim())).toEqual([expect.stringMatching(/^Breach 2/), expect.stringMatching(/^Gap /), expect.stringMatching(/^Advice /)]);
  const worst = page.getByRole('region', { name: /^Breach/ }).getByRole('listitem');
  expect(await worst.count()).toBe(2);
  const uncovered = worst.filter({ hasText: 'Transfer without a ground' });
  for (const said of ['Art. 44 GDPR', 'Vendor Inc. (Chat)', 'India', 'What closes it: Provide appropriate safeguards']) expect(await uncovered.textContent()).toContain(said);
  expect(await accessibilityProblems(page)).toEqual([]);
  const field = worst.filter({ hasText: 'Contract missing' }).getByRole('link', { name: 'Go to the field: Contract missing, Other Ltd (Desk)' });
  expect(new URL(await field.getAttribute('href') ?? '', page.url())).toMatchObject({ pathname: `/console/${organisation.slug}/engagements/desk`, search: '?field=%2Fcontract' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('findings are filtered, searched and grouped, and the address says how', async () => {
  const organisation = await filled();
  const { page, go, complaints } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/findings?severity=breach`);
  const items = page.getByRole('main').getByRole('listitem');
  await page.getByRole('status').filter({ hasText: '2 findings' }).first().waitFor();
  await page.getByRole('searchbox', { name: 'Search' }).fill('chat');
  await page.getByText('1 finding says this').waitFor();
  expect(await items.count()).toBe(1);
  expect(new URL(page.url()).search).toBe('?severity=breach&q=chat');
  await page.getByRole('searchbox', { name: 'Search' }).fill('no such thing');
  await page.getByRole('heading', { name: 'No finding fits' }).waitFor();
  await page.getByRole('button', { name: 'Clear filters' }).click();
  await items.filter({ hasText: 'Contract missing' }).waitFor();
  await page.getByText('By what is wrong').click();
  await page.getByRole('button', { name: /Transfer without a ground/ }).click();
  await page.getByText('What closes it: Provide appropriate safeguards').waitFor();
  expect(new URL(page.url()).search).toBe('?view=grouped');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('switch', { name: 'Also what drafts and requests would cause' }).press('Space');
  await page.getByRole('button', { name: /Transfer without a ground.*2$/ }).waitFor();
  await go(`/${organisation.slug}/findings?without=eu-us-dpf&code=transfer-uncovered`);
  await page.getByRole('status').filter({ hasText: '2 findings' }).first().waitFor();
  await page.getByRole('button', { name: 'Back to the law as it stands' }).click();
  await page.getByRole('status').filter({ hasText: '1 finding' }).first().waitFor();
  expect(new URL(page.url()).search).toBe('?code=transfer-uncovered');
  await go(`/${organisation.slug}/findings?asOf=2021-06-01`);
  await page.getByText('What was missing or not valid on 1 Jun 2021.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('thousands of findings come in parts', async () => {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  const engagements = Array.from({ length: 1_200 }, (_, position) => ({ key: `service-${position}`, processor: 'vendor', role: 'processor', service: `Service ${position}`, status: 'approved', startsOn: '2022-01-01', locations: [] }));
  await admin.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug, name: 'Large', country: 'NO' }, processors: [{ key: 'vendor', name: 'Vendor Inc.', country: 'US' }], engagements });
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${slug}/findings?code=location-missing`);
  const items = page.getByRole('region', { name: /^Gap/ }).getByRole('listitem');
  await page.getByText('50 of 1,200 shown').waitFor();
  expect(await items.count()).toBe(50);
  await page.getByRole('button', { name: 'Show more' }).click();
  await page.getByText('100 of 1,200 shown').waitFor();
  expect(await items.count()).toBe(100);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the map is gone through by keyboard, says the same as a list, and comes nearer to Europe', async () => {
  const organisation = await filled();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}`);
  const transfers = region(page, 'Transfers');
  const map = transfers.getByRole('listbox', { name: 'Countries that data go to, worst verdict first' });
  await map.focus();
  expect(await map.getByRole('option').allTextContents()).toEqual([expect.stringMatching(/^India: .+, 1 engagement$/), expect.stringMatching(/^United States: .+, 1 engagement$/), expect.stringMatching(/^Germany: .+, 2 engagements$/)]);
  await map.press('ArrowRight');
  await map.press('Enter');
  await transfers.getByRole('status').filter({ hasText: 'United States' }).waitFor();
  expect(await map.getByRole('option', { selected: true }).textContent()).toContain('United States');
  expect(await transfers.getByRole('link', { name: 'Show these transfers' }).getAttribute('href')).toBe(`/console/${organisation.slug}/transfers?country=US`);
  await transfers.getByText('The same as a list').click();
  await transfers.getByRole('row').filter({ hasText: 'Germany' }).getByRole('button', { name: 'Germany' }).click();
  await transfers.getByRole('status').filter({ hasText: 'Germany' }).waitFor();
  await transfers.getByRole('button', { name: 'Zoom to Europe' }).click();
  await transfers.getByRole('button', { name: 'Whole world' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await transfers.getByRole('list', { name: 'Transfers by verdict' }).getByRole('link').first().click();
  await page.waitForURL(/\/transfers\?verdict=uncovered$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('everybody sees what waits for them: who decides, who asked, who only reads', async () => {
  const organisation = await filled();
  const [anna, dora, otto] = [await newPerson(organisation, 'procurement', { name: 'Anna' }), await newPerson(organisation, 'dpo', { name: 'Dora' }), await newPerson(organisation, 'auditor')];
  const move = ({ client }: typeof anna, to: string, comment: string): Promise<unknown> => client.made('POST', `${organisation.path}/engagements/planned/transitions`, { to, comment });
  await move(anna, 'submitted', 'For the spring');
  const hoursAgo = new Date(Date.now() - 5 * 3_600_000).toISOString();
  await dora.client.made('PATCH', '/me/preferences', { values: { 'home.lastVisit': { [organisation.slug]: { last: hoursAgo, previous: null } } } });
  const forDora = await openConsole(browser, dora, `/${organisation.slug}`);
  const waiting = region(forDora.page, 'Waits for you');
  await waiting.getByText('For the spring').waitFor();
  expect(await waiting.getByRole('link', { name: 'Other Ltd (Surveys)' }).getAttribute('href')).toBe(`/console/${organisation.slug}/requests/planned`);
  await region(forDora.page, 'Since your last visit').getByRole('link', { name: 'Anna changed 1 engagement' }).waitFor();
  await forDora.page.context().close();
  await move(dora, 'draft', 'Where are the backups?');
  const forAnna = await openConsole(browser, anna, `/${organisation.slug}`);
  await region(forAnna.page, 'Last seven days').getByRole('link', { name: 'Dora changed 1 engagement' }).waitFor();
  await region(forAnna.page, 'Waits for you').getByText('Where are the backups?').waitFor();
  expect(await forAnna.page.getByRole('main').getByRole('link', { name: 'Ask for a processor' }).count()).toBe(1);
  expect(await forAnna.page.getByRole('main').getByRole('link', { name: 'Import' }).count()).toBe(0);
  await forAnna.page.context().close();
  const forOtto = await openConsole(browser, otto, `/${organisation.slug}`);
  await region(forOtto.page, 'Requests').getByText('Nothing waits').waitFor();
  expect([...forDora.complaints, ...forAnna.complaints, ...forOtto.complaints]).toEqual([]);
  await forOtto.page.context().close();
});

/** In light and dark, on a desk and a phone, without scrolling sideways. */
async function expectGood(page: Page): Promise<void> {
  for (const [colorScheme, width] of [['light', 1360], ['dark', 1360], ['light', 320]] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 800 });
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth')).toBe(false);
  }
}

test('home is accessible in light and dark, on a desk and a phone', async () => {
  const organisation = await filled();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}`);
  await page.getByRole('listbox').waitFor();
  await region(page, 'Due').getByRole('listitem').or(region(page, 'Due').getByText('Nothing is due')).first().waitFor();
  await expectGood(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('findings are accessible in light and dark, on a desk and a phone', async () => {
  const organisation = await filled();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/findings`);
  await page.getByRole('region', { name: /^Breach/ }).waitFor();
  await expectGood(page);
  expect(complaints).toEqual([]);
  await page.context().close();
});
