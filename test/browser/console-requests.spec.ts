import type { Browser, Locator, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

interface Kept {
  readonly status: string;
  readonly startsOn: string | null;
  readonly role: string;
  readonly owner: string | null;
  readonly purposes: readonly string[];
  readonly locations: readonly { readonly country: string; readonly kind: string }[];
  readonly contract: { readonly kind: string; readonly status: string; readonly url: string | null } | null;
}

const kept = ({ admin, path }: TestOrganisation, key: string): Promise<Kept> => admin.made<Kept>('GET', `${path}/engagements/${key}`);
const step = (page: Page, question: string): Promise<void> => page.getByRole('heading', { level: 2, name: question }).waitFor();
const goOn = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save and continue' }).click();

test('procurement asks, the data protection officer asks back, procurement answers, the officer approves', async () => {
  const organisation = await newOrganisation();
  const paul = await newPerson(organisation, 'procurement', { name: 'Paul Kjøper' });
  const dora = await newPerson(organisation, 'dpo', { name: 'Dora Persson' });
  const asking = await openConsole(browser, paul, `/${organisation.slug}/requests/new`);
  const { page } = asking;
  await page.getByLabel('Name of the company or product').fill('hot');
  await page.getByRole('button', { name: /^Hotjar/ }).click();
  await page.getByRole('button', { name: 'Continue with this company' }).click();
  await step(page, 'What do you need it for?');
  await page.getByRole('textbox', { name: 'Responsible here' }).fill('Marketing');
  await page.getByRole('radio', { name: 'Processor', exact: true }).check();
  expect(await accessibilityProblems(page)).toEqual([]);
  await goOn(page);
  await step(page, 'Whose data, and which?');
  await goOn(page);
  await step(page, 'Where are the data, and from where can they be reached?');
  await page.getByRole('button', { name: 'Add a place' }).click();
  const place = page.getByRole('group', { name: 'Place 2' });
  await place.getByRole('combobox', { name: 'Country' }).fill('India');
  await page.getByRole('option', { name: 'India', exact: true }).click();
  await place.getByText('Incomplete').waitFor();
  await goOn(page);
  await step(page, 'Which contract, and on which ground?');
  await page.getByText('These places need a ground').waitFor();
  await page.getByLabel('I do not know the contract').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Save and see the summary' }).click();
  await page.getByRole('heading', { level: 1, name: /Hotjar/ }).waitFor();
  await page.getByText('has a ground that is not shown to be complete').first().waitFor();
  await page.getByRole('button', { name: 'Submit …' }).click();
  await page.getByLabel('What the data protection officer should know').fill('We need it by January.');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('It waits for your data protection officer.').waitFor();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await kept(organisation, key)).toMatchObject({ status: 'submitted', owner: 'Marketing', role: 'processor', locations: [{ country: 'IE' }, { country: 'IN', kind: 'remote-access' }] });

  const deciding = await openConsole(browser, dora, `/${organisation.slug}/requests`);
  await deciding.page.getByRole('link', { name: /^Hotjar/ }).click();
  await deciding.page.getByText('We need it by January.').waitFor();
  expect(await accessibilityProblems(deciding.page)).toEqual([]);
  await deciding.page.getByRole('button', { name: 'Ask back …' }).click();
  await deciding.page.getByRole('button', { name: 'Ask back', exact: true }).click();
  await deciding.page.getByText('Say why: the other side has to know what to do.').waitFor();
  await deciding.page.getByLabel('Your question').fill('Why India? And where is the contract?');
  await deciding.page.getByRole('button', { name: 'Ask back', exact: true }).click();
  await deciding.page.getByText('Nothing waits for a decision').waitFor();

  await asking.go(`/${organisation.slug}/requests`);
  await page.getByText('Asked back: Why India? And where is the contract?').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: /^Hotjar/ }).click();
  await page.getByText('Dora Persson asks').waitFor();
  await page.getByRole('link', { name: 'Change: Where' }).click();
  await page.getByRole('button', { name: 'Remove place 2' }).click();
  await goOn(page);
  await step(page, 'Which contract, and on which ground?');
  await page.getByLabel('How it was concluded').selectOption({ label: 'Signed' });
  await page.getByRole('textbox', { name: 'Where it is' }).first().fill('https://example.org/contract.pdf');
  await page.getByRole('button', { name: 'Save and see the summary' }).click();
  await page.getByRole('button', { name: 'Submit …' }).click();
  await page.getByLabel('What the data protection officer should know').fill('India is switched off; the contract is linked.');
  await page.getByRole('button', { name: 'Submit', exact: true }).click();
  await page.getByText('It waits for your data protection officer.').waitFor();

  await deciding.go(`/${organisation.slug}/requests/${key}`);
  await deciding.page.getByText('India is switched off; the contract is linked.').waitFor();
  await deciding.page.getByText('Why India? And where is the contract?').waitFor();
  await deciding.page.getByRole('button', { name: 'Approve …' }).click();
  await deciding.page.getByLabel('It starts on').fill('2026-01-15');
  await deciding.page.getByRole('button', { name: 'Approve', exact: true }).click();
  await deciding.page.getByText('Nothing waits for a decision').waitFor();
  expect(await kept(organisation, key)).toMatchObject({ status: 'approved', startsOn: '2026-01-15', locations: [{ country: 'IE' }], contract: { kind: 'art-28', status: 'executed', url: 'https://example.org/contract.pdf' } });
  await asking.go(`/${organisation.slug}/requests/${key}`);
  await page.getByText('It was approved and is part of the register.').waitFor();
  expect([...asking.complaints, ...deciding.complaints]).toEqual([]);
  await Promise.all([page.context().close(), deciding.page.context().close()]);
});

