/** What falls due about an engagement or an activity by its own dates: decision, contract, review, end. */
import { daysBetween } from '../day.js';
import type { ActivityFacts, Day, EngagementFacts, ProcessorFacts } from '../facts.js';
import { ACCOUNTABILITY, CONTRACT_OF_ROLE } from '../findings/findings-engagement.js';
import { reviewDueOn } from '../register/review.js';
import { runsOn, wouldRunOn } from '../register/engagement-life.js';
import type { Transfer } from '../register/register-transfers.js';
import type { Due, ReminderSubject } from './reminder.js';

/** One engagement on the day asked about, with what belongs to it. */
export interface EngagementDue {
  readonly engagement: EngagementFacts;
  readonly processor: ProcessorFacts | undefined;
  readonly about: ReminderSubject;
  readonly day: Day;
  /** Those that leave the regime's own area. */
  readonly transfers: readonly Transfer[];
  /** The day on which it was submitted, where that is known. */
  readonly submittedOn: Day | undefined;
}

export const NOTHING_DUE: readonly Due[] = [];

/** The end of something as seen from a day: its last day still counts. */
export function untilInWords(end: Day, day: Day): string {
  return end < day ? `ended on ${end}` : `runs until ${end}`;
}

/** A request is due the day it is made: whoever asks waits. */
function requestWaiting({ engagement, about, day, submittedOn }: EngagementDue): readonly Due[] {
  if (engagement.status !== 'submitted' || !wouldRunOn(engagement, day)) return NOTHING_DUE;
  const since = submittedOn === undefined || submittedOn > day ? day : submittedOn;
  const waited = daysBetween(since, day);
  const length = waited === 1 ? '1 day' : `${waited} days`;
  return [{ code: 'request-waiting', dueOn: since, about, message: waited === 0 ? `${about.name} waits for a decision.` : `${about.name} has waited for a decision for ${length}.` }];
}

/** No provision asks an independent controller for a contract; the end of one is still worth knowing where accountability binds. */
function contractEnds({ engagement: { contract, role }, about, day }: EngagementDue): readonly Due[] {
  if (!contract?.endsOn || contract.kind === null || contract.status === 'none') return NOTHING_DUE;
  const provision = CONTRACT_OF_ROLE[role]?.provision ?? ACCOUNTABILITY;
  return [{ code: 'contract-ends', dueOn: contract.endsOn, about, provision, message: `The contract on the processing with ${about.name} ${untilInWords(contract.endsOn, day)}.` }];
}

function reviewDue({ engagement, about, day }: EngagementDue): readonly Due[] {
  const dueOn = reviewDueOn(engagement, day);
  if (dueOn === null) return NOTHING_DUE;
  const last = engagement.lastReviewedOn !== null && engagement.lastReviewedOn <= day ? `was last reviewed on ${engagement.lastReviewedOn}` : 'was never reviewed';
  return [{ code: 'review-due', dueOn, about, message: `${about.name} ${last}; the next review ${dueOn < day ? 'was' : 'is'} due on ${dueOn}.` }];
}

/** Past its end an engagement that nobody marked as ended still wants its data returned or deleted. */
function engagementEnds({ engagement: { status, endsOn }, about, day }: EngagementDue): readonly Due[] {
  if (endsOn === null || !(status === 'approved' || (status === 'ended' && endsOn >= day))) return NOTHING_DUE;
  return [{ code: 'engagement-ends', dueOn: endsOn, about, message: `The engagement of ${about.name} ${untilInWords(endsOn, day)}.` }];
}

/** What falls due about an engagement on its own. Reminders that come after its end are nobody's concern. */
export function dueOfEngagement(subject: EngagementDue): readonly Due[] {
  const { engagement, day } = subject;
  const whileItRuns = runsOn(engagement, day) ? [...contractEnds(subject), ...reviewDue(subject)] : NOTHING_DUE;
  return [...requestWaiting(subject), ...whileItRuns.filter((due) => isBeforeEnd(due, engagement)), ...engagementEnds(subject)];
}

/** Whether something falls due while the engagement still runs. */
export function isBeforeEnd({ dueOn }: Due, { endsOn }: EngagementFacts): boolean {
  return endsOn === null || dueOn <= endsOn;
}

/** The end of an activity; once it has passed, only while the activity is not marked as ended. */
export function dueOfActivity({ key, name, status, endsOn }: ActivityFacts, day: Day): readonly Due[] {
  if (endsOn === null || !(status === 'active' || (status === 'ended' && endsOn >= day))) return NOTHING_DUE;
  return [{ code: 'activity-ends', dueOn: endsOn, about: { kind: 'activity', key, name }, message: `“${name}” ${untilInWords(endsOn, day)}.` }];
}
