import type { Reminder } from '../../../law/reminders/reminder.js';
import type { Language } from '../../../law/vocabulary.js';
import { DUTCH } from './dutch.js';
import { ENGLISH } from './english.js';
import { FRENCH } from './french.js';
import { GERMAN } from './german.js';
import { ITALIAN } from './italian.js';
import type { ReminderWords } from './reminder-words.js';
import { SPANISH } from './spanish.js';

const WORDS: Readonly<Record<Language, ReminderWords>> = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH, it: ITALIAN, nl: DUTCH };

/** What reminders, calendars and mails say in a language. */
export function reminderWords(language: Language): ReminderWords {
  return WORDS[language];
}

/** The title of a reminder in a language. */
export function titleIn(language: Language, { code, about, detail }: Pick<Reminder, 'code' | 'about' | 'detail'>): string {
  return WORDS[language].titles[code](about.name, detail ?? '');
}

/** A day as one writes it in a language: 3 March 2027. */
export function dayIn(language: Language, day: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));
}
