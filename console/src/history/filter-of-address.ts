import type { HistoryFilter } from './read-history';

/** The filters as the address states them. */
export const FILTER_NAMES = ['about', 'actor', 'action', 'from', 'to', 'q'] as const;
export type FilterName = (typeof FILTER_NAMES)[number];
export type StatedFilter = Readonly<Record<FilterName, string | null>>;

const ACTIONS = ['added', 'changed', 'removed'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** @returns what the address asks for; what it states in no form of ours counts as not stated */
export function statedFilter(search: URLSearchParams): StatedFilter {
  const [about, actor, action, from, to, q] = FILTER_NAMES.map((name) => search.get(name)?.trim() || null);
  return {
    about: about ?? null, actor: actor ?? null, q: q ?? null,
    action: ACTIONS.find((each) => each === action) ?? null,
    from: from && DAY.test(from) ? from : null,
    to: to && DAY.test(to) ? to : null,
  };
}

/** @returns the same for the API, which wants instants where the reader's days are meant */
export function filterOf({ about, actor, action, from, to, q }: StatedFilter): HistoryFilter {
  return {
    ...(about === null ? {} : { about }),
    ...(actor === null ? {} : { actor }),
    ...(action === null ? {} : { action: action as (typeof ACTIONS)[number] }),
    ...(from === null ? {} : { from: new Date(`${from}T00:00:00`).toISOString() }),
    ...(to === null ? {} : { to: new Date(`${to}T23:59:59.999`).toISOString() }),
    ...(q === null ? {} : { q }),
  };
}

/** @returns kind and key of the one thing that is asked about; null where it is a kind, or everything */
export function oneThingOf({ about }: StatedFilter): { readonly kind: string; readonly key: string } | null {
  const [kind = '', ...key] = about?.split('/') ?? [];
  return key.length > 0 ? { kind, key: key.join('/') } : null;
}
