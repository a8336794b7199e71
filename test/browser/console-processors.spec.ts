import type { Browser } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';
import { eventually } from '../support/service.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

/** A register with a company that is certified, two services of it, and a company below the first. */
async function register({ admin, path, slug }: TestOrganisation): Promise<void> {
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: `Organisation ${slug}`, country: 'NO' },
    processors: [
      { key: 'acme', name: 'Acme', legalName: 'Acme Incorporated', country: 'US', website: 'https://acme.example', certifications: [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2031-01-15', status: 'active' }] },
      { key: 'below', name: 'Below GmbH', country: 'DE' },
      { key: 'unused', name: 'Unused Ltd', country: 'IN' },
    ],
    engagements: [
      {
        key: 'acme-crm', processor: 'acme', role: 'processor', service: 'Customer records', status: 'approved', owner: 'Sales', locations: [{ country: 'US', kind: 'storage' }],
        contract: { kind: 'art-28', status: 'executed', signedOn: '2020-01-01', endsOn: '2021-12-31' }, publicList: { listed: true, description: 'Keeps customer records', products: ['Platform'] },
      },
      { key: 'acme-mail', processor: 'acme', role: 'processor', service: 'Newsletters', owner: 'Marketing', locations: [{ country: 'IN', kind: 'storage' }] },
      { key: 'below-hosting', processor: 'below', role: 'processor', service: 'Hosting', status: 'approved', via: 'acme-crm', locations: [{ country: 'DE', kind: 'storage' }] },
    ],
  });
}

