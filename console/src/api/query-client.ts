import { QueryClient } from '@tanstack/react-query';
import { Problem } from './problem';

const TRIES = 3;

/** A refusal stays one, however often it is asked; an answer that did not come, or 5xx, may come next time. */
function again(failures: number, error: Error): boolean {
  return failures < TRIES && (!(error instanceof Problem) || error.isUnreachable || error.status >= 500);
}

/** What was read and when; a minute old is fresh enough, unless something was written here, which makes everything of the organisation old. */
export const queryClient = new QueryClient({
  defaultOptions: { queries: { retry: again, staleTime: 60_000, refetchOnWindowFocus: true }, mutations: { retry: false } },
});

/** After something was written: everything that is computed from the register may have changed. */
export function registerChanged(): Promise<void> {
  return queryClient.invalidateQueries();
}
