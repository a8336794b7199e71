import { memo, type ReactNode } from 'react';
import type { DrawnNode } from '../grouping';
import classes from './drawing.module.css';
import { NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry';
import { colourOf, VerdictSign } from './verdict-sign';

/** One company, or several together, where it is drawn. */
export interface NodeBoxProps {
  readonly node: DrawnNode;
  readonly at: Point;
  readonly name: string;
  readonly about: string;
  readonly sentence: string;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Not on the chain of what is looked at. */
  readonly isFaded: boolean;
  onOpen(id: string): void;
  onReach(id: string): void;
  onPoint(id: string | null): void;
}

function PlainNodeBox({ node, at, name, about, sentence, isActive, isSelected, isFaded, onOpen, onReach, onPoint }: NodeBoxProps): ReactNode {
  return (
    <g role="button" aria-label={sentence} aria-pressed={isSelected} tabIndex={isActive ? 0 : -1} data-node={node.id} data-kind={node.kind} data-selected={isSelected || undefined} data-faded={isFaded || undefined}
      className={classes.node} transform={`translate(${at.x} ${at.y})`} onClick={() => onOpen(node.id)} onFocus={() => onReach(node.id)} onPointerEnter={() => onPoint(node.id)} onPointerLeave={() => onPoint(null)}>
      {node.kind === 'group' && <rect className={classes.stack} x={5} y={5} width={NODE_WIDTH} height={NODE_HEIGHT} rx={10} />}
      <rect className={classes.box} width={NODE_WIDTH} height={NODE_HEIGHT} rx={10} />
      <rect width={4} height={NODE_HEIGHT - 20} x={0} y={10} rx={2} fill={colourOf(node.verdict)} />
      <foreignObject width={NODE_WIDTH} height={NODE_HEIGHT}>
        <div className={classes.words} aria-hidden="true">
          <VerdictSign verdict={node.verdict} className={classes.sign} />
          <div className={classes.name}>{name}</div>
          <div className={classes.about}>{about}</div>
        </div>
      </foreignObject>
    </g>
  );
}

/** Drawn anew only where something of it changed: there may be hundreds. */
export const NodeBox = memo(PlainNodeBox);
