import { newAttemptKey } from '../api/attempt-key';
import { Problem } from '../api/problem';
import type { DraftPlace } from './drafts';
import { beginning, changedFields, type EditingState } from './editing-state';
import { mergeThings } from './merge/merge-things';
import { same } from './merge/same';
import type { TaggedThing, ThingEditorOptions } from './thing-editor';

const CHANGED_MEANWHILE = 412;
/** As often as others may be quicker before it is given up. */
const MOST_TRIES = 5;
/** Typing goes on; the draft is kept when there is a moment's rest. */
const REST_MILLISECONDS = 250;

/** One visit to the form of one thing: loads it, keeps what is typed, merges what others save, and saves. */
export class ThingEditing<T extends object> {
  private current: EditingState<T>;
  private readonly listeners = new Set<() => void>();
  private resting: ReturnType<typeof setTimeout> | undefined;
  private attempt = { of: '', key: '' };

  /** @param ways read anew for each step, so that a page may change them */
  constructor(private readonly ways: () => ThingEditorOptions<T>, private readonly drafts: DraftPlace<T>) {
    this.current = beginning(ways().empty);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => { this.listeners.delete(listener); };
  };

  readonly state = (): EditingState<T> => this.current;

  /** Loads the thing, and the draft of an earlier visit on top of it. */
  async begin(): Promise<void> {
    if (this.current.phase === 'failed') this.put({ phase: 'loading', error: null });
    const draft = await this.drafts.read();
    try {
      const loaded = await this.loaded();
      if (draft) this.resume(draft, loaded);
      else this.put({ phase: 'ready', base: loaded.thing, tag: loaded.tag, value: loaded.thing });
    } catch (error) {
      const isAway = error instanceof Problem && error.isUnreachable;
      if (draft && isAway) this.put({ phase: 'ready', base: draft.base, tag: draft.tag, value: draft.value, resumedDraftOf: draft.keptAt, draftKeptAt: draft.keptAt });
      else this.put({ phase: 'failed', error });
    }
  }

  set<K extends keyof T>(field: K, value: T[K]): void {
    this.put({ value: { ...this.current.value, [field]: value }, touched: new Set([...this.current.touched, field]) });
    clearTimeout(this.resting);
    this.resting = setTimeout(() => this.keepDraft(), REST_MILLISECONDS);
  }

  /** Keeps what is typed in this browser now; nothing to keep removes the draft. */
  async keepDraft(): Promise<void> {
    clearTimeout(this.resting);
    const { base, tag, value, phase } = this.current;
    if (phase !== 'ready') return;
    if (same(base, value)) {
      if (this.current.draftKeptAt !== null) this.put({ draftKeptAt: null });
      return this.drafts.remove();
    }
    const keptAt = new Date().toISOString();
    try {
      await this.drafts.keep({ base, tag, value, keptAt });
      this.put({ draftKeptAt: keptAt, isDraftRefused: false });
    } catch {
      this.put({ draftKeptAt: null, isDraftRefused: true });
    }
  }

  readonly keepResumed = (): void => this.put({ resumedDraftOf: null });

  readonly discard = (): void => {
    this.put({ value: this.current.base, problem: null, touched: new Set(), takenOver: [], theirs: null, resumedDraftOf: null });
    void this.keepDraft();
  };

  readonly leaveConflict = (): void => this.put({ theirs: null });

  /** Lets in what others saved, where it merges by itself; where it does not, saving will say so. */
  readonly refresh = async (): Promise<void> => {
    const { phase, isSaving, theirs } = this.current;
    if (phase !== 'ready' || isSaving || theirs !== null || this.ways().thingKey === null) return;
    try {
      const loaded = await this.loaded();
      if (loaded.tag !== this.current.tag && !this.current.isSaving) this.merge(loaded);
    } catch { /* What is on the page is still true as far as anybody knows. */ }
  };

