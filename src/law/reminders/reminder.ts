/** What a reminder is, and what is said of every kind of them. */
import type { Provision } from '../citations.js';
import type { Day } from '../facts.js';
import type { RegisterKind } from '../vocabulary.js';

/** Every kind of reminder there is; of reminders due on one day about one thing, the earlier kind comes first. */
export const REMINDER_CODES = [
  'request-waiting', 'contract-ends', 'safeguard-ends', 'certification-ends', 'certification-renewal-due', 'law-ends', 'law-closes-to-new-contracts',
  'transfer-impact-assessment-due', 'review-due', 'engagement-ends', 'activity-ends',
] as const;
export type ReminderCode = (typeof REMINDER_CODES)[number];

/** What a reminder is about: a thing of the register, or a part of the law (an adequacy decision, a mechanism) that the register rests on. */
export interface ReminderSubject {
  readonly kind: RegisterKind | 'law';
  readonly key: string;
  readonly name: string;
}

/** Something that falls due. Plain data; `message` and `remedy` are English sentences. */
export interface Reminder {
  /** The same for as long as it is the same matter, whatever its day becomes: what a calendar knows it by. */
  readonly id: string;
  readonly code: ReminderCode;
  readonly dueOn: Day;
  /** Its day has passed. */
  readonly overdue: boolean;
  /** Until its day; negative once that has passed. */
  readonly daysLeft: number;
  readonly about: ReminderSubject;
  /** Which of several of the thing: a mechanism, the name of a scheme. */
  readonly detail: string | null;
  readonly title: string;
  readonly message: string;
  readonly citation: string;
  readonly remedy: string;
}

/** What a rule says of something due; the rest follows from the code and the day asked about. */
export interface Due {
  readonly code: ReminderCode;
  readonly dueOn: Day;
  readonly about: ReminderSubject;
  readonly detail?: string;
  /** Tells apart reminders of one code about one thing. */
  readonly mark?: string;
  readonly message: string;
  /** Where the provision of the code is not the one that speaks here. */
  readonly provision?: Provision;
  readonly citation?: string;
}

interface ReminderDefinition {
  readonly provision: Provision;
  readonly remedy: string;
  readonly title: (name: string, detail: string) => string;
}

export const REMINDER_DEFINITIONS: Readonly<Record<ReminderCode, ReminderDefinition>> = {
  'request-waiting': {
    provision: { gdpr: 'Art. 28(1)', fadp: 'Art. 9(2)' }, remedy: 'Approve it, reject it with a reason, or ask back.',
    title: (name) => `Decide on ${name}`,
  },
  'contract-ends': {
    provision: { gdpr: 'Art. 28(3)', fadp: 'Art. 9(1)' }, remedy: 'Renew the contract and record its new end, or end the engagement.',
    title: (name) => `Contract with ${name} ends`,
  },
  'safeguard-ends': {
    provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Renew the safeguard, record another one, or end the transfer.',
    title: (name, detail) => `Safeguard for ${name} ends (${detail})`,
  },
  'certification-ends': {
    provision: { gdpr: 'Art. 45(1)', fadp: 'Art. 16(1)' }, remedy: 'Check the list of participants, and record the renewed certification or another safeguard.',
    title: (name, detail) => `Certification of ${name} ends (${detail})`,
  },
  'certification-renewal-due': {
    provision: { gdpr: 'Art. 45(1)', fadp: 'Art. 16(1)' }, remedy: 'Check the list of participants and record the day on which the next re-certification is due.',
    title: (name, detail) => `Re-certification of ${name} is due (${detail})`,
  },
  'law-ends': {
    provision: { gdpr: 'Art. 44', fadp: 'Art. 16' }, remedy: 'Prepare another ground for the transfers that rest on it, or see whether it is prolonged.',
    title: (name) => `Ground for transfers ends: ${name}`,
  },
  'law-closes-to-new-contracts': {
    provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Conclude new contracts, and change running ones, on what replaces it.',
    title: (name) => `Last day for new contracts: ${name}`,
  },
  'transfer-impact-assessment-due': {
    provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Look again at the law and practice of the country, and record the new assessment with its outcome.',
    title: (name) => `Assess the transfer to ${name} again`,
  },
  'review-due': {
    provision: { gdpr: 'Art. 28(1)', fadp: 'Art. 9(2)' }, remedy: 'Review the engagement and record the day of the review.',
    title: (name) => `Review ${name}`,
  },
  'engagement-ends': {
    provision: { gdpr: 'Art. 28(3)(g)', fadp: 'Art. 6(4)' }, remedy: 'See that the data are returned or deleted, and mark the engagement as ended.',
    title: (name) => `Engagement of ${name} ends`,
  },
  'activity-ends': {
    provision: { gdpr: 'Art. 5(1)(e)', fadp: 'Art. 6(4)' }, remedy: 'See that the data are erased as the retention says, and mark the activity as ended.',
    title: (name) => `Activity “${name}” ends`,
  },
};
