import type { EngagementFacts } from '../law/facts.js';
import { nextEntries } from './compose-list.js';
import { engagement, listed, processor, registerOf } from './sub-processors.fixtures.js';

const DAY = '2026-11-22';
const first = { day: DAY, previous: null };

describe('which engagements are on the next list', () => {
  const cases: readonly [string, Partial<EngagementFacts>, boolean][] = [
    ['approved and running', {}, true],
    ['approved and starting later', { startsOn: '2027-02-01' }, true],
    ['approved, its last day being today', { endsOn: DAY }, true],
    ['approved, its last day being yesterday', { endsOn: '2026-11-21' }, false],
    ['ended, its last day still to come', { status: 'ended', endsOn: '2026-12-31' }, true],
    ['ended without a last day', { status: 'ended', endsOn: null }, false],
    ['a draft', { status: 'draft' }, false],
    ['submitted', { status: 'submitted' }, false],
    ['rejected', { status: 'rejected' }, false],
    ['not marked for the list', { publicList: listed({ listed: false }) }, false],
    ['over before it would have begun', { startsOn: '2027-02-01', endsOn: '2027-01-01' }, false],
  ];
  test.each(cases)('%s', (_, changes, expected) => {
    expect(nextEntries(registerOf([engagement('stripe', changes)]), first)).toHaveLength(expected ? 1 : 0);
  });
});

describe('the day an entry takes effect', () => {
  const known = { entries: nextEntries(registerOf([engagement('stripe', { publicList: listed({ effectiveFrom: '2025-05-05' }) })]), first) };
  const cases: readonly [string, Partial<EngagementFacts>, Parameters<typeof nextEntries>[1], string][] = [
    ['the announced day leads', { publicList: listed({ effectiveFrom: '2027-03-01' }), startsOn: '2027-02-01' }, first, '2027-03-01'],
    ['else the start of the engagement', { startsOn: '2018-05-04' }, first, '2018-05-04'],
    ['else, first publication: its own day', { startsOn: null }, first, DAY],
    ['else, later publication: the first day the notice period allows', { startsOn: null }, { day: DAY, previous: { entries: [] } }, '2026-12-22'],
    ['else, urgent publication: its own day', { startsOn: null }, { day: DAY, previous: { entries: [] }, urgent: true }, DAY],
    ['else what was published stays', { startsOn: null }, { day: DAY, previous: known }, '2025-05-05'],
  ];
  test.each(cases)('%s', (_, changes, occasion, expected) => {
    expect(nextEntries(registerOf([engagement('stripe', changes)]), occasion)[0]?.effectiveFrom).toBe(expected);
  });
});

test('fields are curated, distinct and in a stable order', () => {
  const register = registerOf([engagement('stripe', {
    purposes: ['Bill customers', 'Prevent fraud'],
    dataCategories: ['learning-results', 'contact-details', 'contact-details'],
    locations: [
      { country: 'US', kind: 'support', region: 'us-east-1' }, { country: 'IE', kind: 'storage', region: 'eu-west-1' },
      { country: 'IE', kind: 'storage', region: 'eu-west-2' }, { country: null, organisation: 'EPO', kind: 'storage' },
    ],
    safeguards: [
      { mechanism: 'eu-us-dpf' }, { mechanism: 'scc-2021-914', module: 3, signedOn: '2024-01-01' }, { mechanism: 'scc-2021-914', module: 3 },
      { mechanism: 'bcr-p', endsOn: '2026-11-21' },
    ],
    publicList: listed({ products: ['Parents', 'Classroom', 'Parents'] }),
  })], { dataCategories: [{ key: 'learning-results', name: 'Learning results', special: false, criminal: false }] });
  expect(nextEntries(register, first)).toEqual([{
    key: 'stripe', name: 'stripe', legalName: 'stripe, Inc.', country: 'US', service: 'stripe service', purpose: 'Bill customers; Prevent fraud',
    products: ['Classroom', 'Parents'],
    dataCategories: [{ key: 'contact-details', name: null }, { key: 'learning-results', name: 'Learning results' }],
    locations: [{ country: null, organisation: 'EPO', kind: 'storage' }, { country: 'IE', kind: 'storage' }, { country: 'US', kind: 'support' }],
    safeguards: [{ mechanism: 'scc-2021-914', module: 3 }, { mechanism: 'eu-us-dpf', module: null }],
    effectiveFrom: '2024-01-01', effectiveUntil: null,
  }]);
});

test('a description for the public replaces the internal purposes', () => {
  const described = engagement('stripe', { purposes: ['internal'], publicList: listed({ description: 'Take payments' }) });
  expect(nextEntries(registerOf([described]), first)[0]?.purpose).toBe('Take payments');
});

test('entries stand by name, then service', () => {
  const engagements = [
    engagement('z', { processor: 'one', service: 'B' }), engagement('y', { processor: 'two', service: 'A' }), engagement('x', { processor: 'one', service: 'A' }),
  ];
  const processors = [processor('one', { name: 'zoom' }), processor('two', { name: 'Amazon' })];
  expect(nextEntries(registerOf(engagements, { processors }), first).map(({ key }) => key)).toEqual(['y', 'x', 'z']);
});
