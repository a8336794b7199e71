import { query } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import type { LiveAssessment } from '../fields/use-assessment';

/** What was so on another day, as the service tells it of the whole register. */
export function usePastAssessment(key: string | null, day: { readonly asOf?: string; readonly knownOn?: string }, isAsked: boolean): LiveAssessment {
  const { org } = useOrganisation();
  const enabled = isAsked && key !== null;
  const path = { org };
  const transfers = query.useQuery('get', '/api/v1/organisations/{org}/transfers', { params: { path, query: { engagement: key ?? '', ...day } } }, { enabled });
  const findings = query.useQuery('get', '/api/v1/organisations/{org}/findings', { params: { path, query: { about: `engagement/${key}`, ...day } } }, { enabled });
  return { transfers: transfers.data?.items ?? [], findings: findings.data?.items ?? [], isAsking: transfers.isFetching || findings.isFetching, error: transfers.error ?? findings.error };
}
