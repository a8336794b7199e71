import { ApiProperty } from '@nestjs/swagger';
import { Flag, Part } from '../../../platform/http/fields.js';

/** Which mails someone gets. */
export class MailWishes {
  @Flag({ required: true, description: 'Every morning, what changed in the register the day before.' }) dailyChanges: boolean;
  @Flag({ required: true, description: 'On Mondays, what is due; none where nothing is.' }) weeklyReminders: boolean;
}

/** Which mails are wanted; a part that is left out stays as it is. */
export class NotificationsBody {
  @Part(() => MailWishes, { description: 'At the officer’s address on record. Changing it needs the permission `decide`.' }) dataProtectionOfficer?: MailWishes | null;
  @Part(() => MailWishes, { description: 'The asking person’s own.' }) me?: MailWishes | null;
  @Flag({ description: 'Told, never set: a value sent along is ignored.' }) mailConfigured?: boolean | null;
}

class MailWishesView {
  @ApiProperty() dailyChanges: boolean;
  @ApiProperty() weeklyReminders: boolean;
}

export class NotificationsView {
  @ApiProperty({ type: MailWishesView }) dataProtectionOfficer: MailWishesView;
  @ApiProperty({ type: MailWishesView, nullable: true, description: 'The asking person’s own; null for tokens, and for who is no member here.' }) me: MailWishesView | null;
  @ApiProperty({ description: 'Whether this service can send mails; where not, none are queued.' }) mailConfigured: boolean;
}
