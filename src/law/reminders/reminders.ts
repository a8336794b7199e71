/** What a data protection officer has to see to in time: everything of a register that falls due within some days, and what is overdue. */
import { transfersByEngagement } from '../article-30/article-30.js';
import { citationOf } from '../citations.js';
import { addDays, daysBetween } from '../day.js';
import type { Day, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import { runsOn } from '../register/engagement-life.js';
import { indexRegister } from '../register/register-index.js';
import { transfersOf, type Transfer } from '../register/register-transfers.js';
import { engagementInWords } from '../register/words.js';
import { REGISTER_KINDS, type Regime } from '../vocabulary.js';
import { type Due, type Reminder, REMINDER_CODES, REMINDER_DEFINITIONS, type ReminderSubject } from './reminder.js';
import { dueOfActivity, dueOfEngagement, type EngagementDue } from './reminders-engagement.js';
import { dueOfLaw } from './reminders-law.js';
import { dueOfCertifications, dueOfSafeguards } from './reminders-transfer.js';

export const DEFAULT_WINDOW_DAYS = 90;

export interface RemindersOptions {
  /** How far ahead; default 90 days. */
  readonly withinDays?: number;
  /** The transfers of the running engagements on the day, where they are at hand. */
  readonly transfers?: readonly Transfer[];
  /** By engagement, the day on which it was submitted; without it a request counts from the day asked about. */
  readonly submittedOn?: ReadonlyMap<string, Day>;
}

const NO_TRANSFERS: readonly Transfer[] = [];
const KINDS: readonly ReminderSubject['kind'][] = [...REGISTER_KINDS, 'law'];

function subjectsOf(register: RegisterFacts, day: Day, transfers: readonly Transfer[], submittedOn: RemindersOptions['submittedOn']): EngagementDue[] {
  const { processors } = indexRegister(register);
  const byEngagement = transfersByEngagement(transfers);
  return register.engagements.map((engagement) => {
    const processor = processors.get(engagement.processor);
    const about = { kind: 'engagement', key: engagement.key, name: engagementInWords(engagement, processor) } as const;
    const restricted = byEngagement.get(engagement.key)?.filter(({ verdict }) => verdict !== 'not-restricted') ?? NO_TRANSFERS;
    return { engagement, processor, about, day, transfers: restricted, submittedOn: submittedOn?.get(engagement.key) };
  });
}

/** What binds under none of the organisation's regimes is no reminder, as it is no finding. */
function reminderOf({ code, dueOn, about, detail, mark, message, provision, citation }: Due, day: Day, regimes: readonly Regime[]): readonly Reminder[] {
  const { provision: usual, remedy, title } = REMINDER_DEFINITIONS[code];
  const cited = citation ?? citationOf(provision ?? usual, regimes);
  if (cited === null) return [];
  return [{
    id: [code, about.kind, about.key, ...(mark === undefined ? [] : [mark])].join('/'), code, dueOn, overdue: dueOn < day, daysLeft: daysBetween(day, dueOn), about,
    detail: detail ?? null, title: title(about.name, detail ?? ''), message, citation: cited, remedy,
  }];
}

const compareText = (first: string, second: string): number => first < second ? -1 : first > second ? 1 : 0;

function compareReminders(first: Reminder, second: Reminder): number {
  return compareText(first.dueOn, second.dueOn)
    || KINDS.indexOf(first.about.kind) - KINDS.indexOf(second.about.kind)
    || compareText(first.about.key, second.about.key)
    || REMINDER_CODES.indexOf(first.code) - REMINDER_CODES.indexOf(second.code)
    || compareText(first.id, second.id);
}

/**
 * Everything of a register that is overdue on `day` or falls due within some days of it: requests that wait, contracts, safeguards and
 * certifications that end, assessments and reviews to be made again, engagements and activities that end, and sunsets of the law, once
 * for each decision or mechanism however many transfers rest on it.
 *
 * @returns by day, then by kind and key of the thing; what is due is `overdue` from the day after on
 */
export function remindersOf(register: RegisterFacts, law: Law, day: Day, options: RemindersOptions = {}): Reminder[] {
  const { withinDays = DEFAULT_WINDOW_DAYS, submittedOn } = options;
  const { regimes } = register.organisation;
  const last = addDays(day, withinDays);
  const transfers = options.transfers ?? transfersOf(register, day, law);
  const subjects = subjectsOf(register, day, transfers, submittedOn);
  const running = subjects.filter(({ engagement }) => runsOn(engagement, day));
  const due: readonly Due[] = [
    ...subjects.flatMap(dueOfEngagement),
    ...running.flatMap((subject) => dueOfSafeguards(subject, law)),
    ...dueOfCertifications(running, regimes, day, law),
    ...dueOfLaw(transfers, indexRegister(register).engagements, day, law),
    ...register.activities.flatMap((activity) => dueOfActivity(activity, day)),
  ];
  return due.filter(({ dueOn }) => dueOn <= last).flatMap((each) => reminderOf(each, day, regimes)).sort(compareReminders);
}
