import { compareEntries, isSame } from './compare-entries.js';
import type { EntryField, PublishedEntry } from './public-list.js';

const entry = (changes: Partial<PublishedEntry> = {}): PublishedEntry => ({
  key: 'stripe', name: 'Stripe', legalName: null, country: 'IE', service: 'Payments', purpose: null, products: [], dataCategories: [],
  locations: [{ country: 'IE', kind: 'storage' }], safeguards: [], effectiveFrom: '2024-01-01', effectiveUntil: null, ...changes,
});

test('nothing changed', () => {
  expect(isSame(compareEntries([entry()], [entry()]))).toBe(true);
});

test('an entry comes, an entry goes', () => {
  expect(compareEntries([entry()], [entry({ key: 'adyen', name: 'Adyen' })])).toEqual({
    added: [{ key: 'adyen', name: 'Adyen' }], changed: [], removed: [{ key: 'stripe', name: 'Stripe' }],
  });
});

const changes: readonly [string, Partial<PublishedEntry>, EntryField[]][] = [
  ['the company has a new name', { name: 'Stripe Payments' }, ['name']],
  ['another entity contracts', { legalName: 'Stripe Ltd', country: 'GB' }, ['legalName', 'country']],
  ['a location is added', { locations: [{ country: 'IE', kind: 'storage' }, { country: 'US', kind: 'support' }] }, ['locations']],
  ['an own category is renamed', { dataCategories: [{ key: 'marks', name: 'Marks' }] }, ['dataCategories']],
  ['an end is announced', { effectiveUntil: '2026-12-31' }, ['effectiveUntil']],
];
test.each(changes)('%s: a change, told under the new name', (_, change, fields) => {
  const next = entry(change);
  expect(compareEntries([entry()], [next])).toEqual({ added: [], changed: [{ key: 'stripe', name: next.name, fields }], removed: [] });
});

test('use that starts again after its end is added anew', () => {
  const ended = entry({ effectiveUntil: '2025-12-31' });
  expect(compareEntries([ended], [entry({ effectiveFrom: '2026-06-01' })]).added).toHaveLength(1);
  expect(compareEntries([ended], [entry()]).changed).toHaveLength(1);
});
