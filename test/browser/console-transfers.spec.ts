import type { Browser } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, type ConsolePage, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const certified = { country: 'US', certifications: [{ scheme: 'privacy-shield', from: '2017-01-01' }, { scheme: 'eu-us-dpf', from: '2023-08-01' }] };
const running = { role: 'processor', status: 'approved', startsOn: '2019-01-01', locations: [{ country: 'US', kind: 'storage' }], dataCategories: ['contact-details'] };
const assessed = { transferImpactAssessment: { concludedOn: '2022-01-10', outcome: 'acceptable' } };

/** Two engagements rest on the Data Privacy Framework, one of them with clauses beside it; one has nothing; one stays at home. */
async function filled(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: 'Fjord School', country: 'NO' },
    processors: [
      { key: 'mailer', name: 'Mailer Inc.', ...certified }, { key: 'tracker', name: 'Tracker Inc.', ...certified }, { key: 'caller', name: 'Caller Ltd', country: 'IN' },
      { key: 'host', name: 'Host AS', country: 'NO' },
    ],
    engagements: [
      { ...running, key: 'mail', processor: 'mailer', role: 'sub-processor', service: 'Post', publicList: { listed: true, products: ['School App'] } },
      { ...running, key: 'track', processor: 'tracker', service: 'Counting', safeguards: [{ mechanism: 'scc-2021-914', module: 2, signedOn: '2022-01-05', ...assessed }] },
      { ...running, key: 'calls', processor: 'caller', service: 'Phone support', startsOn: '2024-01-01', locations: [{ country: 'IN', kind: 'remote-access' }] },
      { ...running, key: 'hosting', processor: 'host', service: 'Hosting', locations: [{ country: 'NO', kind: 'storage' }] },
    ],
    activities: [{ key: 'newsletter', name: 'Newsletter to parents', role: 'controller', status: 'active', engagements: ['mail'] }],
  });
  return organisation;
}

async function opened(path: string): Promise<ConsolePage & { readonly organisation: TestOrganisation }> {
  const organisation = await filled();
  const person = await newPerson(organisation, 'dpo');
  return { organisation, ...(await openConsole(browser, person, `/${organisation.slug}${path}`)) };
}

test('story 3: what breaks if the Data Privacy Framework falls – transfers, activities and the customers’ list entries – in one click, and to be sent on', async () => {
  const { page, complaints } = await opened('/transfers');
  await page.getByRole('tab', { name: 'What if' }).click();
  await page.getByRole('button', { name: 'What breaks if the Data Privacy Framework falls?' }).click();
  await page.getByText('1 of 4 transfers loses its ground.').waitFor();
  await page.getByText('That reaches 1 engagement, 1 activity, 1 entry of the customers’ list and 1 product.').waitFor();
  expect(new URL(page.url()).searchParams.getAll('without')).toEqual(['eu-us-dpf']);
  const table = page.getByRole('table', { name: 'Transfers that change' });
  await table.getByRole('row').filter({ hasText: 'Mailer Inc. · Post' }).filter({ hasText: 'Covered' }).filter({ hasText: 'Not covered' }).waitFor();
  const reach = page.getByRole('region', { name: 'What hangs on it' });
  await reach.getByRole('link', { name: 'Newsletter to parents' }).waitFor();
  await reach.getByRole('link', { name: 'Mailer Inc. (Post)' }).waitFor();
  expect(await reach.getByText('School App').count()).toBeGreaterThan(0);
  await page.getByRole('region', { name: 'What could take its place' }).getByText('Standard contractual clauses').first().waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.reload();
  await page.getByText('1 of 4 transfers loses its ground.').waitFor();
  await table.getByRole('link', { name: 'Mailer Inc. · Post' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('heading', { name: 'If that law falls' }).waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Put everything back' }).click();
  await page.getByText('Choose what falls, and the consequences appear here.').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a transfer is found, explained with its article, and leads to the field that would close the gap', async () => {
  const { page, complaints, organisation } = await opened('/transfers');
  const list = page.getByRole('table', { name: 'Transfers' });
  await list.getByRole('link').first().waitFor();
  expect(await list.getByRole('link').allTextContents()).toEqual(['Caller Ltd · Phone support', 'Mailer Inc. · Post', 'Tracker Inc. · Counting', 'Host AS · Hosting']);
  await page.getByRole('searchbox', { name: 'Search' }).fill('phone');
  await page.waitForURL(/q=phone/);
  await list.getByRole('link', { name: 'Mailer Inc. · Post' }).waitFor({ state: 'detached' });
  await list.getByRole('link', { name: 'Caller Ltd · Phone support' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Why it stands so' });
  await dialog.getByRole('heading', { name: 'Caller Ltd · Phone support' }).waitFor();
  await dialog.getByText('Nothing on file carries this transfer.').waitFor();
  await dialog.getByText('There is no adequacy decision for IN.').waitFor();
  expect(await dialog.getByText('Art. 46(1) GDPR').count()).toBeGreaterThan(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('link', { name: 'Go to the field' }).first().click();
  await page.waitForURL((url) => url.pathname === `/console/${organisation.slug}/engagements/calls` && url.searchParams.get('field') === '/safeguards');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the register is seen on any day: from turning point to turning point, with today’s knowledge or that of the day', async () => {
  const { page, complaints } = await opened('/transfers?view=time');
  const slider = page.getByRole('slider', { name: 'Day that is looked at' });
  await slider.waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toContain('1 Not covered, 2 Covered and 1 Not restricted');
  await slider.press('Home');
  await page.waitForURL(/asOf=2019-01-01/);
  await slider.press('ArrowRight');
  await page.waitForURL(/asOf=2020-07-16/);
  await page.getByRole('heading', { name: 'On 16 Jul 2020' }).waitFor();
  expect(await slider.getAttribute('aria-valuetext')).toContain('2 Not covered and 1 Not restricted');
  const points = page.getByRole('list', { name: 'Turning points' });
  const schrems = points.getByRole('listitem').filter({ hasText: '16 Jul 2020' });
  await schrems.getByText('Adequacy decision ends: United States (Privacy Shield)').waitFor();
  await schrems.getByText('C-311/18 Schrems II', { exact: true }).waitFor();
  expect(await schrems.getByRole('button').getAttribute('aria-current')).toBe('date');
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('radio', { name: 'As we knew it then' }).click();
  await page.waitForURL(/knownOn=2020-07-16/);
  await page.getByText('The register did not exist yet: nothing was on record.').waitFor();
  await points.getByRole('button', { name: '1 Jan 2024' }).click();
  await page.waitForURL((url) => url.searchParams.get('asOf') === '2024-01-01' && url.searchParams.get('knownOn') === '2024-01-01');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an empty register says what to do next', async () => {
  const organisation = await newOrganisation();
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/transfers`);
  await page.getByRole('heading', { name: 'No transfers yet' }).waitFor();
  await page.getByRole('link', { name: 'Add a processor' }).waitFor();
  await go(`/${organisation.slug}/transfers?view=time`);
  await page.getByRole('heading', { name: 'No course yet' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
