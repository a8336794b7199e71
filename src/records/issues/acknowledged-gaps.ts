import type { RecordGapOf } from '../art-30-record.js';
import type { InputError } from '../../platform/domain-error.js';
import type { GapPlace } from './issued-record.js';

/** A gap named by whoever issues in spite of it: by its code wherever it is, or at its place; what is left out may be anything. */
export type NamedGap = string | { readonly code: string; readonly item?: string | null; readonly activity?: string | null };

/** `true`: whatever is missing. */
export type Acknowledgement = boolean | readonly NamedGap[] | null | undefined;

/** The longest list of names that is read. */
export const MOST_NAMED_GAPS = 20_000;

/** Which gaps nobody acknowledged, and which names are those of no gap. */
export interface Acknowledged {
  readonly open: readonly RecordGapOf[];
  readonly unknown: readonly InputError[];
}

/** @returns whether a value is what may be acknowledged with: true, false, or a list of codes and places */
export function isAcknowledgement(value: unknown): boolean {
  return typeof value === 'boolean' || (Array.isArray(value) && value.length <= MOST_NAMED_GAPS && value.every(isNamedGap));
}

/**
 * Holds what is missing in a record against what was acknowledged.
 * @returns every gap that was not named, and every name that fits no gap, with its place
 */
export function acknowledge(missing: readonly RecordGapOf[], acknowledgement: Acknowledgement): Acknowledged {
  if (acknowledgement === true) return { open: [], unknown: [] };
  const names = Array.isArray(acknowledgement) ? (acknowledgement as readonly NamedGap[]) : [];
  const byCode = Map.groupBy(missing, ({ code }) => code);
  const named = new Set<RecordGapOf>();
  const unknown = names.flatMap((name, index) => {
    const fitting = (byCode.get(codeOf(name)) ?? []).filter((gap) => fits(gap, name));
    for (const gap of fitting) named.add(gap);
    return fitting.length > 0 ? [] : [{ pointer: `/acknowledgeGaps/${index}`, code: 'unknown-gap', message: `Nothing of that name is missing in this record: ${JSON.stringify(name)}.` }];
  });
  return { open: missing.filter((gap) => !named.has(gap)), unknown };
}

/** @returns where a gap is, as it is kept with the issued record */
export function placeOf({ item, activity, code }: RecordGapOf): GapPlace {
  return { item, activity, code };
}

const codeOf = (name: NamedGap): string => (typeof name === 'string' ? name : name.code);

function fits({ item, activity }: RecordGapOf, name: NamedGap): boolean {
  if (typeof name === 'string') return true;
  // Null names the organisation, as it does in the record; only what is not there at all may be anything.
  return (name.item ?? item) === item && (name.activity === undefined || name.activity === activity);
}

const FIELDS = new Set(['code', 'item', 'activity']);
const LONGEST = 200;

function isNamedGap(value: unknown): boolean {
  if (isName(value)) return true;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { code, item, activity } = value as Readonly<Record<string, unknown>>;
  return Object.keys(value).every((field) => FIELDS.has(field)) && isName(code) && [item, activity].every((each) => each === undefined || each === null || isName(each));
}

const isName = (value: unknown): boolean => typeof value === 'string' && value !== '' && value.length <= LONGEST;
