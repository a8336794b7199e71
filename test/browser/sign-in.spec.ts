import { AxeBuilder } from '@axe-core/playwright';
import { Secret, TOTP } from 'otpauth';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.js';
import { type MailServer, startMailServer } from '../support/mail-server.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const ADA = { name: 'Ada Lindqvist', email: 'ada@example.org', password: 'four horses eat apples' };
const BO = { name: 'Bo Ek', email: 'bo@example.org', password: 'violet mountain rivers' };
const ORGANISATION = 'nordlys';

let browser: Browser;
let database: TestDatabase;
let mails: MailServer;
let service: ServiceProcess;
/** Ada's browser; the tests follow her from the first start on. */
let ada: Page;
let secret = '';
let recoveryCodes: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  [browser, database, mails] = await Promise.all([launchBrowser(), createTestDatabase(), startMailServer()]);
  service = await startService({ DATABASE_URL: database.url, SAMPLE_DATA: 'true', SMTP_URL: mails.url, MAIL_FROM: 'Register30 <register@example.org>' });
  ada = await newPage();
});

afterAll(async () => {
  await service.end('SIGTERM');
  await Promise.all([browser.close(), mails.close()]);
  await database.drop();
});

/** A browser of its own, without scripts of the pages; what the browser complains of, such as a breach of the policy, is kept. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const page = await (await browser.newContext({ locale: 'en-GB', ...options })).newPage();
  page.on('console', (message) => void (message.type() === 'error' && !/Failed to load resource/.test(message.text()) && complaints.push(message.text())));
  return page;
}

const to = (page: Page, path: string): Promise<unknown> => page.goto(`${service.url}${path}`);
const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name, exact: true }).click();

async function signIn(page: Page, { email, password }: typeof ADA): Promise<void> {
  await to(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await press(page, 'Sign in');
}

async function fillEnrolmentCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('Then enter the code that the app shows').fill(code);
  await press(page, 'Switch it on');
}

/** In light and dark, on a desk and a phone. */
async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1100, 320]) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
      const found = violations.map(({ id, nodes }) => `${page.url()} ${colorScheme} ${width}: ${id} ${nodes.map(({ html }) => html).join(' ')}`);
      expect(found).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
    }
  }
}

async function linkMailedTo(address: string): Promise<string> {
  const mail = await eventually(async () => mails.received.findLast(({ envelope }) => envelope.to.includes(address)), (found) => found !== undefined);
  const path = /https?:\/\/\S+?(\/(?:invitation|reset-password)\?code=[\w-]+)/.exec(mail?.text ?? '')?.[1];
  return `${service.url}${path}`;
}

test('the printed link sets up the first administrator; a password that is too common loses nothing that was typed', async () => {
  const link = /http\S+(\/set-up\?code=\S+)/.exec(service.written())?.[1] ?? '';
  await to(ada, link);
  await expectAccessible(ada);
  await ada.getByLabel('Name').fill(ADA.name);
  await ada.getByLabel('E-mail address').fill(ADA.email);
  await ada.getByLabel('Password').fill('password1234');
  await press(ada, 'Continue');
  expect(await ada.title()).toMatch(/^Error: /);
  expect(await ada.getByLabel('Name').inputValue()).toBe(ADA.name);
  expect(await ada.getByLabel('Password').inputValue()).toBe('');
  expect(await ada.locator(':focus').getAttribute('id')).toBe('password');
  await expectAccessible(ada);
  await ada.getByLabel('Password').fill(ADA.password);
  await press(ada, 'Continue');
  await ada.getByRole('heading', { name: 'Protect your account' }).waitFor();
  await expectAccessible(ada);
  const again = await newPage();
  await to(again, link);
  expect(await again.getByRole('heading', { level: 1 }).innerText()).toBe('This link does not work any more');
  await again.context().close();
});

