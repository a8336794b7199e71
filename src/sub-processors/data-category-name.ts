import { dataCategory } from '../law/taxonomy.js';
import type { OwnCategories } from '../law/taxonomy.js';
import type { Language } from '../law/vocabulary.js';
import type { PublishedCategory } from './public-list.js';

const NOTHING_OWN: OwnCategories = { dataCategories: [], dataSubjectCategories: [] };

/** Name of a published category in the reader's language; the organisation's own name for it where it is its own. */
export function dataCategoryName({ key, name }: PublishedCategory, language: Language): string {
  return name ?? dataCategory(key, NOTHING_OWN, language)?.name ?? key;
}
