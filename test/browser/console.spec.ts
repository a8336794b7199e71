import type { Browser } from 'playwright-core';
import { type ApiClient, newOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, isWiderThanItsWindow, openConsole } from '../support/console.js';
import { joinOrganisation, newPerson } from '../support/people.js';
import { eventually } from '../support/service.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const addProcessor = (client: ApiClient, path: string): Promise<unknown> => client.made('POST', `${path}/processors`, { key: 'lantern', name: 'Lantern Analytics', country: 'US' });

test('the console opens for whoever is signed in, and asks others to sign in first', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}`);
  expect(await page.getByRole('navigation').getByRole('link').count()).toBeGreaterThan(10);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().clearCookies();
  await page.reload();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(new URL(page.url()).searchParams.get('next')).toBe(`/console/${organisation.slug}`);
  await page.context().close();
});

test('/console leads to the organisation that was looked at last, and from one to another at the same place', async () => {
  const [first, second] = await Promise.all([newOrganisation(), newOrganisation()]);
  const person = await newPerson(first, 'dpo');
  await joinOrganisation(person, second, 'auditor');
  const { page, go } = await openConsole(browser, person, `/${first.slug}/processors`);
  await page.getByRole('button', { name: /^Organisation:/ }).click();
  await page.getByRole('menuitem', { name: `Organisation ${second.slug}` }).click();
  await page.waitForURL(`**/console/${second.slug}/processors`);
  await eventually(() => person.client.made<{ values: { organisation?: string } }>('GET', '/me/preferences'), ({ values }) => values.organisation === second.slug);
  await go('');
  await page.waitForURL(`**/console/${second.slug}`);
  await page.context().close();
});

test('language and look are chosen once and hold; the language also for mails', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'procurement');
  const { page } = await openConsole(browser, person, `/${organisation.slug}`);
  await page.getByRole('button', { name: /account, look, language/ }).click();
  await page.getByRole('menuitemradio', { name: 'Dark' }).click();
  expect(await page.locator('html').getAttribute('data-mantine-color-scheme')).toBe('dark');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('menuitemradio', { name: 'Deutsch' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Verarbeitungstätigkeiten' }).waitFor();
  await eventually(() => person.client.made<{ language: string }>('GET', '/me'), ({ language }) => language === 'de');
  await page.reload();
  await page.getByRole('navigation').getByRole('link', { name: 'Verarbeitungstätigkeiten' }).waitFor();
  expect([await page.locator('html').getAttribute('lang'), await page.locator('html').getAttribute('data-mantine-color-scheme')]).toEqual(['de', 'dark']);
  await page.context().close();
});

test('Ctrl+K goes anywhere by typing', async () => {
  const organisation = await newOrganisation();
  await addProcessor(organisation.admin, organisation.path);
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}`);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /page, processor/ }).fill('lanter');
  await page.getByRole('option', { name: 'Lantern Analytics' }).waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/console/${organisation.slug}/processors/lantern`);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('another day is chosen by keyboard, stays from page to page, and is told on every one of them', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'auditor');
  const { page } = await openConsole(browser, person, `/${organisation.slug}`);
  await page.getByRole('button', { name: /^Day that is looked at/ }).focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('As of').fill('2020-07-15');
  await page.keyboard.press('Enter');
  await page.getByText('This is 15 Jul 2020.').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Transfers' }).click();
  await page.getByRole('heading', { level: 1, name: 'Transfers' }).waitFor();
  expect(new URL(page.url()).searchParams.get('asOf')).toBe('2020-07-15');
  await page.getByRole('button', { name: 'Back to today' }).click();
  await page.getByText('This is 15 Jul 2020.').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
  await page.context().close();
});

test('on a phone the navigation opens above the page, and nothing has to be scrolled sideways', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'dpo');
  const { page } = await openConsole(browser, person, `/${organisation.slug}`, { viewport: { width: 320, height: 640 } });
  expect(await isWiderThanItsWindow(page)).toBe(false);
  await page.getByRole('button', { name: 'Navigation' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Engagements' }).click();
  await page.getByRole('heading', { level: 1, name: 'Engagements' }).waitFor();
  await page.context().close();
});

test('signing out ends the session; an address of nobody is told as such', async () => {
  const organisation = await newOrganisation();
  const person = await newPerson(organisation, 'dpo');
  const { page } = await openConsole(browser, person, `/${organisation.slug}`);
  await page.goto(`${person.client.url}/console/${organisation.slug}/nowhere`);
  await page.getByRole('alert').waitFor();
  await page.goto(`${person.client.url}/console/${organisation.slug}`);
  await page.getByRole('button', { name: /account, look, language/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect((await person.client.get('/me')).status).toBe(401);
  await page.context().close();
});
