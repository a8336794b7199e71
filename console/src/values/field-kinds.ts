import type history from '../history/words/en.json';

/** Fields that have words. */
export type FieldName = keyof typeof history.fields;
/** Kinds of things that the history tells of. */
export type ThingKind = keyof typeof history.kinds;

/** The codes of fields whose list is the same wherever they stand. */
const LISTS: Readonly<Record<string, string>> = {
  mechanism: 'mechanisms', module: 'scc-modules', outcome: 'tia-outcomes', scheme: 'certification-schemes', regimes: 'regimes', regime: 'regimes', sector: 'sectors',
  legalBasis: 'legal-bases', specialCategoryCondition: 'special-category-conditions', sources: 'data-sources', rights: 'rights', progress: 'impact-assessment-progresses', template: 'templates',
  subjectTo: 'foreign-laws', notSubjectTo: 'foreign-laws',
};

/** Those that depend on where they stand: the thing's kind, or the field around them. */
const PLACED_LISTS: Readonly<Record<string, string>> = {
  'engagement/role': 'engagement-roles', 'activity/role': 'activity-roles', 'issued-record/role': 'activity-roles', 'member/role': 'member-roles', 'token/role': 'member-roles',
  'engagement/status': 'statuses', 'activity/status': 'statuses', 'contract/status': 'contract-statuses', 'certifications/status': 'certification-statuses',
  'contract/kind': 'contract-kinds', 'locations/kind': 'location-kinds', 'safeguards/article': 'derogation-articles', 'measure/category': 'measure-categories',
  'locations/organisation': 'international-organisations',
};

/** Fields that name other things by their keys. */
const REFERENCES: Readonly<Record<string, ReferredKind>> = {
  dataCategories: 'data-category', dataSubjects: 'data-subject-category', measures: 'measure', processor: 'processor', engagements: 'engagement', via: 'engagement', successor: 'activity',
};

export type ReferredKind = 'data-category' | 'data-subject-category' | 'measure' | 'processor' | 'engagement' | 'activity';

/** How a value of a field is to be read. */
export type FieldReading =
  | { readonly as: 'code'; readonly list: string }
  | { readonly as: 'reference'; readonly kind: ReferredKind }
  | { readonly as: 'country' | 'language' | 'plain' };

/** @param kind of the thing. @param path the names of the fields that lead to the value, outermost first */
export function readingOf(kind: string, path: readonly string[]): FieldReading {
  const name = path.at(-1) ?? '';
  const around = path.at(-2) ?? kind;
  const list = PLACED_LISTS[`${around}/${name}`] ?? LISTS[name];
  if (list !== undefined) return { as: 'code', list };
  const referred = REFERENCES[name];
  if (referred !== undefined) return { as: 'reference', kind: referred };
  if (name === 'country') return { as: 'country' };
  return { as: name === 'language' ? 'language' : 'plain' };
}
