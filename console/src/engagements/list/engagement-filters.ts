import { type Schemas } from '../../api/client';
import type { Verdict } from '../../design/marks';

/** An engagement as the register has it. */
export type Engagement = Schemas['EngagementBody'];
/** What the law says of it, in a line. */
export type Summary = Schemas['EngagementSummaryView'];

/** Filters that the service applies. */
const ASKED = ['q', 'processor', 'role', 'status', 'via', 'country', 'mechanism', 'dataCategory', 'dataSubject', 'measure', 'owner', 'listed'] as const;
/** Filters on what the law says, which are applied here. */
const JUDGED = ['verdict', 'severity'] as const;

/** All filters of the list, as the address names them. */
export const ENGAGEMENT_FILTERS = [...ASKED, ...JUDGED] as const;
export type EngagementFilter = (typeof ENGAGEMENT_FILTERS)[number];
export type EngagementWish = { readonly [name in EngagementFilter]?: string };

export const ROLES = ['processor', 'sub-processor', 'joint-controller', 'controller'] as const;
export const STATUSES = ['draft', 'submitted', 'approved', 'rejected', 'ended'] as const;
export const SEVERITIES = ['breach', 'gap', 'advice'] as const;
export const MECHANISMS = [
  'scc-2021-914', 'bcr-c', 'bcr-p', 'uk-idta', 'uk-addendum', 'code-of-conduct', 'certification', 'ad-hoc-clauses', 'administrative-arrangement', 'public-authority-instrument',
  'ch-notified-clauses', 'derogation', 'eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf', 'scc-2010-87', 'scc-2004-915', 'scc-2001-497', 'privacy-shield', 'swiss-privacy-shield', 'safe-harbour',
] as const;

/** @returns the filters for the query of a request */
export function askedFilters(wish: EngagementWish): Record<string, string> {
  return Object.fromEntries(ASKED.flatMap((name) => (wish[name] === undefined ? [] : [[name, wish[name]]])));
}

/** Orders that rest on what the law says are made here; all others the service makes. */
const JUDGED_SORTS = ['verdict', 'next', 'findings'] as const;
type JudgedSort = (typeof JUDGED_SORTS)[number];

function judgedSort(sort: string | undefined): { readonly by: JudgedSort; readonly isDescending: boolean } | null {
  const name = sort?.replace(/^-/, '') as JudgedSort | undefined;
  return name !== undefined && JUDGED_SORTS.includes(name) ? { by: name, isDescending: sort?.startsWith('-') === true } : null;
}

/** @returns the order to ask the service for */
export function askedSort(sort: string | undefined): string | undefined {
  return judgedSort(sort) === null ? sort : undefined;
}

/** Best first, so that descending is worst first, as for numbers. */
const VERDICTS: readonly Verdict[] = ['not-restricted', 'covered', 'exceptional', 'review', 'incomplete', 'uncovered'];

/** What comes without a verdict or a day stands at the end, whichever way the list is sorted. */
function rankOf(summary: Summary | undefined, by: JudgedSort): number | null {
  if (by === 'findings') return summary?.findings ?? null;
  if (by === 'next') return summary?.next ? Date.parse(summary.next.dueOn) : null;
  return summary?.verdict ? VERDICTS.indexOf(summary.verdict) : null;
}

/** @returns the rows that the law's filters let through, in the order that is asked for */
export function judgedRows(rows: readonly Engagement[], summaries: ReadonlyMap<string, Summary>, { verdict, severity }: EngagementWish, sort: string | undefined): readonly Engagement[] {
  const fits = ({ key }: Engagement): boolean => {
    const summary = summaries.get(key);
    return (verdict === undefined || summary?.verdict === verdict) && (severity === undefined || summary?.severity === severity);
  };
  const found = verdict === undefined && severity === undefined ? rows : rows.filter(fits);
  const order = judgedSort(sort);
  if (order === null) return found;
  const ranked = found.map((row) => ({ row, rank: rankOf(summaries.get(row.key), order.by) }));
  const direction = order.isDescending ? -1 : 1;
  return ranked.toSorted((one, other) => (one.rank === null || other.rank === null ? Number(one.rank === null) - Number(other.rank === null) : (one.rank - other.rank) * direction)).map(({ row }) => row);
}
