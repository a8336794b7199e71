import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { Sort } from './thing-column';

/** The filters of a list, as the address carries them. */
export interface AddressFilters<Name extends string> {
  /** Without those that are empty. */
  readonly filters: { readonly [name in Name]?: string };
  readonly sort: Sort;
  /** How many filters there are, the search among them. */
  readonly count: number;
  /** @param value null takes the filter out */
  set(name: Name, value: string | null): void;
  setSort(sort: Sort): void;
  /** Puts others in place of all filters and of the order. */
  replace(wish: Readonly<Record<string, string | undefined>>): void;
}

/** Filters that stand in the address, so that they can be sent to somebody and the way back leads to them. @param names kept the same between renders */
export function useAddressFilters<Name extends string>(names: readonly Name[]): AddressFilters<Name> {
  const [search, setSearch] = useSearchParams();
  const change = useCallback((edit: (after: URLSearchParams) => void) => setSearch((before) => {
    const after = new URLSearchParams(before);
    edit(after);
    return after;
  }, { replace: true, preventScrollReset: true }), [setSearch]);
  const text = search.toString();
  return useMemo(() => {
    const stated = new URLSearchParams(text);
    const filters = Object.fromEntries(names.flatMap((name) => (stated.get(name) ? [[name, stated.get(name)]] : []))) as { [name in Name]?: string };
    const put = (name: string, value: string | null | undefined) => (after: URLSearchParams): void => { if (value) after.set(name, value); else after.delete(name); };
    return {
      filters,
      sort: stated.get('sort') ?? undefined,
      count: Object.keys(filters).length,
      set: (name, value) => change(put(name, value)),
      setSort: (sort) => change(put('sort', sort)),
      replace: (wish) => change((after) => { for (const name of [...names, 'sort']) put(name, wish[name])(after); }),
    };
  }, [text, names, change]);
}
