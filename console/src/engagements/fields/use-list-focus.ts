import { type RefObject, useCallback, useEffect, useRef } from 'react';

const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), select:not([disabled]), textarea:not([disabled]), button:not([disabled])';

/** Keeps the keyboard where the work is when lines of a list come and go. */
export interface ListFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  /** To be called with what changes the list: the focus then goes to the line that came, or to what adds one. */
  after(change: () => void): void;
}

/** Lines are marked `data-line`, what adds one `data-adds`. @param length of the list */
export function useListFocus(length: number): ListFocus {
  const ref = useRef<HTMLDivElement>(null);
  const before = useRef<number | null>(null);
  const after = useCallback((change: () => void) => { before.current = length; change(); }, [length]);
  useEffect(() => {
    if (before.current === null || before.current === length) return;
    const goal = length > before.current ? ref.current?.querySelectorAll<HTMLElement>('[data-line]')[length - 1] : ref.current?.querySelector<HTMLElement>('[data-adds]');
    before.current = null;
    const target = goal?.matches(FOCUSABLE) ? goal : goal?.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
  }, [length]);
  return { ref, after };
}
