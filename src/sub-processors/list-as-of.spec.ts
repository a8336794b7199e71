import { listAsOf } from './list-as-of.js';
import type { SubProcessorList } from './public-list.js';
import { engagement, listed, organisation, published, registerOf } from './sub-processors.fixtures.js';

const stripe = engagement('stripe', { publicList: listed({ products: ['Billing'] }), dataCategories: ['contact-details', 'marks'] });
const own = { dataCategories: [{ key: 'marks', name: 'Marks', special: false, criminal: false }] };
const first = published({ register: registerOf([stripe], own), previous: null, now: '2026-03-01T22:00:00.000Z' });
const ending = { ...stripe, endsOn: '2026-12-31' };
const adyen = engagement('adyen', { startsOn: '2026-08-01' });
const second = published({ register: registerOf([ending, adyen], own), previous: first, now: '2026-06-01T10:00:00.000Z', comment: 'secret note' });
const publications = [second, first];

const on = (asOf: string, product?: string): SubProcessorList | null => listAsOf(publications, { asOf, product, language: 'en' });
const keys = (entries: readonly { key: string }[] | undefined): string[] | undefined => entries?.map(({ key }) => key);

describe('what the list said on a day', () => {
  const cases: readonly [string, number | undefined, string[] | undefined, string[] | undefined][] = [
    ['2026-02-28', undefined, undefined, undefined],
    ['2026-03-01', 1, ['stripe'], []],
    ['2026-05-31', 1, ['stripe'], []],
    ['2026-06-01', 2, ['stripe'], ['adyen']],
    ['2026-07-31', 2, ['stripe'], ['adyen']],
    ['2026-08-01', 2, ['adyen', 'stripe'], []],
    ['2026-12-31', 2, ['adyen', 'stripe'], []],
    ['2027-01-01', 2, ['adyen'], []],
  ];
  test.each(cases)('%s: version %p, in use %p, upcoming %p', (asOf, version, active, upcoming) => {
    const list = on(asOf);
    expect([list?.version, keys(list?.subProcessors), keys(list?.upcoming)]).toEqual([version, active, upcoming]);
  });

  test('nothing was published: there is no list', () => {
    expect(listAsOf([], { asOf: '2026-06-01', language: 'en' })).toBeNull();
  });
});

test('the document is the contract’s', () => {
  expect(listAsOf(publications, { asOf: '2026-07-01', language: 'de' })).toEqual({
    format: 'register30/sub-processors/v1', organisation: { slug: 'example-learning', name: 'Example Learning AS', country: 'NO' }, version: 2,
    publishedAt: '2026-06-01T10:00:00.000Z', asOf: '2026-07-01', language: 'de', noticePeriodDays: 30, objectionPeriodDays: 30,
    products: ['Billing'], product: null,
    subProcessors: [{
      key: 'stripe', name: 'stripe', legalName: 'stripe, Inc.', country: 'US', service: 'stripe service', purpose: 'Purpose of stripe', products: ['Billing'],
      dataCategories: [{ key: 'contact-details', name: 'Kontaktdaten' }, { key: 'marks', name: 'Marks' }],
      locations: [{ country: 'US', kind: 'storage' }], safeguards: [{ mechanism: 'scc-2021-914', module: 3 }],
      status: 'active', effectiveFrom: '2024-01-01', effectiveUntil: '2026-12-31',
    }],
    upcoming: [expect.objectContaining({ key: 'adyen', status: 'upcoming', effectiveFrom: '2026-08-01' })],
    changes: [
      {
        version: 2, publishedAt: '2026-06-01T10:00:00.000Z', added: ['adyen'], changed: ['stripe'], removed: [], urgent: false, reason: null,
        details: { added: [{ key: 'adyen', name: 'adyen' }], changed: [{ key: 'stripe', name: 'stripe', fields: ['effectiveUntil'] }], removed: [] },
      },
      {
        version: 1, publishedAt: '2026-03-01T22:00:00.000Z', added: ['stripe'], changed: [], removed: [], urgent: false, reason: null,
        details: { added: [{ key: 'stripe', name: 'stripe' }], changed: [], removed: [] },
      },
    ],
  });
});

test('the past knows no later version, no later name and no later period', () => {
  const renamed = published({
    register: registerOf([ending, adyen], { ...own, organisation: organisation({ name: 'Example AS', noticePeriodDays: 7 }) }), previous: second, now: '2026-09-01T10:00:00.000Z',
  });
  const before = listAsOf([first, second, renamed], { asOf: '2026-08-31', language: 'en' });
  expect(before).toEqual(on('2026-08-31'));
  expect(before?.organisation.name).toBe('Example Learning AS');
});

describe('limited to a product', () => {
  test.each([['Billing', ['adyen', 'stripe']], ['billing', ['adyen', 'stripe']], ['Classroom', ['adyen']]])('%s', (product, expected) => {
    expect(keys(on('2026-09-01', product)?.subProcessors)).toEqual(expected);
    expect(on('2026-09-01', product)?.products).toEqual(['Billing']);
  });
});
