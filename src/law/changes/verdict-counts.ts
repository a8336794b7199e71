/** How many transfers have which verdict. */
import { VERDICTS, type Verdict } from '../vocabulary.js';

/** A number for every verdict, best first. */
export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** @returns a count of nothing */
export function noVerdicts(): VerdictCounts {
  return Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;
}

/** @returns the counts after transfers went from one verdict to another */
export function countedVerdicts(counts: VerdictCounts, moves: Iterable<{ readonly from: Verdict | null; readonly to: Verdict | null; readonly count: number }>): VerdictCounts {
  const changed: Record<Verdict, number> = { ...counts };
  for (const { from, to, count } of moves) {
    if (from !== null) changed[from] -= count;
    if (to !== null) changed[to] += count;
  }
  return changed;
}
