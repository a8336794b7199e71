import type { Problem } from '../api/problem';
import type { FieldConflict } from './merge/merge-things';

/** The kinds of things of a register that are edited in a form. */
export type EditedKind = 'activity' | 'engagement' | 'processor' | 'measure';

/** A thing as the service holds it, with the tag that a write has to name. */
export interface TaggedThing<T> {
  readonly thing: T;
  /** The `ETag` of the answer. */
  readonly tag: string;
}

/** What the editor has to be told about the thing that is edited. */
export interface ThingEditorOptions<T extends object> {
  readonly kind: EditedKind;
  readonly org: string;
  /** null: a new one. */
  readonly thingKey: string | null;
  /** What a new thing begins with; also the complete set of fields. */
  readonly empty: T;
  /** Tells drafts of new things apart: what a copy is made of. */
  readonly variant?: string;
  /** Tidies what is in the form before it is sent, so that the service's messages point at what is shown. */
  prepare?(thing: T): T;
  load(): Promise<TaggedThing<T>>;
  save(thing: T, tag: string, reason: string | undefined): Promise<TaggedThing<T>>;
  /** @param attempt for the header `Idempotency-Key`: the same as long as the same thing is tried again */
  create?(thing: T, reason: string | undefined, attempt: string): Promise<TaggedThing<T> & { readonly key: string }>;
}

/** Somebody else saved meanwhile, and both sides changed the same fields. */
export interface Conflict<T> {
  /** What both sides began with. */
  readonly base: T;
  readonly theirs: T;
  readonly mine: T;
  /** With everything that merges by itself; the fields in conflict as they are in `mine`. */
  readonly merged: T;
  readonly fields: readonly FieldConflict<T>[];
  /** What only the others changed; it is taken over. */
  readonly takenOver: readonly (keyof T)[];
  /** Goes on with one value for each field in conflict, and saves that. */
  resolve(chosen: Partial<T>, reason?: string): Promise<boolean>;
  /** Back to the form, with what was typed; saving again comes back here. */
  leave(): void;
}

/** A form over one thing: what is in it, what the service holds, and the ways between the two. */
export interface ThingEditor<T extends object> {
  readonly kind: EditedKind;
  /** null: a new one. */
  readonly thingKey: string | null;
  readonly state: 'loading' | 'ready' | 'failed';
  /** Why it could not be loaded. */
  readonly error: unknown;
  /** What is in the form now. */
  readonly value: T;
  /** As the service last said. */
  readonly saved: T;
  set<K extends keyof T>(field: K, value: T[K]): void;
  readonly isChanged: boolean;
  readonly changedFields: readonly (keyof T)[];
  /** When the draft was last kept in this browser (RFC 3339). */
  readonly draftKeptAt: string | null;
  /** Whether this browser refuses to keep drafts: then leaving would lose what was typed. */
  readonly isDraftRefused: boolean;
  /** A draft of an earlier visit that was found and is shown now: when it was kept. */
  readonly resumedDraftOf: string | null;
  /** Goes on with the draft of the earlier visit. */
  keepResumed(): void;
  /** Back to what the service said; the draft is gone. */
  discard(): void;
  /** @returns true: saved. false: see `problem` and `conflict` */
  save(reason?: string): Promise<boolean>;
  readonly isSaving: boolean;
  readonly problem: Problem | null;
  /** The fields of others that came in with the last merge. */
  readonly takenOver: readonly (keyof T)[];
  /** @returns the service's message for a field, by JSON Pointer; undefined once the field is changed */
  errorAt(pointer: string): string | undefined;
  readonly conflict: Conflict<T> | null;
  /** Loads it once more where it could not be. */
  reload(): void;
  /** Asks the service again; what is typed stays and what others saved comes in. */
  refresh(): Promise<void>;
}
