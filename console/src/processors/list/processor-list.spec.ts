import { askedFilters, askedSort, pastProcessors, standings, standingRows } from './processor-filters';

const line = (engagement: string, processor: string, more: object = {}) => ({ engagement, processor, processorName: processor, runs: true, verdict: null, findings: 0, severity: null, next: null, ...more }) as Parameters<typeof standings>[0] extends Iterable<infer One> ? One : never;
const rows = [{ key: 'a', name: 'alfa' }, { key: 'b', name: 'Beta' }, { key: 'c', name: 'Gamma' }];
const standing = standings([
  line('a1', 'a', { verdict: 'covered', findings: 1, next: { code: 'review-due', dueOn: '2027-01-01' } }), line('a2', 'a', { verdict: 'incomplete', runs: false, next: { code: 'contract-ends', dueOn: '2026-12-01' } }),
  line('b1', 'b', { verdict: 'not-restricted' }),
]);
const keys = (found: readonly { readonly key: string }[]): string => found.map(({ key }) => key).join('');

test('a company stands as the worst of its engagements, and its next day is the earliest', () => {
  expect(standing.get('a')).toEqual({ engagements: 2, running: 1, verdict: 'incomplete', findings: 1, next: { code: 'contract-ends', dueOn: '2026-12-01' } });
  expect(standing.get('c')).toBeUndefined();
});

test.each([['-engagements', 'abc'], ['engagements', 'cba'], ['-verdict', 'abc'], ['verdict', 'bac'], ['next', 'abc'], ['name', 'abc']])('sorted by %s', (sort, order) => {
  expect(keys(standingRows(rows, standing, {}, sort))).toBe(order);
});

test('what rests on the engagements is nothing to ask the service for', () => {
  expect([askedSort('-verdict'), askedSort('-name'), askedFilters({ q: 'x', verdict: 'covered' })]).toEqual([undefined, '-name', { q: 'x' }]);
  expect(keys(standingRows(rows, standing, { verdict: 'incomplete' }, undefined))).toBe('a');
});

test.each([
  [{}, '-name', 'bca'], [{ q: 'road runner' }, undefined, 'a'], [{ country: 'US' }, undefined, 'a'], [{ catalogue: 'acme' }, undefined, 'b'], [{ scheme: 'eu-us-dpf' }, undefined, 'a'], [{}, 'country', 'bca'],
])('the list of an earlier moment with %j by %s', (wish, sort, order) => {
  const past = [{ key: 'a', name: 'Acme', aliases: ['Road Runner'], country: 'US', certifications: [{ scheme: 'eu-us-dpf' as const }] }, { key: 'b', name: 'Zeta', catalogue: 'acme' }, { key: 'c', name: 'Eta' }];
  expect(keys(pastProcessors(past as never, wish, sort))).toBe(order);
});
