import { readingOf } from './field-reading';

it.each([
  ['engagement', ['role'], 'processor', { as: 'code', list: 'engagement-roles' }], ['activity', ['role'], 'controller', { as: 'code', list: 'activity-roles' }],
  ['engagement', ['contract', 'kind'], null, { as: 'code', list: 'contract-kinds' }], ['engagement', ['locations', 'kind'], 'storage', { as: 'code', list: 'location-kinds' }],
  ['activity', ['sources'], [], { as: 'codes', list: 'data-sources' }], ['activity', ['purposes', 'legalBasis'], null, { as: 'code', list: 'legal-bases' }],
  ['activity', ['retention', 'dataCategories'], [], { as: 'references', list: 'dataCategories' }], ['engagement', ['processor'], 'acme', { as: 'reference', list: 'processors' }],
  ['engagement', ['purposes'], [], { as: 'texts' }], ['activity', ['purposes'], [], { as: 'parts' }], ['engagement', ['contract'], {}, { as: 'part' }],
  ['engagement', ['safeguards', 'signedOn'], null, { as: 'day' }], ['processor', ['country'], null, { as: 'country' }], ['activity', ['automatedDecisions'], null, { as: 'flag' }],
  ['organisation', ['noticePeriodDays'], 30, { as: 'number' }], ['processor', ['website'], null, { as: 'text' }], ['measure', ['description'], null, { as: 'long-text' }],
])('%s %j', (kind, path, value, reading) => {
  expect(readingOf(kind, path, value)).toEqual(reading);
});
