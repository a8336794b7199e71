import { useInfiniteQuery } from '@tanstack/react-query';
import { api, type Schemas } from '../api/client';
import type { Problem } from '../api/problem';
import { dayQuery, useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';
import type { FindingFilters } from './finding-filters';

/** A gap on a day, with the name of what it is about. */
export type Finding = Schemas['NamedFindingView'];

/** So many at a time: a page fills at once however many there are. */
const AT_ONCE = 50;

/** Findings as they were asked for, in parts. */
export interface FindingsInParts {
  /** Undefined: not known yet. */
  readonly findings: readonly Finding[] | undefined;
  readonly problem: Problem | null;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  more(): void;
  retry(): void;
}

/** @returns the findings that the filters let through, worst first */
export function useFindings({ severity, kind, code, q, proposals, without }: Omit<FindingFilters, 'isGrouped'>): FindingsInParts {
  const { org } = useOrganisation();
  const asked = {
    ...dayQuery(useDay()), limit: AT_ONCE,
    ...(severity ? { severity } : {}), ...(code ? { code } : {}), ...(kind ? { about: kind } : {}), ...(q ? { q } : {}),
    ...(proposals ? { proposals: 'true' as const } : {}), ...(without.length > 0 ? { without: [...without] } : {}),
  };
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = useInfiniteQuery({
    queryKey: ['findings', org, asked],
    queryFn: async ({ pageParam, signal }) => {
      const query = pageParam === null ? asked : { ...asked, cursor: pageParam };
      const { data: part } = await api.GET('/api/v1/organisations/{org}/findings', { params: { path: { org }, query }, signal });
      return part ?? { items: [], nextCursor: null };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  return {
    findings: data?.pages.flatMap(({ items }) => items), problem: error as Problem | null, hasMore: hasNextPage, isLoadingMore: isFetchingNextPage,
    more: () => void fetchNextPage(), retry: () => void refetch(),
  };
}
