import type { Field } from '../vocabulary/fields.js';

const OF_ACTIVITIES = new Set<Field>(['activity', 'legalBasis', 'retention', 'specialCategoryCondition', 'automatedDecisions', 'impactAssessmentRequired', 'impactAssessmentDate', 'recipients', 'sources', 'legitimateInterest', 'categoriesOfProcessing', 'rights', 'businessFunction', 'controllers']);
const OF_VENDORS = new Set<Field>(['vendor', 'website', 'legalName', 'service', 'contractStatus', 'signedOn', 'contractEndsOn', 'locations', 'certifications', 'subProcessorsUrl', 'address', 'email', 'phone', 'isProcessor', 'vendorRole', 'transferImpactAssessment', 'country']);

/**
 * @param fields of the columns, in their order
 * @returns what a table lists; null where it lists neither activities nor vendors by a name or a purpose
 */
export function tableKind(fields: readonly Field[]): 'activity' | 'vendor' | null {
  const stated = new Set(fields);
  const count = (of: ReadonlySet<Field>): number => [...stated].filter((field) => of.has(field)).length;
  const [activities, vendors] = [count(OF_ACTIVITIES), count(OF_VENDORS)];
  const vendorLeads = fields.indexOf('vendor') >= 0 && (fields.indexOf('activity') < 0 || fields.indexOf('vendor') < fields.indexOf('activity'));
  const hasName = stated.has('name') || stated.has('vendor');
  if (hasName && !stated.has('activity') && (vendors > activities || (vendorLeads && vendors >= activities))) return 'vendor';
  if (vendorLeads && vendors > activities) return 'vendor';
  if (stated.has('activity') || ((stated.has('name') || stated.has('purposes') || stated.has('businessFunction')) && (activities > 0 || stated.has('dataCategories') || stated.has('dataSubjects')))) return 'activity';
  if (stated.has('controllers') && stated.has('categoriesOfProcessing')) return 'activity';
  return null;
}
