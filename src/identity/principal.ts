import type { Actor } from '../history/revision.entity.js';
import type { Reach } from '../platform/database/unit-of-work.js';
import { DomainError } from '../platform/domain-error.js';
import { type Role, ROLES } from './roles.js';

/** The organisation a request is about, after it was found to be one the principal may know of. */
export interface OrganisationReach {
  readonly id: string;
  readonly slug: string;
}

/** A role held in one organisation. */
export interface Membership {
  readonly organisation: OrganisationReach;
  readonly role: Role;
}

/** Whoever a valid token or session speaks for: a program or a person. */
export interface Principal {
  readonly kind: Actor['kind'];
  readonly id: string;
  readonly name: string;
  /** Administrators of the instance are administrators of every organisation. */
  readonly administersInstance: boolean;
  /** Where else they hold a role; a token holds one at most. */
  readonly memberships: readonly Membership[];
  /** The session a person speaks through; null for programs. */
  readonly sessionId: string | null;
}

/** Who asks, in which role there, and why they say they do it: what every write takes. */
export interface Asker {
  readonly actor: Actor;
  readonly role: Role;
  readonly reason: string | null;
}

/** @returns the role a principal holds in an organisation; null for none */
export function roleIn(principal: Principal, organisationId: string): Role | null {
  if (principal.administersInstance) return 'admin';
  return principal.memberships.find(({ organisation }) => organisation.id === organisationId)?.role ?? null;
}

/** @returns the strongest role held anywhere, for what concerns no organisation; null for none */
export function strongestRole({ administersInstance, memberships }: Principal): Role | null {
  if (administersInstance) return 'admin';
  return ROLES.findLast((role) => memberships.some((each) => each.role === role)) ?? null;
}

/** @throws DomainError `forbidden` for all but administrators of the instance */
export function requireInstanceAdministrator({ administersInstance }: Principal): void {
  if (!administersInstance) throw new DomainError('forbidden', 'Only an administrator of the instance may do this.');
}

/** @returns the id of the person who asks. @throws DomainError `forbidden` for programs */
export function requirePerson({ kind, id }: Principal): string {
  if (kind !== 'person') throw new DomainError('forbidden', 'This is for people who are signed in; a token is none.');
  return id;
}

/** @returns whose rows a principal may meet where the path names no organisation */
export function reachOf({ kind, id, administersInstance, memberships: [own] }: Principal): Reach {
  if (administersInstance) return 'instance';
  return kind === 'person' || own === undefined ? { personId: id } : { organisationId: own.organisation.id };
}
