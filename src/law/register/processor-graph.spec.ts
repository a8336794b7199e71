import { LAW } from '../law.js';
import { processorGraph } from './processor-graph.js';
import { anEngagement, aProcessor, aRegister } from './register.fixtures.js';

const register = aRegister({
  processors: [aProcessor('segment', { name: 'Segment', country: 'US' }), aProcessor('amplitude', { name: 'Amplitude' }), aProcessor('idle')],
  engagements: [
    anEngagement('hub', { processor: 'segment', service: 'API hub', role: 'sub-processor' }),
    anEngagement('hub-support', { processor: 'segment', locations: [] }),
    anEngagement('analytics', { processor: 'amplitude', via: 'hub', locations: [{ country: 'US', kind: 'storage' }, { country: 'IE', kind: 'backup' }] }),
    anEngagement('past', { processor: 'idle', endsOn: '2020-01-01' }),
  ],
});

describe('the graph of processors', () => {
  const { nodes, edges } = processorGraph(register, '2026-11-22', LAW);

  it('holds the organisation and the companies that work on the day', () => {
    expect(nodes).toEqual([
      { id: 'organisation:example', kind: 'organisation', key: 'example', name: 'Example AS', country: 'NO', countries: ['IE', 'US'], verdict: 'uncovered' },
      { id: 'processor:segment', kind: 'processor', key: 'segment', name: 'Segment', country: 'US', countries: ['IE'], verdict: 'not-restricted' },
      { id: 'processor:amplitude', kind: 'processor', key: 'amplitude', name: 'Amplitude', country: null, countries: ['IE', 'US'], verdict: 'uncovered' },
    ]);
  });

  it('draws an edge from who engages to who is engaged', () => {
    expect(edges).toEqual([
      { from: 'organisation:example', to: 'processor:segment', engagement: 'hub', via: null, service: 'API hub', role: 'sub-processor', verdict: 'not-restricted', countries: ['IE'] },
      { from: 'organisation:example', to: 'processor:segment', engagement: 'hub-support', via: null, service: null, role: 'processor', verdict: null, countries: [] },
      { from: 'processor:segment', to: 'processor:amplitude', engagement: 'analytics', via: 'hub', service: null, role: 'processor', verdict: 'uncovered', countries: ['IE', 'US'] },
    ]);
  });

  it('joins no edge to a node that is not there', () => {
    const ids = new Set(nodes.map(({ id }) => id));
    expect(edges.every(({ from, to }) => ids.has(from) && ids.has(to))).toBe(true);
  });
});
