import { useCallback, useMemo } from 'react';
import { api, query, type Schemas } from '../../api/client';
import { queryClient } from '../../api/query-client';
import type { Sort } from '../../design/table/thing-column';
import { type EveryPage, type PageQuestion, useEveryPage } from '../../design/table/use-every-page';
import { type Day, dayQuery } from '../../place/day';
import { type ActivityWish, askedFilters, type ListedActivity, missingByActivity, type MissingOfActivity, pastActivities, withMissing } from './activity-filters';

const NO_FINDINGS: readonly Schemas['FindingView'][] = [];

async function readPast(org: string, knownOn: string, wish: ActivityWish, sort: string): Promise<{ items: readonly ListedActivity[]; nextCursor: null }> {
  const { activities = [] } = await queryClient.fetchQuery(query.queryOptions('get', '/api/v1/organisations/{org}/register', { params: { path: { org }, query: { knownOn } } }));
  return { items: pastActivities(activities, wish, sort), nextCursor: null };
}

/** The activities that are asked for, and what is missing in them. */
export interface ActivityList extends EveryPage<ListedActivity> {
  readonly missing: ReadonlyMap<string, MissingOfActivity>;
  /** What is missing is known. */
  readonly areJudged: boolean;
}

/** @returns the activities that filters and day ask for, in order */
export function useActivityList(org: string, day: Day, wish: ActivityWish, sort: Sort): ActivityList {
  const { knownOn } = day;
  const findings = query.useQuery('get', '/api/v1/organisations/{org}/findings', { params: { path: { org }, query: { about: 'activity', ...dayQuery(day) } } });
  const items = findings.data?.items ?? NO_FINDINGS;
  const missing = useMemo(() => missingByActivity(items), [items]);
  const asked = useMemo(() => ({ sort: sort ?? 'name', ...askedFilters(wish) }), [wish, sort]);
  const read = useCallback(async (question: PageQuestion, signal: AbortSignal) => {
    if (knownOn !== undefined) return readPast(org, knownOn, wish, asked.sort);
    const { data } = await api.GET('/api/v1/organisations/{org}/activities', { params: { path: { org }, query: { ...asked, ...question } as never }, signal });
    return data ?? { items: [], nextCursor: null };
  }, [org, knownOn, wish, asked]);
  const list = useEveryPage<ListedActivity>({ queryKey: ['activities', org, knownOn ?? '', asked], read });
  const rows = useMemo(() => withMissing(list.rows, missing, wish.finding), [list.rows, missing, wish.finding]);
  const retry = (): void => { if (list.error !== null) list.retry(); if (findings.error !== null) void findings.refetch(); };
  return { ...list, rows, error: list.error ?? findings.error, retry, missing, areJudged: !findings.isPending };
}
