/** What the law would say of one processing activity as somebody is about to state it, before anything of it is kept. */
import type { ActivityFacts, Day, EngagementFacts, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import { engagementsOf, indexRegister } from '../register/register-index.js';
import { chainOf, transfersOf, type Transfer } from '../register/register-transfers.js';
import { findingsOf, type Finding } from './findings.js';

/** The transfers that the data of one activity make, and the findings about it. */
export interface ActivityAssessment {
  readonly transfers: readonly Transfer[];
  readonly findings: readonly Finding[];
}

/**
 * Assesses an activity within a register in which it need not be, or may be stated otherwise: as if it were carried out on the day. Only the
 * engagements that its data go through are walked, so that the answer takes no longer in a large register.
 */
export function assessActivity(register: RegisterFacts, stated: ActivityFacts, asOf: Day, law: Law): ActivityAssessment {
  const activity: ActivityFacts = { ...stated, status: 'active', startsOn: null, endsOn: null };
  const { engagements: all, processors } = indexRegister(register);
  const reached = engagementsOf(activity, register, asOf);
  const engagements: readonly EngagementFacts[] = [...new Set(reached.flatMap((engagement) => chainOf(engagement, all)))];
  const concerned = new Set(engagements.map(({ processor }) => processor));
  const narrowed: RegisterFacts = {
    ...register, activities: [activity], engagements, processors: [...concerned].map((key) => processors.get(key)).filter((each) => each !== undefined),
  };
  const transfers = transfersOf(narrowed, asOf, law);
  const findings = findingsOf(narrowed, asOf, law, { transfers });
  const isReached = new Set(reached.map(({ key }) => key));
  return {
    transfers: transfers.filter(({ engagement }) => isReached.has(engagement)),
    findings: findings.filter(({ about }) => about.kind === 'activity' && about.key === activity.key),
  };
}
