import type { Browser, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';
import { eventually } from '../support/service.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

type Facts = Readonly<Record<string, unknown>>;

async function withEngagement(stated: Facts = {}): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'vendor', name: 'Vendor', country: 'US' });
  await organisation.admin.made('POST', `${organisation.path}/engagements`, { key: 'crm', processor: 'vendor', role: 'processor', service: 'CRM', owner: 'Sales', status: 'approved', startsOn: '2026-01-01', ...stated });
  return organisation;
}

const kept = ({ admin, path }: TestOrganisation): Promise<Facts> => admin.made('GET', `${path}/engagements/crm`);
const save = (page: Page): Promise<void> => page.getByRole('button', { name: 'Save', exact: true }).click();

test('the law answers while an engagement is written, and every answer leads to its field', async () => {
  const organisation = await withEngagement();
  const dora = await newPerson(organisation, 'dpo');
  const { page, complaints, go } = await openConsole(browser, dora, `/${organisation.slug}/engagements/crm?field=/locations`);
  const missing = page.getByRole('region', { name: 'What is missing' });
  await missing.getByText('Nobody has stated in which countries').waitFor();
  await page.getByRole('button', { name: 'Add a place' }).click();
  await page.getByRole('combobox', { name: 'Country' }).fill('United States');
  await page.getByRole('option', { name: 'United States', exact: true }).click();
  await page.getByRole('group', { name: 'Place 1' }).getByText('Not covered').waitFor();
  await page.getByLabel('Add a safeguard').selectOption('scc-2021-914');
  await page.getByRole('group', { name: /Standard contractual clauses/ }).getByLabel('Module').selectOption('2');
  await page.getByLabel('Transfer impact assessment concluded').fill('2026-01-10');
  await page.getByLabel('Its outcome').selectOption('acceptable');
  await page.getByRole('group', { name: 'Place 1' }).getByText('Covered', { exact: true }).waitFor();
  await missing.getByRole('listitem').filter({ hasText: 'No contract on the processing' }).getByRole('button', { name: 'Go to the field' }).click();
  await page.waitForFunction(() => document.activeElement?.closest('[data-field="/contract"], [data-field="/contract/kind"]') !== null);
  await page.getByLabel('How it was concluded').selectOption('executed');
  await missing.getByText('No contract on the processing').waitFor({ state: 'detached' });
  await page.getByLabel('Reason for the change').fill('Stated by the vendor');
  await save(page);
  await eventually(() => kept(organisation), (facts) => (facts['safeguards'] as unknown[]).length === 1);
  expect(await kept(organisation)).toMatchObject({
    locations: [{ country: 'US', kind: 'storage' }], contract: { kind: 'art-28', status: 'executed' },
    safeguards: [{ mechanism: 'scc-2021-914', module: 2, transferImpactAssessment: { concludedOn: '2026-01-10', outcome: 'acceptable' } }],
  });
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Reason: Stated by the vendor').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await go(`/${organisation.slug}/engagements/crm?asOf=2026-01-05`);
  await page.getByText('You look at another day.').waitFor();
  await page.getByRole('region', { name: 'What the law says' }).getByText('Incomplete').first().waitFor();
  expect(await page.getByRole('button', { name: 'Add a place' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('two browsers edit one engagement: fields merge, one in conflict is decided, and both words are there in the end', async () => {
  const organisation = await withEngagement();
  const [dora, carl] = [await newPerson(organisation, 'dpo', { name: 'Dora' }), await newPerson(organisation, 'dpo', { name: 'Carl' })];
  const path = `/${organisation.slug}/engagements/crm`;
  const [first, second] = [await openConsole(browser, dora, path), await openConsole(browser, carl, path)];
  for (const { page } of [first, second]) await page.getByLabel('Service').waitFor();
  await first.page.getByLabel('Responsible here').fill('Sales and service');
  await first.page.getByRole('textbox', { name: 'Source' }).fill('A call with the vendor');
  await second.page.getByLabel('Service').fill('CRM and tickets');
  await second.page.getByLabel('Responsible here').fill('Customer care');
  await save(first.page);
  await eventually(() => kept(organisation), ({ owner }) => owner === 'Sales and service');
  await save(second.page);
  const dialog = second.page.getByRole('dialog');
  await dialog.getByText('Sales and service').waitFor();
  await dialog.getByText('Customer care').waitFor();
  expect(await accessibilityProblems(second.page)).toEqual([]);
  await dialog.getByRole('radio', { name: 'Take mine' }).check();
  await dialog.getByRole('button', { name: 'Save this' }).click();
  const facts = await eventually(() => kept(organisation), ({ service }) => service === 'CRM and tickets');
  expect(facts).toMatchObject({ service: 'CRM and tickets', owner: 'Customer care', source: 'A call with the vendor' });
  const { items } = await organisation.admin.made<{ items: { after: Facts }[] }>('GET', `${organisation.path}/history?about=engagement/crm`);
  expect(items.map(({ after }) => after['owner'])).toEqual(expect.arrayContaining(['Sales and service', 'Customer care']));
  expect([...first.complaints, ...second.complaints]).toEqual([]);
  await Promise.all([first.page.context().close(), second.page.context().close()]);
});

test('a new engagement is copied from another, ended ones say so, and who may not change one reads it', async () => {
  const organisation = await withEngagement({ purposes: ['Sell'] });
  const dora = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, dora, `/${organisation.slug}/engagements/crm`);
  await page.getByRole('link', { name: 'Copy as new' }).click();
  await page.getByRole('heading', { level: 1, name: 'New engagement' }).waitFor();
  await page.getByLabel('Service').fill('Tickets');
  await save(page);
  await page.getByRole('heading', { level: 1, name: 'Vendor – Tickets' }).waitFor();
  const { items } = await organisation.admin.made<{ items: Facts[] }>('GET', `${organisation.path}/engagements?status=draft`);
  expect(items).toMatchObject([{ key: 'vendor-tickets', purposes: ['Sell'], startsOn: null }]);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Yes, delete' }).click();
  await eventually(() => organisation.admin.get(`${organisation.path}/engagements/vendor-tickets`), ({ status }) => status === 404);
  const auditor = await newPerson(organisation, 'auditor');
  const reading = await openConsole(browser, auditor, `/${organisation.slug}/engagements/crm`);
  await reading.page.getByText('You may read this, not change it.').waitFor();
  expect(await reading.page.getByRole('button', { name: /^(Save|Delete|End …)$/ }).count()).toBe(0);
  expect(await accessibilityProblems(reading.page)).toEqual([]);
  expect([...complaints, ...reading.complaints]).toEqual([]);
  await Promise.all([page.context().close(), reading.page.context().close()]);
});
