import type { RecordActivity, RecordDocument } from '../record-document';

/** An entry whose content changed, with the names of its parts that did. */
export interface ChangedEntry {
  readonly key: string;
  readonly name: string;
  readonly fields: readonly string[];
}

/** What two records of one role differ in. */
export interface RecordComparison {
  readonly added: readonly Omit<ChangedEntry, 'fields'>[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly Omit<ChangedEntry, 'fields'>[];
  /** Of the organisation's own details. */
  readonly organisation: readonly string[];
  readonly isSame: boolean;
}

/** What is said about an entry, and no part of it. */
const NOT_COMPARED = new Set(['missing']);

/**
 * Compares what a record says now with what it said. Both are in the same language, or names of categories would differ.
 * @returns entries by what became of them, in the order of the later record
 */
export function compareRecords(before: Pick<RecordDocument, 'activities' | 'organisation'>, after: Pick<RecordDocument, 'activities' | 'organisation'>): RecordComparison {
  const was = new Map(before.activities.map((activity) => [activity.key, activity]));
  const is = new Set(after.activities.map(({ key }) => key));
  const named = ({ key, name }: RecordActivity): { key: string; name: string } => ({ key, name });
  const changed = after.activities.flatMap((activity) => {
    const earlier = was.get(activity.key);
    const fields = earlier === undefined ? [] : differingFields(earlier, activity);
    return fields.length > 0 ? [{ ...named(activity), fields }] : [];
  });
  const added = after.activities.filter(({ key }) => !was.has(key)).map(named);
  const removed = before.activities.filter(({ key }) => !is.has(key)).map(named);
  const organisation = differingFields(before.organisation, after.organisation);
  return { added, changed, removed, organisation, isSame: added.length + changed.length + removed.length + organisation.length === 0 };
}

function differingFields(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string[] {
  const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...fields].filter((field) => !NOT_COMPARED.has(field) && JSON.stringify(sorted(before[field])) !== JSON.stringify(sorted(after[field])));
}

/** The order in which an object's members stand says nothing. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]));
}
