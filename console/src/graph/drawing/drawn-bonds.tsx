import { memo, type ReactNode } from 'react';
import type { Bond } from '../graph-model';
import { roundedPath } from './curves';
import classes from './drawing.module.css';
import type { Layout } from './geometry';
import { colourOf } from './verdict-sign';

/** Whoever is a controller of its own decides alone: drawn with a broken line. */
const isRecipient = ({ engagements }: Bond): boolean => engagements.every(({ role }) => role === 'controller' || role === 'joint-controller');

/** All lines of the drawing; those at the node that is looked at stand out. */
export const Bonds = memo(function PlainBonds({ bonds, layout, near, chain }: {
  readonly bonds: readonly Bond[]; readonly layout: Layout; readonly near: string | null; readonly chain: ReadonlySet<string> | null;
}): ReactNode {
  return (
    <g aria-hidden="true">
      {bonds.map((bond) => {
        const isFaded = chain !== null && !(chain.has(bond.from) && chain.has(bond.to));
        return (
          <path key={bond.id} className={classes.bond} d={roundedPath(layout.bonds.get(bond.id) ?? [])} stroke={colourOf(bond.verdict)} strokeDasharray={isRecipient(bond) ? '5 4' : undefined}
            data-faded={isFaded || undefined} data-near={(near !== null && (bond.from === near || bond.to === near)) || undefined} />
        );
      })}
    </g>
  );
});
