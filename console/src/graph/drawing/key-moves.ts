import type { DrawnGraph } from '../grouping';
import type { Layout } from './geometry';

/** @returns the node that a key goes to: right and left along the chain, up and down within a column, Home to the organisation; undefined for other keys */
export function nodeAfterKey(key: string, from: string, { nodes, bonds }: DrawnGraph, layout: Layout): string | undefined {
  const at = (id: string) => layout.nodes.get(id) ?? { x: 0, y: 0 };
  const here = at(from);
  const nearest = (ids: readonly string[]): string | undefined => ids.toSorted((one, other) => Math.abs(at(one).y - here.y) - Math.abs(at(other).y - here.y))[0];
  const column = nodes.map(({ id }) => id).filter((id) => Math.abs(at(id).x - here.x) < 1).toSorted((one, other) => at(one).y - at(other).y);
  switch (key) {
    case 'ArrowRight': return nearest(bonds.filter((bond) => bond.from === from).map(({ to }) => to)) ?? from;
    case 'ArrowLeft': return nearest(bonds.filter((bond) => bond.to === from).map((bond) => bond.from)) ?? from;
    case 'ArrowDown': return column[column.indexOf(from) + 1] ?? from;
    case 'ArrowUp': return column[column.indexOf(from) - 1] ?? from;
    case 'Home': return nodes[0]?.id;
    default: return undefined;
  }
}
