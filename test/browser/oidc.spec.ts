import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type OidcService, startOidcService } from '../support/oidc-service.js';

let [at, browser]: [OidcService, Browser] = [undefined as never, undefined as never];
beforeAll(async () => {
  [at, browser] = await Promise.all([startOidcService(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await at.end();
});

const violationsOn = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

/** A browser of its own that notes what it complains about. */
async function open(): Promise<{ page: Page; complaints: string[] }> {
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  const complaints: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && /Content Security Policy/.test(message.text()) && complaints.push(message.text())));
  return { page, complaints };
}

async function signInAtProvider(page: Page, subject: string): Promise<void> {
  await page.getByLabel('Account').fill(subject);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('from the sign-in page to the provider, back, and on to the account', async () => {
  at.provider.accounts.set('ida', { name: 'Ida Berg', email: 'ida@example.org', groups: ['grc'] });
  const { page, complaints } = await open();
  await page.goto(`${at.service.url}/sign-in?next=%2Faccount`);
  await page.getByRole('link', { name: 'Work account' }).click();
  await page.waitForURL(`${at.provider.issuer}/**`);
  await signInAtProvider(page, 'ida');
  await page.waitForURL(`${at.service.url}/account`);
  expect(await page.textContent('main')).toMatch(/Ida Berg, ida@example\.org/);
  await page.getByRole('link', { name: /Connect.*Trusted/ }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  expect(await violationsOn(page)).toEqual([]);
  at.provider.accounts.set('ida-elsewhere', { name: 'Ida', email: 'ida@elsewhere.example', groups: [] });
  // The provider knows her still by the session there; that of another browser knows nobody.
  await page.context().clearCookies({ name: /^_session/ });
  await page.getByRole('link', { name: 'Continue to Trusted' }).click();
  await signInAtProvider(page, 'ida-elsewhere');
  await page.waitForURL(`${at.service.url}/account`);
  expect(complaints).toEqual([]);
});

test('who may not come in reads why', async () => {
  at.provider.accounts.set('nobody', { name: 'Nobody', email: 'nobody@example.org', groups: ['guests'] });
  const { page, complaints } = await open();
  await page.goto(`${at.service.url}/sign-in/oidc/work`);
  await signInAtProvider(page, 'nobody');
  await page.getByRole('heading', { name: 'You have no role here yet' }).waitFor();
  expect(await page.title()).toMatch(/^Error: /);
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('link', { name: 'To the sign-in page' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
  expect(complaints).toEqual([]);
});
