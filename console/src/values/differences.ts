/** What a thing said, by field. */
export type Snapshot = Readonly<Record<string, unknown>>;

/** One value in place of another. */
export interface ValueDifference {
  readonly type: 'value';
  /** The names of the fields that lead to it, outermost first. */
  readonly path: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
}

/** What came into a list, what left it, and which of its parts say something else now. */
export interface ListDifference {
  readonly type: 'list';
  readonly path: readonly string[];
  readonly added: readonly unknown[];
  readonly removed: readonly unknown[];
  readonly changed: readonly { readonly part: unknown; readonly differences: readonly Difference[] }[];
}

export type Difference = ValueDifference | ListDifference;

/** By these one knows a part of a list again when something else of it was changed; the first list whose fields are all stated counts. */
const IDENTITIES: readonly (readonly string[])[] = [['key'], ['mechanism', 'module'], ['mechanism'], ['scheme'], ['country', 'kind'], ['regime'], ['format'], ['name'], ['description'], ['category']];

/**
 * Says by field what a change changed.
 * @param before null where the thing was added. @param after null where it was removed
 */
export function differencesOf(before: Snapshot | null, after: Snapshot | null): Difference[] {
  return betweenSnapshots([], before ?? {}, after ?? {});
}

function betweenSnapshots(path: readonly string[], before: Snapshot, after: Snapshot): Difference[] {
  const names = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return names.flatMap((name) => between([...path, name], before[name], after[name]));
}

function between(path: readonly string[], before: unknown, after: unknown): Difference[] {
  if (isSame(before, after)) return [];
  if (Array.isArray(before) || Array.isArray(after)) return betweenLists(path, listOf(before), listOf(after));
  if (isSnapshot(before) && isSnapshot(after)) return betweenSnapshots(path, before, after);
  if (isSnapshot(after) && isEmpty(before)) return betweenSnapshots(path, {}, after);
  if (isSnapshot(before) && isEmpty(after)) return betweenSnapshots(path, before, {});
  return [{ type: 'value', path, before, after }];
}

function betweenLists(path: readonly string[], before: readonly unknown[], after: readonly unknown[]): Difference[] {
  const removed = without(before, after);
  const added: unknown[] = [];
  const changed: { part: unknown; differences: Difference[] }[] = [];
  for (const part of without(after, before)) {
    const known = removed.findIndex((each) => isTheSamePart(each, part));
    if (known < 0) added.push(part);
    else changed.push({ part, differences: betweenSnapshots([], removed.splice(known, 1)[0] as Snapshot, part as Snapshot) });
  }
  return [{ type: 'list', path, added, removed, changed }];
}

/** @returns what one list has more than the other; what is in a list twice counts twice */
function without(list: readonly unknown[], other: readonly unknown[]): unknown[] {
  const left = [...other];
  return list.filter((each) => {
    const index = left.findIndex((one) => isSame(one, each));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

function isTheSamePart(one: unknown, other: unknown): boolean {
  if (!isSnapshot(one) || !isSnapshot(other)) return false;
  const identity = IDENTITIES.find((fields) => fields.every((field) => !isEmpty(one[field]) && !isEmpty(other[field])));
  return identity !== undefined && identity.every((field) => isSame(one[field], other[field]));
}

/** @returns whether nothing is said: null, '' and an empty list are the same as a field left out */
export function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** @returns whether it is an object with fields */
export function isSnapshot(value: unknown): value is Snapshot {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isSame(one: unknown, other: unknown): boolean {
  if (isEmpty(one) && isEmpty(other)) return true;
  if (Array.isArray(one) && Array.isArray(other)) return one.length === other.length && one.every((each, index) => isSame(each, other[index]));
  if (isSnapshot(one) && isSnapshot(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((name) => isSame(one[name], other[name]));
  return one === other;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : isEmpty(value) ? [] : [value];
}