test('a second factor is set up; a wrong code keeps the key that the app took in', async () => {
  await press(ada, 'Set up a second factor');
  secret = (await ada.locator('.secret').innerText()).replaceAll(/\s/g, '');
  await expectAccessible(ada);
  expect(await ada.evaluate('document.querySelector("img.qr").naturalWidth')).toBeGreaterThan(0);
  await fillEnrolmentCode(ada, '000000');
  expect(await ada.title()).toMatch(/^Error: /);
  expect((await ada.locator('.secret').innerText()).replaceAll(/\s/g, '')).toBe(secret);
  await fillEnrolmentCode(ada, new TOTP({ secret: Secret.fromBase32(secret) }).generate());
  recoveryCodes = await ada.locator('.codes li').allInnerTexts();
  expect(new Set(recoveryCodes).size).toBe(10);
  await expectAccessible(ada);
  const file = decodeURIComponent((await ada.getByRole('link', { name: 'Save as a text file' }).getAttribute('href')) ?? '');
  expect(recoveryCodes.every((code) => file.includes(code))).toBe(true);
  await ada.getByRole('link', { name: 'I have kept them' }).click();
  expect(new URL(ada.url()).pathname).toBe('/first-steps');
  await expectAccessible(ada);
});

test('an organisation is added, and a token for programs is made that works', async () => {
  await ada.getByRole('link', { name: 'Add an organisation' }).click();
  await ada.getByLabel('Name', { exact: true }).fill('Nordlys AS');
  await ada.getByLabel('Short name in addresses').fill('Nord Lys');
  await ada.getByLabel('Country where it is established').selectOption('NO');
  await press(ada, 'Add an organisation');
  expect(await ada.title()).toMatch(/^Error: /);
  expect(await ada.getByLabel('Country where it is established').inputValue()).toBe('NO');
  await expectAccessible(ada);
  await ada.getByLabel('Short name in addresses').fill(ORGANISATION);
  await press(ada, 'Add an organisation');
  expect(new URL(ada.url()).pathname).toBe(`/administration/organisations/${ORGANISATION}`);
  await ada.locator('#token-name').fill('Pipeline');
  await press(ada, 'Make a token');
  const token = await ada.locator('.secret').innerText();
  await expectAccessible(ada);
  expect((await service.administrator.as(token).get(`/organisations/${ORGANISATION}/findings`)).status).toBe(200);
});

test('a colleague is invited by mail and accepts in a browser of their own; looking at the link does not use it up', async () => {
  await to(ada, `/administration/organisations/${ORGANISATION}`);
  await ada.locator('#invite-email').fill(BO.email);
  await ada.locator('#invite-role').selectOption('dpo');
  await press(ada, 'Invite');
  expect(await ada.getByRole('status').innerText()).toContain(BO.email);
  await expectAccessible(ada);
  const link = await linkMailedTo(BO.email);
  const bo = await newPage({ javaScriptEnabled: false });
  await bo.goto(link);
  await bo.goto(link);
  expect(await bo.getByText(`${ADA.name} invites you to Nordlys AS.`).count()).toBe(1);
  await bo.getByLabel('Name').fill(BO.name);
  await bo.getByLabel('Password').fill(BO.password);
  await press(bo, 'Accept and continue');
  await bo.getByRole('link', { name: 'Later' }).click();
  await to(bo, '/');
  expect(await bo.getByRole('heading', { name: 'Nordlys AS' }).count()).toBe(1);
  await bo.goto(link);
  expect(await bo.getByRole('heading', { level: 1 }).innerText()).toBe('This invitation does not work any more');
  await to(bo, '/administration/people');
  expect(await bo.getByText('Your role does not allow this.').count()).toBe(1);
  await bo.context().close();
});

test.each(['/', '/account', '/administration', '/administration/people', '/administration/organisations', `/administration/organisations/${ORGANISATION}`])(
  '%s meets WCAG 2.2 AA', async (path) => {
    await to(ada, path);
    await expectAccessible(ada);
  });

test('links of the overview open in the browser with its session', async () => {
  await to(ada, '/');
  const addresses = await ada.locator('.cards a').evaluateAll((links: unknown[]) => links.map((link) => (link as { href: string }).href));
  const answers = await Promise.all(addresses.map(async (address) => (await ada.request.get(address)).status()));
  expect([addresses.length > 8, [...new Set(answers)]]).toEqual([true, [200]]);
});

