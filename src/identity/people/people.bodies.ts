import { ApiProperty } from '@nestjs/swagger';
import { Flag, OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';
import { PERMISSION_NAMES, ROLES, type Permission, type Role } from '../roles.js';
import { PERSON_LANGUAGES, type PersonLanguage } from './person.entity.js';

/** The role a member is to hold. */
export class MemberPatch {
  @OneOf(ROLES, { required: true }) role: Role;
}

/** Who holds a role in an organisation. */
export class MemberView {
  @ApiProperty({ format: 'uuid', description: 'Of the person.' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ description: '`invitation`, or `oidc:<provider>` where an identity provider says so.' }) source: string;
  @ApiProperty() secondFactor: boolean;
  @ApiProperty({ description: 'False where the person was deactivated, and cannot sign in.' }) isActive: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignedInAt: string | null;
  @ApiProperty({ format: 'date-time' }) memberSince: string;
}

/** What administrators of the instance change of a person. */
export class PersonPatch {
  @Text({ most: 200 }) name?: string;
  @Flag({ description: 'True: cannot sign in, and all sessions end at once.' }) deactivated?: boolean;
  @Flag() administersInstance?: boolean;
}

/** Which people to list. */
export class PeopleQuery extends PageQuery {
  @Text({ most: 200, description: 'Part of a name or an e-mail address.' }) q?: string;
}

/** A person, to administrators of the instance. */
export class PersonView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, enum: PERSON_LANGUAGES, nullable: true }) language: PersonLanguage | null;
  @ApiProperty() administersInstance: boolean;
  @ApiProperty() secondFactor: boolean;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) deactivatedAt: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) lastSignedInAt: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty() createdBy: string;
}

/** How a person comes to a new password. */
export class PasswordResetView {
  @ApiProperty({ type: String, nullable: true, description: 'The link, to be handed over; works for an hour and once. Null where it is mailed.' }) link: string | null;
  @ApiProperty({ type: String, nullable: true }) sentTo: string | null;
}

/** What a person says of themselves. */
export class MePatch {
  @Text({ most: 200 }) name?: string;
  @OneOf(PERSON_LANGUAGES, { description: 'In which mails and pages are; null: as the browser says.' }) language?: PersonLanguage | null;
}

class MeOrganisationView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
}

class MeMembershipView {
  @ApiProperty({ type: MeOrganisationView }) organisation: MeOrganisationView;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty({ enum: PERMISSION_NAMES, isArray: true, description: 'What the role may do there.' }) permissions: Permission[];
}

class MeSecondFactorView {
  @ApiProperty() on: boolean;
  @ApiProperty({ description: 'By SECOND_FACTOR.' }) required: boolean;
  @ApiProperty() recoveryCodesLeft: number;
}

/** Who asks: a person or a token. */
export class MeView {
  @ApiProperty({ enum: ['person', 'token'] }) kind: string;
  @ApiProperty() id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) email: string | null;
  @ApiProperty({ type: String, enum: PERSON_LANGUAGES, nullable: true }) language: PersonLanguage | null;
  @ApiProperty() administersInstance: boolean;
  @ApiProperty({ type: [MeMembershipView] }) memberships: MeMembershipView[];
  @ApiProperty({ type: MeSecondFactorView, nullable: true }) secondFactor: MeSecondFactorView | null;
  @ApiProperty({ type: String, nullable: true, description: 'To be sent as X-CSRF-Token with everything that is not GET; null for tokens.' }) csrfToken: string | null;
  @ApiProperty({ description: 'Whether this service can send mails.' }) mailConfigured: boolean;
}
