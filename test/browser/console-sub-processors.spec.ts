import type { Browser } from 'playwright-core';
import { newOrganisation, today } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';
import { fillRegister, listedEngagement, publicList, withPublishedList } from '../support/sub-processor-list.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

/** @returns the day so many days from today, UTC */
const inDays = (days: number): string => new Date(Date.parse(today()) + days * 86_400_000).toISOString().slice(0, 10);

test('a new sub-processor waits for the notice period: the page says why, moves it, and publishes', async () => {
  const organisation = await withPublishedList([listedEngagement('hosting')]);
  await fillRegister(organisation, [listedEngagement('hosting'), listedEngagement('mailer', { startsOn: inDays(3), publicList: { listed: false } })]);
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/sub-processors`);
  await page.getByRole('heading', { name: 'Nothing to publish' }).waitFor();

  await page.getByRole('button', { name: 'Add an engagement' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'Engagement' }).click();
  await page.getByRole('option', { name: 'Company mailer: Service of mailer' }).click();
  await dialog.getByLabel('What it does, for your customers').fill('Sends mails to your pupils');
  expect(await accessibilityProblems(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Save the entry' }).click();

  await page.getByText('Not publishable as it is').waitFor();
  await page.getByText(/Company mailer would start on .* before the notice period of 30 days has run/).waitFor();
  await page.getByRole('button', { name: /^Start Company mailer on/ }).click();
  await page.getByText('Not publishable as it is').waitFor({ state: 'detached' });
  await page.getByText('30 days’ notice').waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Comment for yourselves').fill('Agreed with the board');
  await page.getByRole('button', { name: 'Publish version 2' }).click();
  await page.getByRole('heading', { name: 'Nothing to publish' }).waitFor();
  await page.getByText('Own note: Agreed with the board').waitFor();
  const { body } = await publicList(organisation, '.json');
  expect(body.upcoming).toMatchObject([{ key: 'mailer', purpose: 'Sends mails to your pupils', effectiveFrom: inDays(30) }]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the first publication is explained; an urgent one needs a reason that customers read', async () => {
  const organisation = await newOrganisation();
  await fillRegister(organisation, [listedEngagement('hosting')]);
  const { page, complaints } = await openConsole(browser, await newPerson(organisation, 'dpo'), `/${organisation.slug}/sub-processors`);
  await page.getByRole('heading', { name: 'The first publication' }).waitFor();
  await page.getByRole('button', { name: 'Preview' }).click();
  await page.getByRole('dialog').getByText('Purpose of hosting').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Publish version 1' }).click();
  await page.getByRole('heading', { name: 'Nothing to publish' }).waitFor();

  await fillRegister(organisation, [listedEngagement('hosting'), listedEngagement('rescue', { startsOn: today() })]);
  await page.reload();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  expect(await page.getByRole('button', { name: 'Publish version 2' }).isDisabled()).toBe(true);
  await page.getByLabel('Urgent: do not wait for the notice period').check();
  await page.getByRole('button', { name: 'Publish as urgent' }).click();
  await page.getByText('An urgent publication needs a reason that customers can read.').waitFor();
  await page.getByLabel('Why it cannot wait').fill('The provider before went bankrupt');
  await page.getByRole('button', { name: 'Publish as urgent' }).click();
  await page.getByText('Told to customers: The provider before went bankrupt').waitFor();
  expect((await publicList(organisation, '.json')).body.version).toBe(2);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('who may not publish sees the list and is told why nothing can be done', async () => {
  const organisation = await withPublishedList([listedEngagement('hosting')]);
  const { page } = await openConsole(browser, await newPerson(organisation, 'auditor'), `/${organisation.slug}/sub-processors`);
  await page.getByText('Publishing is for the data protection officer and administrators.', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Company hosting' }).waitFor();
  expect(await page.getByRole('button', { name: /Add an engagement|^Publish|^Edit/ }).count()).toBe(0);
  await page.context().close();
});
