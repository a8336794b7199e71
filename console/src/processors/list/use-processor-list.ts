import { useCallback, useMemo } from 'react';
import { api, query, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { type EveryPage, type PageQuestion, useEveryPage } from '../../design/table/use-every-page';
import type { Sort } from '../../design/table/thing-column';
import { type Day, dayQuery } from '../../place/day';
import { askedFilters, askedSort, pastProcessors, type Processor, type ProcessorStanding, type ProcessorWish, standingRows, standings } from './processor-filters';

const NO_SUMMARIES: readonly Schemas['EngagementSummaryView'][] = [];

/** @returns how each company stands on the day, by its key */
export function useStandings(org: string, day: Day): { readonly standing: ReadonlyMap<string, ProcessorStanding>; readonly isLoading: boolean; readonly error: unknown; retry(): void } {
  const { data, isPending, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/engagement-summaries', { params: { path: { org }, query: dayQuery(day) } }, { structuralSharing: false });
  const items = data?.items ?? NO_SUMMARIES;
  return { standing: useMemo(() => standings(items), [items]), isLoading: isPending, error, retry: () => void refetch() };
}

async function readPast(org: string, knownOn: string, wish: ProcessorWish, sort: Sort): Promise<{ items: readonly Processor[]; nextCursor: null }> {
  const { processors = [] } = await queryClient.fetchQuery(query.queryOptions('get', '/api/v1/organisations/{org}/register', { params: { path: { org }, query: { knownOn } } }));
  return { items: pastProcessors(processors, wish, askedSort(sort)), nextCursor: null };
}

/** @returns the processors that filters and day ask for, in order, and how they stand */
export function useProcessorList(org: string, day: Day, wish: ProcessorWish, sort: Sort): EveryPage<Processor> & { readonly standing: ReadonlyMap<string, ProcessorStanding>; readonly areJudged: boolean } {
  const { knownOn } = day;
  const judged = useStandings(org, day);
  const asked = useMemo(() => ({ sort: askedSort(sort) ?? 'name', ...askedFilters(wish) }), [wish, sort]);
  const read = useCallback(async (question: PageQuestion, signal: AbortSignal) => {
    if (knownOn !== undefined) return readPast(org, knownOn, wish, asked.sort);
    const { data } = await api.GET('/api/v1/organisations/{org}/processors', { params: { path: { org }, query: { ...asked, ...question } as never }, signal });
    return data ?? { items: [], nextCursor: null };
  }, [org, knownOn, wish, asked]);
  const list = useEveryPage<Processor>({ queryKey: ['processors', org, knownOn ?? '', asked], read });
  const rows = useMemo(() => standingRows(list.rows, judged.standing, wish, sort), [list.rows, judged.standing, wish, sort]);
  const retry = (): void => { if (list.error !== null) list.retry(); if (judged.error !== null) judged.retry(); };
  return { ...list, rows, error: list.error ?? judged.error, retry, standing: judged.standing, areJudged: !judged.isLoading };
}
