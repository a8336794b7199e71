import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { TestPerson } from './people.js';

/** As the service calls the cookie without https. */
const COOKIE = 'register30';
/** What the console is held to: WCAG 2.2, level AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** In these nothing runs, the examination neither: what they show is examined as a page of its own. */
const FRAMES_WITHOUT_SCRIPTS = 'iframe[sandbox]';
/** Shared machines are slow at times. */
const PATIENCE_MILLISECONDS = 30_000;

/** A page of the console, in a browser of its own, in which a person is signed in. */
export interface ConsolePage {
  readonly page: Page;
  /** What the browser complained of: scripts that failed, what the policy refused, requests that 5xx answered. Stays empty in a console that works. */
  readonly complaints: string[];
  /** Goes to an address below `/console` and waits until its heading is there. */
  go(path: string): Promise<void>;
}

/** Opens the console as somebody. @param path below `/console`, as `/my-organisation/processors` */
export async function openConsole(browser: Browser, { client }: Pick<TestPerson, 'client'>, path: string, options: BrowserContextOptions = {}): Promise<ConsolePage> {
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', viewport: { width: 1360, height: 900 }, reducedMotion: 'reduce', ...options });
  await context.addCookies([{ name: COOKIE, value: client.secret, url: client.url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MILLISECONDS);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${error.name}: ${error.message}`));
  // A refusal that the page tells its reader of is no fault of the page.
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text()); });
  page.on('response', (response) => { if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`); });
  const go = async (to: string): Promise<void> => {
    await page.goto(`${client.url}/console${to}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  await go(path);
  return { page, complaints, go };
}

/** @returns every rule of WCAG 2.2 AA that axe finds broken on the page as it is now, with where */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(RULES).exclude(FRAMES_WITHOUT_SCRIPTS).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}

/** @returns whether the page has to be scrolled sideways to be read (WCAG 2.2, 1.4.10) */
export function isWiderThanItsWindow(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
