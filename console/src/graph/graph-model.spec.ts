import { chainAround, chainsOf, type GraphEdge, type GraphNode, pathsTo, type ProcessorGraph } from './graph-model';
import { drawnGraph, MOST_READABLE } from './grouping';

const company = (key: string, facts: Partial<GraphNode> = {}): GraphNode => ({ id: `processor:${key}`, kind: 'processor', key, name: key, country: 'US', countries: ['US'], verdict: 'covered', ...facts });
const edge = (engagement: string, from: string, to: string, facts: Partial<GraphEdge> = {}): GraphEdge => ({
  engagement, from: from === 'org' ? 'organisation:org' : `processor:${from}`, to: `processor:${to}`, via: null, service: null, role: 'processor', verdict: 'covered', countries: ['US'], ...facts,
});
const organisation: GraphNode = { id: 'organisation:org', kind: 'organisation', key: 'org', name: 'Org', country: 'NO', countries: [], verdict: 'covered' };

const graph: ProcessorGraph = {
  nodes: [organisation, company('segment'), company('aws', { country: 'IE', verdict: 'incomplete' }), company('mail', { verdict: 'uncovered' })],
  edges: [
    edge('hub', 'org', 'segment'), edge('hub-support', 'org', 'segment', { verdict: 'uncovered' }), edge('events', 'segment', 'aws', { via: 'hub' }), edge('hosting', 'org', 'aws'),
    edge('mails', 'org', 'mail'),
  ],
};
const chains = chainsOf(graph)!;

/** An organisation with so many processors below it, in three countries by turns. */
function large(count: number): ProcessorGraph {
  const keys = Array.from({ length: count }, (_, index) => `p${index}`);
  return { nodes: [organisation, ...keys.map((key, index) => company(key, { country: ['US', 'IE', 'IN'][index % 3]!, verdict: index === 4 ? 'uncovered' : 'covered' }))], edges: keys.map((key) => edge(key, 'org', key)) };
}

describe('the chains of processors', () => {
  it('join two companies once, by the worst of their engagements', () => {
    expect(chains.bonds.map(({ from, to, verdict, engagements }) => [from, to, verdict, engagements.length])).toContainEqual(['organisation:org', 'processor:segment', 'uncovered', 2]);
  });

  it('count levels from the organisation', () => {
    expect([...chains.levels]).toEqual([['organisation:org', 0], ['processor:segment', 1], ['processor:aws', 1], ['processor:mail', 1]]);
  });

  it('hold who is above and below a company', () => {
    expect([...chainAround(chains, 'processor:aws')].toSorted()).toEqual(['organisation:org', 'processor:aws', 'processor:segment']);
  });

  it('tell every way that data take to a company', () => {
    expect(pathsTo(graph.edges, 'processor:aws').map((path) => path.map(({ engagement }) => engagement))).toEqual([['hub', 'events'], ['hosting']]);
    const circle = [edge('one', 'a', 'b', { via: 'two' }), edge('two', 'b', 'a', { via: 'one' })];
    expect(pathsTo(circle, 'processor:b').map((path) => path.map(({ engagement }) => engagement))).toEqual([['two', 'one']]);
  });

  it('are nothing without an organisation', () => {
    expect(chainsOf({ nodes: [], edges: [] })).toBeNull();
  });
});

describe('what is drawn', () => {
  const wish = { grouping: 'automatic', only: null, opened: new Set<string>() } as const;

  it('is every company of a small graph, worst first', () => {
    const { nodes, bonds, grouping } = drawnGraph(chains, wish);
    expect([nodes.map(({ id }) => id), bonds.length, grouping]).toEqual([['organisation:org', 'processor:mail', 'processor:aws', 'processor:segment'], 4, 'none']);
  });

  it('is one group for each level and country of a large one, which can be opened', () => {
    const many = chainsOf(large(500))!;
    const closed = drawnGraph(many, wish);
    expect(closed.nodes.map(({ id, verdict, members }) => [id, verdict, members.length])).toEqual([
      ['organisation:org', 'covered', 1], ['group:1:country:IE', 'uncovered', 167], ['group:1:country:IN', 'covered', 166], ['group:1:country:US', 'covered', 167],
    ]);
    expect(closed.bonds.map(({ to, engagements }) => [to, engagements.length])).toContainEqual(['group:1:country:IE', 167]);
    expect(drawnGraph(many, { ...wish, opened: new Set(['group:1:country:IE']) }).nodes).toHaveLength(1 + 167 + 2);
    expect(drawnGraph(chainsOf(large(MOST_READABLE - 1))!, wish).grouping).toBe('none');
  });

  it('is only the chain of a company where that is wanted', () => {
    const { nodes, bonds } = drawnGraph(chains, { ...wish, only: chainAround(chains, 'processor:segment') });
    expect([nodes.map(({ id }) => id), bonds.length]).toEqual([['organisation:org', 'processor:aws', 'processor:segment'], 3]);
  });
});
