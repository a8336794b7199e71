import type { Actor } from '../history/revision.entity.js';
import type { Role } from './roles.js';

/** Whoever a valid token speaks for. `organisation` null: the whole instance. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: { readonly id: string; readonly slug: string } | null;
}

/** The organisation a request is about, after it was found to be one the principal may know of. */
export interface OrganisationReach {
  readonly id: string;
  readonly slug: string;
}

/** Who asks, in which role there, and why they say they do it: what every write takes. */
export interface Asker {
  readonly actor: Actor;
  readonly role: Role;
  readonly reason: string | null;
}
