import createClient, { type Middleware } from 'openapi-fetch';
import createQueryHooks from 'openapi-react-query';
import { Problem, problemOf } from './problem';
import type { components, paths } from './schema';

/** The shapes of the API by the names of its OpenAPI document. */
export type Schemas = components['schemas'];

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
let csrfToken: string | null = null;

/** Everything that is not GET carries the token of the session; `GET /me` tells it. */
export function useCsrfTokenFrom(me: Pick<Schemas['MeView'], 'csrfToken'>): void {
  csrfToken = me.csrfToken;
}

/** Where the session ended, the way leads back to here through the sign-in page. What was typed is kept as a draft meanwhile. */
function signInAgain(): void {
  const { pathname, search } = window.location;
  window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

const session: Middleware = {
  onRequest({ request }) {
    if (!SAFE.has(request.method) && csrfToken !== null) request.headers.set('X-CSRF-Token', csrfToken);
  },
  async onResponse({ response }) {
    if (response.ok || response.status === 304) return;
    const problem = await problemOf(response);
    if (response.status === 401) signInAgain();
    throw problem;
  },
  onError({ error }) {
    return error instanceof Problem ? error : new Problem(0, {}, { cause: error });
  },
};

/** The API as its OpenAPI document describes it. Every call that does not end well is rejected with a `Problem`. */
export const api = createClient<paths>();
api.use(session);

/** The same as hooks: `query.useQuery('get', '/api/v1/…', { params })`. Errors are always a `Problem`. */
export const query = createQueryHooks(api);
