import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** What the page shows: where data go, how that came about, or what would break. */
const VIEWS = ['list', 'time', 'what-if'] as const;
export type View = (typeof VIEWS)[number];

/** What can narrow the list; each stands in the address under its name. */
export const FILTERS = ['q', 'verdict', 'country', 'regime', 'processor', 'mechanism'] as const;
export type Filter = (typeof FILTERS)[number];
export type TransferFilters = Partial<Readonly<Record<Filter, string>>>;

/** What stands in the address besides the day: all of it can be sent to somebody. */
export interface TransferAddress {
  readonly view: View;
  readonly filters: TransferFilters;
  readonly sort: string;
  /** Parts of the law that are thought away. */
  readonly without: readonly string[];
  /** The transfer that is explained. */
  readonly selected: string | null;
}

/** What is to stand otherwise; null takes it out. */
export type AddressChange = Partial<Record<Filter | 'view' | 'sort' | 'transfer', string | null>> & { readonly without?: readonly string[] };

const WORST_FIRST = 'verdict';

/** @returns what a query says */
export function addressIn(search: URLSearchParams): TransferAddress {
  const stated = FILTERS.flatMap((name) => { const value = search.get(name); return value ? [[name, value] as const] : []; });
  const without = search.getAll('without').filter((name) => name !== '');
  const asked = VIEWS.find((view) => view === search.get('view'));
  return { view: asked ?? (without.length > 0 ? 'what-if' : 'list'), filters: Object.fromEntries(stated), sort: search.get('sort') ?? WORST_FIRST, without, selected: search.get('transfer') };
}

/** @returns a query with something changed, everything else kept */
export function changedSearch(search: URLSearchParams, { without, ...changes }: AddressChange): URLSearchParams {
  const after = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (!value) after.delete(name);
    else after.set(name, value);
  }
  if (without !== undefined) {
    after.delete('without');
    for (const name of without) after.append('without', name);
  }
  return after;
}

/** @returns the address of the page, and how to change it. Filters replace the entry in the history of the browser; other changes add one */
export function useTransferAddress(): TransferAddress & { change(changes: AddressChange): void; searchWith(changes: AddressChange): string } {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => addressIn(search), [search]);
  const change = useCallback((changes: AddressChange) => {
    setSearch((before) => changedSearch(before, changes), { replace: !('view' in changes) && !('transfer' in changes), preventScrollReset: true });
  }, [setSearch]);
  const searchWith = useCallback((changes: AddressChange) => changedSearch(search, changes).toString(), [search]);
  return { ...address, change, searchWith };
}
