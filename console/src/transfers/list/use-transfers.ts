import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { api } from '../../api/client';
import { dayQuery, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import type { TransferFilters } from '../address';
import { type TransferRow, withIds } from './transfer-row';

/** So many at a time: a verdict carries its reasons, so that thousands would be heavy. */
const PER_PAGE = 200;

/** Transfers as far as they have been read. */
export interface ReadTransfers {
  readonly rows: readonly TransferRow[];
  readonly isLoading: boolean;
  /** There are more. */
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  readonly error: unknown;
  retry(): void;
  readMore(): void;
}

/** What of the transfers is wanted. */
export interface TransfersWanted {
  readonly filters: TransferFilters;
  readonly sort: string;
  readonly without?: readonly string[];
  /** Only those whose verdict would be another. */
  readonly onlyChanged?: boolean;
}

/** @returns the transfers of the day that is looked at, in the service's order, page by page */
export function useTransfers({ filters, sort, without = [], onlyChanged = false }: TransfersWanted): ReadTransfers {
  const { org } = useOrganisation();
  const { asOf, knownOn } = useDay();
  const asked = { ...dayQuery({ asOf, knownOn }), ...filters, sort, ...(without.length > 0 ? { without: [...without] } : {}), ...(onlyChanged ? { changed: 'true' } : {}) };
  const { data, error, isPending, isError, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['transfers', org, asked],
    queryFn: async ({ pageParam, signal }) => {
      const paged = { ...asked, limit: PER_PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) };
      const { data: page } = await api.GET('/api/v1/organisations/{org}/transfers', { params: { path: { org }, query: paged as never }, signal });
      if (!page) throw new Error('The list of transfers came without content.');
      return page;
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => withIds(data?.pages.flatMap(({ items }) => items) ?? []), [data]);
  return {
    rows, isLoading: isPending, hasMore: hasNextPage, isReadingMore: isFetchingNextPage, error: isError ? error : null,
    retry: () => void refetch(), readMore: () => void fetchNextPage(),
  };
}
