import type { Schemas } from '../api/client';

export type Revision = Schemas['RevisionView'];

/** What was changed in one go: by one person, for one reason, at one instant. */
export interface ChangeSet {
  readonly at: string;
  readonly actor: Revision['actor'];
  readonly reason: string | null;
  readonly revisions: readonly Revision[];
}

/** The changes of one day of the reader's. */
export interface ChangedDay {
  /** `YYYY-MM-DD`, in the reader's time zone. */
  readonly day: string;
  readonly changeSets: readonly ChangeSet[];
}

/** @param revisions newest first. @returns what was changed in one go, newest first */
export function changeSetsOf(revisions: readonly Revision[]): ChangeSet[] {
  const sets: (ChangeSet & { revisions: Revision[] })[] = [];
  for (const revision of revisions) {
    const { at, actor, reason } = revision;
    const last = sets.at(-1);
    if (last && last.at === at && last.reason === reason && last.actor.kind === actor.kind && last.actor.id === actor.id) last.revisions.push(revision);
    else sets.push({ at, actor, reason, revisions: [revision] });
  }
  return sets;
}

/** @param revisions newest first. @returns them by day, newest first */
export function daysOf(revisions: readonly Revision[], dayOf: (instant: string) => string = ownDay): ChangedDay[] {
  const days: (ChangedDay & { changeSets: ChangeSet[] })[] = [];
  for (const set of changeSetsOf(revisions)) {
    const day = dayOf(set.at);
    const last = days.at(-1);
    if (last?.day === day) last.changeSets.push(set);
    else days.push({ day, changeSets: [set] });
  }
  return days;
}

/** @returns the day of an instant in the reader's time zone */
function ownDay(instant: string): string {
  const at = new Date(instant);
  return [at.getFullYear(), String(at.getMonth() + 1).padStart(2, '0'), String(at.getDate()).padStart(2, '0')].join('-');
}
