/** What the law would say of one engagement as somebody is about to state it, before anything of it is kept. */
import type { Day, EngagementFacts, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import { runsOn } from '../register/engagement-life.js';
import { indexRegister } from '../register/register-index.js';
import { chainOf, transfersOf, type Transfer } from '../register/register-transfers.js';
import { findingsOf, type Finding } from './findings.js';

/** The transfers of one engagement, and the findings about it and about its processor. */
export interface EngagementAssessment {
  readonly transfers: readonly Transfer[];
  readonly findings: readonly Finding[];
}

/**
 * Assesses an engagement within a register in which it need not be, or may be stated otherwise. Whatever does not run on the day, and has not ended,
 * is looked at as a proposal. Only the engagement and those above it are walked, so that the answer takes no longer in a large register.
 */
export function assessEngagement(register: RegisterFacts, stated: EngagementFacts, asOf: Day, law: Law): EngagementAssessment {
  const engagement: EngagementFacts = runsOn(stated, asOf) || stated.status === 'ended' ? stated : { ...stated, status: 'draft' };
  const { engagements, processors } = indexRegister(register);
  const chain = chainOf(engagement, engagements).filter(({ key }, position) => position === 0 || key !== engagement.key);
  const concerned = new Set(chain.map(({ processor }) => processor));
  const narrowed: RegisterFacts = {
    ...register, activities: [], engagements: chain, processors: [...concerned].map((key) => processors.get(key)).filter((each) => each !== undefined),
  };
  const all = transfersOf(narrowed, asOf, law, { includeProposed: true });
  const findings = findingsOf(narrowed, asOf, law, { includeSubmitted: true, transfers: all });
  const isConcerned = ({ about }: Finding): boolean => about.kind === 'engagement' ? about.key === engagement.key : about.kind === 'processor' && about.key === engagement.processor;
  return { transfers: all.filter((transfer) => transfer.engagement === engagement.key), findings: findings.filter(isConcerned) };
}
