import { useParams } from 'react-router';
import { type Permission, useMe } from './me';

/** The organisation that the address names, and what whoever looks may do in it. */
export interface OrganisationPlace {
  /** The slug, as in paths of the API. */
  readonly org: string;
  /** @returns whether the role held here carries the permission; administrators of the instance may everything */
  may(permission: Permission): boolean;
  /** @returns an address of the console within this organisation. @param path starts with a slash; '' is its home */
  to(path: string): string;
}

/** @returns where in the console we are; works below `/console/:org` */
export function useOrganisation(): OrganisationPlace {
  const { org = '' } = useParams();
  const me = useMe();
  const permissions = me.memberships.find(({ organisation }) => organisation.slug === org)?.permissions ?? [];
  return {
    org,
    may: (permission) => me.administersInstance || permissions.includes(permission),
    to: (path) => `/${org}${path}`,
  };
}
