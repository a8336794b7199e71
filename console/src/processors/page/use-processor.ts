import { useQuery } from '@tanstack/react-query';
import { query, type Schemas } from '../../api/client';
import { Problem } from '../../api/problem';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { useStandings } from '../list/use-processor-list';
import { loadProcessor } from './processor-requests';
import { completeProcessor, type ProcessorThing } from './processor-thing';

type Engagement = Schemas['EngagementBody'];
export type Summary = Schemas['EngagementSummaryView'];

/** More engagements with one company than this are in the list of engagements. */
const MOST_ENGAGEMENTS = 500;

/** What is known of a company on the day that is looked at. */
export interface ProcessorOnDay {
  readonly processor: ProcessorThing;
  /** For a write; '' for an earlier moment. */
  readonly tag: string;
  readonly engagements: readonly Engagement[];
}

/** @returns the company and its engagements; of an earlier moment as they were known then */
export function useProcessorOnDay(key: string): { readonly data: ProcessorOnDay | undefined; readonly error: unknown; retry(): void } {
  const { org } = useOrganisation();
  const { knownOn = '' } = useDay();
  const isNow = knownOn === '';
  const now = useQuery({ queryKey: ['tagged-processor', org, key], queryFn: () => loadProcessor(org, key), enabled: isNow });
  const engagements = query.useQuery('get', '/api/v1/organisations/{org}/engagements', { params: { path: { org }, query: { processor: key, limit: MOST_ENGAGEMENTS } } }, { enabled: isNow });
  const past = query.useQuery('get', '/api/v1/organisations/{org}/register', { params: { path: { org }, query: { knownOn } } }, { enabled: !isNow });
  const retry = (): void => void (isNow ? Promise.all([now.refetch(), engagements.refetch()]) : past.refetch());
  if (isNow) return { data: now.data && engagements.data && { processor: now.data.thing, tag: now.data.tag, engagements: engagements.data.items }, error: now.error ?? engagements.error, retry };
  const found = past.data?.processors?.find((each) => each.key === key);
  const data = found && { processor: completeProcessor(found), tag: '', engagements: past.data?.engagements?.filter((each) => each.processor === key) ?? [] };
  return { data, error: past.error ?? (past.data && !found ? new Problem(404, {}) : null), retry };
}

/** @returns what the law says of the engagements with a company, by key, and how it stands in all */
export function useProcessorStanding(key: string) {
  const { org } = useOrganisation();
  const day = useDay();
  const { standing, isLoading, error, retry } = useStandings(org, day);
  return { standing: standing.get(key), isLoading, error, retry };
}
