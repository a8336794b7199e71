/** What can be wrong with an activity: what its record lacks (Art. 30), and what makes it lawful (Art. 6, 9, 35). */
import type { ActivityFacts } from '../facts.js';
import { NO_HITS, type FindingCode, type Hit, type Rule } from './findings-codes.js';
import { isBlank } from '../register/words.js';

/** One activity, and the day asked about. */
export interface ActivityOnDay {
  readonly activity: ActivityFacts;
  readonly asOf: string;
  /** Whether the activity is about a special category of Art. 9(1). */
  readonly hasSpecialCategories: boolean;
}

function hit({ activity }: ActivityOnDay, code: FindingCode, pointer: string, message: string): Hit {
  return { code, about: { kind: 'activity', key: activity.key }, pointer, message };
}

/** Purposes and their legal bases are the controller's to determine; a processor acts on instructions (Art. 28(3)(a)). */
function ofPurposes(strikes: (purpose: ActivityFacts['purposes'][number], subject: ActivityOnDay) => boolean, code: FindingCode,
  field: string, words: string): Rule<ActivityOnDay> {
  return (subject) => {
    const { activity } = subject;
    if (activity.role !== 'controller') return NO_HITS;
    return activity.purposes.flatMap((purpose, position) => strikes(purpose, subject)
      ? [hit(subject, code, `/purposes/${position}/${field}`, `“${activity.name}” states no ${words} for “${purpose.description}”.`)]
      : NO_HITS);
  };
}

const impactAssessment: Rule<ActivityOnDay> = (subject) => {
  const { activity: { impactAssessment: assessment, automatedDecisions, name, role }, asOf, hasSpecialCategories } = subject;
  if (role !== 'controller') return NO_HITS;
  const isConcluded = Boolean(assessment?.concludedOn && assessment.concludedOn <= asOf);
  if (assessment?.required === true && !isConcluded) {
    return [hit(subject, 'impact-assessment-missing', '/impactAssessment/concludedOn',
      `“${name}” requires a data protection impact assessment, and none has been concluded.`)];
  }
  const isUndecided = (assessment?.required ?? null) === null && !isConcluded;
  if (!isUndecided || !(automatedDecisions === true || hasSpecialCategories)) return NO_HITS;
  return [hit(subject, 'impact-assessment-undecided', '/impactAssessment/required',
    `“${name}” is of a kind that may require a data protection impact assessment, and nobody has stated whether it does.`)];
};

/** Held against every activity in force, beside the items of Art. 30. */
export const ACTIVITY_RULES: readonly Rule<ActivityOnDay>[] = [
  ofPurposes(({ legalBasis }) => legalBasis === null, 'legal-basis-missing', 'legalBasis', 'legal basis'),
  ofPurposes(({ legalBasis, legitimateInterest }) => legalBasis === 'legitimate-interests' && isBlank(legitimateInterest),
    'legitimate-interest-missing', 'legitimateInterest', 'legitimate interest'),
  ofPurposes(({ specialCategoryCondition }, { hasSpecialCategories }) => hasSpecialCategories && specialCategoryCondition === null,
    'special-category-condition-missing', 'specialCategoryCondition', 'condition of Art. 9(2)'),
  impactAssessment,
];