const MOST_TABS = 120;

/** Goes on with the tabulator until something has the focus, as somebody does who has no mouse. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor();
  for (let pressed = 0; pressed < MOST_TABS; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`The keyboard did not reach ${String(wanted)}.`);
}

async function press(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, page.getByRole('button', { name, exact: typeof name === 'string' }));
  await page.keyboard.press('Enter');
}

async function write(page: Page, label: string, words: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: true }));
  await page.keyboard.type(words);
}

/** The step's heading has the focus when it comes. */
async function stepByKeyboard(page: Page, question: string): Promise<void> {
  const heading = page.getByRole('heading', { level: 2, name: question });
  await heading.waitFor();
  await page.waitForFunction((words) => document.activeElement?.textContent === words, question);
}

test('a request is made and submitted with the keyboard alone', async () => {
  const organisation = await newOrganisation();
  const paul = await newPerson(organisation, 'procurement');
  const { page, complaints } = await openConsole(browser, paul, `/${organisation.slug}/requests/new`);
  await stepByKeyboard(page, 'Who will handle the data?');
  await write(page, 'Name of the company or product', 'Fjord Mail');
  await press(page, 'Add “Fjord Mail” as a new company');
  await page.getByLabel('Legal entity').waitFor();
  await press(page, 'Continue with this company');
  await stepByKeyboard(page, 'What do you need it for?');
  await tabTo(page, page.getByRole('checkbox', { name: 'I do not know who is responsible here' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('radio', { name: 'Processor', exact: true }));
  await page.keyboard.press('Space');
  await press(page, 'Save and continue');
  await stepByKeyboard(page, 'Whose data, and which?');
  await tabTo(page, page.getByRole('combobox', { name: /Whose data/ }));
  await page.keyboard.type('Customers');
  await page.getByRole('option', { name: /^Customers/ }).first().waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await press(page, 'Save and continue');
  await stepByKeyboard(page, 'Where are the data, and from where can they be reached?');
  await press(page, 'Add a place');
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox' || document.activeElement?.tagName === 'INPUT');
  await page.keyboard.type('Norway');
  await page.getByRole('option', { name: 'Norway', exact: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('group', { name: 'Place 1' }).getByText('Not restricted').waitFor();
  await press(page, 'Save and continue');
  await stepByKeyboard(page, 'Which contract, and on which ground?');
  await page.getByText('No further safeguard is needed').waitFor();
  await press(page, 'Save and see the summary');
  await page.getByRole('heading', { level: 1, name: /Fjord Mail/ }).waitFor();
  await press(page, 'Submit …');
  await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  expect(await page.getByLabel('What the data protection officer should know').inputValue()).toBe('I do not know: who is responsible here.');
  await press(page, 'Submit');
  await page.getByText('It waits for your data protection officer.').waitFor();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  expect(await kept(organisation, key)).toMatchObject({ status: 'submitted', role: 'processor', locations: [{ country: 'NO', kind: 'storage' }] });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a company that is there under another name is offered, and the way back loses nothing', async () => {
  const organisation = await newOrganisation();
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'fjord', name: 'Fjord Mail', legalName: 'Fjord Mail AS' });
  const paul = await newPerson(organisation, 'procurement');
  const { page, complaints } = await openConsole(browser, paul, `/${organisation.slug}/requests/new`);
  await page.getByLabel('Name of the company or product').fill('Fjord Post');
  await page.getByRole('button', { name: 'Add “Fjord Post” as a new company' }).click();
  await page.getByLabel('Legal entity').fill('Fjord Mail AS');
  await page.getByRole('button', { name: 'Take Fjord Mail' }).click();
  await page.getByRole('button', { name: 'Continue with this company' }).click();
  await step(page, 'What do you need it for?');
  await page.getByRole('textbox', { name: 'Service' }).fill('Newsletters');
  await page.getByRole('button', { name: 'Back' }).click();
  await step(page, 'Who will handle the data?');
  await goOn(page);
  await step(page, 'What do you need it for?');
  expect(await page.getByRole('textbox', { name: 'Service' }).inputValue()).toBe('Newsletters');
  expect((await organisation.admin.made<{ items: { service: string; processor: string }[] }>('GET', `${organisation.path}/engagements`)).items).toMatchObject([{ processor: 'fjord', service: 'Newsletters' }]);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.waitForFunction(() => document.documentElement.scrollWidth <= 320);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
