import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestOrganisation } from '../support/api.js';
import { launchBrowser } from '../support/browser.js';
import { fillRegister, listedEngagement, publish, withPublishedList } from '../support/sub-processor-list.js';

const WCAG_2_2_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const inDays = (count: number): string => new Date(Date.now() + count * 86_400_000).toISOString().slice(0, 10);
const PLATFORM = { listed: true, products: ['Learning platform', 'Exams'] };

const LOOKS: Record<string, BrowserContextOptions> = {
  light: { colorScheme: 'light', viewport: { width: 1280, height: 900 } },
  dark: { colorScheme: 'dark', viewport: { width: 1280, height: 900 } },
  'a phone': { colorScheme: 'light', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  'a dark phone': { colorScheme: 'dark', viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

let browser: Browser;
let organisation: TestOrganisation;

beforeAll(async () => {
  browser = await launchBrowser();
  organisation = await withPublishedList([listedEngagement('stripe', { publicList: PLATFORM }), listedEngagement('leaving')]);
  await fillRegister(organisation, [
    listedEngagement('stripe', {
      publicList: PLATFORM, dataCategories: ['contact-details', 'usage-data', 'account-credentials'],
      locations: [{ country: 'IE', kind: 'storage' }, { country: 'US', kind: 'remote-access' }],
      safeguards: [{ mechanism: 'scc-2021-914', module: 3 }, { mechanism: 'eu-us-dpf' }],
    }),
    listedEngagement('leaving', { endsOn: inDays(20) }),
    listedEngagement('coming', { startsOn: inDays(45), service: `Averylongnameofaservicethatnobodycanbreak${'x'.repeat(60)}` }),
    ...Array.from({ length: 5 }, (_, index) => listedEngagement(`more-${index}`, { publicList: { listed: true, effectiveFrom: inDays(31) } })),
  ]);
  await publish(organisation);
});

afterAll(() => browser.close());

/** Opens a page of the service and notes what it asks others for and complains about. */
async function open(path: string, options: BrowserContextOptions = {}): Promise<{ page: Page; elsewhere: string[]; complaints: string[] }> {
  const page = await (await browser.newContext(options)).newPage();
  const [elsewhere, complaints]: [string[], string[]] = [[], []];
  const address = `${organisation.admin.url}${path}`;
  page.on('request', (request) => void (request.url() === address || request.url().endsWith('/favicon.ico') || elsewhere.push(request.url())));
  page.on('console', (message) => void (message.type() === 'error' && !/favicon/.test(message.location().url) && complaints.push(message.text())));
  page.on('pageerror', (error) => void complaints.push(error.message));
  await page.goto(address);
  return { page, elsewhere, complaints };
}

const listPage = (query = ''): string => `/public/${organisation.slug}/sub-processors.html${query}`;
const widthBeyond = (page: Page): Promise<number> => page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');

describe.each(Object.entries(LOOKS))('in %s', (_look, options) => {
  test.each([['the list', () => listPage()], ['the list in German on another day', () => listPage(`?lang=de&asOf=${inDays(50)}`)], ['the start page', () => '/']])(
    '%s meets WCAG 2.2 AA and asks nobody else for anything', async (_, path) => {
      const { page, elsewhere, complaints } = await open(path(), options);
      const { violations } = await new AxeBuilder({ page }).withTags(WCAG_2_2_AA).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
      expect([elsewhere, complaints]).toEqual([[], []]);
      await page.context().close();
    });
});

test.each(['', '?lang=de', '?lang=fr', '?lang=es', '?lang=it', '?lang=nl'])('at 320 pixels nothing has to be scrolled sideways: %s', async (query) => {
  const { page } = await open(listPage(query), { viewport: { width: 320, height: 640 } });
  expect(await widthBeyond(page)).toBe(0);
  await page.context().close();
});

test('the start page fits a narrow screen, too', async () => {
  const { page } = await open('/', { viewport: { width: 320, height: 640 } });
  expect(await widthBeyond(page)).toBe(0);
  await page.context().close();
});

test('everything works without a script: languages, products, another day, and back', async () => {
  const { page } = await open(listPage(), { javaScriptEnabled: false, locale: 'en-GB' });
  await page.getByRole('link', { name: 'Deutsch' }).click();
  expect(await page.locator('html').getAttribute('lang')).toBe('de');
  await page.getByRole('link', { name: 'English' }).click();
  await page.getByRole('link', { name: 'Exams' }).click();
  expect(new URL(page.url()).searchParams.get('product')).toBe('Exams');
  await page.getByLabel('The list on another day').fill(inDays(60));
  await page.getByRole('button', { name: 'Show' }).click();
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ lang: 'en', product: 'Exams', asOf: inDays(60) });
  expect(await page.getByRole('row').filter({ hasText: 'Company coming' }).count()).toBe(1);
  await page.getByRole('link', { name: 'Show today’s list' }).click();
  expect(await page.getByRole('row').filter({ hasText: 'Company coming' }).count()).toBe(0);
  expect(await page.getByText('Company coming').count()).toBeGreaterThan(0);
  await page.context().close();
});
