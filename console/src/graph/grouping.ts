import type { Verdict } from '../design/marks';
import { type Bond, type Chains, type GraphEdge, rankOf, worstOf } from './graph-model';

/** By what companies are drawn together. */
export const GROUPINGS = ['automatic', 'country', 'verdict', 'none'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** More than these can hardly be read at once: then companies of a level and a country are drawn as one. */
export const MOST_READABLE = 60;
/** Fewer than these are drawn one by one. */
const LEAST_TOGETHER = 3;

/** Something that is drawn: the organisation, a company, or several companies together. */
export interface DrawnNode {
  readonly id: string;
  readonly kind: 'organisation' | 'processor' | 'group';
  readonly level: number;
  readonly verdict: Verdict | null;
  readonly countries: readonly string[];
  /** Of a group: by what its members are alike, a country or a verdict; else the name. */
  readonly name: string;
  readonly members: readonly string[];
}

/** What is drawn, and what joins it. */
export interface DrawnGraph {
  readonly nodes: readonly DrawnNode[];
  readonly bonds: readonly Bond[];
  /** What is used where it was asked to choose by itself. */
  readonly grouping: Exclude<Grouping, 'automatic'>;
}

/** How the graph is to be drawn. */
export interface DrawingWish {
  readonly grouping: Grouping;
  /** Only these, where it is not all. */
  readonly only: ReadonlySet<string> | null;
  /** Groups that were opened. */
  readonly opened: ReadonlySet<string>;
}

function likenessOf(chains: Chains, id: string, grouping: 'country' | 'verdict'): string {
  const node = chains.nodes.get(id);
  return grouping === 'country' ? (node?.country ?? '') : (node?.verdict ?? '');
}

/** Under which id each company is drawn: its own, or that of its group. */
function places(chains: Chains, ids: readonly string[], grouping: Exclude<Grouping, 'automatic'>, opened: ReadonlySet<string>): ReadonlyMap<string, string> {
  const own = new Map(ids.map((id) => [id, id]));
  if (grouping === 'none') return own;
  const processors = ids.filter((id) => id !== chains.root.id);
  const groups = Map.groupBy(processors, (id) => `group:${chains.levels.get(id) ?? 1}:${grouping}:${likenessOf(chains, id, grouping)}`);
  for (const [group, members] of groups) if (members.length >= LEAST_TOGETHER && !opened.has(group)) for (const id of members) own.set(id, group);
  return own;
}

function drawnNode(chains: Chains, id: string, members: readonly string[]): DrawnNode {
  const level = chains.levels.get(members[0] ?? id) ?? 1;
  const node = chains.nodes.get(id);
  if (node) return { id, kind: node.kind, level, verdict: node.verdict, countries: node.countries, name: node.name, members };
  const all = members.flatMap((member) => chains.nodes.get(member) ?? []);
  return {
    id, kind: 'group', level, verdict: worstOf(all.map(({ verdict }) => verdict)), countries: [...new Set(all.flatMap(({ countries }) => countries))].toSorted(),
    name: id.split(':').at(-1) ?? '', members,
  };
}

/** @returns what is drawn: nodes worst first within a level, and between each two of them one bond */
export function drawnGraph(chains: Chains, { grouping: asked, only, opened }: DrawingWish): DrawnGraph {
  const ids = [...chains.nodes.keys()].filter((id) => only === null || only.has(id));
  const grouping = asked === 'automatic' ? (ids.length > MOST_READABLE ? 'country' : 'none') : asked;
  const place = places(chains, ids, grouping, opened);
  const nodes = [...Map.groupBy(ids, (id) => place.get(id) ?? id)].map(([id, members]) => drawnNode(chains, id, members));
  const joined = Map.groupBy(chains.bonds.filter(({ from, to }) => place.has(from) && place.has(to)), ({ from, to }) => `${place.get(from)} > ${place.get(to)}`);
  const bonds = [...joined].flatMap(([id, same]): readonly Bond[] => {
    const [from, to] = [place.get(same[0]!.from)!, place.get(same[0]!.to)!];
    const engagements: readonly GraphEdge[] = same.flatMap((bond) => bond.engagements);
    return from === to ? [] : [{ id, from, to, engagements, verdict: worstOf(engagements.map(({ verdict }) => verdict)) }];
  });
  return { nodes: nodes.toSorted((one, other) => one.level - other.level || rankOf(one.verdict) - rankOf(other.verdict) || one.name.localeCompare(other.name)), bonds, grouping };
}
