import { addressOf } from './thing-address';

test('a thing has its page, a field its place on it, and what has no page has none', () => {
  expect(addressOf({ kind: 'engagement', key: 'crm' })).toBe('/engagements/crm');
  expect(addressOf({ kind: 'engagement', key: 'crm' }, '/contract/endsOn')).toBe('/engagements/crm?field=%2Fcontract%2FendsOn');
  expect(addressOf({ kind: 'organisation', key: 'us' }, '/email')).toBe('/settings/organisation?field=%2Femail');
  expect(addressOf({ kind: 'law', key: 'adequacy-gb' })).toBeNull();
});
