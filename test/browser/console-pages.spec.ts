import type { Browser, BrowserContextOptions } from 'playwright-core';
import { type ApiClient, newOrganisation, type TestOrganisation, instanceAdministrator } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { accessibilityProblems, isWiderThanItsWindow, openConsole } from '../support/console.js';
import { newPerson, type TestPerson } from '../support/people.js';

/** Every page of the console, with things of the sample register in it. */
const PAGES = [
  '', '/findings', '/requests', '/requests/new', '/processors', '/processors/new', '/processors/salesforce', '/engagements', '/engagements/new', '/engagements/salesforce-crm',
  '/engagements/intercom-support-chat', '/activities', '/activities/customer-support', '/transfers', '/transfers?verdict=incomplete', '/graph', '/records', '/import', '/sub-processors',
  '/history', '/settings', '/settings/people', '/settings/tokens',
];
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ['light, wide', { colorScheme: 'light' }],
  ['dark, on a phone of 320 px, in German', { colorScheme: 'dark', viewport: { width: 320, height: 720 }, locale: 'de-DE' }],
];

/** Two looks at all pages, on machines that are shared and slow at times. */
const PATIENCE_MILLISECONDS = 420_000;

let browser: Browser;
let organisation: TestOrganisation;
let person: TestPerson;

/** The sample register in an organisation of this test's own. */
async function withSample(instance: ApiClient): Promise<TestOrganisation> {
  const made = await newOrganisation(instance);
  const sample = await instance.made<{ organisation: Record<string, unknown> }>('GET', '/organisations/example-learning/register');
  const { tag } = await made.admin.get(`${made.path}/register`);
  await made.admin.made('PUT', `${made.path}/register`, { ...sample, organisation: { ...sample.organisation, slug: made.slug } }, { 'if-match': tag });
  return made;
}

beforeAll(async () => {
  browser = await launchBrowser();
  organisation = await withSample(instanceAdministrator());
  person = await newPerson(organisation, 'admin');
});
afterAll(() => browser.close());

test.each(LOOKS)('every page passes WCAG 2.2 AA as far as axe can see, complains of nothing and is not scrolled sideways: %s', async (look, options) => {
  const { page, complaints, go } = await openConsole(browser, person, `/${organisation.slug}`, options);
  const found: string[] = [];
  for (const path of PAGES) {
    await go(`/${organisation.slug}${path}`);
    await page.waitForLoadState('networkidle');
    found.push(...(await accessibilityProblems(page)).map((problem) => `${path}: ${problem}`));
    if (await isWiderThanItsWindow(page)) found.push(`${path}: wider than the window`);
    found.push(...complaints.splice(0).map((complaint) => `${path}: ${complaint}`));
  }
  console.info(`console, ${look}: ${PAGES.length} pages, ${found.length} problems`);
  expect(found).toEqual([]);
  await page.context().close();
}, PATIENCE_MILLISECONDS);
