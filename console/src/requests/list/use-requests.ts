import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { query, type Schemas } from '../../api/client';
import { completeEngagement, type Engagement } from '../../engagements/fields/engagement-thing';
import { happenings, type Standing, standingOf } from '../../engagements/fields/life';
import { revisionsOf } from '../../engagements/fields/use-engagement';
import { useMe } from '../../place/me';
import { useOrganisation } from '../../place/organisation';

/** What the lists of requests show: those that wait, those that are being written, those that were decided. */
export const REQUEST_VIEWS = ['waiting', 'drafts', 'decided'] as const;
export type RequestView = (typeof REQUEST_VIEWS)[number];

/** A request as it stands in a list. */
export interface ListedRequest {
  readonly engagement: Engagement;
  /** null while it is not yet known. */
  readonly standing: Standing | null;
}

/** A page of requests. */
export interface Requests {
  readonly items: readonly ListedRequest[];
  readonly isLoading: boolean;
  readonly error: unknown;
}

const MOST_SHOWN = 100;
const MOST_REVISIONS = 500;
type Body = Schemas['EngagementBody'];
const NONE: readonly Body[] = [];

/** Reads the requests of a view, each with who began it and where it stands; the longest waiting first. */
export function useRequests(view: RequestView, onlyMine: boolean): Requests {
  const { org } = useOrganisation();
  const { id } = useMe();
  const proposed = useProposed(view);
  const decided = useDecided(view === 'decided');
  const bodies = view === 'decided' ? decided.items : proposed.items;
  const histories = useQueries({ queries: bodies.map(({ key }) => query.queryOptions('get', '/api/v1/organisations/{org}/history', revisionsOf(org, key))) });
  const items = bodies.map((body, position): ListedRequest => {
    const found = histories[position]?.data;
    return { engagement: completeEngagement(body), standing: found ? standingOf(happenings(found.items)) : null };
  });
  const shown = items.filter(({ standing }) => !onlyMine || standing?.author?.id === id);
  const { isLoading, error } = view === 'decided' ? decided : proposed;
  return { items: view === 'decided' ? shown : shown.toSorted(longestFirst), isLoading: isLoading || (onlyMine && histories.some((history) => history.isLoading)), error };
}

/** What was asked back comes first: somebody waits for an answer. */
function longestFirst({ standing: first }: ListedRequest, { standing: second }: ListedRequest): number {
  const [asked, other] = [first?.isAskedBack === true, second?.isAskedBack === true];
  return Number(other) - Number(asked) || (first?.since ?? '').localeCompare(second?.since ?? '');
}

interface Bodies {
  readonly items: readonly Body[];
  readonly isLoading: boolean;
  readonly error: unknown;
}

function useProposed(view: RequestView): Bodies {
  const { org } = useOrganisation();
  const status = view === 'drafts' ? 'draft' : 'submitted';
  const { data, isLoading, error } = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { status, sort: 'updatedAt', limit: MOST_SHOWN } } }, { enabled: view !== 'decided' });
  return { items: data?.items ?? NONE, isLoading, error };
}

/** The register has many approved engagements; only the history tells which of them somebody asked for, and when that was decided. */
function useDecided(isAsked: boolean): Bodies {
  const { org } = useOrganisation();
  const { data, isLoading, error } = query.useQuery('get', '/api/v1/organisations/{org}/history', { params: { path: { org }, query: { about: 'engagement', limit: MOST_REVISIONS } } }, { enabled: isAsked });
  const items = useMemo(() => decisionsIn(data?.items ?? []), [data]);
  return { items, isLoading, error };
}

const statusOf = (facts: unknown): unknown => (facts as { status?: string } | null)?.status;

function decisionsIn(revisions: readonly Schemas['RevisionView'][]): readonly Body[] {
  const latest = new Map<string, Body | null>();
  const decided = new Set<string>();
  for (const { key, before, after } of revisions) {
    if (!latest.has(key)) latest.set(key, after as Body | null);
    if (statusOf(before) === 'submitted' && ['approved', 'rejected'].includes(String(statusOf(after)))) decided.add(key);
  }
  return [...decided].flatMap((key) => {
    const body = latest.get(key);
    return body && body.status !== 'draft' && body.status !== 'submitted' ? [body] : [];
  });
}
