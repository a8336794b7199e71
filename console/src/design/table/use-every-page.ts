import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';

/** A page of a list, as the API answers it. */
export interface Page<Row> {
  readonly items: readonly Row[];
  readonly nextCursor: string | null;
}

/** What part of a list is asked for. */
export interface PageQuestion {
  readonly limit: number;
  readonly cursor?: string;
}

/** What names a list and how a page of it is read. */
export interface EveryPageOptions<Row> {
  /** Everything the answer depends on: the list, the organisation, filters, sort, day. */
  readonly queryKey: readonly unknown[];
  read(question: PageQuestion, signal: AbortSignal): Promise<Page<Row>>;
  readonly isEnabled?: boolean;
}

/** A list as far as it has been read. */
export interface EveryPage<Row> {
  readonly rows: readonly Row[];
  /** Nothing is there yet. */
  readonly isLoading: boolean;
  /** What is shown answers the question before; the new answer is on its way. */
  readonly isOutdated: boolean;
  /** The last page has been read. */
  readonly isComplete: boolean;
  readonly error: unknown;
  retry(): void;
}

/** Few at first, so that the list is there at once; then as many as the service gives in one answer. */
const FIRST_PAGE: PageQuestion = { limit: 100 };
const MOST_PER_PAGE = 500;

/** Reads a list page by page ahead of its reader, until it is whole: scrolling never waits, and the last row can be gone to. */
export function useEveryPage<Row>({ queryKey, read, isEnabled = true }: EveryPageOptions<Row>): EveryPage<Row> {
  const { data, error, isPending, isPlaceholderData, isFetching, hasNextPage, isFetchNextPageError, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam, signal }) => read(pageParam, signal),
    initialPageParam: FIRST_PAGE,
    getNextPageParam: ({ nextCursor }): PageQuestion | undefined => (nextCursor === null ? undefined : { limit: MOST_PER_PAGE, cursor: nextCursor }),
    placeholderData: keepPreviousData,
    // Rows are many and told apart by their key: looking for equal ones would cost more than it saves.
    structuralSharing: false,
    refetchOnWindowFocus: false,
    enabled: isEnabled,
  });
  const isReady = hasNextPage && !isFetching && !isPlaceholderData && error === null;
  useEffect(() => { if (isReady) void fetchNextPage(); }, [isReady, fetchNextPage]);
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const retry = useCallback(() => void (isFetchNextPageError ? fetchNextPage() : refetch()), [isFetchNextPageError, fetchNextPage, refetch]);
  return { rows, isLoading: isPending && isEnabled, isOutdated: isPlaceholderData, isComplete: data !== undefined && !hasNextPage && !isPlaceholderData, error, retry };
}
