/** When an engagement or an activity counts, and how an engagement moves from one state to the next. */
import { isWithin } from '../day.js';
import type { ActivityFacts, Day, EngagementFacts } from '../facts.js';
import type { EngagementStatus } from '../vocabulary.js';

/** Who may make a transition: whoever may propose (procurement, DPO, admin), or only who may decide (DPO, admin). */
export type TransitionActor = 'proposer' | 'decider';

/**
 * One step in the life of an engagement. `needs`: a rejection gives its reason; an end has a day (that of the step, where none is stated).
 */
export interface Transition {
  readonly from: EngagementStatus;
  readonly to: EngagementStatus;
  readonly by: TransitionActor;
  readonly needs: 'nothing' | 'end-day' | 'comment';
}

/**
 * Every allowed step. There is none from `draft` straight to `approved`: a DPO who asks and decides alone takes both steps, so that the
 * history shows the request and the decision (Art. 5(2)). An ended engagement is never revived; a new one is made.
 */
export const TRANSITIONS: readonly Transition[] = [
  { from: 'draft', to: 'submitted', by: 'proposer', needs: 'nothing' },
  { from: 'submitted', to: 'approved', by: 'decider', needs: 'nothing' },
  { from: 'submitted', to: 'rejected', by: 'decider', needs: 'comment' },
  { from: 'submitted', to: 'draft', by: 'decider', needs: 'nothing' },
  { from: 'rejected', to: 'draft', by: 'proposer', needs: 'nothing' },
  { from: 'approved', to: 'ended', by: 'decider', needs: 'end-day' },
];

/** The step between two states, or null where there is none. */
export function transitionOf(from: EngagementStatus, to: EngagementStatus): Transition | null {
  return TRANSITIONS.find((transition) => transition.from === from && transition.to === to) ?? null;
}

type Running = Pick<EngagementFacts, 'status' | 'startsOn' | 'endsOn'>;

/**
 * Whether an engagement runs on a day, so that it counts for records, lists and findings. No start means since ever; the end is the last
 * day. An ended engagement ran until its end; without one nobody knows when it ran, and it counts for no day.
 */
export function runsOn({ status, startsOn, endsOn }: Running, day: Day): boolean {
  if (status === 'ended') return endsOn !== null && isWithin(day, startsOn, endsOn);
  return status === 'approved' && isWithin(day, startsOn, endsOn);
}

/**
 * Whether a proposal (a draft or a submitted engagement) would run if it were approved. Its start is still open to decision, so a
 * proposal for next month is looked at today; only one whose end has passed is not.
 */
export function wouldRunOn({ status, endsOn }: Running, day: Day): boolean {
  return (status === 'draft' || status === 'submitted') && isWithin(day, null, endsOn);
}

/** Whether an activity belongs into the record of a day: active within its dates, or ended and the end not yet passed. */
export function isInForce({ status, startsOn, endsOn }: Pick<ActivityFacts, 'status' | 'startsOn' | 'endsOn'>, day: Day): boolean {
  if (status === 'ended') return endsOn !== null && isWithin(day, startsOn, endsOn);
  return status === 'active' && isWithin(day, startsOn, endsOn);
}
