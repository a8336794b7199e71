import { readingOf as meaningOf, type ReferredKind } from '../../values/field-kinds';
import type { List } from '../register/register-document';

/** Where things of a kind stand in a register document. */
const LISTS: Readonly<Record<ReferredKind, List>> = {
  'data-category': 'dataCategories', 'data-subject-category': 'dataSubjectCategories', measure: 'measures', processor: 'processors', engagement: 'engagements', activity: 'activities',
};

const FLAGS = new Set([
  'special', 'criminal', 'required', 'automatedDecisions', 'coversHrData', 'entityConfirmed', 'adhered', 'listed', 'unmodified', 'swissAmendments', 'importerBound', 'certificateHeld', 'bindingCommitments', 'necessary',
  'occasional', 'systematic', 'repetitive', 'limitedNumber', 'explicitConsent', 'risksExplained', 'assessmentDocumented', 'authorityInformed', 'dataSubjectsInformed',
]);
const LONG = new Set(['description', 'address', 'legitimateInterest', 'automatedDecisionsDescription', 'contact', 'representative', 'dataProtectionOfficer', 'source', 'reason']);
const NUMBERS = new Set(['noticePeriodDays', 'objectionPeriodDays', 'module']);
/** Lists of one line each. */
const TEXTS = new Set(['aliases', 'tradingNames', 'products', 'categoriesOfProcessing', 'internalRecipients', 'annexesMissing']);

/** How a value of a field is written: what it may be, and with which control it is changed. */
export type FieldReading =
  | { readonly as: 'code' | 'codes'; readonly list: string }
  | { readonly as: 'reference' | 'references'; readonly list: List }
  | { readonly as: 'country' | 'day' | 'flag' | 'number' | 'text' | 'long-text' | 'texts' | 'part' | 'parts' };

/**
 * @param kind of the thing. @param path names of the fields that lead to the value, outermost first
 * @param value what is there: where the name does not say whether it is one or several, that does
 */
export function readingOf(kind: string, path: readonly string[], value: unknown): FieldReading {
  const name = path.at(-1) ?? '';
  const meaning = meaningOf(kind, path);
  // A module of the clauses is a number, which is typed.
  if (meaning.as === 'code' && !NUMBERS.has(name)) return { as: Array.isArray(value) ? 'codes' : 'code', list: meaning.list };
  if (meaning.as === 'reference') return { as: Array.isArray(value) ? 'references' : 'reference', list: LISTS[meaning.kind] };
  if (Array.isArray(value)) return { as: TEXTS.has(name) || (kind === 'engagement' && name === 'purposes') || (value.length > 0 && value.every((each) => typeof each === 'string')) ? 'texts' : 'parts' };
  if (typeof value === 'object' && value !== null) return { as: 'part' };
  return { as: single(name, value) };
}

function single(name: string, value: unknown): 'country' | 'day' | 'flag' | 'number' | 'text' | 'long-text' {
  if (name === 'country') return 'country';
  if (FLAGS.has(name) || typeof value === 'boolean') return 'flag';
  if (NUMBERS.has(name) || typeof value === 'number') return 'number';
  if (name.endsWith('On') || name === 'from' || name === 'until' || name === 'effectiveFrom') return 'day';
  return LONG.has(name) || (typeof value === 'string' && value.length > 100) ? 'long-text' : 'text';
}

/** What one more part of a list begins as; lists without an entry here grow on the thing's own page. */
export const NEW_PARTS: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'activity/purposes': { description: '', legalBasis: null, legitimateInterest: null, specialCategoryCondition: null },
  'activity/retention': { dataCategories: [], period: null, trigger: null, description: null },
  'activity/recipients': { category: null, name: null, country: null },
  'engagement/locations': { country: null, kind: 'storage', region: null },
};
