import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { runVerifier, tamper } from '../support/history.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

/** A processor that a token added and a person moved to another country, for a reason. */
async function withChanges(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { admin, path } = organisation;
  await admin.made('POST', `${path}/processors`, { key: 'cloud', name: 'Nordic Cloud', country: 'NO', aliases: ['NC', 'Old cloud'] });
  await admin.made('POST', `${path}/measures`, { key: 'tls', category: 'encryption-in-transit', name: 'TLS everywhere' });
  const { client } = await newPerson(organisation, 'dpo', { name: 'Ingrid Berg' });
  await client.made('PATCH', `${path}/processors/cloud`, { country: 'IS', aliases: ['NC', 'Cloud of the North'] }, { 'if-match': '*', 'change-reason': 'Moved to Iceland' });
  return organisation;
}

test('an auditor sees who changed what, when and why, and finds it by person, word and thing', async () => {
  const organisation = await withChanges();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/history`);
  const moved = page.locator('li').filter({ hasText: 'Why: Moved to Iceland' }).last();
  await moved.getByText('Ingrid Berg').waitFor();
  await moved.getByRole('link', { name: 'Nordic Cloud' }).waitFor();
  await moved.locator('del', { hasText: 'Norway' }).waitFor();
  await moved.locator('ins', { hasText: 'Iceland' }).waitFor();
  await moved.locator('ins', { hasText: 'Cloud of the North' }).waitFor();
  expect(await moved.locator('ins', { hasText: 'NC' }).count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByLabel('Changed by').selectOption({ label: 'Ingrid Berg' });
  await page.getByText('TLS everywhere').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Clear all filters' }).click();
  await page.getByText('TLS everywhere').waitFor();
  await page.getByLabel('Name, key or reason').fill('iceland');
  await page.getByText('TLS everywhere').waitFor({ state: 'detached' });
  await page.waitForURL(/q=iceland/);
  await page.reload();
  await page.getByText('Why: Moved to Iceland').waitFor();
  expect(await page.getByText('TLS everywhere').count()).toBe(0);
  await page.getByLabel('Name, key or reason').fill('nobody wrote this');
  await page.getByText('Nothing fits these filters').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('an auditor checks that nobody altered the history: whole, against a kept checkpoint, and without the service', async () => {
  const organisation = await withChanges();
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/history?view=verification`);
  await page.getByRole('button', { name: 'Check the whole history' }).click();
  await page.getByText('The history is whole').waitFor();
  await page.getByText(/^All \d+ revisions were recomputed/).waitFor();
  await page.getByRole('button', { name: 'Make a checkpoint' }).click();
  const kept = await downloaded(page, () => page.getByRole('button', { name: /^Download the checkpoint/ }).click());
  expect(await accessibilityProblems(page)).toEqual([]);

  const exported = await downloaded(page, () => page.getByRole('button', { name: 'Download the history' }).click());
  expect(await runVerifier(exported)).toMatchObject({ code: 0 });

  const file = { name: 'kept.json', mimeType: 'application/json', buffer: Buffer.from(kept) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.getByText('The history holds against “kept.json”').waitFor();
  await page.locator('input[type=file]').setInputFiles({ ...file, buffer: Buffer.from('{"sequence": "no"}') });
  await page.getByText('This file is no checkpoint', { exact: false }).waitFor();

  await tamper(organisation.slug, `UPDATE revisions SET reason = 'Nothing to see' WHERE organisation_id = $org AND reason = 'Moved to Iceland'`);
  await page.getByRole('button', { name: 'Check again' }).click();
  await page.getByText('The history is not what was signed').waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

async function downloaded(page: Page, ask: () => Promise<void>): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
  return readFile(await download.path(), 'utf8');
}
