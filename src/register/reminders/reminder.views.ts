import { ApiProperty } from '@nestjs/swagger';
import { REMINDER_CODES, type ReminderCode, type ReminderSubject } from '../../law/reminders/reminder.js';
import { REGISTER_KINDS } from '../../law/vocabulary.js';

class ReminderSubjectView {
  @ApiProperty({ enum: [...REGISTER_KINDS, 'law'], description: '`law`: an adequacy decision, a mechanism or free flow that transfers rest on.' }) kind: ReminderSubject['kind'];
  @ApiProperty() key: string;
  @ApiProperty() name: string;
}

/** Something that falls due. */
export class ReminderView {
  @ApiProperty({ description: 'The same for as long as it is the same matter, whatever its day becomes.' }) id: string;
  @ApiProperty({ enum: REMINDER_CODES }) code: ReminderCode;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty({ description: 'Its day has passed.' }) overdue: boolean;
  @ApiProperty({ type: 'integer', description: 'Negative once its day has passed.' }) daysLeft: number;
  @ApiProperty({ type: ReminderSubjectView }) about: ReminderSubjectView;
  @ApiProperty({ type: String, nullable: true, description: 'Which of several: a mechanism, the name of a scheme.' }) detail: string | null;
  @ApiProperty() title: string;
  @ApiProperty() message: string;
  @ApiProperty() citation: string;
  @ApiProperty() remedy: string;
}

export class RemindersView {
  @ApiProperty({ type: [ReminderView] }) items: readonly ReminderView[];
}
