import { useEffect, useState } from 'react';
import { query } from '../api/client';
import type { paths } from '../api/schema';
import type { Revision } from './change-sets';

/** What of the history is wanted. */
export type HistoryFilter = Omit<NonNullable<paths['/api/v1/organisations/{org}/history']['get']['parameters']['query']>, 'cursor' | 'limit'>;

const AT_ONCE = 50;

/** A part of the history, and the way to more of it. */
export interface HistoryReading {
  /** Newest first; undefined until the first answer. */
  readonly revisions: readonly Revision[] | undefined;
  readonly error: unknown;
  readonly hasOlder: boolean;
  /** How many came with the last wish for older ones. */
  readonly loadedLast: number;
  readonly isOnItsWay: boolean;
  showOlder(): void;
  again(): void;
}

/** Reads the history piece by piece, always one piece ahead of what is shown. */
export function useHistory(org: string, filter: HistoryFilter): HistoryReading {
  const [pieces, setPieces] = useState(1);
  const name = JSON.stringify(filter);
  const [shownOf, setShownOf] = useState(name);
  if (shownOf !== name) { setShownOf(name); setPieces(1); }
  const { data, error, hasNextPage, isFetching, fetchNextPage, refetch } = query.useInfiniteQuery(
    'get', '/api/v1/organisations/{org}/history', { params: { path: { org }, query: { limit: AT_ONCE, ...filter } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined },
  );
  const read = data?.pages.length ?? 0;
  useEffect(() => { if (read > 0 && read <= pieces && hasNextPage && !isFetching && !error) void fetchNextPage(); }, [read, pieces, hasNextPage, isFetching, error, fetchNextPage]);
  const shown = data?.pages.slice(0, pieces);
  return {
    revisions: shown?.flatMap(({ items }) => items),
    error,
    hasOlder: read > pieces || hasNextPage,
    loadedLast: pieces > 1 ? (shown?.[pieces - 1]?.items.length ?? 0) : 0,
    isOnItsWay: read < pieces && isFetching,
    showOlder: () => setPieces(pieces + 1),
    again: () => void refetch(),
  };
}
