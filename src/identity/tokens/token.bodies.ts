import { ApiProperty } from '@nestjs/swagger';
import { DayField, Key, OneOf, Text } from '../../platform/http/fields.js';
import { ROLES, type Role } from '../roles.js';

/** A token to be made. */
export class TokenBody {
  @Text({ required: true, most: 200, description: 'What it is for.' }) name: string;
  @Key({ description: 'Slug of the organisation it is for; null, with the role admin, for the whole instance.' }) organisation?: string | null;
  @OneOf(ROLES, { required: true }) role: Role;
  @DayField({ description: 'The last day on which it works (UTC).' }) expiresOn?: string | null;
}

/** What is told of a token. */
export class TokenView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: String, nullable: true }) organisation: string | null;
  @ApiProperty({ enum: ROLES }) role: Role;
  @ApiProperty() createdBy: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date', nullable: true }) expiresOn: string | null;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute; null: never.' }) lastUsedAt: string | null;
}

/** A token that was just made, with its secret. */
export class NewTokenView extends TokenView {
  @ApiProperty({ description: 'The secret; shown this once.' }) token: string;
}
