import type { Schemas } from '../../api/client';
import type { Verdict } from '../../design/marks';

/** A company as the register has it. */
export type Processor = Schemas['ProcessorBody'];
type EngagementSummary = Schemas['EngagementSummaryView'];

const VERDICTS_WORST_FIRST: readonly Verdict[] = ['uncovered', 'incomplete', 'review', 'exceptional', 'covered', 'not-restricted'];

const ASKED = ['q', 'country', 'catalogue', 'scheme'] as const;

/** All filters of the list, as the address names them. */
export const PROCESSOR_FILTERS = [...ASKED, 'verdict'] as const;
export type ProcessorFilter = (typeof PROCESSOR_FILTERS)[number];
export type ProcessorWish = { readonly [name in ProcessorFilter]?: string };

/** Schemes that a company certifies itself under. */
export const SCHEMES = ['eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf', 'privacy-shield', 'swiss-privacy-shield', 'safe-harbour'] as const;

/** @returns the filters for the query of a request */
export function askedFilters(wish: ProcessorWish): Record<string, string> {
  return Object.fromEntries(ASKED.flatMap((name) => (wish[name] === undefined ? [] : [[name, wish[name]]])));
}

/** What the law says of all engagements with a company. */
export interface ProcessorStanding {
  readonly engagements: number;
  readonly running: number;
  /** The worst of them. */
  readonly verdict: Verdict | null;
  readonly findings: number;
  readonly next: EngagementSummary['next'];
}

const NONE: ProcessorStanding = { engagements: 0, running: 0, verdict: null, findings: 0, next: null };

/** @returns how each company with an engagement stands, by its key */
export function standings(summaries: Iterable<EngagementSummary>): ReadonlyMap<string, ProcessorStanding> {
  const found = new Map<string, ProcessorStanding>();
  for (const { processor, runs, verdict, findings, next } of summaries) {
    const before = found.get(processor) ?? NONE;
    found.set(processor, {
      engagements: before.engagements + 1,
      running: before.running + Number(runs),
      verdict: VERDICTS_WORST_FIRST.find((each) => each === verdict || each === before.verdict) ?? null,
      findings: before.findings + findings,
      next: before.next === null || (next !== null && next.dueOn < before.next.dueOn) ? next : before.next,
    });
  }
  return found;
}

/** Orders that rest on the engagements; all others the service makes. */
const OWN_SORTS: Readonly<Record<string, (standing: ProcessorStanding) => number | null>> = {
  engagements: ({ engagements }) => engagements,
  // Best first, so that descending is worst first, as for numbers.
  verdict: ({ verdict }) => (verdict === null ? null : -VERDICTS_WORST_FIRST.indexOf(verdict)),
  findings: ({ findings }) => findings,
  next: ({ next }) => (next === null ? null : Date.parse(next.dueOn)),
};

/** @returns the order to ask the service for */
export function askedSort(sort: string | undefined): string | undefined {
  return sort !== undefined && sort.replace(/^-/, '') in OWN_SORTS ? undefined : sort;
}

/** @returns the rows that stand as is asked, in the order that is asked for; what has no verdict or day comes last */
export function standingRows(rows: readonly Processor[], standing: ReadonlyMap<string, ProcessorStanding>, { verdict }: ProcessorWish, sort: string | undefined): readonly Processor[] {
  const found = verdict === undefined ? rows : rows.filter(({ key }) => standing.get(key)?.verdict === verdict);
  const rankOf = OWN_SORTS[sort?.replace(/^-/, '') ?? ''];
  if (rankOf === undefined) return found;
  const direction = sort?.startsWith('-') ? -1 : 1;
  const ranked = found.map((row) => ({ row, rank: rankOf(standing.get(row.key) ?? NONE) }));
  return ranked.toSorted((one, other) => (one.rank === null || other.rank === null ? Number(one.rank === null) - Number(other.rank === null) : (one.rank - other.rank) * direction)).map(({ row }) => row);
}

/** The list of an earlier moment, which the service gives as a whole only. @returns what its filters, search and order would have given */
export function pastProcessors(processors: readonly Processor[], { q = '', country, catalogue, scheme }: ProcessorWish, sort: string | undefined): readonly Processor[] {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = ({ key, name, legalName, aliases, website }: Processor): string => [key, name, legalName, ...(aliases ?? []), website].filter(Boolean).join(' ').toLowerCase();
  const found = processors.filter((each) => (country === undefined || each.country === country) && (catalogue === undefined || each.catalogue === catalogue)
    && (scheme === undefined || each.certifications?.some((one) => one.scheme === scheme)) && words.every((word) => text(each).includes(word)));
  const by = (sort ?? 'key').replace(/^-/, '');
  const value = (each: Processor): string => (by === 'name' ? each.name.toLowerCase() : by === 'country' ? each.country ?? '' : each.key);
  const direction = sort?.startsWith('-') ? -1 : 1;
  return found.toSorted((one, other) => (value(one) < value(other) ? -1 : value(one) > value(other) ? 1 : 0) * direction);
}
