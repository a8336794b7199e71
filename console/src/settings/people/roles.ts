/** The roles, weakest first. */
export const ROLES = ['auditor', 'procurement', 'dpo', 'admin'] as const;
