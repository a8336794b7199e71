/** The facts of a record as words: what every format has to say, and nothing else of their kind. */
import type { Art30Record, RecordActivity } from '../../src/records/art-30-record.js';
import { labelsOf } from '../../src/records/labels/languages.js';
import { citedRegime, groundInWords, legalBasisInWords, specialCategoryConditionInWords } from '../../src/records/labels/wording.js';
import { NUMBERED } from '../../src/records/registers.fixtures.js';
import { LEGAL_BASES, SPECIAL_CATEGORY_CONDITIONS, VERDICTS } from '../../src/law/vocabulary.js';
import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES } from '../../src/law/data/taxonomy-categories.js';
import { countryName } from '../../src/platform/text/country-names.js';

export const KINDS = [
  'activity', 'purpose', 'legal-basis', 'legitimate-interest', 'condition', 'data-subjects', 'personal-data', 'source', 'recipient', 'place', 'transfer',
  'transfer-ground', 'transfer-documentation', 'verdict', 'retention', 'measure', 'joint-controller', 'served-controller', 'processing', 'gap',
] as const;
export type Kind = (typeof KINDS)[number];

/** What an activity says, kind by kind. */
export type Facts = Readonly<Record<Kind, readonly string[]>>;

const present = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value): value is string => !!value))];

/** The facts of an activity, in the words of the record's language. */
export function factsOf(activity: RecordActivity, record: Art30Record): Facts {
  const labels = labelsOf(record.language);
  const regime = citedRegime(record.organisation.regimes);
  const ofController = 'purposes' in activity ? activity : null;
  const ofProcessor = 'controllers' in activity ? activity : null;
  const { recipients, transfers, measures, missing, dataCategories, name } = activity;
  const purposes = ofController?.purposes ?? [];
  return {
    'activity': [name],
    'purpose': purposes.map(({ description }) => description),
    'legal-basis': present(purposes.map(({ legalBasis }) => legalBasis && legalBasisInWords(legalBasis, regime, labels))),
    'legitimate-interest': present(purposes.map(({ legitimateInterest }) => legitimateInterest)),
    'condition': present(purposes.map(({ specialCategoryCondition: letter }) => letter && specialCategoryConditionInWords(letter, regime, labels))),
    'data-subjects': present((ofController?.dataSubjects ?? []).map((each) => each.name)),
    'personal-data': present(dataCategories.map((each) => each.name)),
    'source': present((ofController?.sources ?? []).map((each) => each.name)),
    'recipient': present(recipients.flatMap((each) => [each.name, each.service])),
    'place': present(recipients.flatMap(({ countries, organisations }) => [...countries.map((code) => countryName(code, record.language)), ...organisations])),
    'transfer': present(transfers.flatMap(({ recipient, country, organisation }) => [recipient, country === null ? organisation : countryName(country, record.language)])),
    'transfer-ground': present(transfers.map((each) => each.ground && groundInWords(each.ground, each.regime, labels))),
    'transfer-documentation': present(transfers.map(({ documentation }) => documentation)),
    'verdict': present(transfers.map(({ verdict }) => labels.verdicts[verdict])),
    'retention': present((ofController?.retention ?? []).map(({ wording }) => wording)),
    'measure': present(measures.flatMap((each) => [each.name, each.description])),
    'joint-controller': present((ofController?.jointControllers ?? []).map((party) => party.name)),
    'served-controller': present((ofProcessor?.controllers ?? []).flatMap((party) => [party.name, party.contact, party.representative, party.dataProtectionOfficer])),
    'processing': ofProcessor?.categoriesOfProcessing ?? [],
    'gap': present(missing.map(({ message }) => message)),
  };
}

/** Text as formats agree on it: broken lines, hyphens and spaces aside. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00ad\u200b\u2010\u2011-]+/g, '');

/** The numbers of all free texts in a value or a text. */
export function numbersIn(value: unknown): ReadonlySet<string> {
  return new Set((typeof value === 'string' ? squeezed(value) : JSON.stringify(value)).match(NUMBERED) ?? []);
}

/** All words of the kinds whose words are known beforehand: whatever an activity does not say of them must not be read in it. */
function vocabularyOf(record: Art30Record): Readonly<Partial<Record<Kind, readonly string[]>>> {
  const labels = labelsOf(record.language);
  const regime = citedRegime(record.organisation.regimes);
  return {
    'legal-basis': LEGAL_BASES.map((basis) => legalBasisInWords(basis, regime, labels)),
    'condition': SPECIAL_CATEGORY_CONDITIONS.map((letter) => specialCategoryConditionInWords(letter, regime, labels)),
    'data-subjects': DATA_SUBJECT_CATEGORIES.map(({ names }) => names[record.language]),
    'personal-data': DATA_CATEGORIES.map(({ names }) => names[record.language]),
    'verdict': VERDICTS.map((verdict) => labels.verdicts[verdict]),
  };
}

/** Short words that are part of other words cannot be told from them, nor those that are headings as well. */
const TELLING = 12;

/** What a text says of an activity too much or too little: `kind: words`. */
export function differencesOf(text: string, activity: RecordActivity, record: Art30Record): string[] {
  const read = squeezed(text);
  const facts = factsOf(activity, record);
  const said = squeezed(JSON.stringify(Object.values(facts)) + JSON.stringify(activity));
  const lacking = KINDS.flatMap((kind) => facts[kind].filter((words) => !read.includes(squeezed(words))).map((words) => `${activity.key} lacks ${kind}: ${words}`));
  const headings = new Set<unknown>(Object.values(labelsOf(record.language).terms));
  const tooMuch = Object.entries(vocabularyOf(record)).flatMap(([kind, words]) => words
    .filter((each) => !headings.has(each) && squeezed(each).length >= TELLING && read.includes(squeezed(each)) && !said.includes(squeezed(each)))
    .map((each) => `${activity.key} has too much ${kind}: ${each}`));
  return [...lacking, ...tooMuch];
}
