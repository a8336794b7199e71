import type { Browser } from 'playwright-core';
import { newOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

test('an administrator invites by a link shown once, changes a role, removes a person', async () => {
  const organisation = await newOrganisation();
  const admin = await newPerson(organisation, 'admin', { name: 'Ada Admin' });
  const other = await newPerson(organisation, 'auditor', { name: 'Olav Other' });
  const { page, complaints } = await openConsole(browser, admin, `/${organisation.slug}/settings/people`);
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-mail address').fill('new@example.org');
  await dialog.getByLabel('Role').selectOption({ label: 'Data protection officer' });
  const isAsked = await dialog.getByLabel('How the link gets there').count();
  if (isAsked > 0) await dialog.getByLabel('How the link gets there').selectOption('link');
  await dialog.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByRole('dialog').getByText(/\/welcome|\/invitation/).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Take back the invitation of new@example.org' }).waitFor();

  await page.getByLabel('Role of Olav Other').selectOption({ label: 'Procurement' });
  await page.getByRole('dialog').getByRole('button', { name: 'Change the role' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await page.getByLabel('Role of Olav Other').inputValue()).toBe('procurement');
  await page.getByRole('button', { name: 'Remove Olav Other' }).click();
  await page.getByRole('dialog', { name: 'Remove Olav Other from the organisation?' }).getByRole('button', { name: 'Remove', exact: true }).click();
  await page.getByLabel('Role of Olav Other').waitFor({ state: 'detached' });
  expect((await other.client.get(organisation.path)).status).toBe(404);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a token and a calendar link show their secret once, work, and end when they are revoked', async () => {
  const organisation = await newOrganisation();
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'admin'), `/${organisation.slug}/settings/tokens`);
  await page.getByRole('button', { name: 'Make a token' }).click();
  await page.getByRole('dialog').getByLabel('What it is for').fill('Nightly export');
  await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
  const secret = (await page.getByRole('dialog', { name: 'The secret of “Nightly export”' }).locator('pre, code').first().textContent()) ?? '';
  const program = organisation.admin.as(secret.trim());
  expect((await program.get(organisation.path)).status).toBe(200);
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByRole('button', { name: 'Revoke Nightly export' }).click();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('dialog').getByRole('button', { name: 'Revoke', exact: true }).click();
  await page.getByRole('button', { name: 'Revoke Nightly export' }).waitFor({ state: 'detached' });
  expect((await program.get(organisation.path)).status).toBe(401);

  await go(`/${organisation.slug}/settings/notifications`);
  await page.getByRole('button', { name: 'Make a calendar link' }).click();
  await page.getByRole('dialog').getByLabel('What it is for').fill('Outlook at work');
  await page.getByRole('dialog').getByRole('button', { name: 'Make a calendar link' }).click();
  const address = (await page.getByRole('dialog', { name: 'The address of “Outlook at work”' }).locator('pre, code').first().textContent()) ?? '';
  expect((await fetch(address)).headers.get('content-type')).toContain('text/calendar');
  await page.getByRole('button', { name: 'I have kept it' }).click();
  await page.getByText('Outlook at work').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('two people edit the organisation: different fields both hold, the same field is decided by whoever saves last, and nothing typed is lost', async () => {
  const organisation = await newOrganisation();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/settings/organisation`);
  await page.getByLabel('Supervisory authority').fill('Datatilsynet');
  await page.getByLabel('Name', { exact: true }).first().fill('Mine AS');
  await organisation.admin.made('PATCH', organisation.path, { name: 'Theirs AS', address: '1 Street' }, { 'if-match': '*' });
  await page.getByLabel('Reason for the change').fill('New name');
  await page.getByRole('button', { name: 'Save the organisation' }).click();
  await page.getByText('Theirs AS').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Keep yours: Name' }).click();
  await page.getByRole('button', { name: 'Save the organisation' }).click();
  await page.getByText('The organisation was saved.').waitFor();
  expect(await organisation.admin.made('GET', organisation.path)).toMatchObject({ name: 'Mine AS', address: '1 Street', supervisoryAuthority: 'Datatilsynet' });
  expect(await page.getByLabel('Address', { exact: true }).first().inputValue()).toBe('1 Street');

  await page.getByLabel('Website').fill('not an address');
  await page.getByRole('button', { name: 'Save the organisation' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Website').getAttribute('aria-invalid')).toBe('true');
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('measures and categories are added, edited and removed; a measure in use says by what', async () => {
  const organisation = await newOrganisation();
  const { page, complaints, go } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/settings/measures`);
  await page.getByRole('button', { name: 'Add a measure' }).click();
  await page.getByRole('dialog').getByLabel('Measure', { exact: true }).fill('TLS everywhere');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await organisation.admin.made('POST', `${organisation.path}/activities`, { key: 'sales', role: 'controller', name: 'Sales', measures: ['tls-everywhere'] });
  await page.getByRole('button', { name: 'Edit TLS everywhere' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Sales' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Remove the measure' }).click();
  await page.getByRole('dialog', { name: 'Remove “TLS everywhere”?' }).getByRole('button', { name: 'Remove the measure' }).click();
  await page.getByText('Other things refer to it').waitFor();

  await go(`/${organisation.slug}/settings/categories`);
  await page.getByRole('button', { name: 'Add a data category' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Allergies of pupils');
  await page.getByLabel('A special category (Art. 9(1) GDPR)').check();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Edit Allergies of pupils' }).waitFor();
  expect(await organisation.admin.made('GET', `${organisation.path}/data-categories/allergies-of-pupils`)).toMatchObject({ name: 'Allergies of pupils', special: true });
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('whoever may not is told who may, and on a phone nothing scrolls sideways', async () => {
  const organisation = await newOrganisation();
  const { page, go, complaints } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/settings/people`, { viewport: { width: 320, height: 640 } });
  for (const part of ['people', 'tokens', 'mails', 'organisation', 'notifications', 'about']) {
    await go(`/${organisation.slug}/settings/${part}`);
    await page.getByRole('heading', { level: 2 }).first().waitFor();
    expect([part, await page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth')]).toEqual([part, 0]);
    if (part === 'people' || part === 'tokens' || part === 'mails') await page.getByText('Administrators of the organisation see and change this.', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: /Invite|Make a token|Save/ }).count()).toBe(0);
  }
  expect(complaints).toEqual([]);
  await page.context().close();
});
