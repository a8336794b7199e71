import { mergeLists, unionOf } from './merge-lists';
import { isBlank, isRecord, same } from './same';

/** A field that both sides changed in ways that exclude each other. */
export interface FieldConflict<T> {
  readonly field: keyof T;
  readonly base: T[keyof T];
  readonly theirs: T[keyof T];
  readonly mine: T[keyof T];
  /** For lists: everything of both. */
  readonly union: T[keyof T] | null;
}

/** Two versions of a thing put together. */
export interface MergedThing<T> {
  /** Fields in conflict stand as in `mine`. */
  readonly merged: T;
  readonly conflicts: readonly FieldConflict<T>[];
  /** What came in from the other side. */
  readonly takenOver: readonly (keyof T)[];
}

interface MergedValue {
  readonly value: unknown;
  readonly isClean: boolean;
}

function mergeValues(base: unknown, theirs: unknown, mine: unknown): MergedValue {
  if (same(theirs, mine) || same(base, mine)) return { value: theirs, isClean: true };
  if (same(base, theirs)) return { value: mine, isClean: true };
  if (isList(theirs) && isList(mine)) return mergeLists(listOf(base), listOf(theirs), listOf(mine), mergeValues);
  if (isRecord(theirs) && isRecord(mine)) return mergeRecords(isRecord(base) ? base : {}, theirs, mine);
  return { value: mine, isClean: false };
}

function mergeRecords(base: Record<string, unknown>, theirs: Record<string, unknown>, mine: Record<string, unknown>): MergedValue {
  const value: Record<string, unknown> = {};
  let isClean = true;
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
    const merged = mergeValues(base[field], theirs[field], mine[field]);
    value[field] = merged.value;
    isClean &&= merged.isClean;
  }
  return { value, isClean };
}

function isList(value: unknown): boolean {
  return Array.isArray(value) || isBlank(value);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/**
 * Merges two versions of a thing field by field. What only one side changed is taken; lists and parts merge inside; what both changed to
 * different ends is a conflict, in which both words stand.
 * @param base what both sides began with
 */
export function mergeThings<T extends object>(base: T, theirs: T, mine: T): MergedThing<T> {
  const merged = { ...mine };
  const conflicts: FieldConflict<T>[] = [];
  const takenOver: (keyof T)[] = [];
  for (const field of new Set([...Object.keys(theirs), ...Object.keys(mine)]) as Set<keyof T>) {
    const { value, isClean } = mergeValues(base[field], theirs[field], mine[field]);
    if (!isClean) conflicts.push(conflictIn(field, base, theirs, mine));
    else if (!same(value, mine[field])) takenOver.push(field);
    merged[field] = (isClean ? value : mine[field]) as T[keyof T];
  }
  return { merged, conflicts, takenOver };
}

function conflictIn<T>(field: keyof T, base: T, theirs: T, mine: T): FieldConflict<T> {
  const [one, other] = [theirs[field], mine[field]];
  const union = Array.isArray(one) && Array.isArray(other) ? (unionOf(one, other) as T[keyof T]) : null;
  return { field, base: base[field], theirs: one, mine: other, union };
}
