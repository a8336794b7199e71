import { isDeepStrictEqual } from 'node:util';
import { ENTRY_FIELDS } from './public-list.js';
import type { ChangedEntry, ListDifference, NamedEntry, PublishedEntry } from './public-list.js';

/**
 * What changed from one version's entries to the next. The key is the identity: a company that changes its name is a change. An
 * entry whose use had ended and that starts again after that end is added anew, because customers hear of it anew.
 * @returns added and changed under their new name, removed under their old one, each in the order of its version
 */
export function compareEntries(previous: readonly PublishedEntry[], next: readonly PublishedEntry[]): ListDifference {
  const before = new Map(previous.map((entry) => [entry.key, entry]));
  const keysAfter = new Set(next.map((entry) => entry.key));
  const added: NamedEntry[] = [];
  const changed: ChangedEntry[] = [];
  for (const entry of next) {
    const old = before.get(entry.key);
    const fields = old ? ENTRY_FIELDS.filter((field) => !isDeepStrictEqual(old[field], entry[field])) : [];
    if (!old || startsAgain(old, entry)) added.push(named(entry));
    else if (fields.length > 0) changed.push({ ...named(entry), fields });
  }
  return { added, changed, removed: previous.filter((entry) => !keysAfter.has(entry.key)).map(named) };
}

/** @returns whether two versions hold the same entries. */
export function isSame({ added, changed, removed }: ListDifference): boolean {
  return added.length + changed.length + removed.length === 0;
}

function startsAgain(old: PublishedEntry, entry: PublishedEntry): boolean {
  return old.effectiveUntil !== null && entry.effectiveFrom > old.effectiveUntil;
}

function named({ key, name }: PublishedEntry): NamedEntry {
  return { key, name };
}
