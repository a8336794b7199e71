import fc from 'fast-check';
import { addDays } from '../law/day.js';
import type { EngagementFacts } from '../law/facts.js';
import { previewList, publishList } from './publish-list.js';
import type { PublicationRequest } from './publish-list.js';
import { engagement, listed, organisation, processor, published, registerOf } from './sub-processors.fixtures.js';

const NOW = '2026-11-22T23:59:59.999Z';
const stripe = engagement('stripe');
const first = published({ register: registerOf([stripe]), previous: null, now: '2026-01-01T08:00:00.000Z' });

/** Publishes a second version in which `adyen` is new. */
function withAdyen(changes: Partial<EngagementFacts>, request: Partial<PublicationRequest> = {}) {
  return publishList({ register: registerOf([stripe, engagement('adyen', changes)]), previous: first, now: NOW, ...request });
}

const codesOf = (outcome: ReturnType<typeof publishList>): string[] =>
  outcome.outcome === 'refused' ? outcome.refusals.map(({ code }) => code) : [];

describe('the first publication', () => {
  test('lists what is in use and waits for nothing', () => {
    expect(first).toMatchObject({
      version: 1, publishedAt: '2026-01-01T08:00:00.000Z', noticePeriodDays: 30, objectionPeriodDays: 30, urgent: false, reason: null,
      organisation: { slug: 'example-learning', name: 'Example Learning AS', country: 'NO' },
      difference: { added: [{ key: 'stripe', name: 'stripe' }], changed: [], removed: [] },
    });
  });

  test('may start something tomorrow, and may be empty', () => {
    expect(codesOf(publishList({ register: registerOf([engagement('adyen', { startsOn: '2026-11-23' })]), previous: null, now: NOW }))).toEqual([]);
    expect(codesOf(publishList({ register: registerOf([]), previous: null, now: NOW }))).toEqual([]);
  });
});

describe('the notice period', () => {
  const cases: readonly [string, Partial<EngagementFacts>, string[]][] = [
    ['ends the day before: starts on day 30', { startsOn: '2026-12-22' }, []],
    ['has one day left: starts on day 29', { startsOn: '2026-12-21' }, ['notice-period-short']],
    ['has not begun: starts today', { startsOn: '2026-11-22' }, ['notice-period-short']],
    ['was never given: has been running', { startsOn: '2020-01-01' }, ['notice-period-short']],
    ['is kept by the announced day', { startsOn: '2020-01-01', publicList: listed({ effectiveFrom: '2026-12-22' }) }, []],
    ['is broken by the announced day', { publicList: listed({ effectiveFrom: '2026-12-21' }) }, ['notice-period-short']],
    ['gives the day where none is stated', { startsOn: null }, []],
  ];
  test.each(cases)('%s', (_, changes, codes) => {
    expect(codesOf(withAdyen(changes))).toEqual(codes);
  });

  test('runs from the day of publication in UTC, and says from when an entry may start', () => {
    const outcome = withAdyen({ startsOn: '2026-12-21' });
    expect(outcome).toMatchObject({
      refusals: [{ about: { kind: 'engagement', key: 'adyen' }, pointer: '/publicList/effectiveFrom', earliest: '2026-12-22' }],
    });
    expect(codesOf(withAdyen({ startsOn: '2026-12-22' }, { now: '2026-11-23T00:00:00.000Z' }))).toEqual(['notice-period-short']);
  });

  test('every entry that is too early is told at once', () => {
    const register = registerOf([stripe, engagement('a'), engagement('b')]);
    expect(codesOf(publishList({ register, previous: first, now: NOW }))).toEqual(['notice-period-short', 'notice-period-short']);
  });

  test('is owed neither for changes of what is known nor for removals', () => {
    const register = registerOf([{ ...stripe, locations: [{ country: 'IN', kind: 'support' }] }]);
    expect(codesOf(publishList({ register, previous: first, now: NOW }))).toEqual([]);
    expect(codesOf(publishList({ register: registerOf([]), previous: first, now: NOW }))).toEqual([]);
  });

  test('is owed again where an announced start moves nearer, not where it moves away', () => {
    const announced = published({
      register: registerOf([stripe, engagement('adyen', { startsOn: '2027-06-01' })]), previous: first, now: '2026-11-01T00:00:00.000Z',
    });
    expect(codesOf(withAdyen({ startsOn: '2026-12-01' }, { previous: announced }))).toEqual(['notice-period-short']);
    expect(codesOf(withAdyen({ startsOn: '2026-12-22' }, { previous: announced }))).toEqual([]);
    expect(codesOf(withAdyen({ startsOn: '2027-07-01' }, { previous: announced }))).toEqual([]);
  });

  test('is owed again by a company whose use had ended', () => {
    const ended = published({ register: registerOf([{ ...stripe, endsOn: '2026-03-31' }]), previous: first, now: '2026-02-01T00:00:00.000Z' });
    const again = (startsOn: string) => publishList({ register: registerOf([{ ...stripe, startsOn }]), previous: ended, now: NOW });
    expect(codesOf(again('2026-12-01'))).toEqual(['notice-period-short']);
    expect(again('2026-12-22')).toMatchObject({ publication: { difference: { added: [{ key: 'stripe' }], changed: [] } } });
  });

  test('of no days lets an entry start at once', () => {
    const register = registerOf([stripe, engagement('adyen', { startsOn: '2026-11-22' })], { organisation: organisation({ noticePeriodDays: 0 }) });
    expect(codesOf(publishList({ register, previous: first, now: NOW }))).toEqual([]);
  });

  test('holds for every start and every period', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: -400, max: 800 }), (noticePeriodDays, offset) => {
      const register = registerOf([stripe, engagement('adyen', { startsOn: addDays('2026-11-22', offset) })], { organisation: organisation({ noticePeriodDays }) });
      expect(codesOf(publishList({ register, previous: first, now: NOW }))).toEqual(offset < noticePeriodDays ? ['notice-period-short'] : []);
    }));
  });
});

