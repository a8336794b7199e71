import { type Transfer, withIds } from './transfer-row';

const transfer = (facts: Partial<Transfer>): Transfer => ({
  engagement: 'crm', processor: 'vendor', via: null, country: 'US', organisation: null, kind: 'storage', regime: 'eu-gdpr', verdict: 'covered', ground: null, mechanism: null,
  reasons: [], missing: [], warnings: [], safeguards: [], validUntil: null, ...facts,
});

test('every transfer has a name of its own, also where an engagement states a place twice', () => {
  const ids = withIds([transfer({}), transfer({ regime: 'uk-gdpr' }), transfer({}), transfer({ country: null, organisation: 'EPO' })]).map(({ id }) => id);
  expect(ids).toEqual(['crm~US~storage~eu-gdpr', 'crm~US~storage~uk-gdpr', 'crm~US~storage~eu-gdpr~2', 'crm~EPO~storage~eu-gdpr']);
});
