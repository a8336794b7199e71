import type { RecordActivity } from '../record-document';
import { compareRecords } from './compare-records';

const activity = (key: string, more: object = {}): RecordActivity => ({ key, name: key.toUpperCase(), recipients: [], transfers: [], ...more });
const record = (activities: readonly RecordActivity[], organisation = {}) => ({ activities, organisation: { name: 'Own', ...organisation } });

it('tells what came, what went, and which parts of an entry changed', () => {
  const before = record([activity('a', { purposes: ['x'] }), activity('b'), activity('c')]);
  const after = record([activity('d'), activity('a', { purposes: ['y'], missing: ['z'] }), activity('b')], { address: 'Oslo' });
  expect(compareRecords(before, after)).toEqual({
    added: [{ key: 'd', name: 'D' }], changed: [{ key: 'a', name: 'A', fields: ['purposes'] }], removed: [{ key: 'c', name: 'C' }], organisation: ['address'], isSame: false,
  });
});

it('finds nothing where only the order of members differs, or what is said about an entry', () => {
  const before = record([activity('a', { contact: { name: 'N', email: 'E' }, missing: ['q'] })]);
  const after = record([activity('a', { contact: { email: 'E', name: 'N' }, successor: null })]);
  expect(compareRecords(before, after)).toMatchObject({ changed: [], isSame: true });
});
