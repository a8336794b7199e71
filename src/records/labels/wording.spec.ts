import { LANGUAGES } from '../../law/vocabulary.js';
import { labelsOf } from './languages.js';
import {
  citationInWords, citedRegime, dayInWords, groundInWords, itemInWords, legalBasisInWords, periodInWords, retentionInWords,
  specialCategoryConditionInWords,
} from './wording.js';

it.each([
  ['en', '22 November 2026', '2 years, 6 months'],
  ['de', '22. November 2026', '2 Jahre, 6 Monate'],
  ['fr', '22 novembre 2026', '2 ans et 6 mois'],
  ['es', '22 de noviembre de 2026', '2 años y 6 meses'],
  ['it', '22 novembre 2026', '2 anni e 6 mesi'],
  ['nl', '22 november 2026', '2 jaar en 6 maanden'],
] as const)('writes days and periods in words: %s', (language, day, period) => {
  expect(dayInWords('2026-11-22', labelsOf(language))).toBe(day);
  expect(periodInWords('P2Y6M', labelsOf(language)).replaceAll(/\s/g, ' ')).toBe(period);
});

it.each([
  ['en', 'Art. 30(1)(f) GDPR', 'Art. 46(2)(c) GDPR', 'Art. 12(2)(e) FADP'],
  ['de', 'Art. 30 Abs. 1 Buchst. f DSGVO', 'Art. 46 Abs. 2 Buchst. c DSGVO', 'Art. 12 Abs. 2 Bst. e DSG'],
  ['fr', 'art. 30, par. 1, point f), RGPD', 'art. 46, par. 2, point c), RGPD', 'art. 12 al. 2 let. e LPD'],
  ['es', 'art. 30, apdo. 1, letra f), RGPD', 'art. 46, apdo. 2, letra c), RGPD', 'art. 12, apdo. 2, letra e), LPD suiza'],
  ['it', 'art. 30, par. 1, lett. f) GDPR', 'art. 46, par. 2, lett. c) GDPR', 'art. 12 cpv. 2 lett. e LPD'],
  ['nl', 'art. 30, lid 1, onder f), AVG', 'art. 46, lid 2, onder c), AVG', 'art. 12, lid 2, onder e), Zwitserse DSG'],
] as const)('writes provisions as the language and the law do: %s', (language, item, ground, swiss) => {
  const labels = labelsOf(language);
  expect(itemInWords('30(1)(f)', 'eu-gdpr', labels)).toBe(item);
  expect(citationInWords('Art. 30(1)(f) GDPR', labels)).toBe(item);
  expect(groundInWords('art-46-2-c', 'eu-gdpr', labels)).toBe(ground);
  expect(itemInWords('30(1)(f)', 'ch-fadp', labels)).toBe(swiss);
});

it.each([
  ['art-47', 'eu-gdpr', 'Art. 47 GDPR'],
  ['art-45', 'uk-gdpr', 'Art. 45 UK GDPR'],
  ['art-49-1-2', 'eu-gdpr', 'Art. 49(1), second subparagraph, GDPR'],
  ['fadp-16-2-d', 'ch-fadp', 'Art. 16(2)(d) FADP'],
  ['something-else', 'eu-gdpr', 'something-else'],
] as const)('writes the ground %s', (ground, regime, words) => expect(groundInWords(ground, regime, labelsOf('en'))).toBe(words));

it('leaves alone what it cannot read', () => {
  const labels = labelsOf('en');
  expect(dayInWords('soon', labels)).toBe('soon');
  expect(periodInWords('as long as needed', labels)).toBe('as long as needed');
  expect(citationInWords('C-311/18', labels)).toBe('C-311/18');
  expect(itemInWords('x', 'eu-gdpr', labels)).toBe('x');
});

it.each([
  [{ period: 'P2Y', trigger: 'last activity', description: null }, '2 years, counted from: last activity'],
  [{ period: 'P1M', trigger: null, description: null }, '1 month'],
  [{ period: null, trigger: 'withdrawal', description: null }, 'Until: withdrawal'],
  [{ period: null, trigger: null, description: 'Depends on the dispute' }, 'Depends on the dispute'],
  [{ period: 'P10Y', trigger: null, description: 'Tax law' }, '10 years. Tax law'],
  [{ period: null, trigger: null, description: null }, null],
])('writes a time limit %#', (retention, words) => expect(retentionInWords({ dataCategories: [], ...retention }, labelsOf('en'))).toBe(words));

it('cites the GDPR before the UK GDPR before the FADP', () => {
  expect([citedRegime(['ch-fadp', 'uk-gdpr', 'eu-gdpr']), citedRegime(['ch-fadp', 'uk-gdpr']), citedRegime(['ch-fadp']), citedRegime([])])
    .toEqual(['eu-gdpr', 'uk-gdpr', 'ch-fadp', 'eu-gdpr']);
});

it.each(LANGUAGES)('gives legal bases and conditions their article: %s', (language) => {
  expect(legalBasisInWords('legitimate-interests', 'eu-gdpr', labelsOf(language))).toMatch(/6.*1.*f/);
  expect(specialCategoryConditionInWords('h', 'eu-gdpr', labelsOf(language))).toMatch(/9.*2.*h/);
});
