/** Roles, weakest first. A role is held per organisation; `admin` may also be held for the instance. */
export const ROLES = ['auditor', 'procurement', 'dpo', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Who may do what: the one table. Routes name a permission; a route without one does not start. */
const PERMISSIONS = {
  /** Read the register, findings, records, history. */
  read: ['auditor', 'procurement', 'dpo', 'admin'],
  /** Propose and edit drafts of processors and engagements, submit them. */
  propose: ['procurement', 'dpo', 'admin'],
  /** Approve, reject, end; edit activities, measures, categories, the organisation; import. */
  decide: ['dpo', 'admin'],
  /** Publish the sub-processor list, send notices. */
  publish: ['dpo', 'admin'],
  /** People, tokens, organisations, instance settings. */
  administer: ['admin'],
  /** What concerns whoever asks, and nobody else: for everyone who is signed in, also without any role. */
  self: ROLES,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof PERMISSIONS;

/** The names of all permissions, as `GET /me` tells them. */
export const PERMISSION_NAMES = Object.keys(PERMISSIONS) as Permission[];

/** @returns everything a role may do. */
export function permissionsOf(role: Role): Permission[] {
  return PERMISSION_NAMES.filter((permission) => roleMay(role, permission));
}

/** @returns whether a role carries a permission. */
export function roleMay(role: Role, permission: Permission): boolean {
  return (PERMISSIONS[permission] as readonly Role[]).includes(role);
}
