import type { Browser } from 'playwright-core';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, type ConsolePage, openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

const running = { role: 'sub-processor', status: 'approved', startsOn: '2022-01-01', dataCategories: ['contact-details'] };

async function opened(register: (slug: string) => object, path = '/graph', options: Parameters<typeof openConsole>[3] = {}): Promise<ConsolePage & { readonly organisation: TestOrganisation }> {
  const organisation = await newOrganisation();
  const { slug, admin } = organisation;
  await admin.made('PUT', `${organisation.path}/register`, { format: 'register30/v1', organisation: { slug, name: 'Fjord School', country: 'NO' }, ...register(slug) });
  const person = await newPerson(organisation, 'auditor');
  return { organisation, ...(await openConsole(browser, person, `/${slug}${path}`, options)) };
}

/** Fjord School engages Segment, which engages AWS; and a mailer beside it. */
const chain = (): object => ({
  processors: [{ key: 'segment', name: 'Segment', country: 'US' }, { key: 'aws', name: 'AWS', country: 'LU' }, { key: 'mailer', name: 'Mailer', country: 'NO' }],
  engagements: [
    { ...running, key: 'events', processor: 'segment', service: 'Learning events', locations: [{ country: 'US', kind: 'storage' }] },
    { ...running, key: 'hosting', processor: 'aws', service: 'Hosting', via: 'events', locations: [{ country: 'IE', kind: 'storage' }] },
    { ...running, key: 'mail', processor: 'mailer', service: 'Post', locations: [{ country: 'NO', kind: 'storage' }] },
  ],
});

/** As many processors as a large organisation has, in ten countries; every fifth is engaged by another. */
const large = (): object => {
  const countries = ['US', 'IE', 'DE', 'IN', 'GB', 'NO', 'SE', 'FR', 'CA', 'JP'];
  const numbers = Array.from({ length: 500 }, (_, index) => index);
  return {
    processors: numbers.map((number) => ({ key: `p${number}`, name: `Processor ${number}`, country: countries[number % 10] })),
    engagements: numbers.map((number) => ({ ...running, key: `e${number}`, processor: `p${number}`, service: 'Service', via: number > 50 && number % 5 === 0 ? `e${number % 7}` : null, locations: [{ country: countries[number % 10], kind: 'storage' }] })),
  };
};

test('the chain is drawn, walked by keyboard, and each way through it explained', async () => {
  const { page, complaints } = await opened(chain);
  const drawing = page.getByRole('group', { name: 'Processors and their chains' });
  const node = (name: RegExp) => drawing.getByRole('button', { name });
  await node(/^Fjord School, Not covered/).focus();
  await page.keyboard.press('ArrowRight');
  const first = await page.evaluate(() => document.activeElement?.getAttribute('data-node'));
  expect(['processor:segment', 'processor:mailer']).toContain(first);
  await node(/^Segment, Not covered, United States, engages 1 other$/).focus();
  await page.keyboard.press('ArrowRight');
  expect(await node(/^AWS/).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await accessibilityProblems(page)).toEqual([]);

  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Company in the chain' });
  await dialog.getByText('IE is a Member State of the European Union: data flow freely there.').waitFor();
  expect(await dialog.getByRole('link', { name: 'Storage: United States (GDPR)' }).count()).toBe(1);
  expect((await dialog.getByText('Fjord School').first().textContent())?.replaceAll(/\s+/g, ' ').trim()).toBe('Fjord School Segment AWS');
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await node(/^AWS/).evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('one company’s chain can be shown alone, and the same as a list', async () => {
  const { page, complaints } = await opened(chain);
  await page.getByRole('group', { name: 'Processors and their chains' }).getByRole('button', { name: /^Mailer/ }).waitFor();
  await page.getByRole('combobox', { name: 'Find a company and its chain' }).fill('AW');
  await page.getByRole('option', { name: 'AWS' }).click();
  await page.waitForURL(/focus=aws/);
  await page.getByText('The chain of AWS: 2 companies.').waitFor();
  await page.getByRole('radio', { name: 'List' }).press(' ');
  const list = page.getByRole('navigation', { name: 'Processor graph' });
  await list.getByRole('button', { name: 'AWS', exact: true }).waitFor();
  expect(await list.getByRole('button', { name: 'Mailer' }).count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show the whole graph' }).last().click();
  await list.getByRole('button', { name: 'Mailer' }).waitFor();
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('five hundred processors stay readable: drawn together by country until one opens them', async () => {
  const { page, complaints } = await opened(large);
  const drawing = page.getByRole('group', { name: 'Processors and their chains' });
  const stack = drawing.getByRole('button', { name: /^India, \d+ companies/ }).first();
  await stack.waitFor();
  const before = await drawing.getByRole('button').count();
  expect(before).toBeLessThanOrEqual(60);
  await stack.focus();
  await page.keyboard.press('Enter');
  await drawing.getByRole('button', { name: /^Processor 3,/ }).waitFor();
  expect(await drawing.getByRole('button').count()).toBeGreaterThan(before + 20);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('on a phone the list comes first and nothing scrolls sideways', async () => {
  const { page, complaints } = await opened(chain, '/graph', { viewport: { width: 320, height: 640 } });
  await page.getByRole('navigation', { name: 'Processor graph' }).getByRole('button', { name: 'Segment', exact: true }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});
