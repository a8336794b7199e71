import type { OrganisationFacts, RegisterFacts } from '../law/facts.js';
import { completeOrganisation } from './complete-facts.js';
import { KINDS, THING_KINDS, type Thing, type ThingKind } from './thing-kinds.js';

/** What became of one thing; null: it is gone. Kinds that are no part of a register are passed over. */
export interface Became {
  readonly kind: string;
  readonly key: string;
  readonly after: unknown;
}

/**
 * @param register as it was after some revision; it is not touched
 * @param changes what the revisions after that one made, in their order
 * @returns the register as it is after the last of them, lists ordered by key
 */
export function applyRevisions(register: RegisterFacts, changes: readonly Became[]): RegisterFacts {
  const next: Record<string, unknown> = { ...register };
  for (const { after } of changes.filter((change) => change.kind === 'organisation')) {
    if (after !== null) next['organisation'] = completeOrganisation(after as OrganisationFacts);
  }
  for (const kind of THING_KINDS) {
    const latest = new Map(changes.filter((change) => change.kind === kind).map(({ key, after }) => [key, after]));
    if (latest.size > 0) next[KINDS[kind].list] = merged(kind, register[KINDS[kind].list] as readonly Thing[], latest);
  }
  return next as unknown as RegisterFacts;
}

function merged(kind: ThingKind, things: readonly Thing[], latest: ReadonlyMap<string, unknown>): Thing[] {
  const kept = things.filter((thing) => !latest.has(thing.key));
  const made = [...latest.values()].filter((after) => after !== null).map((after) => KINDS[kind].complete(after as object));
  if (made.length === 0) return kept;
  return [...kept, ...made].sort((one, other) => (one.key < other.key ? -1 : 1));
}
