import type { ReminderCode } from '../../../law/reminders/reminder.js';
import type { RevisionAction } from '../../../history/revision.entity.js';
import type { RegisterKind } from '../../../law/vocabulary.js';

/** Kinds of things whose changes are told: the register's, and publications of the list made from it. */
export type ToldKind = RegisterKind | 'sub-processor-list';

/** What reminders, calendars and mails say in a language. Names of things, days and citations stay as they are. */
export interface ReminderWords {
  readonly titles: Readonly<Record<ReminderCode, (name: string, detail: string) => string>>;
  readonly calendarName: (organisation: string) => string;
  /** "in 5 days", "today", "5 days ago". */
  readonly distance: (daysLeft: number) => string;
  readonly weekly: {
    readonly subject: (organisation: string, count: number) => string;
    readonly title: string;
    readonly lead: (organisation: string, day: string) => string;
    readonly waiting: string;
    readonly overdue: string;
    readonly upcoming: (days: number) => string;
    readonly nothing: string;
    readonly open: string;
  };
  readonly daily: {
    readonly subject: (organisation: string, day: string, count: number) => string;
    readonly title: string;
    readonly lead: (organisation: string, day: string, count: number) => string;
    readonly by: (name: string) => string;
    readonly reason: (reasons: string) => string;
    readonly fields: (fields: string) => string;
    readonly more: (count: number) => string;
    readonly open: string;
  };
  readonly kinds: Readonly<Record<ToldKind, string>>;
  readonly actions: Readonly<Record<RevisionAction, string>>;
  readonly footer: {
    readonly member: (organisation: string) => string;
    readonly officer: (organisation: string) => string;
    readonly asked: string;
    readonly settings: string;
  };
}
