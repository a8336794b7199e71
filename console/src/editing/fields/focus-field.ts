import { useEffect } from 'react';
import { useSearchParams } from 'react-router';

const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), textarea:not([disabled]), select:not([disabled]), button:not([disabled]), a[href]';

/** @returns the place on the page for a pointer: its own, else that of the field it is in */
function placeOf(pointer: string): HTMLElement | null {
  for (let asked = pointer; asked !== ''; asked = asked.slice(0, asked.lastIndexOf('/'))) {
    const place = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(asked)}"]`);
    if (place) return place;
  }
  return null;
}

/** Unfolds what hides a field, brings it into view and puts the focus there. @param pointer JSON Pointer into the thing. @returns whether it is on the page */
export function focusField(pointer: string): boolean {
  const place = placeOf(pointer);
  if (!place) return false;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  place.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  place.querySelector<HTMLElement>(FOCUSABLE)?.focus({ preventScroll: true });
  return true;
}

/** Goes to the field that the address names (`?field=/purposes/0/legalBasis`), once it is there. */
export function useFieldInAddress(isReady: boolean): void {
  const [search] = useSearchParams();
  const pointer = search.get('field');
  useEffect(() => {
    if (isReady && pointer !== null) focusField(pointer);
  }, [isReady, pointer]);
}
