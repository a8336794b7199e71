import Elk, { type ElkExtendedEdge, type ElkNode } from 'elkjs/lib/elk-api.js';
import workerAddress from 'elkjs/lib/elk-worker.min.js?url';
import type { DrawnGraph } from '../grouping';
import { type Layout, NODE_HEIGHT, NODE_WIDTH, type Point } from './geometry';

const OPTIONS: Readonly<Record<string, string>> = {
  'elk.algorithm': 'layered', 'elk.direction': 'RIGHT', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.spacing.nodeNode': '14', 'elk.layered.spacing.nodeNodeBetweenLayers': '72',
  'elk.spacing.edgeNode': '14', 'elk.layered.spacing.edgeNodeBetweenLayers': '18', 'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES', 'elk.padding': '[top=12,left=12,bottom=12,right=12]',
  'elk.layered.mergeEdges': 'true', 'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF', 'elk.layered.nodePlacement.bk.fixedAlignment': 'BALANCED',
};

let worker: InstanceType<typeof Elk> | null = null;

/** The layout is worked out beside the page, which stays quick meanwhile. */
function layouter(): InstanceType<typeof Elk> {
  worker ??= new Elk({ workerUrl: workerAddress });
  return worker;
}

function cornersOf({ sections }: ElkExtendedEdge): readonly Point[] {
  const section = sections?.[0];
  return section ? [section.startPoint, ...(section.bendPoints ?? []), section.endPoint] : [];
}

/** @returns the graph in layers, from the organisation on the left down the chains to the right */
export async function layoutOf({ nodes, bonds }: DrawnGraph): Promise<Layout> {
  const graph: ElkNode = {
    id: 'graph', layoutOptions: { ...OPTIONS }, children: nodes.map(({ id }) => ({ id, width: NODE_WIDTH, height: NODE_HEIGHT })),
    edges: bonds.map(({ id, from, to }) => ({ id, sources: [from], targets: [to] })),
  };
  const laid = await layouter().layout(graph);
  return {
    width: laid.width ?? 0, height: laid.height ?? 0,
    nodes: new Map((laid.children ?? []).map(({ id, x = 0, y = 0 }) => [id, { x, y }])), bonds: new Map((laid.edges ?? []).map((edge) => [edge.id, cornersOf(edge)])),
  };
}
