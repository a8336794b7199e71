import { query, type Schemas } from '../../api/client';
import { dayQuery, useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';

export type Consequences = Schemas['ConsequencesView'];

/** @returns what would be without parts of the law, on the day that is looked at */
export function useConsequences(without: readonly string[]) {
  const { org } = useOrganisation();
  const day = dayQuery(useDay());
  const asked = { ...day, ...(without.length > 0 ? { without: [...without] } : {}) };
  return query.useQuery('get', '/api/v1/organisations/{org}/transfers/consequences', { params: { path: { org }, query: asked } }, { placeholderData: (before) => before });
}
