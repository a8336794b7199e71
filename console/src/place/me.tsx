import { createContext, type ReactNode, use } from 'react';
import { query, type Schemas, useCsrfTokenFrom } from '../api/client';

/** Who looks. */
export type Me = Schemas['MeView'];
export type Permission = Schemas['MeMembershipView']['permissions'][number];

const MeContext = createContext<Me | null>(null);

/** Gives everything inside who looks, once that is known. @throws Problem */
export function MeProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const { data } = query.useSuspenseQuery('get', '/api/v1/me');
  useCsrfTokenFrom(data);
  return <MeContext value={data}>{children}</MeContext>;
}

/** @returns who looks */
export function useMe(): Me {
  const me = use(MeContext);
  if (me === null) throw new Error('useMe works within MeProvider.');
  return me;
}
