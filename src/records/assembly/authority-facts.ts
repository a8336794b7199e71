/** What authorities' sheets ask of an activity besides Art. 30. What nobody stated is left out, so that it changes no digest. */
import type { ActivityFacts, ContractFacts, ImpactAssessmentFacts } from '../../law/facts.js';
import type { ControllerRecordActivity, RecordActivity, RecordContract, RecordImpactAssessment } from '../art-30-record.js';
import { ARTICLE_OF_RIGHT } from '../labels/labels.js';
import type { RecordContext } from './record-context.js';

/** A part of T whose null and empty facts are taken out. */
type Stated<T> = { readonly [K in keyof T]?: Exclude<T[K], null> };

function statedOnly<T extends object>(facts: T): Stated<T> {
  const isStated = (value: unknown): boolean => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => isStated(value))) as Stated<T>;
}

/** What an activity states besides Art. 30, in either role. */
export function authorityFacts(activity: ActivityFacts, { register }: RecordContext): Partial<RecordActivity> {
  const { number, businessFunction, internalRecipients, locations, breaches, successor, lastReviewedOn } = activity;
  const next = successor === null ? null : { key: successor, name: register.activities.find(({ key }) => key === successor)?.name ?? successor };
  return statedOnly({
    number, businessFunction, internalRecipients, lastReviewedOn, successor: next,
    locations: locations.map(({ country, description }) => ({ country, description })),
    breaches: breaches.map(({ occurredOn, url }) => ({ occurredOn, url })),
  });
}

/** What a controller's activity states besides Art. 30(1). */
export function controllerAuthorityFacts(activity: ActivityFacts, { labels }: RecordContext): Partial<ControllerRecordActivity> {
  const {
    rights, automatedDecisionsDescription, consentRecord, legitimateInterestAssessment: interests, ukSchedule1Condition, retentionPolicy: policy,
    jointControllerArrangement,
  } = activity;
  return statedOnly({
    rights: rights.map((key) => ({ key, name: labels.rights[key], article: ARTICLE_OF_RIGHT[key] })),
    automatedDecisionsDescription, consentRecord, ukSchedule1Condition, jointControllerArrangement,
    legitimateInterestAssessment: interests && { concludedOn: interests.concludedOn, url: interests.url },
    retentionPolicy: policy && { url: policy.url, adhered: policy.adhered, reason: policy.reason },
  });
}

/** State of the data protection impact assessment (Art. 35). */
export function impactAssessmentOf(assessment: ImpactAssessmentFacts | null): RecordImpactAssessment | null {
  if (assessment === null) return null;
  const { required, concludedOn, url, progress } = assessment;
  return { required, concludedOn, url, ...statedOnly({ progress: progress ?? null }) };
}

/** The contract of an engagement, where a copy is linked. */
export function contractOf(contract: ContractFacts | null): { readonly contract?: RecordContract } {
  if (!contract?.url) return {};
  const { kind, status, signedOn = null, url } = contract;
  return { contract: { kind, status, signedOn, url } };
}
