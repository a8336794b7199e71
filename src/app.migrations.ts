import { CreateApplicationRole1795300000001 } from '../migrations/1795300000001-create-application-role.js';
import { CreateOrganisations1795300000002 } from '../migrations/1795300000002-create-organisations.js';
import { CreateHistory1795300000003 } from '../migrations/1795300000003-create-history.js';
import { CreateRegister1795300000004 } from '../migrations/1795300000004-create-register.js';
import { CreateTokens1795300000005 } from '../migrations/1795300000005-create-tokens.js';
import { CreatePublications1795300000006 } from '../migrations/1795300000006-create-publications.js';
import { CreateIdempotencyKeys1795300000007 } from '../migrations/1795300000007-create-idempotency-keys.js';
import { CreatePeople1795300000008 } from '../migrations/1795300000008-create-people.js';
import { CreateCredentialsAndSessions1795300000009 } from '../migrations/1795300000009-create-credentials-and-sessions.js';
import { CreateInvitations1795300000010 } from '../migrations/1795300000010-create-invitations.js';
import { CreateSecurityEvents1795300000011 } from '../migrations/1795300000011-create-security-events.js';
import { CreateJobsAndMail1795300000012 } from '../migrations/1795300000012-create-jobs-and-mail.js';
import { CreateCalendarLinks1795300000013 } from '../migrations/1795300000013-create-calendar-links.js';
import { CreateExternalIdentities1795300000014 } from '../migrations/1795300000014-create-external-identities.js';
import { CreateInstanceKeys1795300000015 } from '../migrations/1795300000015-create-instance-keys.js';
import { CreateHistoryCheckpoints1795300000016 } from '../migrations/1795300000016-create-history-checkpoints.js';
import { AddAuthorityFields1795300000017 } from '../migrations/1795300000017-add-authority-fields.js';
import { CreateIssuedRecords1795300000018 } from '../migrations/1795300000018-create-issued-records.js';
import { CreatePreferences1795300000019 } from '../migrations/1795300000019-create-preferences.js';

/** Every migration, oldest first. */
export const MIGRATIONS = [
  CreateApplicationRole1795300000001, CreateOrganisations1795300000002, CreateHistory1795300000003, CreateRegister1795300000004,
  CreateTokens1795300000005, CreatePublications1795300000006, CreateIdempotencyKeys1795300000007,
  CreatePeople1795300000008, CreateCredentialsAndSessions1795300000009, CreateInvitations1795300000010, CreateSecurityEvents1795300000011, CreateJobsAndMail1795300000012,
  CreateCalendarLinks1795300000013, CreateExternalIdentities1795300000014, CreateInstanceKeys1795300000015, CreateHistoryCheckpoints1795300000016,
  AddAuthorityFields1795300000017, CreateIssuedRecords1795300000018, CreatePreferences1795300000019,
];
