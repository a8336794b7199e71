import { query } from '../../api/client';
import { useOrganisation } from '../../place/organisation';
import type { TurningPoint } from './course';

/** The turning points of the register as it stands now. */
export interface Course {
  readonly points: readonly TurningPoint[] | undefined;
  readonly error: unknown;
  retry(): void;
}

/** @returns how verdicts turned through the years, by what is known today: that is the thread one travels along, whatever was known on the day */
export function useCourse(): Course {
  const { org } = useOrganisation();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/transfers/turning-points', { params: { path: { org } } });
  return { points: data?.items, error, retry: () => void refetch() };
}
