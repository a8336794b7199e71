import type { ReactNode } from 'react';
import { VERDICTS_WORST_FIRST, type Verdict, verdictColour } from '../../design/marks';
import classes from './verdict-bar.module.css';

export type VerdictCounts = Readonly<Record<Verdict, number>>;

/** One bar of all transfers, worst first; what it says stands beside it in words. */
export function VerdictBar({ counts, most }: { readonly counts: VerdictCounts; /** What a full bar counts; default all that is there. */ readonly most?: number }): ReactNode {
  const all = most ?? VERDICTS_WORST_FIRST.reduce((sum, verdict) => sum + counts[verdict], 0);
  return (
    <div className={classes.bar} aria-hidden="true">
      {VERDICTS_WORST_FIRST.filter((verdict) => counts[verdict] > 0).map((verdict) => (
        <span key={verdict} className={classes.part} style={{ width: `${(counts[verdict] / Math.max(1, all)) * 100}%`, background: verdictColour(verdict) }} />
      ))}
    </div>
  );
}
