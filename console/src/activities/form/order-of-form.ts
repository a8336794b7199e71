import type { Severity } from '../../design/marks';
import type { ActivityRole } from '../activity-thing';

const SEVERITIES: readonly Severity[] = ['breach', 'gap', 'advice'];

const ORDERS: Record<ActivityRole, readonly string[]> = {
  controller: ['name', 'purposes', 'dataSubjects', 'dataCategories', 'sources', 'engagements', 'recipients', 'retention', 'measures', 'automatedDecisions', 'impactAssessment'],
  processor: ['name', 'categoriesOfProcessing', 'controllers', 'engagements', 'recipients', 'measures', 'purposes', 'dataSubjects', 'dataCategories', 'retention'],
};

/** @returns the findings worst first, and otherwise as one comes to their fields in the form */
export function inOrderOfForm<F extends { readonly severity: Severity; readonly pointer: string }>(findings: readonly F[], role: ActivityRole): readonly F[] {
  const place = ({ pointer }: F): number => {
    const position = ORDERS[role].indexOf(pointer.split('/')[1] ?? '');
    return position < 0 ? ORDERS[role].length : position;
  };
  return findings.toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity) || place(one) - place(other));
}
