import { useCallback, useMemo } from 'react';
import { api, query } from '../../api/client';
import { queryClient } from '../../api/query-client';
import { type EveryPage, type PageQuestion, useEveryPage } from '../../design/table/use-every-page';
import type { Sort } from '../../design/table/thing-column';
import { type Day, dayQuery } from '../../place/day';
import { askedFilters, askedSort, type Engagement, type EngagementWish, judgedRows, type Summary } from './engagement-filters';
import { pastEngagements } from './past-engagements';

const NO_SUMMARIES: readonly Summary[] = [];

/** @param isEnabled once the first rows are there: judging ten thousand engagements keeps the service busy for a moment. @returns what the law says of every engagement on the day, by key */
function useSummaries(org: string, day: Day, isEnabled: boolean): { readonly summaries: ReadonlyMap<string, Summary>; readonly isLoading: boolean; readonly error: unknown; retry(): void } {
  const { data, isPending, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/engagement-summaries', { params: { path: { org }, query: dayQuery(day) } }, { structuralSharing: false, enabled: isEnabled });
  const items = data?.items ?? NO_SUMMARIES;
  return { summaries: useMemo(() => new Map(items.map((each) => [each.engagement, each])), [items]), isLoading: isPending, error, retry: () => void refetch() };
}

/** The list of an earlier moment comes from the register of that moment, which is one document. */
async function readPast(org: string, knownOn: string, wish: EngagementWish, sort: Sort): Promise<{ items: readonly Engagement[]; nextCursor: null }> {
  const register = await queryClient.fetchQuery(query.queryOptions('get', '/api/v1/organisations/{org}/register', { params: { path: { org }, query: { knownOn } } }));
  return { items: pastEngagements(register, wish, askedSort(sort)), nextCursor: null };
}

/** @returns the engagements that filters and day ask for, in order, and what the law says of them */
export function useEngagementList(org: string, day: Day, wish: EngagementWish, sort: Sort): EveryPage<Engagement> & { readonly summaries: ReadonlyMap<string, Summary>; readonly areJudged: boolean } {
  const { knownOn } = day;
  const asked = useMemo(() => ({ ...askedFilters(wish), ...(askedSort(sort) === undefined ? {} : { sort: askedSort(sort) }) }), [wish, sort]);
  const read = useCallback(async (question: PageQuestion, signal: AbortSignal) => {
    if (knownOn !== undefined) return readPast(org, knownOn, wish, sort);
    const { data } = await api.GET('/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { ...asked, ...question } as never }, signal });
    return data ?? { items: [], nextCursor: null };
  }, [org, knownOn, wish, sort, asked]);
  const list = useEveryPage<Engagement>({ queryKey: ['engagements', org, knownOn ?? '', asked], read });
  const judged = useSummaries(org, day, !list.isLoading);
  const rows = useMemo(() => judgedRows(list.rows, judged.summaries, wish, sort), [list.rows, judged.summaries, wish, sort]);
  const retry = (): void => { if (list.error !== null) list.retry(); if (judged.error !== null) judged.retry(); };
  return { ...list, rows, error: list.error ?? judged.error, retry, summaries: judged.summaries, areJudged: !judged.isLoading };
}
