import type { ReactNode } from 'react';
import type { Verdict } from '../design/marks';
import classes from './world-map.module.css';

/** What needs somebody's attention is told apart without its colour, too. */
const PATTERNS = {
  uncovered: 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2M-1,-1l8,8',
  incomplete: 'M-1,1l2,-2M0,6l6,-6M5,7l2,-2',
  review: 'M0,3h6',
  exceptional: 'M3,0v6',
} as const satisfies Partial<Record<Verdict, string>>;

/** The verdicts that have a pattern. */
export const PATTERNED: ReadonlySet<Verdict> = new Set(Object.keys(PATTERNS) as Verdict[]);

/** The patterns of the verdicts, to fill with `url(#<id>-<verdict>)`. */
export function VerdictPatterns({ id }: { readonly id: string }): ReactNode {
  return (
    <defs>
      {Object.entries(PATTERNS).map(([verdict, lines]) => (
        <pattern key={verdict} id={`${id}-${verdict}`} width={6} height={6} patternUnits="userSpaceOnUse"><path d={lines} className={classes.lines} /></pattern>
      ))}
    </defs>
  );
}
