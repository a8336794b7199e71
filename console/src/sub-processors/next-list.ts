import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client';
import { Problem } from '../api/problem';
import { registerChanged } from '../api/query-client';
import { reasonHeader, tagOf } from '../editing/write-headers';
import { completed, type ListedEntry, sameEntry, withEntry } from './list-entries';

export type NextList = Schemas['NextListView'];

/** The list that comes next, with the version that a change has to name. */
export interface TaggedList {
  readonly list: NextList;
  readonly tag: string;
}

/** Somebody else changed the same entry meanwhile. */
export class EntryConflict extends Error {
  override readonly name = 'EntryConflict';

  /** @param theirs what stands there now; null where it was taken off the list */
  constructor(readonly theirs: ListedEntry | null) {
    super('Somebody else changed this entry meanwhile.');
  }
}

/** A change of one entry. */
export interface EntryChange {
  readonly engagement: string;
  /** What stood there when the change was begun; null where it was not listed. */
  readonly base: ListedEntry | null;
  /** What shall stand there; null takes it off the list. */
  readonly wanted: ListedEntry | null;
  /** For the history. */
  readonly reason: string;
}

const TRIES = 3;
const PATH = '/api/v1/organisations/{org}/sub-processor-list';

/** @returns the list that comes next, as hook */
export function useNextList(org: string): UseQueryResult<TaggedList> {
  return useQuery({ queryKey: ['get', PATH, org], queryFn: () => readList(org) });
}

async function readList(org: string): Promise<TaggedList> {
  const { data, response } = await api.GET(PATH, { params: { path: { org } } });
  if (!data) throw new Error('The list came without a body.');
  return { list: data, tag: tagOf(response) };
}

/**
 * Changes one entry and leaves the others as they are, also where the register changed meanwhile.
 * @throws EntryConflict where this very entry did. @throws Problem
 */
export async function saveEntry(org: string, change: EntryChange): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { list, tag } = await readList(org);
    const found = list.listed.find(({ engagement }) => engagement === change.engagement);
    const theirs = found ? completed(found) : null;
    if (!sameEntry(theirs, change.base)) throw new EntryConflict(theirs);
    try {
      await api.PUT(PATH, {
        params: { path: { org }, header: { 'If-Match': tag, ...reasonHeader(change.reason) } },
        body: { entries: withEntry(list.listed, change.engagement, change.wanted) },
      });
      return await registerChanged();
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 412 || attempt === TRIES) throw error;
    }
  }
}
