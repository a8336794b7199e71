import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef, useState } from 'react';

/** What moves through the rows of a table by keyboard. */
export interface RowFocus {
  /** The row that Tab goes to. */
  readonly active: number;
  onKeyDown(event: KeyboardEvent): void;
  /** A row was focused by other means. */
  onRowFocus(index: number): void;
}

/** What it moves in. */
interface RowFocusOptions {
  readonly region: RefObject<HTMLElement | null>;
  readonly count: number;
  /** Rows that a page key passes over. */
  readonly perPage: number;
  scrollTo(index: number): void;
}

/** @returns the row that a key goes to from another; undefined for all other keys */
function rowAfter(key: string, active: number, count: number, perPage: number): number | undefined {
  const asked: Readonly<Record<string, number>> = {
    ArrowDown: active + 1, j: active + 1, ArrowUp: active - 1, k: active - 1, Home: 0, End: count - 1, PageDown: active + perPage, PageUp: active - perPage,
  };
  const wanted = asked[key];
  return wanted === undefined || count === 0 ? undefined : Math.max(0, Math.min(count - 1, wanted));
}

/**
 * Arrows, j and k, Home, End and page keys go from row to row; Enter follows the row's link by itself. One row alone takes part in the order of
 * Tab. Rows that are far away exist only once they have been scrolled to, so the focus waits for them.
 */
export function useRowFocus({ region, count, perPage, scrollTo }: RowFocusOptions): RowFocus {
  const [active, setActive] = useState(0);
  const awaited = useRef<number | null>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const link = region.current?.querySelector<HTMLElement>(`[data-row="${awaited.current ?? active}"] a`);
    if (awaited.current !== null && link) {
      awaited.current = null;
      link.focus({ preventScroll: true });
    }
    // The row that had the focus was scrolled out of sight and is gone: the keys go on from the table itself.
    if (hadFocus.current && awaited.current === null && !link && document.activeElement === document.body) region.current?.focus({ preventScroll: true });
    hadFocus.current = region.current?.contains(document.activeElement) ?? false;
  });
  const onKeyDown = useCallback((event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isFirstKey = event.target === region.current && active === 0 && event.key === 'ArrowDown';
    const next = isFirstKey ? rowAfter('Home', 0, count, perPage) : rowAfter(event.key, active, count, perPage);
    if (next === undefined) return;
    event.preventDefault();
    awaited.current = next;
    setActive(next);
    scrollTo(next);
  }, [active, count, perPage, region, scrollTo]);
  return { active: Math.min(active, Math.max(0, count - 1)), onKeyDown, onRowFocus: setActive };
}
