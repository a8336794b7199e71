import { dataCategoryKeys, dataSubjectKeys, measureKeys } from '../drafting/cell-values.js';
import type { RegisterDraft } from '../drafting/register-draft.js';
import { legalBasesOf } from '../cells/legal-bases.js';
import { engagementRoleOf } from '../cells/plain-answers.js';
import { groundOf } from '../cells/safeguards.js';
import { dataSourcesOf, measureCategoriesOf } from '../cells/categories.js';
import type { FieldCell } from '../tables/entry.js';

/**
 * What a word means that the file did not have when it was written: understood as in any other sheet.
 * @returns the keys; [undefined] where it means nothing here
 */
export function categoriesAsKeys(draft: RegisterDraft, field: string, word: string, cell: FieldCell): unknown[] {
  const own = { ...cell, text: word };
  const found = ((): readonly unknown[] => {
    switch (field) {
      case 'dataCategories': return dataCategoryKeys(draft, own);
      case 'dataSubjects': return dataSubjectKeys(draft, own);
      case 'measures': return measureKeys(draft, own);
      case 'sources': return dataSourcesOf(word).keys;
      case 'legalBasis': return legalBasesOf(word).slice(0, 1);
      case 'mechanism': return groundOf(word).safeguards.slice(0, 1).map(({ mechanism }) => mechanism);
      case 'category': return measureCategoriesOf(word).keys.slice(0, 1);
      case 'role': return [engagementRoleOf(word) ?? undefined];
      case 'processor': return [draft.processor(word, own).key];
      case 'engagements': return draft.lists.engagements.filter(({ service, processor, key }) => [service, processor, key].includes(word)).map(({ key }) => key).slice(0, 1);
      default: return [];
    }
  })();
  return found.length === 0 ? [undefined] : [...found];
}
