import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES, type Names } from '../../../law/data/taxonomy-categories.js';
import { DATA_SOURCE_ENTRIES, MEASURE_CATEGORY_ENTRIES } from '../../../law/data/taxonomy-measures.js';
import { DATA_SOURCES, type DataSource, MEASURE_CATEGORIES, type MeasureCategory } from '../../../law/vocabulary.js';
import { DATA_CATEGORY_WORDS } from '../vocabulary/data-category-words.js';
import { DATA_SUBJECT_WORDS } from '../vocabulary/data-subject-words.js';
import { MEASURE_WORDS } from '../vocabulary/measure-words.js';
import { PhraseBook } from './phrase-book.js';
import { withoutBrackets } from './plain-text.js';

function phrases<K extends string>(entries: readonly { readonly key: K; readonly names: Names }[], further: Readonly<Record<string, readonly string[]>>): (readonly [string, K])[] {
  const named = entries.flatMap(({ key, names }) => Object.values(names).flatMap((name) => [[name, key], [withoutBrackets(name), key]] as const));
  const keys = entries.map(({ key }) => [key.replaceAll('-', ' '), key] as const);
  return [...named, ...keys, ...entries.flatMap(({ key }) => (further[key] ?? []).map((word) => [word, key] as const))];
}

const DATA = new PhraseBook(phrases(DATA_CATEGORIES, DATA_CATEGORY_WORDS));
const SUBJECTS = new PhraseBook(phrases(DATA_SUBJECT_CATEGORIES, DATA_SUBJECT_WORDS));
const MEASURES = new PhraseBook(phrases(MEASURE_CATEGORIES.map((key) => ({ key, names: MEASURE_CATEGORY_ENTRIES[key].names })), MEASURE_WORDS));
const SOURCE_WORDS: Readonly<Record<DataSource, readonly string[]>> = {
  'data-subject': ['data subject', 'data subjects', 'individual', 'the individual', 'directly from the data subject', 'direct collection', 'employee', 'employees', 'customer', 'customers', 'betroffene', 'betroffene person', 'beim betroffenen', 'direkterhebung', 'personne concernee', 'personnes concernees', 'collecte directe', 'interesado', 'el propio interesado', 'interesados', 'interessato', 'interessati', 'betrokkene', 'betrokkenen'],
  'public-sources': ['public', 'public source', 'public sources', 'public registers', 'internet', 'offentliche quellen', 'sources publiques', 'fuentes publicas', 'registros publicos', 'fonti pubbliche', 'openbare bronnen'],
  'partners': ['partner', 'partners', 'partenaires', 'socios'],
  'third-parties': ['third party', 'third parties', 'dritte', 'tiers', 'terceros', 'terzi', 'derden', 'data brokers'],
  'employer': ['employer', 'arbeitgeber', 'employeur', 'empleador', 'datore di lavoro', 'werkgever'],
  'generated': ['generated', 'system generated', 'automatically', 'log files', 'systemseitig erzeugt', 'generees', 'generados', 'generati', 'gegenereerd'],
};
const SOURCES = new PhraseBook(phrases(DATA_SOURCES.map((key) => ({ key, names: DATA_SOURCE_ENTRIES[key].names })), SOURCE_WORDS));

/** How sure a list of keys is: the whole value has that name, or only words of it do. */
export interface Meant<K> {
  readonly keys: readonly K[];
  readonly isWhole: boolean;
}

function meant<K extends string>(book: PhraseBook<K>, text: string): Meant<K> {
  const whole = book.whole(text) ?? book.whole(withoutBrackets(text));
  if (whole !== undefined) return { keys: [whole], isWhole: true };
  return { keys: [...new Set(book.within(withoutBrackets(text) || text).map(({ meaning }) => meaning))], isWhole: false };
}

/** @returns the built-in categories of personal data that a value means; none where it means one of the organisation's own */
export const dataCategoriesOf = (text: string): Meant<string> => meant(DATA, text);
/** @returns the built-in categories of data subjects that a value means */
export const dataSubjectsOf = (text: string): Meant<string> => meant(SUBJECTS, text);
/** @returns the kinds of security measure that a value means */
export const measureCategoriesOf = (text: string): Meant<MeasureCategory> => meant(MEASURES, text);
/** @returns the sources of data that a value means */
export const dataSourcesOf = (text: string): Meant<DataSource> => meant(SOURCES, text);
