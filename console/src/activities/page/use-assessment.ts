import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { query, type Schemas } from '../../api/client';
import { dayQuery, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import type { Activity } from '../activity-thing';
import { assessable } from '../tidy-activity';

/** What the law says of an activity. */
export interface Assessment {
  readonly findings: readonly Schemas['FindingView'][];
  readonly transfers: readonly Schemas['TransferView'][];
  /** An answer is there. */
  readonly isKnown: boolean;
  readonly isAsking: boolean;
  readonly error: unknown;
  retry(): void;
}

const REST_MILLISECONDS = 400;
const NOTHING = { findings: [], transfers: [] };

/** @returns what the law says of what is in the form, while it is typed */
export function useLiveAssessment(activity: Activity, isWanted: boolean): Assessment {
  const { org } = useOrganisation();
  // What is loaded is judged at once, what is typed after a rest.
  const [settled] = useDebouncedValue(isWanted ? activity : null, REST_MILLISECONDS, { leading: true });
  const { data = NOTHING, isPending, isFetching, error, refetch } = query.useQuery('post', '/api/v1/organisations/{org}/activity-assessments', { params: { path: { org } }, body: assessable(settled ?? activity) }, { enabled: isWanted && settled !== null, placeholderData: keepPreviousData });
  return { findings: data.findings, transfers: data.transfers, isKnown: !isPending, isAsking: isFetching, error, retry: () => void refetch() };
}

/** @returns what the law said of the activity on the day that is looked at */
export function usePastAssessment(activity: Activity, isWanted: boolean): Assessment {
  const { org } = useOrganisation();
  const day = dayQuery(useDay());
  const enabled = isWanted && activity.key !== '';
  const path = { org };
  const found = query.useQuery('get', '/api/v1/organisations/{org}/findings', { params: { path, query: { about: `activity/${activity.key}`, ...day } } }, { enabled });
  const moved = query.useQuery('get', '/api/v1/organisations/{org}/transfers', { params: { path, query: day } }, { enabled });
  const own = new Set(activity.engagements);
  return {
    findings: found.data?.items ?? [], transfers: moved.data?.items.filter(({ engagement }) => own.has(engagement)) ?? [], isKnown: !found.isPending, isAsking: found.isFetching || moved.isFetching,
    error: found.error ?? moved.error, retry: () => { void found.refetch(); void moved.refetch(); },
  };
}
