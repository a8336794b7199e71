import { ApiProperty } from '@nestjs/swagger';
import { EmailAddress, OneOf, Text } from '../../platform/http/fields.js';
import { ROLES, type Role } from '../roles.js';

const DELIVERIES = ['mail', 'link'] as const;
const STATES = ['open', 'accepted', 'revoked', 'expired'] as const;

/** Whom to invite to administer the instance. */
export class InstanceInvitationBody {
  @EmailAddress({ required: true }) email: string;
  @Text({ most: 200 }) name?: string | null;
  @OneOf(DELIVERIES, { description: 'Where mails can be sent, `link` answers the link in place of mailing it.' }) deliver?: 'mail' | 'link' | null;
}

/** Whom to invite to an organisation. */
export class InvitationBody extends InstanceInvitationBody {
  @OneOf(ROLES, { required: true }) role: Role;
}

/** The link of an invitation that is accepted by somebody who is signed in. */
export class InvitationCodeBody {
  @Text({ required: true, most: 100, description: 'What stands after `code=` in the link.' }) code: string;
}

/** What is told of an invitation; never its link. */
export class InvitationView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() email: string;
  @ApiProperty({ type: String, nullable: true }) name: string | null;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty() createdBy: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty({ enum: STATES }) state: (typeof STATES)[number];
}

/** An invitation that was just made. */
export class NewInvitationView extends InvitationView {
  @ApiProperty({ type: String, nullable: true, description: 'The link, to be handed over; shown this once. Null where it is mailed.' }) link: string | null;
  @ApiProperty({ type: String, nullable: true, description: 'The address it is mailed to; null where it is not.' }) sentTo: string | null;
}
