import type { Browser } from 'playwright-core';
import { newOrganisation } from '../support/api.js';
import { registerDocument } from '../bench/register.js';
import { launchBrowser } from '../support/browser.js';
import { openConsole } from '../support/console.js';
import { newPerson } from '../support/people.js';

const ENGAGEMENTS = 10_000;
/** As design/table's `useEveryPage` says it when the last page has been read. */
const ALL_READ = /^10,000 entries$/;
/** A busy machine is slow at times; what is expected of a quiet one is far less, and printed. */
const INTERACTIVE_MILLISECONDS = 20_000;
/** A frame that takes longer is seen. */
const HITCH_MILLISECONDS = 50;
/** From the first row to the last in some 300 frames. */
const PIXELS_PER_FRAME = 1_500;
/** Where other work takes the machine away from the browser, a frame is late through no fault of the page; longer than this it is one. */
const STANDSTILL_MILLISECONDS = 2_000;

let browser: Browser;
beforeAll(async () => { browser = await launchBrowser(); });
afterAll(() => browser.close());

/** What scrolling from the first row to the last did to the frames. */
interface Scrolled {
  readonly frames: number;
  readonly hitches: number;
  readonly longest: number;
  readonly milliseconds: number;
}

/** Scrolls the list by so many pixels a frame until its end, as a hand on the wheel does that does not stop, and times the frames. The tests know no DOM, so it is a text. */
const SCROLL = (pixels: number): string => `(async () => {
  const region = document.querySelector('[role="region"][aria-label^="Engagements: table"]');
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const begun = performance.now();
  const lengths = [];
  let last = await frame();
  while (region.scrollTop + region.clientHeight < region.scrollHeight - 1) {
    region.scrollTop += ${pixels};
    const now = await frame();
    lengths.push(now - last);
    last = now;
  }
  return { frames: lengths.length, hitches: lengths.filter((length) => length > ${HITCH_MILLISECONDS}).length, longest: Math.round(Math.max(...lengths)), milliseconds: Math.round(performance.now() - begun) };
})()`;

const timed = async (act: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await act();
  return Math.round(performance.now() - begun);
};

test('ten thousand engagements: quick to open, quick to scroll, and the last one is reached', async () => {
  const organisation = await newOrganisation();
  await organisation.admin.made('PUT', `${organisation.path}/register`, registerDocument(organisation.slug, { processors: 400, engagements: ENGAGEMENTS, activities: 200 }));
  const person = await newPerson(organisation, 'dpo');
  const { page, complaints, go } = await openConsole(browser, person, `/${organisation.slug}/settings`);
  const firstData = page.getByRole('main').getByText(/\d/).filter({ visible: true }).first();
  const home = await timed(async () => { await go(`/${organisation.slug}`); await firstData.waitFor(); });
  const row = page.getByRole('table', { name: 'Engagements' }).locator('tbody').getByRole('link').first();
  const list = await timed(async () => { await go(`/${organisation.slug}/engagements`); await row.waitFor(); });
  const judged = await timed(() => page.getByRole('cell', { name: 'Covered' }).or(page.getByRole('cell', { name: 'Incomplete' })).first().waitFor());
  const whole = await timed(() => page.getByText(ALL_READ).waitFor());
  const scrolled = await page.evaluate<Scrolled>(SCROLL(PIXELS_PER_FRAME));
  const memory = await page.evaluate<number>('Math.round((performance.memory?.usedJSHeapSize ?? 0) / 1e6)');
  const found = await timed(async () => { await page.getByRole('searchbox').fill('engagement-9999'); await page.getByText('1 entry').waitFor(); });
  console.info(`large register: ${ENGAGEMENTS} engagements; home interactive after ${home} ms, list after ${list} ms, judged ${judged} ms later, all read ${whole} ms later; `
    + `scrolled ${scrolled.frames} frames in ${scrolled.milliseconds} ms, ${scrolled.hitches} over ${HITCH_MILLISECONDS} ms, longest ${scrolled.longest} ms; found one in ${found} ms; ${memory} MB of heap`);
  expect(home).toBeLessThan(INTERACTIVE_MILLISECONDS);
  expect(list).toBeLessThan(INTERACTIVE_MILLISECONDS);
  expect(scrolled.frames).toBeGreaterThan(250);
  expect(scrolled.longest).toBeLessThan(STANDSTILL_MILLISECONDS);
  await page.getByRole('searchbox').fill('');
  await page.getByText(ALL_READ).waitFor();
  // By keyboard: End is the last row, whatever has been scrolled to.
  await row.focus();
  await page.keyboard.press('End');
  await page.locator(`tr[aria-rowindex="${ENGAGEMENTS + 1}"] a:focus`).waitFor();
  expect(await page.locator('tbody tr').count()).toBeLessThan(100);
  expect(complaints).toEqual([]);
  await page.context().close();
});
