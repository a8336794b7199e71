/** When an engagement is to be looked at again. */
import { addPeriod } from '../day.js';
import type { Day, EngagementFacts } from '../facts.js';

/**
 * The day by which an engagement is to be reviewed: the period runs from the last review known on the day asked about, or from the start
 * where there was none (Art. 28(1): only processors that go on giving sufficient guarantees).
 *
 * @returns null where no period is stated, it is none, or nothing is known from which it could run
 */
export function reviewDueOn({ reviewEvery, lastReviewedOn, startsOn }: Pick<EngagementFacts, 'reviewEvery' | 'lastReviewedOn' | 'startsOn'>, day: Day): Day | null {
  const last = lastReviewedOn !== null && lastReviewedOn <= day ? lastReviewedOn : startsOn;
  return reviewEvery === null || last === null ? null : addPeriod(last, reviewEvery);
}
