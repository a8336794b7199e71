import type { Reminder } from '../../../law/reminders/reminder.js';
import { DEFAULT_WINDOW_DAYS } from '../../../law/reminders/reminders.js';
import { mailLayout, type MailRow } from '../../../platform/mail/mail-layout.js';
import { dayIn, reminderWords, titleIn } from '../words/words-by-language.js';
import { footerOf } from './mail-footer.js';
import type { MailLinks } from './mail-links.js';
import type { MailRecipient } from './recipient.js';

/** Subject, and the same content as text and as HTML. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface WeeklyContent {
  readonly organisation: string;
  readonly day: string;
  readonly reminders: readonly Reminder[];
  readonly recipient: MailRecipient;
  readonly links: MailLinks;
}

/** Longer lists are not read; what comes first is what is most urgent. */
const MOST_ROWS = 100;

/** What waits, what is overdue, and what is due in the next weeks, each with its day and what it rests on. */
export function weeklyMail({ organisation, day, reminders, recipient, links }: WeeklyContent): MailText {
  const { language } = recipient;
  const words = reminderWords(language);
  const { weekly, distance } = words;
  const row = (reminder: Reminder): MailRow => ({
    text: titleIn(language, reminder), detail: `${dayIn(language, reminder.dueOn)}, ${distance(reminder.daysLeft)} · ${reminder.citation}`,
  });
  const shown = reminders.slice(0, MOST_ROWS);
  const isRequest = ({ code }: Reminder): boolean => code === 'request-waiting';
  const parts: [string, Reminder[]][] = [
    [weekly.waiting, shown.filter(isRequest)],
    [weekly.overdue, shown.filter((reminder) => reminder.overdue && !isRequest(reminder))],
    [weekly.upcoming(DEFAULT_WINDOW_DAYS), shown.filter((reminder) => !reminder.overdue && !isRequest(reminder))],
  ];
  const content = [
    weekly.lead(organisation, dayIn(language, day)),
    ...parts.filter(([, rows]) => rows.length > 0).flatMap(([heading, rows]) => [{ heading }, rows.map(row)]),
    ...(reminders.length > shown.length ? [words.daily.more(reminders.length - shown.length)] : []),
    ...(reminders.length === 0 ? [weekly.nothing] : []),
  ];
  const layout = mailLayout({ language, title: weekly.title, content, action: { label: weekly.open, link: links.start }, footer: footerOf(recipient, organisation, links) });
  return { subject: weekly.subject(organisation, reminders.length), ...layout };
}
