import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../../../platform/http/fields.js';

/** A calendar link to be made. */
export class CalendarLinkBody {
  @Text({ required: true, most: 200, description: 'What it is for: “Outlook at work”.' }) name: string;
}

/** What is told of a calendar link. */
export class CalendarLinkView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() name: string;
  @ApiProperty({ description: 'Who made it; it works as long as they may read the organisation.' }) owner: string;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'To the minute.' }) lastUsedAt: string | null;
}

/** A calendar link that was just made. */
export class NewCalendarLinkView extends CalendarLinkView {
  @ApiProperty({ format: 'uri', description: 'The secret address to subscribe to; shown this once.' }) url: string;
}
