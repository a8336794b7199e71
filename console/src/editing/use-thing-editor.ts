import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { registerChanged } from '../api/query-client';
import { useMe } from '../place/me';
import { draftPlace } from './drafts';
import { changedFields, type EditingState, errorAt } from './editing-state';
import { mergeThings } from './merge/merge-things';
import { ThingEditing } from './thing-editing';
import type { Conflict, ThingEditor, ThingEditorOptions } from './thing-editor';

/** @returns a form over one thing: what is typed is kept in this browser, and merged with what others save. */
export function useThingEditor<T extends object>(options: ThingEditorOptions<T>): ThingEditor<T> {
  const { kind, org, thingKey, variant = '' } = options;
  const person = useMe().id;
  const latest = useRef(options);
  latest.current = options;
  const editing = useMemo(() => new ThingEditing<T>(() => latest.current, draftPlace(person, org, kind, thingKey, variant)), [person, org, kind, thingKey, variant]);
  const state = useSyncExternalStore(editing.subscribe, editing.state);
  useVisit(editing);
  return useMemo(() => editorOf(kind, thingKey, editing, state), [kind, thingKey, editing, state]);
}

/** Begins, looks for news when the reader comes back, and keeps what is typed when the page goes. */
function useVisit<T extends object>(editing: ThingEditing<T>): void {
  useEffect(() => {
    const keep = (): void => { void editing.keepDraft(); };
    const turn = (): void => { if (document.visibilityState === 'hidden') keep(); else void editing.refresh(); };
    document.addEventListener('visibilitychange', turn);
    window.addEventListener('pagehide', keep);
    void editing.begin();
    return () => {
      document.removeEventListener('visibilitychange', turn);
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, [editing]);
}

function editorOf<T extends object>(kind: ThingEditor<T>['kind'], thingKey: string | null, editing: ThingEditing<T>, state: EditingState<T>): ThingEditor<T> {
  const { phase, error, value, base, problem, isSaving, draftKeptAt, isDraftRefused, resumedDraftOf, takenOver } = state;
  const changed = changedFields(state);
  return {
    kind, thingKey, state: phase, error, value, saved: base, problem, isSaving, draftKeptAt, isDraftRefused, resumedDraftOf, takenOver,
    isChanged: changed.length > 0,
    changedFields: changed,
    set: (field, to) => editing.set(field, to),
    keepResumed: editing.keepResumed,
    discard: editing.discard,
    save: (reason) => toldOf(editing.save(reason)),
    errorAt: (pointer) => errorAt(state, pointer),
    conflict: conflictOf(editing, state),
    reload: () => void editing.begin(),
    refresh: editing.refresh,
  };
}

function conflictOf<T extends object>(editing: ThingEditing<T>, { base, value, theirs }: EditingState<T>): Conflict<T> | null {
  if (theirs === null) return null;
  const { merged, conflicts, takenOver } = mergeThings(base, theirs.thing, value);
  return {
    base, theirs: theirs.thing, mine: value, merged, fields: conflicts, takenOver,
    resolve: (chosen, reason) => toldOf(editing.resolve(chosen, reason)),
    leave: editing.leaveConflict,
  };
}

/** Everything that is computed from the register is asked anew after a change. */
async function toldOf(saving: Promise<boolean>): Promise<boolean> {
  const isSaved = await saving;
  if (isSaved) void registerChanged();
  return isSaved;
}
