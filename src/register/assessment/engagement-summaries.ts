/** What the law says of every engagement of a register on a day, in a line each: for lists. */
import { type Finding, findingsOf } from '../../law/findings/findings.js';
import type { Day, EngagementFacts, RegisterFacts } from '../../law/facts.js';
import type { Law } from '../../law/law.js';
import { runsOn } from '../../law/register/engagement-life.js';
import { indexRegister } from '../../law/register/register-index.js';
import { engagementVerdicts, transfersOf } from '../../law/register/register-transfers.js';
import type { Reminder, ReminderCode } from '../../law/reminders/reminder.js';
import { remindersOf } from '../../law/reminders/reminders.js';
import { SEVERITIES, type Severity, type Verdict } from '../../law/vocabulary.js';

/** One engagement in a line. */
export interface EngagementSummary {
  readonly engagement: string;
  readonly processor: string;
  readonly processorName: string;
  /** It counts for the records and findings of the day. */
  readonly runs: boolean;
  /** The worst of its transfers and of the chain above it; of a proposal, as if it were approved. Null: no location is on file, or it has ended. */
  readonly verdict: Verdict | null;
  readonly findings: number;
  readonly severity: Severity | null;
  /** What falls due next, of the engagement or of its processor's certifications; overdue where its day has passed. */
  readonly next: { readonly code: ReminderCode; readonly dueOn: Day } | null;
}

/** As far ahead as anybody looks. */
const AHEAD_DAYS = 3_660;

/** @returns a line for every engagement, in the order of the register */
export function engagementSummaries(register: RegisterFacts, asOf: Day, law: Law): readonly EngagementSummary[] {
  const { processors } = indexRegister(register);
  const transfers = transfersOf(register, asOf, law, { includeProposed: true });
  const running = new Set(register.engagements.filter((engagement) => runsOn(engagement, asOf)).map(({ key }) => key));
  const verdicts = engagementVerdicts(register, transfers);
  const findings = Map.groupBy(findingsOf(register, asOf, law, { includeSubmitted: true, transfers }).filter(({ about }) => about.kind === 'engagement'), ({ about }) => about.key);
  const reminders = remindersOf(register, law, asOf, { withinDays: AHEAD_DAYS, transfers: transfers.filter(({ engagement }) => running.has(engagement)) });
  const next = firstBySubject(reminders);
  return register.engagements.map((engagement) => {
    const own = findings.get(engagement.key) ?? [];
    return {
      engagement: engagement.key,
      processor: engagement.processor,
      processorName: processors.get(engagement.processor)?.name ?? engagement.processor,
      runs: running.has(engagement.key),
      verdict: verdicts.get(engagement.key)?.chain ?? null,
      findings: own.length,
      severity: gravestOf(own),
      next: nextOf(engagement, next, running.has(engagement.key)),
    };
  });
}

function gravestOf(findings: readonly Finding[]): Severity | null {
  return SEVERITIES.find((severity) => findings.some((finding) => finding.severity === severity)) ?? null;
}

/** Reminders come by day, so the first of a thing is its next. */
function firstBySubject(reminders: readonly Reminder[]): ReadonlyMap<string, Reminder> {
  const first = new Map<string, Reminder>();
  for (const reminder of reminders) {
    const subject = `${reminder.about.kind}/${reminder.about.key}`;
    if (!first.has(subject)) first.set(subject, reminder);
  }
  return first;
}

function nextOf({ key, processor }: EngagementFacts, first: ReadonlyMap<string, Reminder>, runs: boolean): EngagementSummary['next'] {
  const found = [first.get(`engagement/${key}`), runs ? first.get(`processor/${processor}`) : undefined].filter((each) => each !== undefined);
  const [earliest] = found.toSorted((one, other) => Date.parse(one.dueOn) - Date.parse(other.dueOn));
  return earliest ? { code: earliest.code, dueOn: earliest.dueOn } : null;
}
