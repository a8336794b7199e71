import { HistoryCheckpoint } from './history/checkpoints/history-checkpoint.entity.js';
import { HistoryHead } from './history/history-head.entity.js';
import { Revision } from './history/revision.entity.js';
import { PersonCredential } from './identity/credentials/person-credential.entity.js';
import { RecoveryCode } from './identity/credentials/recovery-code.entity.js';
import { Invitation } from './identity/invitations/invitation.entity.js';
import { OneTimeLink } from './identity/invitations/one-time-link.entity.js';
import { ExternalIdentity, UsedSignIn } from './identity/oidc/external-identity.entity.js';
import { MembershipRow } from './identity/people/membership.entity.js';
import { Person } from './identity/people/person.entity.js';
import { Preference } from './identity/preferences/preference.entity.js';
import { SecurityEvent } from './identity/security-events/security-event.entity.js';
import { Session } from './identity/sessions/session.entity.js';
import { Throttle } from './identity/sessions/throttle.entity.js';
import { Token } from './identity/tokens/token.entity.js';
import { IdempotencyKey } from './platform/http/idempotency-key.entity.js';
import { RememberedInstanceKey } from './platform/instance-key.entity.js';
import { MailDelivery } from './platform/mail/mail-delivery.entity.js';
import { IssuedRecordFileRow, IssuedRecordRow } from './records/issues/issued-record.entity.js';
import { Activity } from './register/shapes/activity.entity.js';
import { DataCategory } from './register/shapes/data-category.entity.js';
import { DataSubjectCategory } from './register/shapes/data-subject-category.entity.js';
import { Engagement } from './register/shapes/engagement.entity.js';
import { Measure } from './register/shapes/measure.entity.js';
import { Organisation } from './register/organisations/organisation.entity.js';
import { Processor } from './register/shapes/processor.entity.js';
import { CalendarLink } from './register/reminders/calendar/calendar-link.entity.js';
import { OrganisationNotifications } from './register/reminders/notifications/organisation-notifications.entity.js';
import { Publication } from './sub-processors/publication.entity.js';

/** Everything that is stored. */
export const ENTITIES = [
  Organisation, Processor, Engagement, Activity, Measure, DataCategory, DataSubjectCategory, Revision, HistoryHead, HistoryCheckpoint, Token,
  RememberedInstanceKey, IdempotencyKey, MailDelivery, Publication, Person, MembershipRow, PersonCredential, RecoveryCode, Session, Invitation, OneTimeLink, SecurityEvent, Throttle, ExternalIdentity, UsedSignIn, Preference,
  CalendarLink, OrganisationNotifications, IssuedRecordRow, IssuedRecordFileRow,
];