test('the lists find, filter, sort, and keep a view; the address carries what is shown', async () => {
  const organisation = await newOrganisation();
  await register(organisation);
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/engagements`);
  const rows = page.getByRole('table', { name: 'Engagements' }).locator('tbody').getByRole('link');
  await page.getByText('3 entries').waitFor();
  expect(await rows.allTextContents()).toEqual(['Acme Customer records', 'Acme Newsletters', 'Below GmbH Hosting']);
  expect(await accessibilityProblems(page)).toEqual([]);
  // `/` goes to the search; what is typed stands in the address.
  await page.keyboard.press('/');
  await page.keyboard.type('newsl');
  await page.getByText('1 entry').waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('newsl');
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.getByLabel('Status').selectOption({ label: 'Approved' });
  await page.getByText('2 entries').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByLabel('Save what is shown as').fill('Decided');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'More about the view “Decided”' }).click();
  await page.getByRole('menuitem', { name: 'Open the list with this view' }).click();
  await page.getByRole('img', { name: 'The list opens with this view' }).waitFor();
  await page.keyboard.press('Escape');
  // Whoever opens the list without any wish sees the default view, on any machine.
  await go(`/${organisation.slug}/engagements`);
  await page.getByText('2 entries').waitFor();
  expect(new URL(page.url()).searchParams.get('status')).toBe('approved');
  await page.getByRole('button', { name: 'Clear all' }).click();
  await page.getByText('3 entries').waitFor();
  const transfers = page.getByRole('columnheader', { name: 'Transfers' });
  for (const direction of ['ascending', 'descending']) {
    await transfers.getByRole('button').click();
    await transfers.and(page.locator(`[aria-sort="${direction}"]`)).waitFor();
  }
  await rows.first().filter({ hasText: 'Acme Newsletters' }).waitFor();
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('Owner').check();
  await page.keyboard.press('Escape');
  await page.getByRole('cell', { name: 'Marketing' }).waitFor();
  // Arrows move from row to row, Enter opens.
  await rows.first().focus();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowUp');
  await eventually(() => page.evaluate<string>('document.activeElement?.textContent ?? ""'), (text) => text === 'Acme Customer records');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/engagements\/acme-crm$/);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the page of a processor tells everything about it, and changes it', async () => {
  const organisation = await newOrganisation();
  await register(organisation);
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/processors`);
  await page.getByText('3 entries').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('table', { name: 'Processors' }).getByRole('link', { name: 'Acme Acme Incorporated' }).click();
  await page.getByRole('heading', { level: 1, name: 'Acme' }).waitFor();
  await page.getByRole('table', { name: 'Engagements' }).getByRole('link', { name: 'Newsletters' }).waitFor();
  await page.getByRole('region', { name: 'On your public list' }).getByText('Keeps customer records').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Contracts and safeguards' }).click();
  const contract = page.getByRole('row', { name: /Contract.*Customer records/ });
  await contract.getByText('ended').waitFor();
  await page.getByRole('row', { name: /Certification/ }).getByText('15 Jan 2031').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Transfers' }).click();
  await page.getByRole('row', { name: /India/ }).getByText('Not covered').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Chain' }).click();
  await page.getByRole('region', { name: 'Engages' }).getByRole('link', { name: 'Below GmbH' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Company' }).click();
  await page.getByLabel(/^Contracting legal entity/).fill('Acme Europe Ltd');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Control+S');
  await page.getByText('Saved', { exact: true }).waitFor();
  expect(await organisation.admin.made('GET', `${organisation.path}/processors/acme`)).toMatchObject({ legalName: 'Acme Europe Ltd', certifications: [{ scheme: 'eu-us-dpf' }] });
  await page.getByRole('tab', { name: 'History' }).click();
  await page.getByText('Acme Europe Ltd').first().waitFor();
  // What is still named cannot go, and who names it is told; what nobody names can.
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the processor' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'acme-mail' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await go(`/${organisation.slug}/processors/unused`);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByRole('button', { name: 'Delete the processor' }).click();
  await page.getByText('2 entries').waitFor();
  expect((await organisation.admin.get(`${organisation.path}/processors/unused`)).status).toBe(404);
  // An earlier moment is read only: then there was nothing.
  await go(`/${organisation.slug}/processors?knownOn=2020-01-01`);
  await page.getByRole('heading', { name: 'No processor yet' }).waitFor();
  expect(await page.getByRole('link', { name: 'Add a processor' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('procurement finds a company by three letters and goes on with its draft; what is there already is told', async () => {
  const organisation = await newOrganisation();
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'procurement'), `/${organisation.slug}/processors`);
  await page.getByRole('heading', { name: 'No processor yet' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('link', { name: 'Add a processor' }).first().click();
  await page.getByLabel('Name of the company').fill('hub');
  await page.getByRole('button', { name: 'Choose HubSpot' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Choose HubSpot' }).click();
  await page.getByRole('heading', { level: 2, name: 'HubSpot' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add with a draft of this engagement' }).click();
  await page.waitForURL(/\/engagements\/hubspot-/);
  expect(await organisation.admin.made('GET', `${organisation.path}/processors/hubspot`)).toMatchObject({ catalogue: 'hubspot' });
  await go(`/${organisation.slug}/processors/hubspot?tab=catalogue`);
  await page.getByText('The register says what the catalogue says.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  // The same company under another spelling is offered, with why; another one is added by its name.
  await go(`/${organisation.slug}/processors/new`);
  await page.getByLabel('Name of the company').fill('Hub Spot Incorporated');
  await page.getByRole('button', { name: /by name/ }).click();
  await page.getByText('The same name: HubSpot.').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel(/^Name/).fill('Quite Another Company');
  await page.getByRole('button', { name: 'Add and describe the engagement' }).click();
  await page.waitForURL(/\/engagements\/new\?processor=quite-another-company/);
  expect(await organisation.admin.made('GET', `${organisation.path}/processors/quite-another-company`)).toMatchObject({ name: 'Quite Another Company' });
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone the list is cards, and nothing scrolls sideways', async () => {
  const organisation = await newOrganisation();
  await register(organisation);
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/engagements`, { viewport: { width: 320, height: 800 } });
  const cards = page.getByRole('list', { name: 'Engagements' });
  await cards.getByRole('link', { name: 'Acme Customer records' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('Sort by').selectOption({ label: 'Findings, descending' });
  await page.waitForURL(/sort=-findings/);
  for (const path of ['engagements', 'processors', 'processors/acme', 'processors/acme?tab=company', 'processors/acme?tab=papers', 'processors/acme?tab=transfers']) {
    await go(`/${organisation.slug}/${path}`);
    expect([path, await page.evaluate<boolean>('document.documentElement.scrollWidth <= document.documentElement.clientWidth')]).toEqual([path, true]);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
