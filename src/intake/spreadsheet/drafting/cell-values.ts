import type { RetentionFacts, SafeguardFacts } from '../../../law/facts.js';
import { dataCategoriesOf, dataSubjectsOf, measureCategoriesOf } from '../cells/categories.js';
import { type DayOrder, dayOf } from '../cells/days.js';
import { retentionOf } from '../cells/durations.js';
import { saysNothing, yesOrNo } from '../cells/plain-answers.js';
import { groundOf } from '../cells/safeguards.js';
import { splitValues } from '../cells/split-values.js';
import { completeEngagement } from '../../../register/complete-facts.js';
import type { FieldCell } from '../tables/entry.js';
import type { RegisterDraft } from './register-draft.js';

const LONGEST_CATEGORY = 160;
/** A list with commas is one of short names; a sentence keeps its commas. */
const LONGEST_LISTED = 5;

/** @returns the values of a cell, taken apart */
export function valuesOf({ text }: FieldCell, commas = true): string[] {
  const values = splitValues(text, { commas: false }).flatMap((value) => {
    if (!commas || (dataCategoriesOf(value).isWhole && !value.includes(','))) return [value];
    const parts = splitValues(value, { commas: true });
    return parts.every((part) => part.split(/\s+/).length <= LONGEST_LISTED) ? parts : [value];
  });
  return values.filter((value) => !saysNothing(value));
}

/** Adds values to a list that holds each once; notes the words of what is new. */
export function addKeys(draft: RegisterDraft, list: 'activities' | 'engagements', thing: object, field: string, keys: readonly string[], cell: FieldCell): void {
  const target = (thing as Record<string, string[]>)[field] ?? [];
  for (const key of keys) {
    if (!target.includes(key)) target.push(key);
    draft.note(list, thing, `/${field}/${target.indexOf(key)}`, cell);
  }
}

/** @returns keys of categories of personal data: built-in ones where the words mean them, else the organisation's own */
export function dataCategoryKeys(draft: RegisterDraft, cell: FieldCell): string[] {
  return valuesOf(cell).flatMap((value) => categoryKeys(draft, cell, value, 'dataCategories'));
}

/** @returns keys of categories of data subjects */
export function dataSubjectKeys(draft: RegisterDraft, cell: FieldCell): string[] {
  return valuesOf(cell).flatMap((value) => categoryKeys(draft, cell, value, 'dataSubjectCategories'));
}

function categoryKeys(draft: RegisterDraft, cell: FieldCell, value: string, list: 'dataCategories' | 'dataSubjectCategories'): readonly string[] {
  const own = draft.lists[list].find(({ name }) => name.toLowerCase() === value.toLowerCase());
  if (own) return [own.key];
  const { keys } = list === 'dataCategories' ? dataCategoriesOf(value) : dataSubjectsOf(value);
  if (keys.length > 0) return keys;
  if (value.length > LONGEST_CATEGORY) {
    draft.leave(cell, 'too-long', value);
    return [];
  }
  return [draft.ownCategory(list, value, cell)];
}

/** @returns keys of measures; what is of no known kind is left unread */
export function measureKeys(draft: RegisterDraft, cell: FieldCell): string[] {
  return valuesOf(cell).flatMap((value) => {
    const known = draft.lists.measures.find(({ name }) => name.toLowerCase() === value.toLowerCase());
    if (known) return [known.key];
    const [category] = measureCategoriesOf(value).keys;
    if (category) return [draft.measure(value, category, cell)];
    draft.leave(cell, 'value-not-understood', value);
    return [];
  });
}

/** @returns a day; null where the words say none or leave its order open */
export function dayIn(draft: RegisterDraft, cell: FieldCell, orders: DayOrders): string | null {
  if (cell.day) return cell.day;
  const day = dayOf(cell.text, orders.get(`${cell.sheet} ${cell.heading}`) ?? 'day-first');
  if (day !== 'ambiguous' && day !== null) return day;
  draft.leave(cell, day === 'ambiguous' ? 'ambiguous-day' : 'value-not-understood');
  if (day === 'ambiguous') draft.ask({ code: 'ambiguous-day', sheet: cell.sheet, message: `Is "${cell.text}" (${cell.heading}) day first or month first? Send the dates as YYYY-MM-DD or as real dates.` });
  return null;
}

/** The order of day and month in each column that holds dates as text, by sheet and heading. */
export type DayOrders = ReadonlyMap<string, DayOrder>;

/** @returns rules of retention, one for each line; a line that begins with a category is about that category alone */
export function retentionRules(draft: RegisterDraft, cell: FieldCell): RetentionFacts[] {
  const about = cell.label ? dataCategoryKeysOfLabel(draft, cell.label) : [];
  if (yesOrNo(cell.text) !== null) {
    draft.leave(cell, 'value-not-understood');
    return [];
  }
  return splitValues(cell.text, { commas: false }).filter((value) => !saysNothing(value)).map((value) => {
    const split = /^([^:]{3,120}):\s*(\S[^]*)$/.exec(value);
    const meant = split?.[1] ? dataCategoriesOf(split[1]) : null;
    if (split?.[2] && meant?.isWhole) return { dataCategories: meant.keys, ...retentionOf(split[2].slice(0, 4_000)) };
    return { dataCategories: about, ...retentionOf(value.slice(0, 4_000)) };
  });
}

/** @returns the built-in categories that the label of a line names */
function dataCategoryKeysOfLabel(_draft: RegisterDraft, label: string): readonly string[] {
  return dataCategoriesOf(label).keys.slice(0, 1);
}

/** @returns the safeguards a cell names, completed; adequacy and unclear words are told as such */
export function safeguardsIn(draft: RegisterDraft, cell: FieldCell): SafeguardFacts[] {
  const found = splitValues(cell.text, { commas: false }).flatMap((value): SafeguardFacts[] => {
    if (saysNothing(value)) return [];
    const { safeguards, isAdequacy, isUnclear } = groundOf(value);
    if (isUnclear) {
      draft.leave(cell, 'ambiguous-rules', value);
      draft.ask({ code: 'rules-of-which-kind', sheet: cell.sheet, message: `Are the binding corporate rules in ${cell.address} those for controllers (BCR-C) or for processors (BCR-P)?` });
    } else if (safeguards.length === 0) draft.leave(cell, isAdequacy ? 'adequacy-is-law' : 'value-not-understood', value);
    return safeguards.map((safeguard) => completeEngagement({ safeguards: [safeguard as SafeguardFacts] }).safeguards[0] as SafeguardFacts);
  });
  return found.filter((one, index) => found.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)) === index);
}
