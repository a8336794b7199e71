import { REMINDER_CODES, type ReminderCode } from '../../law/reminders/reminder.js';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import { OneOf, PeriodField } from '../../platform/http/fields.js';
import { AsOfQuery } from '../assessment/as-of.queries.js';

export class RemindersQuery extends AsOfQuery {
  @PeriodField({ description: 'How far ahead of `asOf`; default P90D. What is overdue is always told.', example: 'P90D' }) within?: string | null;
  @OneOf(REMINDER_CODES) code?: ReminderCode | null;
  @OneOf(LANGUAGES, { description: 'Of the titles; default en. Messages and remedies are in English.' }) lang?: Language | null;
}

export class CalendarDocumentQuery {
  @OneOf(LANGUAGES, { description: 'Of the titles; default en.' }) lang?: Language | null;
}
