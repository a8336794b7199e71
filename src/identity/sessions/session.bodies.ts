import { ApiProperty } from '@nestjs/swagger';
import { EmailAddress, Text } from '../../platform/http/fields.js';
import { SESSION_PURPOSES, type SessionPurpose } from './session.entity.js';

const LONGEST_PASSWORD = 1_024;
const LONGEST_CODE = 100;

/** Who signs in. */
export class SignInBody {
  @Text({ required: true, most: 320 }) email: string;
  @Text({ required: true, most: LONGEST_PASSWORD }) password: string;
}

/** The second step. */
export class SecondFactorCodeBody {
  @Text({ required: true, most: LONGEST_CODE, description: 'Six digits of the authenticator app, or a recovery code.' }) code: string;
}

/** Somebody new, by the link of an invitation. */
export class InvitationAcceptanceBody {
  @Text({ required: true, most: LONGEST_CODE, description: 'What stands after `code=` in the link.' }) code: string;
  @Text({ required: true, most: 200 }) name: string;
  @Text({ required: true, most: LONGEST_PASSWORD }) password: string;
}

/** The first administrator of the instance, by the link that the service prints while there is nobody. */
export class SetUpBody extends InvitationAcceptanceBody {
  @EmailAddress({ required: true }) email: string;
}

/** A session that was begun; its secret is in the cookie. */
export class NewSessionView {
  @ApiProperty({ enum: ['signed-in', 'second-factor'], description: '`second-factor`: send a code to POST /sessions/second-factor now.' }) state: 'signed-in' | 'second-factor';
  @ApiProperty({ enum: SESSION_PURPOSES, description: '`enrolment`: the session can do nothing but set up the second factor, which is required.' }) purpose: SessionPurpose;
  @ApiProperty({ description: 'To be sent as X-CSRF-Token with everything that is not GET.' }) csrfToken: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
}

/** Where a person is signed in. */
export class SessionView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'The one that asks.' }) current: boolean;
  @ApiProperty({ enum: SESSION_PURPOSES }) purpose: SessionPurpose;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ format: 'date-time', description: 'To the minute.' }) lastSeenAt: string;
  @ApiProperty({ format: 'date-time' }) expiresAt: string;
  @ApiProperty() address: string;
  @ApiProperty() userAgent: string;
  @ApiProperty({ type: String, nullable: true, description: 'The identity provider; null: with the password.' }) provider: string | null;
}
