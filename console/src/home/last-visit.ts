/** When somebody was here: now, and the time before. */
export interface Visit {
  readonly last: string;
  /** The end of the visit before this one; null on the first. */
  readonly previous: string | null;
}

/** Who comes back within so long has not been away. */
const SAME_VISIT_MILLISECONDS = 4 * 3_600_000;
/** While one stays, the visit is written down again only now and then. */
const NOTED_EVERY_MILLISECONDS = 10 * 60_000;

/** @param kept what was noted last. @returns what is to be noted now; the same object where nothing need be noted */
export function visitAt(now: Date, kept: Visit | undefined): Visit {
  if (!kept) return { last: now.toISOString(), previous: null };
  const away = now.getTime() - Date.parse(kept.last);
  if (away < NOTED_EVERY_MILLISECONDS) return kept;
  return { last: now.toISOString(), previous: away < SAME_VISIT_MILLISECONDS ? kept.previous : kept.last };
}
