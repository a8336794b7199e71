import { evidenceByField, placeOf } from './evidence';
import type { RegisterDocument } from './register-document';

const REGISTER = {
  format: 'register30/v1', organisation: {}, dataCategories: [], dataSubjectCategories: [], measures: [], processors: [], engagements: [{ key: 'a' }, { key: 'b' }], activities: [],
} as RegisterDocument;

it.each([
  ['/engagements/1/safeguards/0/module', { thing: 'engagements/b', field: 'safeguards' }], ['/engagements/0', { thing: 'engagements/a', field: '' }],
  ['/organisation/name', { thing: 'organisation', field: 'name' }], ['/engagements/2/role', null], ['/nothing', null], ['', null],
])('%s leads to %j', (pointer, place) => {
  expect(placeOf(pointer, REGISTER)).toEqual(place);
});

it('each cell stands once beside its field', () => {
  const cell = { sheet: 'S', cell: 'B2', quote: 'SCC' };
  const stated = [{ pointer: '/engagements/1/safeguards/0', ...cell }, { pointer: '/engagements/1/safeguards/0/module', ...cell }, { pointer: '/engagements/1/service', ...cell, cell: 'C2', computed: true }];
  const found = evidenceByField(stated, REGISTER).get('engagements/b');
  expect(Object.fromEntries(found ?? [])).toEqual({ safeguards: [{ ...cell, isComputed: false }], service: [{ ...cell, cell: 'C2', isComputed: true }] });
});
