/** Facts of a controller's activities that authorities' sheets ask for. `from` names them as the record's JSON does. */
import type { ControllerRecordActivity } from '../art-30-record.js';
import { legalBasisInWords, specialCategoryConditionInWords } from '../labels/wording.js';
import { interestAssessmentText, retentionPolicyText, rightText } from '../rendering/authority-text.js';
import { impactAssessmentText, jointControllerText, legalBasisLines, retentionText, yesOrNo } from '../rendering/record-text.js';
import { once } from './activity-facts.js';
import type { SheetFact } from './template-sheet.js';

type Fact = SheetFact<ControllerRecordActivity>;

export const PURPOSES: Fact = { from: 'activities[].purposes[].description', lines: ({ purposes }) => purposes.map(({ description }) => description) };

/** Article 6 alone. */
export const LAWFUL_BASES: Fact = {
  from: 'activities[].purposes[].legalBasis',
  lines: ({ purposes }, { labels, regime }) =>
    once(purposes.flatMap(({ legalBasis }) => (legalBasis === null ? [] : [legalBasisInWords(legalBasis, regime, labels)]))),
};
/** Articles 6 and 9 with the interests pursued, purpose by purpose. */
export const LEGAL_BASES: Fact = {
  from: 'activities[].purposes[].legalBasis, legitimateInterest, specialCategoryCondition',
  lines: ({ purposes }, { labels, regime }) => once(purposes.map((purpose) => legalBasisLines(purpose, regime, labels).join('; ')).filter((line) => line !== '')),
};
export const SPECIAL_CATEGORY_CONDITIONS: Fact = {
  from: 'activities[].purposes[].specialCategoryCondition',
  lines: ({ purposes }, { labels, regime }) => once(purposes.flatMap(({ specialCategoryCondition: condition }) =>
    (condition === null ? [] : [specialCategoryConditionInWords(condition, regime, labels)]))),
};
export const LEGITIMATE_INTERESTS: Fact = {
  from: 'activities[].purposes[].legitimateInterest', lines: ({ purposes }) => purposes.map(({ legitimateInterest }) => legitimateInterest),
};
export const INTEREST_ASSESSMENT: Fact = {
  from: 'activities[].legitimateInterestAssessment',
  lines: ({ legitimateInterestAssessment: interests }, { labels }) => [interests && interestAssessmentText(interests, labels)],
};

export const JOINT_CONTROLLERS: Fact = {
  from: 'activities[].jointControllers[]',
  lines: ({ jointControllers }, { labels }) => jointControllers.map((party) => jointControllerText(party, labels)),
};
/** The arrangement of Art. 26(1): of an engagement, or of the activity itself. */
export const JOINT_CONTROLLER_ARRANGEMENT: Fact = {
  from: 'activities[].jointControllerArrangement, recipients[].contract.url of role joint-controller',
  lines: ({ jointControllerArrangement, recipients }) => [
    ...recipients.flatMap(({ role, contract }) => (role === 'joint-controller' && contract ? [contract.url] : [])), jointControllerArrangement,
  ],
};

export const DATA_SUBJECTS: Fact = { from: 'activities[].dataSubjects[].name', lines: ({ dataSubjects }) => dataSubjects.map(({ name }) => name) };
export const SOURCES: Fact = { from: 'activities[].sources[].name', lines: ({ sources }) => sources.map(({ name }) => name) };
export const RETENTION: Fact = { from: 'activities[].retention[]', lines: ({ retention }) => retention.map(retentionText) };
export const RIGHTS: Fact = { from: 'activities[].rights[]', lines: ({ rights = [] }, { labels }) => rights.map((right) => rightText(right, labels)) };
export const CONSENT_RECORD: Fact = { from: 'activities[].consentRecord', lines: ({ consentRecord }) => [consentRecord] };

export const AUTOMATED_DECISIONS: Fact = {
  from: 'activities[].automatedDecisions, automatedDecisionsDescription',
  lines: ({ automatedDecisions, automatedDecisionsDescription }, { labels }) => [yesOrNo(automatedDecisions, labels), automatedDecisionsDescription],
};

export const IMPACT_ASSESSMENT_REQUIRED: Fact = {
  from: 'activities[].impactAssessment.required', lines: ({ impactAssessment }, { labels }) => [yesOrNo(impactAssessment?.required ?? null, labels)],
};
/** As stated; otherwise an assessment with a day of conclusion is concluded. */
export const IMPACT_ASSESSMENT_PROGRESS: Fact = {
  from: 'activities[].impactAssessment.progress, concludedOn',
  lines: ({ impactAssessment }, { labels }) => {
    if (impactAssessment === null) return [];
    const { progress, concludedOn } = impactAssessment;
    const state = progress ?? (concludedOn === null ? null : 'concluded');
    return [[state && labels.impactAssessmentProgresses[state], concludedOn].filter((part) => part !== null).join(', ')];
  },
};
export const IMPACT_ASSESSMENT_LINK: Fact = { from: 'activities[].impactAssessment.url', lines: ({ impactAssessment }) => [impactAssessment?.url] };
export const IMPACT_ASSESSMENT: Fact = { from: 'activities[].impactAssessment', lines: (activity, { labels }) => [impactAssessmentText(activity, labels)] };

export const UK_SCHEDULE_1_CONDITION: Fact = { from: 'activities[].ukSchedule1Condition', lines: ({ ukSchedule1Condition }) => [ukSchedule1Condition] };
export const RETENTION_POLICY_LINK: Fact = { from: 'activities[].retentionPolicy.url', lines: ({ retentionPolicy }) => [retentionPolicy?.url] };
export const RETENTION_POLICY_ADHERED: Fact = {
  from: 'activities[].retentionPolicy.adhered', lines: ({ retentionPolicy }, { labels }) => [yesOrNo(retentionPolicy?.adhered ?? null, labels)],
};
export const RETENTION_POLICY_REASON: Fact = { from: 'activities[].retentionPolicy.reason', lines: ({ retentionPolicy }) => [retentionPolicy?.reason] };
export const RETENTION_POLICY: Fact = {
  from: 'activities[].retentionPolicy', lines: ({ retentionPolicy }, { labels }) => [retentionPolicy && retentionPolicyText(retentionPolicy, labels)],
};
