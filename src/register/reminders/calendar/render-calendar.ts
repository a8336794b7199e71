import type { Reminder } from '../../../law/reminders/reminder.js';
import type { Language } from '../../../law/vocabulary.js';
import { reminderWords, titleIn } from '../words/words-by-language.js';

/** What a calendar is made of. */
export interface CalendarContent {
  readonly organisation: { readonly slug: string; readonly name: string };
  /** Tells organisations apart for ever; slugs can be given again. */
  readonly organisationId: string;
  readonly reminders: readonly Reminder[];
  readonly language: Language;
  /** The moment it is made: DTSTAMP. */
  readonly now: Date;
}

export const CALENDAR_MEDIA_TYPE = 'text/calendar; charset=utf-8';
const WEEK_SECONDS = 7 * 86_400;
const REFRESH_SECONDS = 6 * 3_600;
/** Calendar programs show the first words of a summary only; what is longer helps nobody. */
const LONGEST_SUMMARY = 500;

/**
 * Writes reminders as an iCalendar document (RFC 5545): one all-day event for each, with a UID that stays the same when its day moves, and an
 * alarm a week before.
 */
export async function renderCalendar({ organisation, organisationId, reminders, language, now }: CalendarContent): Promise<string> {
  // Loaded with the first calendar that is asked for.
  const { default: ical, ICalAlarmType } = await import('ical-generator');
  const calendar = ical({
    prodId: { company: 'Register30', product: 'reminders', language: language.toUpperCase() },
    name: clean(reminderWords(language).calendarName(organisation.name)),
    ttl: REFRESH_SECONDS,
  });
  for (const reminder of reminders) {
    const { id, dueOn, overdue, message, citation, remedy } = reminder;
    const summary = shortened(clean(titleIn(language, reminder)));
    const event = calendar.createEvent({
      id: `${organisationId}/${id}@register30`,
      start: new Date(`${dueOn}T00:00:00Z`),
      allDay: true,
      stamp: now,
      summary,
      description: [message, remedy, citation].map(clean).join('\n'),
    });
    if (!overdue) event.createAlarm({ type: ICalAlarmType.display, trigger: WEEK_SECONDS, description: summary });
  }
  return calendar.toString();
}

/** Names are data: control characters have no place in a content line, line breaks would make one name look like several facts, and bidirectional controls
 * would turn around what stands beside it. */
function clean(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length <= LONGEST_SUMMARY ? text : `${characters.slice(0, LONGEST_SUMMARY - 1).join('')}…`;
}
