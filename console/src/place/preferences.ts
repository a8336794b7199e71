import { useCallback } from 'react';
import { api, query } from '../api/client';
import { queryClient } from '../api/query-client';

const PATH = '/api/v1/me/preferences';

/** Every wish, as the service last said. */
function useKept(): Readonly<Record<string, unknown>> {
  return query.useSuspenseQuery('get', PATH, {}, { staleTime: Infinity }).data.values;
}

/**
 * A wish of whoever looks, which is there again in every browser they sign in with: columns, saved views, their last visit.
 * @param name begins with a small letter and has letters, digits, points and hyphens, as `columns.engagements`
 * @returns the wish, and how to change it: at once here, then at the service; what the service refuses is as it was again
 */
export function usePreference<T>(name: string, initial: T): [T, (value: T) => void] {
  const kept = useKept();
  const value = (name in kept ? kept[name] : initial) as T;
  const set = useCallback((changed: T) => {
    const { queryKey } = query.queryOptions('get', PATH, {});
    const before = queryClient.getQueryData<{ values: Record<string, unknown> }>(queryKey);
    queryClient.setQueryData(queryKey, { values: { ...before?.values, [name]: changed } });
    api.PATCH(PATH, { body: { values: { [name]: changed } } }).catch(() => queryClient.invalidateQueries({ queryKey }));
  }, [name]);
  return [value, set];
}
