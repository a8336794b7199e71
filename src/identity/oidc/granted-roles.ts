import { ROLES, type Role } from '../roles.js';
import type { RoleRule } from './provider-settings.js';

/** What somebody may do here because of the groups they are in at the provider. */
export interface GrantedRoles {
  readonly administersInstance: boolean;
  /** By the slug of the organisation, each with the strongest role that any group gives. */
  readonly organisations: ReadonlyMap<string, Role>;
}

/** @returns what the rules give to somebody in these groups; compared to the letter, as two groups may differ in case alone */
export function rolesGranted(groups: readonly string[], rules: readonly RoleRule[]): GrantedRoles {
  const held = new Set(groups);
  const organisations = new Map<string, Role>();
  let administersInstance = false;
  for (const rule of rules) {
    if (!held.has(rule.group)) continue;
    if ('administersInstance' in rule) administersInstance = true;
    else organisations.set(rule.organisation, stronger(organisations.get(rule.organisation), rule.role));
  }
  return { administersInstance, organisations };
}

function stronger(one: Role | undefined, other: Role): Role {
  return one !== undefined && ROLES.indexOf(one) > ROLES.indexOf(other) ? one : other;
}

/** A membership that a provider gave. */
export interface ProvidedMembership {
  readonly organisationId: string;
  readonly role: Role;
}

export interface MembershipChange {
  readonly organisationId: string;
  readonly before: Role | null;
  readonly after: Role | null;
}

/**
 * @param held what the provider gave at earlier sign-ins
 * @param granted what it gives now
 * @returns what has to change, organisation by organisation
 */
export function membershipChanges(held: readonly ProvidedMembership[], granted: readonly ProvidedMembership[]): MembershipChange[] {
  const before = new Map(held.map(({ organisationId, role }) => [organisationId, role]));
  const after = new Map(granted.map(({ organisationId, role }) => [organisationId, role]));
  return [...new Set([...before.keys(), ...after.keys()])].toSorted()
    .map((organisationId) => ({ organisationId, before: before.get(organisationId) ?? null, after: after.get(organisationId) ?? null }))
    .filter((change) => change.before !== change.after);
}
