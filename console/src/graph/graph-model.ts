import type { Schemas } from '../api/client';
import type { Verdict } from '../design/marks';
import { VERDICTS_WORST_FIRST } from '../design/verdict-order';

export type ProcessorGraph = Schemas['ProcessorGraphView'];
export type GraphNode = ProcessorGraph['nodes'][number];
export type GraphEdge = ProcessorGraph['edges'][number];

/** All engagements between two companies, drawn as one line. */
export interface Bond {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly engagements: readonly GraphEdge[];
  /** The worst of them; null: nobody stated where data go. */
  readonly verdict: Verdict | null;
}

/** Everything that is known of the companies and who engages whom, ready to be walked. */
export interface Chains {
  readonly root: GraphNode;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly bonds: readonly Bond[];
  /** Steps down from the organisation. */
  readonly levels: ReadonlyMap<string, number>;
  readonly below: ReadonlyMap<string, readonly Bond[]>;
  readonly above: ReadonlyMap<string, readonly Bond[]>;
}

/** @returns the worst of several verdicts; null where none is known */
export function worstOf(verdicts: readonly (Verdict | null)[]): Verdict | null {
  return VERDICTS_WORST_FIRST.find((verdict) => verdicts.includes(verdict)) ?? null;
}

/** @returns how bad a verdict is, for sorting: the worst comes first, none last */
export function rankOf(verdict: Verdict | null): number {
  return verdict === null ? VERDICTS_WORST_FIRST.length : VERDICTS_WORST_FIRST.indexOf(verdict);
}

/** @returns one bond for all edges between the same two ends */
function bondsOf(edges: readonly GraphEdge[]): readonly Bond[] {
  const between = Map.groupBy(edges.filter(({ from, to }) => from !== to), ({ from, to }) => `${from} > ${to}`);
  return [...between].map(([id, engagements]) => {
    const { from, to } = engagements[0]!;
    return { id, from, to, engagements, verdict: worstOf(engagements.map(({ verdict }) => verdict)) };
  });
}

function levelsFrom(root: string, below: ReadonlyMap<string, readonly Bond[]>): ReadonlyMap<string, number> {
  const levels = new Map([[root, 0]]);
  let waiting = [root];
  while (waiting.length > 0) {
    const next: string[] = [];
    for (const id of waiting) {
      for (const { to } of below.get(id) ?? []) {
        if (levels.has(to)) continue;
        levels.set(to, (levels.get(id) ?? 0) + 1);
        next.push(to);
      }
    }
    waiting = next;
  }
  return levels;
}

/** @returns the chains of a graph; null where there is not even the organisation */
export function chainsOf({ nodes, edges }: ProcessorGraph): Chains | null {
  const root = nodes.find(({ kind }) => kind === 'organisation');
  if (!root) return null;
  const bonds = bondsOf(edges);
  const below = Map.groupBy(bonds, ({ from }) => from);
  return { root, nodes: new Map(nodes.map((node) => [node.id, node])), bonds, below, above: Map.groupBy(bonds, ({ to }) => to), levels: levelsFrom(root.id, below) };
}

function reachable(start: string, along: ReadonlyMap<string, readonly Bond[]>, end: 'from' | 'to'): ReadonlySet<string> {
  const seen = new Set([start]);
  const waiting = [start];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    for (const bond of along.get(id) ?? []) {
      if (seen.has(bond[end])) continue;
      seen.add(bond[end]);
      waiting.push(bond[end]);
    }
  }
  return seen;
}

/** @returns a company, everybody above it up to the organisation, and everybody below it */
export function chainAround(chains: Chains, id: string): ReadonlySet<string> {
  return new Set([...reachable(id, chains.above, 'from'), ...reachable(id, chains.below, 'to')]);
}

/** One way that data take to a company: the engagements from the organisation's own down to it. */
export type Path = readonly GraphEdge[];

/** @returns every engagement with a company together with those above it; chains that run in a circle end before they repeat */
export function pathsTo(edges: readonly GraphEdge[], id: string): readonly Path[] {
  const byEngagement = new Map(edges.map((edge) => [edge.engagement, edge]));
  return edges.filter(({ to }) => to === id).map((last) => {
    const path = [last];
    for (let via = last.via; via !== null; via = path[0]?.via ?? null) {
      const upper = byEngagement.get(via);
      if (!upper || path.includes(upper)) break;
      path.unshift(upper);
    }
    return path;
  });
}
