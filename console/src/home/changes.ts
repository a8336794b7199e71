import type { Schemas } from '../api/client';

/** What one person did to things of one kind. */
export interface ChangeGroup {
  readonly who: string;
  readonly action: string;
  readonly kind: string;
  /** Of the things, the one changed last first. */
  readonly keys: readonly string[];
  /** Of the last change. */
  readonly at: string;
}

type Revision = Pick<Schemas['RevisionView'], 'at' | 'actor' | 'kind' | 'key' | 'action'>;

/** @param revisions newest first. @returns who did what, in as few sentences as it takes; the newest first */
export function groupChanges(revisions: readonly Revision[]): readonly ChangeGroup[] {
  const groups = new Map<string, { readonly first: Revision; readonly keys: Set<string> }>();
  for (const revision of revisions) {
    const { actor, action, kind, key } = revision;
    const name = JSON.stringify([actor.kind, actor.id, action, kind]);
    const known = groups.get(name);
    if (known) known.keys.add(key);
    else groups.set(name, { first: revision, keys: new Set([key]) });
  }
  return [...groups.values()].map(({ first: { actor, action, kind, at }, keys }) => ({ who: actor.name, action, kind, at, keys: [...keys] }));
}
