import type { Problem } from '../api/problem';
import { same } from './merge/same';
import type { TaggedThing } from './thing-editor';

/** Everything that a form over one thing stands on, at one moment. */
export interface EditingState<T extends object> {
  readonly phase: 'loading' | 'ready' | 'failed';
  readonly error: unknown;
  readonly base: T;
  readonly tag: string;
  readonly value: T;
  readonly isSaving: boolean;
  readonly problem: Problem | null;
  /** Fields changed since the problem was told: what it says of them no longer holds. */
  readonly touched: ReadonlySet<keyof T>;
  readonly draftKeptAt: string | null;
  readonly isDraftRefused: boolean;
  readonly resumedDraftOf: string | null;
  readonly takenOver: readonly (keyof T)[];
  /** What others saved and does not merge by itself. */
  readonly theirs: TaggedThing<T> | null;
}

/** @returns the state before anything was asked */
export function beginning<T extends object>(empty: T): EditingState<T> {
  return {
    phase: 'loading', error: null, base: empty, tag: '', value: empty, isSaving: false, problem: null, touched: new Set(), draftKeptAt: null,
    isDraftRefused: false, resumedDraftOf: null, takenOver: [], theirs: null,
  };
}

/** @returns the fields in which the form says something else than the service */
export function changedFields<T extends object>({ base, value }: Pick<EditingState<T>, 'base' | 'value'>): readonly (keyof T)[] {
  const fields = [...new Set([...Object.keys(base), ...Object.keys(value)])] as (keyof T)[];
  return fields.filter((field) => !same(base[field], value[field]));
}

/** @returns what the service said of a field, as long as the field is as it was then */
export function errorAt<T extends object>({ problem, touched }: Pick<EditingState<T>, 'problem' | 'touched'>, pointer: string): string | undefined {
  const field = pointer.split('/')[1] as keyof T | undefined;
  if (problem === null || field === undefined || touched.has(field)) return undefined;
  return problem.errors.find((each) => each.pointer === pointer)?.message;
}
