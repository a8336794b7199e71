import { keepPreviousData, type UseQueryResult } from '@tanstack/react-query';
import { query, type Schemas } from '../api/client';
import type { Problem } from '../api/problem';
import { dayQuery, useDay } from '../place/day';
import { useOrganisation } from '../place/organisation';

/** The state of the register in numbers. */
export type Overview = Schemas['OverviewView'];

/** What may be thought away, and thought of as approved. */
export interface Supposed {
  readonly without?: readonly string[];
  readonly proposals?: boolean;
  /** Shows the answer before while the next one is on its way: only where the page says what was asked. */
  readonly keepsShown?: boolean;
}

/** @returns the state of the register on the day that is looked at */
export function useOverview({ without = [], proposals = false, keepsShown = false }: Supposed = {}): UseQueryResult<Overview, Problem> {
  const { org } = useOrganisation();
  const asked = { ...dayQuery(useDay()), ...(without.length > 0 ? { without: [...without] } : {}), ...(proposals ? { proposals: 'true' as const } : {}) };
  return query.useQuery('get', '/api/v1/organisations/{org}/overview', { params: { path: { org }, query: asked } }, keepsShown ? { placeholderData: keepPreviousData } : {}) as UseQueryResult<Overview, Problem>;
}