test('signed out, then in again: wrong password, wrong code, recovery code, which works once', async () => {
  await press(ada, 'Sign out');
  expect(await ada.getByRole('status').innerText()).toBe('You are signed out.');
  await expectAccessible(ada);
  await signIn(ada, { ...ADA, password: 'wrong wrong wrong' });
  expect([await ada.title(), await ada.getByLabel('E-mail address').inputValue()]).toEqual(['Error: Sign in – Register30', ADA.email]);
  await expectAccessible(ada);
  await signIn(ada, ADA);
  await expectAccessible(ada);
  await ada.getByLabel('Code').fill('123456');
  await press(ada, 'Continue');
  expect(await ada.title()).toMatch(/^Error: /);
  await ada.getByLabel('Code').fill(recoveryCodes[0] ?? '');
  await press(ada, 'Continue');
  expect(new URL(ada.url()).pathname).toMatch(/^\/console/);
  const other = await newPage();
  await signIn(other, ADA);
  await other.getByLabel('Code').fill(recoveryCodes[0] ?? '');
  await press(other, 'Continue');
  expect(await other.title()).toMatch(/^Error: /);
  await other.context().close();
});

test('ending a session in one browser signs the other one out', async () => {
  const other = await newPage();
  await signIn(other, ADA);
  await other.getByLabel('Code').fill(recoveryCodes[1] ?? '');
  await press(other, 'Continue');
  await to(ada, '/account');
  await press(ada, 'End all others');
  await to(other, '/account');
  expect(new URL(other.url()).pathname).toBe('/sign-in');
  expect(new URL(other.url()).searchParams.get('next')).toBe('/account');
  await other.context().close();
});

test('a forgotten password is set anew by mail, once; any address gets the same answer', async () => {
  const page = await newPage();
  const answers: string[] = [];
  for (const email of ['nobody@example.org', BO.email]) {
    await to(page, '/forgotten-password');
    await page.getByLabel('E-mail address').fill(email);
    await press(page, 'Send the link');
    answers.push(await page.locator('main').innerText());
  }
  expect(answers[0]).toBe(answers[1]);
  const link = await eventually(() => linkMailedTo(BO.email), (found) => found.includes('/reset-password'));
  await page.goto(link);
  await expectAccessible(page);
  await page.getByLabel('New password').fill('short');
  await press(page, 'Save the new password');
  expect(await page.getByText('Too short: at least 12 characters.').count()).toBeGreaterThan(0);
  await page.getByLabel('New password').fill('yellow harbour lanterns');
  await press(page, 'Save the new password');
  expect(await page.getByRole('status').innerText()).toContain('Your new password is set.');
  await page.goto(link);
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('This link does not work any more');
  await signIn(page, { ...BO, password: 'yellow harbour lanterns' });
  await page.waitForURL(/\/console/);
  await page.context().close();
});

test('the keyboard alone is enough to sign in, and next leads to our own pages only', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  await to(page, '/sign-in?next=https://evil.example/');
  // The page is there before its focus is: what is typed in between would go nowhere.
  await page.locator('input[type=email]:focus').waitFor();
  await page.keyboard.type(BO.email);
  await page.keyboard.press('Tab');
  await page.locator('input[type=password]:focus').waitFor();
  await page.keyboard.type('yellow harbour lanterns');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Overview' }).waitFor();
  expect(page.url()).toBe(`${service.url}/`);
  await page.context().close();
});

test('a form that another site sends is refused, before and after signing in', async () => {
  const body = new URLSearchParams({ email: BO.email, password: 'yellow harbour lanterns' }).toString();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const sent = await fetch(`${service.url}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
  expect([sent.status, sent.headers.get('set-cookie')]).toEqual([403, null]);
  const cookie = (await ada.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const forged = await fetch(`${service.url}/account/profile`, { method: 'POST', body: 'name=Eve', headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin', cookie } });
  expect(forged.status).toBe(403);
});

test.each([['de', 'Anmelden'], ['fr', 'Se connecter'], ['es', 'Iniciar sesión'], ['it', 'Accedere'], ['nl', 'Inloggen']])('speaks %s, chosen once and kept', async (language, title) => {
  const page = await newPage();
  await to(page, `/sign-in?lang=${language}`);
  await to(page, '/sign-in');
  expect([await page.locator('html').getAttribute('lang'), await page.getByRole('heading', { level: 1 }).innerText()]).toEqual([language, title]);
  await page.context().close();
});

test('every page is kept nowhere, tells other sites nothing and lets nothing in but its own style', async () => {
  const { headers } = await fetch(`${service.url}/sign-in`);
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-robots-tag')).toContain('noindex');
  expect(headers.get('referrer-policy')).toBe('same-origin');
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'$/);
  expect(complaints).toEqual([]);
});
