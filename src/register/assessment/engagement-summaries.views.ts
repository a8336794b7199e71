import { ApiProperty } from '@nestjs/swagger';
import { REMINDER_CODES } from '../../law/reminders/reminder.js';
import { SEVERITIES, VERDICTS } from '../../law/vocabulary.js';

class NextDueView {
  @ApiProperty({ enum: REMINDER_CODES }) code: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
}

/** What the law says of one engagement on the day, in a line. */
export class EngagementSummaryView {
  @ApiProperty() engagement: string;
  @ApiProperty() processor: string;
  @ApiProperty() processorName: string;
  @ApiProperty({ description: 'It counts for the records and findings of the day.' }) runs: boolean;
  @ApiProperty({ enum: VERDICTS, nullable: true, description: 'The worst of its transfers and of the chain above it; of a proposal, as if it were approved.' }) verdict: string | null;
  @ApiProperty({ type: 'integer', description: 'About the engagement; of a proposal, what it would cause.' }) findings: number;
  @ApiProperty({ enum: SEVERITIES, nullable: true, description: 'Of the gravest of them.' }) severity: string | null;
  @ApiProperty({ type: NextDueView, nullable: true, description: 'What falls due next, of the engagement or of its processor’s certifications; it may be overdue.' }) next: NextDueView | null;
}
