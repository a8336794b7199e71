import { readFile } from 'node:fs/promises';
import type { Browser, Download, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { sha256Of } from '../support/issued-records.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const CONTACT = { address: 'Storgata 1, 0155 Oslo', email: 'post@example.org', dataProtectionOfficer: { name: 'Kari Nordmann', email: 'dpo@example.org' } };
const NEWSLETTER = {
  key: 'newsletter', role: 'controller', name: 'Newsletter', status: 'active', startsOn: '2023-01-01', purposes: [{ description: 'Tell subscribers the news', legalBasis: 'consent' }], dataSubjects: ['subscribers'],
  dataCategories: ['contact-details'], recipients: [{ category: 'Printers', name: 'Paper Ltd', country: 'NO' }], retention: [{ period: 'P2Y', trigger: 'last opening' }], measures: ['tls'],
};

async function filled(activity: object = {}): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const measures = [{ key: 'tls', category: 'encryption-in-transit', name: 'TLS 1.2' }];
  await organisation.admin.made('PUT', `${organisation.path}/register`, { format: 'register30/v1', organisation: { slug: organisation.slug, name: 'Example AS', country: 'NO', ...CONTACT }, measures, activities: [{ ...NEWSLETTER, ...activity }] });
  return organisation;
}

async function saved(page: Page, press: () => Promise<void>): Promise<{ bytes: Buffer; name: string; path: string }> {
  const [file]: [Download, void] = await Promise.all([page.waitForEvent('download'), press()]);
  const path = await file.path();
  return { bytes: await readFile(path), name: file.suggestedFilename(), path };
}

test('the authority writes: the record in German of a past day, seen, fetched, issued, the same bytes for ever, and known again', async () => {
  const organisation = await filled();
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/records`);
  await page.getByRole('combobox', { name: 'Language of the document' }).click();
  await page.getByRole('option', { name: 'Deutsch' }).click();
  await page.getByLabel('Day the record is about').fill('2024-05-01');
  await page.waitForURL((url) => url.searchParams.get('asOf') === '2024-05-01' && url.searchParams.get('lang') === 'de');
  await page.getByText('Complete', { exact: true }).waitFor();
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { level: 1, name: 'Verzeichnis von Verarbeitungstätigkeiten' }).waitFor();
  expect(await frame.getByText('1. Mai 2024').count()).toBeGreaterThan(0);
  const alone = await page.context().newPage();
  await alone.goto(new URL(await page.locator('iframe').getAttribute('src') ?? '', page.url()).href);
  expect(await accessibilityProblems(alone)).toEqual([]);
  await alone.close();
  expect(await accessibilityProblems(page)).toEqual([]);

  const pdf = await saved(page, () => page.getByRole('button', { name: 'Download PDF' }).click());
  expect([pdf.name, pdf.bytes.subarray(0, 5).toString()]).toEqual([`record-controller-${organisation.slug}-2024-05-01.pdf`, '%PDF-']);

  await page.getByRole('button', { name: 'Issue …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Comment').fill('For the authority');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click();
  await page.getByRole('heading', { level: 2, name: 'Record no. 1' }).waitFor();
  await page.getByText('For the authority').waitFor();
  const first = await saved(page, () => page.getByRole('button', { name: 'Download PDF' }).click());
  await page.getByRole('link', { name: 'All issued records' }).click();
  await page.getByRole('link', { name: 'Record no. 1' }).click();
  const again = await saved(page, () => page.getByRole('button', { name: 'Download PDF' }).click());
  expect(sha256Of(again.bytes)).toBe(sha256Of(first.bytes));
  expect(await page.getByText(sha256Of(first.bytes)).count()).toBe(1);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('tab', { name: 'Check a file' }).click();
  await page.locator('input[type=file]').setInputFiles({ name: 'from-the-authority.pdf', mimeType: 'application/pdf', buffer: first.bytes });
  await page.getByText('Yes, issued here and unchanged').waitFor();
  expect(await page.getByRole('link', { name: 'Record no. 1 as Controller' }).count()).toBe(1);
  await page.locator('input[type=file]').setInputFiles({ name: 'altered.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([first.bytes, Buffer.from(' ')]) });
  await page.getByText('No, not one that was issued here').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('what is missing is told beside the record, has to be acknowledged in words, and what changed since is shown', async () => {
  const organisation = await filled({ retention: [] });
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints } = await openConsole(browser, person, `/${organisation.slug}/records`);
  await page.getByText('One thing is missing').waitFor();
  expect(await page.getByRole('link', { name: 'Complete it' }).first().getAttribute('href')).toBe(`/console/${organisation.slug}/activities/newsletter?field=%2Fretention`);
  await page.getByRole('button', { name: 'Issue …' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Issue', exact: true }).click();
  await dialog.getByText('It was not issued: one thing that the law requires is missing').waitFor();
  expect(await dialog.getByRole('button', { name: 'Issue nevertheless' }).isDisabled()).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('checkbox', { name: /^I issue this record although/ }).check();
  await dialog.getByRole('button', { name: 'Issue nevertheless' }).click();
  await page.getByRole('heading', { level: 2, name: 'Issued without one thing' }).waitFor();
  await organisation.admin.made('PATCH', `${organisation.path}/activities/newsletter`, { retention: [{ period: 'P1Y' }] }, { 'if-match': '*' });
  await page.getByRole('button', { name: 'Compare with today' }).click();
  await page.getByRole('heading', { level: 3, name: 'One activity changed' }).waitFor();
  expect(await page.getByText('retention', { exact: true }).count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the privacy notice and the answer to who received data are written from the register', async () => {
  const organisation = await filled();
  const person = await newPerson(organisation, 'auditor');
  const { page, complaints, go } = await openConsole(browser, person, `/${organisation.slug}/records?view=notice`);
  await page.getByText('Tell subscribers the news').waitFor();
  const notice = await saved(page, () => page.getByRole('button', { name: 'Download Text' }).click());
  expect(notice.bytes.toString()).toContain('Tell subscribers the news');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('tab', { name: 'Who received data' }).click();
  await page.getByRole('combobox', { name: 'The person is one of' }).click();
  await page.getByRole('option', { name: 'Subscribers', exact: false }).first().click();
  await page.getByRole('cell', { name: /Paper Ltd/ }).waitFor();
  await page.keyboard.press('Escape');
  expect(await accessibilityProblems(page)).toEqual([]);
  await go(`/${organisation.slug}/records`);
  await page.getByText('Complete', { exact: true }).waitFor();
  expect(await page.getByRole('button', { name: 'Issue …' }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