  /** Saves what is in the form; what others saved meanwhile is merged first. @returns whether it is saved */
  readonly save = async (reason?: string): Promise<boolean> => {
    if (this.current.isSaving || this.current.phase !== 'ready') return false;
    const { prepare } = this.ways();
    if (prepare) this.put({ value: prepare(this.current.value) });
    this.put({ isSaving: true, problem: null, touched: new Set(), takenOver: [], theirs: null });
    void this.keepDraft();
    try {
      return await this.saveOver(reason);
    } catch (error) {
      this.put({ problem: error instanceof Problem ? error : new Problem(-1, { title: error instanceof Error ? error.message : String(error) }) });
      return false;
    } finally {
      this.put({ isSaving: false });
    }
  };

  /** Goes on from a conflict with the values chosen, and saves. */
  readonly resolve = async (chosen: Partial<T>, reason?: string): Promise<boolean> => {
    const { base, value, theirs } = this.current;
    if (theirs === null) return false;
    const { merged } = mergeThings(base, theirs.thing, value);
    this.put({ base: theirs.thing, tag: theirs.tag, value: { ...merged, ...chosen }, theirs: null });
    return this.save(reason);
  };

  private async saveOver(reason: string | undefined): Promise<boolean> {
    for (let tried = 1; ; tried += 1) {
      const sent = this.current.value;
      try {
        this.settle(sent, await this.sent(sent, reason));
        return true;
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== CHANGED_MEANWHILE || tried === MOST_TRIES) throw error;
      }
      const loaded = await this.loaded();
      if (!this.merge(loaded)) {
        this.put({ theirs: loaded });
        return false;
      }
      if (same(this.current.value, loaded.thing)) return true;
    }
  }

  private sent(thing: T, reason: string | undefined): Promise<TaggedThing<T>> {
    const { thingKey, create, save } = this.ways();
    if (thingKey !== null) return save(thing, this.current.tag, reason);
    if (!create) throw new Error('The options say no way to make a new thing.');
    const body = JSON.stringify([thing, reason]);
    if (this.attempt.of !== body) this.attempt = { of: body, key: newAttemptKey() };
    return create(thing, reason, this.attempt.key);
  }

  /** What was typed while the answer was on its way stays. */
  private settle(sent: T, { thing, tag }: TaggedThing<T>): void {
    const answered = this.complete(thing);
    const { merged } = mergeThings(sent, answered, this.current.value);
    this.put({ base: answered, tag, value: merged, resumedDraftOf: null });
    void this.keepDraft();
  }

  /** @returns whether it merged by itself */
  private merge({ thing, tag }: TaggedThing<T>): boolean {
    const { base, value } = this.current;
    const { merged, conflicts, takenOver } = mergeThings(base, thing, value);
    if (conflicts.length > 0) return false;
    const isTyped = changedFields(this.current).length > 0;
    this.put({ base: thing, tag, value: merged, takenOver: isTyped ? [...new Set([...this.current.takenOver, ...takenOver])] : [] });
    void this.keepDraft();
    return true;
  }

  private resume(draft: { base: T; tag: string; value: T; keptAt: string }, loaded: TaggedThing<T>): void {
    const { base, tag, value, keptAt } = draft;
    this.put({ phase: 'ready', base, tag, value, draftKeptAt: keptAt, resumedDraftOf: keptAt });
    if (!this.merge(loaded)) this.put({ theirs: loaded });
    else if (same(this.current.value, loaded.thing)) this.put({ resumedDraftOf: null, takenOver: [] });
  }

  private async loaded(): Promise<TaggedThing<T>> {
    const { thingKey, empty, load } = this.ways();
    if (thingKey === null) return { thing: empty, tag: '' };
    const { thing, tag } = await load();
    return { thing: this.complete(thing), tag };
  }

  private complete(thing: T): T {
    return { ...this.ways().empty, ...thing };
  }

  private put(part: Partial<EditingState<T>>): void {
    this.current = { ...this.current, ...part };
    for (const listener of this.listeners) listener();
  }
}
