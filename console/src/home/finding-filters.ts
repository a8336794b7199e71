import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Severity } from '../design/marks';
import type { Overview } from './use-overview';

/** Worst first: how findings are told and sorted. */
export const SEVERITIES_WORST_FIRST: readonly Severity[] = ['breach', 'gap', 'advice'];

/** Which findings are wanted; '' wants all. */
export interface FindingFilters {
  readonly severity: Severity | '';
  readonly kind: string;
  readonly code: string;
  readonly q: string;
  readonly isGrouped: boolean;
  /** Also what drafts and submitted engagements would cause. */
  readonly proposals: boolean;
  /** What is thought away of the law. */
  readonly without: readonly string[];
}

type Change = Partial<Record<'severity' | 'kind' | 'code' | 'q' | 'view' | 'proposals', string>>;

/** @returns what an address asks for; what it cannot ask for is left out */
export function filtersOf(search: URLSearchParams): FindingFilters {
  const severity = SEVERITIES_WORST_FIRST.find((each) => each === search.get('severity')) ?? '';
  const text = (name: string): string => search.get(name) ?? '';
  return { severity, kind: text('kind'), code: text('code'), q: text('q').trim(), isGrouped: text('view') === 'grouped', proposals: text('proposals') === 'true', without: search.getAll('without') };
}

/** @returns an address after a change; '' takes a filter out */
export function changedSearch(before: URLSearchParams, change: Change): URLSearchParams {
  const after = new URLSearchParams(before);
  for (const [name, value] of Object.entries(change)) {
    if (value === '') after.delete(name);
    else after.set(name, value);
  }
  return after;
}

/** @returns the filters that the address names, how to change them, and how to give a what-if up */
export function useFindingFilters(): { readonly filters: FindingFilters; change(change: Change): void; clear(): void; backToTheLaw(): void } {
  const [search, setSearch] = useSearchParams();
  const filters = useMemo(() => filtersOf(search), [search]);
  const change = useCallback((each: Change) => setSearch((before) => changedSearch(before, each), { replace: true }), [setSearch]);
  const clear = useCallback(() => change({ severity: '', kind: '', code: '', q: '' }), [change]);
  const backToTheLaw = useCallback(() => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete('without');
    return after;
  }), [setSearch]);
  return { filters, change, clear, backToTheLaw };
}

/** Findings of one code, severity and kind of thing, counted. */
export type FindingGroup = Overview['findings']['groups'][number];

/** @returns the kinds of findings that the filters let through; the text is looked for by the service */
export function groupsThrough(groups: readonly FindingGroup[], { severity, kind, code }: Partial<Pick<FindingFilters, 'severity' | 'kind' | 'code'>>): readonly FindingGroup[] {
  return groups.filter((group) => (!severity || group.severity === severity) && (!kind || group.kind === kind) && (!code || group.code === code));
}

/** @returns how many findings there are of some kinds */
export function countIn(groups: readonly FindingGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
