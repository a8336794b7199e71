import { marked, markErrors, marksOf, withPeriods } from './list-marks.js';
import { engagement, listed, organisation } from './sub-processors.fixtures.js';

const stripe = engagement('stripe', { publicList: listed({ description: 'Take payments', products: ['Billing'], effectiveFrom: '2026-01-01' }) });
const adyen = engagement('adyen', { publicList: listed({ listed: false }) });

test('the marks of engagements, marked again, change nothing', () => {
  expect(marksOf([stripe, adyen])).toEqual([{ engagement: 'stripe', description: 'Take payments', products: ['Billing'], effectiveFrom: '2026-01-01' }]);
  expect(marked(marksOf([stripe, adyen]), [stripe, adyen])).toEqual([]);
});

test('what is named is listed as stated, what is not named loses the mark and keeps its words', () => {
  expect(marked([{ engagement: 'adyen', products: ['Shop'] }], [stripe, adyen])).toEqual([
    { before: stripe, after: { ...stripe, publicList: { ...stripe.publicList, listed: false } } },
    { before: adyen, after: { ...adyen, publicList: { listed: true, description: null, products: ['Shop'], effectiveFrom: null } } },
  ]);
});

test('everything that is wrong is told with its place', () => {
  expect(markErrors([{ engagement: 'stripe' }, { engagement: 'none' }, { engagement: 'stripe' }], [stripe])).toMatchObject([
    { pointer: '/entries/1/engagement', code: 'unknown-engagement' }, { pointer: '/entries/2/engagement', code: 'listed-twice' },
  ]);
});

test('periods that are not stated stay', () => {
  const before = organisation({ noticePeriodDays: 30, objectionPeriodDays: 14 });
  expect(withPeriods(before, { noticePeriodDays: 30, objectionPeriodDays: null })).toBeNull();
  expect(withPeriods(before, { noticePeriodDays: 0 })).toEqual({ ...before, noticePeriodDays: 0 });
});
