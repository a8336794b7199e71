import { dataSource, measureCategory } from '../../law/taxonomy.js';
import { DATA_SOURCES, type Language, MEASURE_CATEGORIES, REGISTER_KINDS } from '../../law/vocabulary.js';
import { pageWordsOf } from '../../identity/pages/wording/page-words.js';
import { ROLES } from '../../identity/roles.js';
import { reminderWords } from '../../register/reminders/words/words-by-language.js';
import type { Labels } from '../labels/labels.js';
import { labelsOf } from '../labels/languages.js';
import { itemInWords } from '../labels/wording.js';
import { REASON_CODES } from './reason-codes.js';
import { FORMAT_NAMES, foreignLawNames, mechanismNames, schemeNames, templateNames } from './short-names.js';
import type { VocabularyWords } from './vocabulary-words.js';
import { vocabularyWordsOf } from './words/words-by-language.js';

/** The names of the lists, each after the vocabulary whose codes it has words for. */
export const VOCABULARY_LISTS = [
  'verdicts', 'severities', 'statuses', 'engagement-roles', 'activity-roles', 'location-kinds', 'contract-kinds', 'contract-statuses', 'legal-bases',
  'special-category-conditions', 'mechanisms', 'scc-modules', 'derogation-articles', 'tia-outcomes', 'regimes', 'certification-statuses',
  'certification-schemes', 'data-sources', 'rights', 'impact-assessment-progresses', 'measure-categories', 'member-roles', 'thing-kinds', 'sectors',
  'foreign-laws', 'international-organisations', 'scenarios', 'transfer-purposes', 'modalities', 'templates', 'document-formats', 'revision-actions',
  'finding-codes', 'finding-remedies', 'reason-codes',
] as const;
export type VocabularyListName = (typeof VOCABULARY_LISTS)[number];

/** Words by code. */
export type VocabularyList = Readonly<Record<string, string>>;
export type VocabularyLists = Readonly<Record<VocabularyListName, VocabularyList>>;

/** @returns every list in a language: what records, reminders and pages say for a code, and what the vocabulary's own words add */
export function vocabularyListsIn(language: Language): VocabularyLists {
  const [words, labels] = [vocabularyWordsOf(language), labelsOf(language)];
  const lists: VocabularyLists = {
    ...ownLists(words), ...listsOfRecords(labels), ...listsOfTaxonomy(language), ...lawLists(words, labels),
    'member-roles': picked(ROLES, pageWordsOf(language).roles),
    'thing-kinds': picked(REGISTER_KINDS, reminderWords(language).kinds),
    'revision-actions': reminderWords(language).actions,
    'foreign-laws': { ...foreignLawNames(language, labels), ...words.foreignLaws },
    'templates': templateNames(language, itemInWords('30', 'eu-gdpr', labels)),
    'document-formats': { ...FORMAT_NAMES, html: words.webPage },
  };
  return Object.fromEntries(VOCABULARY_LISTS.map((name) => [name, forScreens(lists[name], language)])) as Record<VocabularyListName, VocabularyList>;
}

const ownLists = ({ verdicts, severities, statuses, sectors, scenarios, ...words }: VocabularyWords) => ({
  verdicts, severities, statuses, sectors, scenarios,
  'contract-kinds': words.contractKinds, 'contract-statuses': words.contractStatuses, 'certification-statuses': words.certificationStatuses,
  'transfer-purposes': words.transferPurposes, 'international-organisations': words.internationalOrganisations,
});

const listsOfRecords = (labels: Labels) => ({
  'engagement-roles': labels.recipientRoles, 'activity-roles': labels.party, 'location-kinds': labels.locationKinds, 'legal-bases': labels.legalBases,
  'special-category-conditions': labels.specialCategoryConditions, 'mechanisms': mechanismNames(labels), 'certification-schemes': schemeNames(labels),
  'scc-modules': labels.modules, 'derogation-articles': labels.derogations, 'tia-outcomes': labels.assessmentOutcomes, 'regimes': labels.lawNames,
  'rights': labels.rights, 'impact-assessment-progresses': labels.impactAssessmentProgresses, 'modalities': labels.modalities,
});

const listsOfTaxonomy = (language: Language) => ({
  'data-sources': Object.fromEntries(DATA_SOURCES.map((source) => [source, dataSource(source).names[language]])),
  'measure-categories': Object.fromEntries(MEASURE_CATEGORIES.map((category) => [category, measureCategory(category).names[language]])),
});

const lawLists = ({ findings, reasons, remedies }: VocabularyWords, { missing }: Labels) => ({
  'finding-codes': findings, 'finding-remedies': remedies, 'reason-codes': picked(REASON_CODES, { ...titled(missing), ...reasons }),
});

const picked = <Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): VocabularyList => Object.fromEntries(codes.map((code) => [code, words[code]]));

/** Sentences as titles: without the full stop. */
function titled<Code extends string>(sentences: Readonly<Record<Code, string>>): Readonly<Record<Code, string>> {
  return Object.fromEntries(Object.entries<string>(sentences).map(([code, sentence]) => [code, sentence.replace(/\.$/, '')])) as Record<Code, string>;
}

/** As words stand by themselves: with a capital, and with the apostrophe of print. */
function forScreens(list: VocabularyList, language: Language): VocabularyList {
  return Object.fromEntries(Object.entries(list).map(([code, text]) => [code, (text.charAt(0).toLocaleUpperCase(language) + text.slice(1)).replaceAll("'", '’')]));
}
