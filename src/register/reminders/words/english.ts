import { REMINDER_DEFINITIONS } from '../../../law/reminders/reminder.js';
import type { ReminderWords } from './reminder-words.js';

const titleOf = (code: keyof typeof REMINDER_DEFINITIONS): ((name: string, detail: string) => string) => REMINDER_DEFINITIONS[code].title;
const things = (count: number): string => (count === 1 ? '1 thing is due' : `${count} things are due`);
const changes = (count: number): string => (count === 1 ? '1 change' : `${count} changes`);

export const ENGLISH: ReminderWords = {
  titles: {
    'request-waiting': titleOf('request-waiting'), 'contract-ends': titleOf('contract-ends'), 'safeguard-ends': titleOf('safeguard-ends'),
    'certification-ends': titleOf('certification-ends'), 'certification-renewal-due': titleOf('certification-renewal-due'), 'law-ends': titleOf('law-ends'),
    'law-closes-to-new-contracts': titleOf('law-closes-to-new-contracts'), 'transfer-impact-assessment-due': titleOf('transfer-impact-assessment-due'),
    'review-due': titleOf('review-due'), 'engagement-ends': titleOf('engagement-ends'), 'activity-ends': titleOf('activity-ends'),
  },
  calendarName: (organisation) => `What is due: ${organisation}`,
  distance: (days) => (days === 0 ? 'today' : days > 0 ? `in ${days} ${days === 1 ? 'day' : 'days'}` : `${-days} ${days === -1 ? 'day' : 'days'} ago`),
  weekly: {
    subject: (organisation, count) => (count === 0 ? `${organisation}: nothing is due` : `${organisation}: ${things(count)}`),
    title: 'What is due',
    lead: (organisation, day) => `The register of ${organisation} on ${day}.`,
    waiting: 'Waiting for a decision',
    overdue: 'Overdue',
    upcoming: (days) => `Due in the next ${days} days`,
    nothing: 'Nothing is due, and nobody waits for a decision.',
    open: 'Open Register30',
  },
  daily: {
    subject: (organisation, day, count) => `${organisation}: ${changes(count)} on ${day}`,
    title: 'What changed in the register',
    lead: (organisation, day, count) => `The register of ${organisation}, ${day}: ${changes(count)} (Art. 30 GDPR).`,
    by: (name) => `By ${name}`,
    reason: (reasons) => `Reason: ${reasons}`,
    fields: (fields) => `Fields: ${fields}`,
    more: (count) => `And ${count} more; the history has all of them.`,
    open: 'Open the history',
  },
  kinds: {
    'organisation': 'Organisation', 'data-category': 'Data category', 'data-subject-category': 'Data subject category', 'measure': 'Measure',
    'processor': 'Processor', 'engagement': 'Engagement', 'activity': 'Processing activity', 'sub-processor-list': 'Sub-processor list',
  },
  actions: { added: 'added', changed: 'changed', removed: 'removed' },
  footer: {
    member: (organisation) => `You get this mail as a member of ${organisation}.`,
    officer: (organisation) => `${organisation} sends this mail to its data protection officer; its administrators can turn it off.`,
    asked: 'You asked for this mail.',
    settings: 'Choose which mails you get',
  },
};
