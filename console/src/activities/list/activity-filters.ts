import type { Schemas } from '../../api/client';
import type { Severity } from '../../design/marks';

/** An activity as the list has it. */
export type ListedActivity = Schemas['ActivityBody'];

const ASKED = ['q', 'role', 'status', 'owner', 'legalBasis'] as const;

/** All filters of the list, as the address names them; what is missing rests on the findings, the others the service answers. */
export const ACTIVITY_FILTERS = [...ASKED, 'finding'] as const;
export type ActivityFilter = (typeof ACTIVITY_FILTERS)[number];
export type ActivityWish = { readonly [name in ActivityFilter]?: string };

export const FINDING_WISHES = ['any', 'breach', 'none'] as const;
export type FindingWish = (typeof FINDING_WISHES)[number];

/** @returns the filters for the query of a request */
export function askedFilters(wish: ActivityWish): Record<string, string> {
  return Object.fromEntries(ASKED.flatMap((name) => (wish[name] === undefined ? [] : [[name, wish[name]]])));
}

/** What is missing in one activity. */
export interface MissingOfActivity {
  readonly count: number;
  readonly worst: Severity;
}

const SEVERITIES: readonly Severity[] = ['breach', 'gap', 'advice'];

/** @returns what is missing, by the key of the activity */
export function missingByActivity(findings: readonly Schemas['FindingView'][]): ReadonlyMap<string, MissingOfActivity> {
  const found = new Map<string, MissingOfActivity>();
  for (const { about, severity } of findings) {
    if (about.kind !== 'activity') continue;
    const before = found.get(about.key);
    found.set(about.key, { count: (before?.count ?? 0) + 1, worst: SEVERITIES.find((each) => each === severity || each === before?.worst) ?? severity });
  }
  return found;
}

/** @returns the activities with which as much is missing as is asked for; only those in force can have nothing missing */
export function withMissing(rows: readonly ListedActivity[], missing: ReadonlyMap<string, MissingOfActivity>, wish: string | undefined): readonly ListedActivity[] {
  switch (wish) {
    case 'any': return rows.filter(({ key }) => missing.has(key));
    case 'breach': return rows.filter(({ key }) => missing.get(key)?.worst === 'breach');
    case 'none': return rows.filter(({ key, status }) => status === 'active' && !missing.has(key));
    default: return rows;
  }
}

/** The list of an earlier moment, which the service gives as a whole only. @returns what its filters, search and order would have given */
export function pastActivities(activities: readonly ListedActivity[], { q = '', role, status, owner, legalBasis }: ActivityWish, sort: string): readonly ListedActivity[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = (each: ListedActivity): string => JSON.stringify([each.key, each.name, each.owner, each.purposes, each.categoriesOfProcessing]).toLowerCase();
  const found = activities.filter((each) => (role === undefined || each.role === role) && (status === undefined || (each.status ?? 'draft') === status) && (owner === undefined || each.owner === owner)
    && (legalBasis === undefined || each.purposes?.some((purpose) => purpose.legalBasis === legalBasis)) && words.every((word) => text(each).includes(word)));
  const value = (each: ListedActivity): string => (sort.endsWith('key') ? each.key : each.name.toLowerCase());
  const direction = sort.startsWith('-') ? -1 : 1;
  return found.toSorted((one, other) => value(one).localeCompare(value(other)) * direction);
}
