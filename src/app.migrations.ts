import { CreateApplicationRole1795300000001 } from '../migrations/1795300000001-create-application-role.js';
import { CreateOrganisations1795300000002 } from '../migrations/1795300000002-create-organisations.js';
import { CreateHistory1795300000003 } from '../migrations/1795300000003-create-history.js';
import { CreateRegister1795300000004 } from '../migrations/1795300000004-create-register.js';
import { CreateTokens1795300000005 } from '../migrations/1795300000005-create-tokens.js';
import { CreatePublications1795300000006 } from '../migrations/1795300000006-create-publications.js';
import { CreateIdempotencyKeys1795300000007 } from '../migrations/1795300000007-create-idempotency-keys.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateApplicationRole1795300000001, CreateOrganisations1795300000002, CreateHistory1795300000003, CreateRegister1795300000004,
  CreateTokens1795300000005, CreatePublications1795300000006, CreateIdempotencyKeys1795300000007,
];
