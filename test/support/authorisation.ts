/**
 * Who gets which answer: read by the test that asks and by the script that writes docs/authorisation.md, which runs this file as it is.
 * Nothing is imported at run time, therefore.
 */
import type { Permission, Role } from '../../src/identity/roles.js';

/** Askers who are all answered alike. */
export type AskerKind = 'nobody' | 'other' | Role | 'instance';
export type Expectation = 'let through' | 401 | 403 | 404;

/** As much of an operation as decides who may. */
export interface AskedOperation {
  readonly name: string;
  readonly path: string;
  readonly 'x-permission'?: Permission;
}

/** Asks for more than the permission says: what concerns the whole instance is for its administrators. */
const OF_THE_INSTANCE = /^(POST \/api\/v1\/organisations$|\w+ \/api\/v1\/(people|invitations|security-events)(\/|$))/;

/** @returns the answer that askers of a kind get. @param roleMay the role table */
export function expectation({ name, path, 'x-permission': permission }: AskedOperation, kind: AskerKind, roleMay: (role: Role, permission: Permission) => boolean): Expectation {
  if (permission === undefined) return 'let through';
  if (kind === 'nobody') return 401;
  if (kind === 'instance') return 'let through';
  if (path.includes('{org}') && kind === 'other') return 404;
  if (OF_THE_INSTANCE.test(name)) return 403;
  if (!roleMay(kind === 'other' ? 'admin' : kind, permission)) return 403;
  return kind === 'other' && path.includes('{id}') && permission !== 'self' ? 404 : 'let through';
}

/** @returns whether an operation is about a person's own account, which a token has none of: to tokens the answer is 403. */
export function isForPeople({ name, 'x-permission': permission }: AskedOperation): boolean {
  return permission === 'self' && name !== 'GET /api/v1/me';
}