describe('an urgent publication', () => {
  test.each([undefined, null, '', '  '])('is refused without a reason (%p)', (reason) => {
    expect(codesOf(withAdyen({ startsOn: '2026-11-23' }, { urgent: true, reason }))).toEqual(['reason-missing']);
  });

  test('starts at once, and says why', () => {
    expect(withAdyen({ startsOn: '2026-11-23' }, { urgent: true, reason: ' The other provider failed. ' })).toMatchObject({
      outcome: 'published', publication: { version: 2, urgent: true, reason: 'The other provider failed.' },
    });
  });

  test('a reason alone is not kept', () => {
    expect(withAdyen({ startsOn: '2027-01-01' }, { reason: 'none needed' })).toMatchObject({ publication: { urgent: false, reason: null } });
  });
});

describe('nothing to publish', () => {
  test('the same list is refused, whatever else changed in the register', () => {
    const register = registerOf([{ ...stripe, owner: 'Finance', source: 'Contract' }, engagement('draft', { status: 'draft' })]);
    expect(codesOf(publishList({ register, previous: first, now: NOW, urgent: true }))).toEqual(['nothing-to-publish']);
  });

  test.each([{ noticePeriodDays: 14 }, { objectionPeriodDays: 10 }, { name: 'Example AS' }, { country: 'SE' }])('a new head is a new version: %p', (change) => {
    const register = registerOf([stripe], { organisation: organisation(change) });
    expect(publishList({ register, previous: first, now: NOW })).toMatchObject({ outcome: 'published', publication: { version: 2 } });
  });
});

test('a company that changes its name is one change', () => {
  const register = registerOf([stripe], { processors: [processor('stripe', { name: 'Stripe Payments' })] });
  expect(previewList({ register, previous: first, now: NOW })).toMatchObject({
    added: [], changed: [{ key: 'stripe', name: 'Stripe Payments', fields: ['name'] }], removed: [], refusals: [],
  });
});

test('what ended stays until its last day and is removed by the next version', () => {
  const ending = published({ register: registerOf([{ ...stripe, status: 'ended', endsOn: '2026-12-31' }]), previous: first, now: NOW });
  expect(ending.entries).toMatchObject([{ key: 'stripe', effectiveUntil: '2026-12-31' }]);
  const after = published({ register: registerOf([{ ...stripe, status: 'ended', endsOn: '2026-12-31' }]), previous: ending, now: '2027-01-01T00:00:00.000Z' });
  expect(after).toMatchObject({ entries: [], difference: { removed: [{ key: 'stripe' }] } });
});

test('the facts of a publication survive storage as JSON', () => {
  const stored = JSON.parse(JSON.stringify(first)) as typeof first;
  expect(codesOf(publishList({ register: registerOf([stripe]), previous: stored, now: NOW }))).toEqual(['nothing-to-publish']);
});
