/** The categories of a register: the built-in ones in six languages and the organisation's own beside them (Art. 30(1)(c)). */
import {
  DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES, type BuiltInDataCategory, type BuiltInDataSubjectCategory,
} from './data/taxonomy-categories.js';
import {
  DATA_SOURCE_ENTRIES, MEASURE_CATEGORY_ENTRIES, type DataSourceEntry, type MeasureCategoryEntry,
} from './data/taxonomy-measures.js';
import type { DataCategoryFacts, DataSubjectCategoryFacts, RegisterFacts } from './facts.js';
import type { DataSource, Language, MeasureCategory } from './vocabulary.js';

/** The part of a register that a category is looked up in. */
export type OwnCategories = Pick<RegisterFacts, 'dataCategories' | 'dataSubjectCategories'>;

/** A category of personal data as a reader sees it; `dpv` is null for an organisation's own. */
export interface DataCategory extends DataCategoryFacts {
  readonly dpv: string | null;
}

/** A category of data subjects as a reader sees it; `dpv` is null for an organisation's own. */
export interface DataSubjectCategory extends DataSubjectCategoryFacts {
  readonly dpv: string | null;
}

const BUILT_IN_DATA: ReadonlyMap<string, BuiltInDataCategory> = new Map(DATA_CATEGORIES.map((entry) => [entry.key, entry]));
const BUILT_IN_SUBJECTS: ReadonlyMap<string, BuiltInDataSubjectCategory> = new Map(DATA_SUBJECT_CATEGORIES.map((entry) => [entry.key, entry]));

const inLanguage = ({ key, names, special, criminal, dpv }: BuiltInDataCategory, language: Language): DataCategory =>
  ({ key, name: names[language], special, criminal, dpv });

/** The built-in categories of personal data, named in `language`, in the order of the taxonomy. */
export function builtInDataCategories(language: Language): readonly DataCategory[] {
  return DATA_CATEGORIES.map((entry) => inLanguage(entry, language));
}

/** The built-in categories of data subjects, named in `language`, in the order of the taxonomy. */
export function builtInDataSubjectCategories(language: Language): readonly DataSubjectCategory[] {
  return DATA_SUBJECT_CATEGORIES.map(({ key, names, dpv }) => ({ key, name: names[language], dpv }));
}

/**
 * The category of personal data behind a key, or null where neither the organisation nor the taxonomy knows it. A built-in key cannot be
 * given another meaning: its flags decide whether Art. 9 and Art. 10 apply.
 */
export function dataCategory(key: string, register: OwnCategories, language: Language = 'en'): DataCategory | null {
  const builtIn = BUILT_IN_DATA.get(key);
  if (builtIn) return inLanguage(builtIn, language);
  const own = register.dataCategories.find((category) => category.key === key);
  return own ? { key, name: own.name, special: own.special, criminal: own.criminal, dpv: null } : null;
}

/** The keys of all special categories of Art. 9(1) that a register may use. */
export function specialCategoryKeys(register: OwnCategories): ReadonlySet<string> {
  const own = register.dataCategories.filter(({ key, special }) => special && !BUILT_IN_DATA.has(key));
  return new Set([...DATA_CATEGORIES.filter(({ special }) => special), ...own].map(({ key }) => key));
}

/** The category of data subjects behind a key, or null where neither the organisation nor the taxonomy knows it. */
export function dataSubjectCategory(key: string, register: OwnCategories, language: Language = 'en'): DataSubjectCategory | null {
  const builtIn = BUILT_IN_SUBJECTS.get(key);
  if (builtIn) return { key, name: builtIn.names[language], dpv: builtIn.dpv };
  const own = register.dataSubjectCategories.find((category) => category.key === key);
  return own ? { key, name: own.name, dpv: null } : null;
}

/** Name of a category of personal data or, where no such key exists, of data subjects; the key itself where nobody knows it. */
export function categoryName(key: string, register: OwnCategories, language: Language): string {
  return (dataCategory(key, register, language) ?? dataSubjectCategory(key, register, language))?.name ?? key;
}

/** Name, nature and vocabulary term of a kind of security measure (Art. 32(1)). */
export function measureCategory(category: MeasureCategory): MeasureCategoryEntry {
  return MEASURE_CATEGORY_ENTRIES[category];
}

/** Name and vocabulary term of a source of data (Art. 14(2)(f)). */
export function dataSource(source: DataSource): DataSourceEntry {
  return DATA_SOURCE_ENTRIES[source];
}
