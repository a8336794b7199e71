import { FINDING_CODES } from '../../law/findings/findings-codes.js';
import { LAW } from '../../law/law.js';
import { FURTHER_CASES } from '../../law/transfers/assess-transfer.further-cases.js';
import { eu, exporter, importer, TODAY, WORKED_CASES } from '../../law/transfers/assess-transfer.cases.js';
import { assessTransfer } from '../../law/transfers/assess-transfer.js';
import {
  ACTIVITY_ROLES, ACTIVITY_STATUSES, CERTIFICATION_SCHEMES, CERTIFICATION_STATUSES, CONTRACT_KINDS, CONTRACT_STATUSES, DATA_SOURCES, DATA_SUBJECT_RIGHTS,
  DEROGATION_ARTICLES, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, FOREIGN_LAWS, IMPACT_ASSESSMENT_PROGRESSES, INTERNATIONAL_ORGANISATIONS, type Language, LANGUAGES,
  LEGAL_BASES, LOCATION_KINDS, MEASURE_CATEGORIES, MECHANISMS, REGIMES, REGISTER_KINDS, SCC_MODULES, SCENARIOS, SECTORS, SEVERITIES,
  SPECIAL_CATEGORY_CONDITIONS, TIA_OUTCOMES, TRANSFER_PURPOSES, VERDICTS,
} from '../../law/vocabulary.js';
import { ROLES } from '../../identity/roles.js';
import { RECORD_FORMAT_NAMES } from '../record-formats.js';
import { TEMPLATES } from '../templates/template-names.js';
import { FURTHER_REASON_CODES, REASON_CODES } from './reason-codes.js';
import { VOCABULARY_LISTS, type VocabularyListName, vocabularyListsIn } from './vocabulary-lists.js';

const CODES: Readonly<Partial<Record<VocabularyListName, readonly (string | number)[]>>> = {
  'verdicts': VERDICTS, 'severities': SEVERITIES, 'statuses': [...new Set([...ENGAGEMENT_STATUSES, ...ACTIVITY_STATUSES])], 'engagement-roles': ENGAGEMENT_ROLES,
  'activity-roles': ACTIVITY_ROLES, 'location-kinds': LOCATION_KINDS, 'contract-kinds': CONTRACT_KINDS, 'contract-statuses': CONTRACT_STATUSES, 'legal-bases': LEGAL_BASES,
  'special-category-conditions': SPECIAL_CATEGORY_CONDITIONS, 'mechanisms': MECHANISMS, 'scc-modules': SCC_MODULES, 'derogation-articles': DEROGATION_ARTICLES,
  'tia-outcomes': TIA_OUTCOMES, 'regimes': REGIMES, 'certification-statuses': CERTIFICATION_STATUSES, 'certification-schemes': CERTIFICATION_SCHEMES,
  'data-sources': DATA_SOURCES, 'rights': DATA_SUBJECT_RIGHTS, 'impact-assessment-progresses': IMPACT_ASSESSMENT_PROGRESSES, 'measure-categories': MEASURE_CATEGORIES,
  'member-roles': ROLES, 'thing-kinds': REGISTER_KINDS, 'sectors': SECTORS, 'foreign-laws': FOREIGN_LAWS, 'international-organisations': INTERNATIONAL_ORGANISATIONS,
  'scenarios': SCENARIOS, 'transfer-purposes': TRANSFER_PURPOSES, 'templates': TEMPLATES, 'document-formats': RECORD_FORMAT_NAMES,
  'finding-codes': Object.keys(FINDING_CODES), 'finding-remedies': Object.keys(FINDING_CODES), 'reason-codes': REASON_CODES,
};
/** Words that another language shares with English. */
const ALIKE = /^(?:GDPR|Support|Safe Harbour|Rectification|Certification|Pseudonymisation|Organisation|Active|Concept|Acceptable|Word \(DOCX\)|Excel \(XLSX\)|OpenDocument \(ODS\)|[A-Z-]+|[A-Z]+ \((?:Canada|France|Japan)\)|Art\. 30 GDPR)$/;

describe.each(LANGUAGES)('the vocabulary in %s', (language: Language) => {
  const lists = vocabularyListsIn(language);

  it('has a word for each code of each vocabulary, and for nothing else', () => {
    expect(Object.keys(lists)).toEqual([...VOCABULARY_LISTS]);
    for (const [name, codes] of Object.entries(CODES)) expect([name, Object.keys(lists[name as VocabularyListName]).toSorted()]).toEqual([name, codes.map(String).toSorted()]);
  });

  it('says something that can stand in a cell: with a capital, trimmed, in print’s own signs, and titles without a full stop', () => {
    for (const [name, list] of Object.entries(lists)) {
      for (const [code, text] of Object.entries(list)) {
        expect([name, code, text]).toEqual([name, code, expect.stringMatching(/^[\p{Lu}\d].*\S$/u)]);
        expect(text).not.toMatch(/['"]| {2}|undefined|null/);
        expect([name, code, text.endsWith('.')]).toEqual([name, code, name === 'finding-remedies' || text.endsWith('EE. UU.')]);
      }
    }
  });

  it('keeps what marks say to a word or two', () => {
    for (const text of [...Object.values(lists.verdicts), ...Object.values(lists.severities), ...Object.values(lists.statuses)]) expect(text.length).toBeLessThanOrEqual(18);
  });

  it('tells the codes of a list apart', () => {
    for (const [name, list] of Object.entries(lists)) {
      if (name.startsWith('finding-') || name === 'reason-codes') continue;
      expect([name, new Set(Object.values(list)).size]).toEqual([name, Object.keys(list).length]);
    }
  });
});

it('has words for every code that the assessment of a transfer gives, and for none that it never gives', () => {
  const unnecessary = eu(TODAY, exporter('DE'), importer('US'), [{ mechanism: 'derogation', article: '49-1-b', necessary: false, occasional: true }]);
  const cases = [...[...WORKED_CASES, ...FURTHER_CASES].map(({ transferCase }) => transferCase), unnecessary];
  const answers = cases.map((each) => assessTransfer(each, LAW));
  const told = new Set(answers.flatMap(({ reasons, missing, warnings, safeguards }) => [...reasons, ...missing, ...warnings, ...safeguards.flatMap((each) => each.reasons)].map(({ code }) => code)));
  const known = new Set<string>(REASON_CODES);
  expect([...told].filter((code) => !known.has(code))).toEqual([]);
  expect(FURTHER_REASON_CODES.filter((code) => !told.has(code))).toEqual([]);
});

it('is translated: no sentence of another language is the English one', () => {
  const english = vocabularyListsIn('en');
  const left = LANGUAGES.filter((language) => language !== 'en').flatMap((language) => Object.entries(vocabularyListsIn(language)).flatMap(([name, list]) =>
    Object.entries(list).filter(([code, text]) => text === english[name as VocabularyListName][code] && !ALIKE.test(text)).map(([code, text]) => `${language} ${name} ${code}: ${text}`)));
  expect(left).toEqual([]);
});
