import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { type Grouping, GROUPINGS } from './grouping';

export const VIEWS = ['drawing', 'list'] as const;
export type View = (typeof VIEWS)[number];

/** What stands in the address of the graph besides the day. */
export interface GraphAddress {
  /** Null: as fits the screen. */
  readonly view: View | null;
  readonly grouping: Grouping;
  /** Key of the company whose chain alone is shown. */
  readonly focus: string | null;
  /** Key of the company that is explained. */
  readonly selected: string | null;
}

/** @returns what a query says */
function addressIn(search: URLSearchParams): GraphAddress {
  return {
    view: VIEWS.find((view) => view === search.get('view')) ?? null, grouping: GROUPINGS.find((grouping) => grouping === search.get('group')) ?? 'automatic',
    focus: search.get('focus'), selected: search.get('company'),
  };
}

/** @returns the address of the graph, and how to change it */
export function useGraphAddress(): GraphAddress & { change(changes: Partial<Record<'view' | 'group' | 'focus' | 'company', string | null>>): void } {
  const [search, setSearch] = useSearchParams();
  const address = useMemo(() => addressIn(search), [search]);
  const change = useCallback((changes: Partial<Record<string, string | null>>) => {
    setSearch((before) => {
      const after = new URLSearchParams(before);
      for (const [name, value] of Object.entries(changes)) {
        if (value) after.set(name, value);
        else after.delete(name);
      }
      return after;
    }, { preventScrollReset: true });
  }, [setSearch]);
  return { ...address, change };
}
