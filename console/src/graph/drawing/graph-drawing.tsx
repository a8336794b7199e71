import { ActionIcon, Group } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Maximize, Minus, Plus } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { useGraphWords } from '../graph-words';
import type { DrawnGraph } from '../grouping';
import { Bonds } from './drawn-bonds';
import { NodeBox } from './drawn-node';
import classes from './drawing.module.css';
import type { Layout } from './geometry';
import { nodeAfterKey } from './key-moves';
import { layoutOf } from './layout';
import { useViewport } from './use-viewport';

/** What is drawn, and what a press on it does. */
export interface GraphDrawingProps {
  readonly graph: DrawnGraph;
  readonly label: string;
  readonly selected: string | null;
  onOpen(id: string): void;
}

/** The graph in layers; where everything goes is worked out in a worker first. */
export function GraphDrawing({ graph, ...props }: GraphDrawingProps): ReactNode {
  const shape = graph.nodes.map(({ id }) => id).join() + graph.bonds.map(({ id }) => id).join();
  const { data: layout, error, refetch } = useQuery({ queryKey: ['graph-layout', shape], queryFn: () => layoutOf(graph), staleTime: Infinity, gcTime: 60_000, retry: false });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!layout) return <div className={classes.frame}><Loading /></div>;
  return <Drawing key={shape} graph={graph} layout={layout} {...props} />;
}

/** @returns the node and everything that touches it, for a look at it alone; null where nothing is pointed at */
function nearTo(pointed: string | null, { bonds }: DrawnGraph): ReadonlySet<string> | null {
  if (pointed === null) return null;
  return new Set([pointed, ...bonds.flatMap(({ from, to }) => (from === pointed ? [to] : to === pointed ? [from] : []))]);
}

function Drawing({ graph, layout, label, selected, onOpen }: GraphDrawingProps & { readonly layout: Layout }): ReactNode {
  const { t } = useTranslation('graph');
  const { ref, width, height } = useElementSize();
  const words = useGraphWords(graph.grouping);
  const rootId = graph.nodes[0]?.id ?? '';
  const [active, setActive] = useState(selected !== null && layout.nodes.has(selected) ? selected : rootId);
  const [pointed, setPointed] = useState<string | null>(null);
  const { view, stage, grow, shrink, fit, show, hasPulled, handlers } = useViewport(layout, { width, height }, layout.nodes.get(active) ?? { x: 0, y: 0 });
  const near = useMemo(() => nearTo(pointed, graph), [pointed, graph]);
  const reach = useCallback((id: string) => { setActive(id); const at = layout.nodes.get(id); if (at) show(at); }, [layout, show]);
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const next = nodeAfterKey(event.key, active, graph, layout);
    if (next !== undefined) stage.current?.querySelector<SVGGElement>(`[data-node="${CSS.escape(next)}"]`)?.focus();
    else if (event.key === 'Enter' || event.key === ' ') onOpen(active);
    else if (event.key === '+') grow();
    else if (event.key === '-') shrink();
    else if (event.key === '0') fit();
    else return;
    event.preventDefault();
  };
  return (
    <div ref={ref} className={classes.frame} style={{ height: `clamp(26rem, ${Math.ceil(layout.height) + 16}px, 62rem)` }}>
      <svg ref={stage} role="group" aria-label={label} className={classes.stage} onKeyDown={onKeyDown} {...handlers}>
        <g transform={`translate(${view.x} ${view.y}) scale(${view.zoom})`}>
          <Bonds bonds={graph.bonds} layout={layout} near={pointed ?? (active === rootId ? null : active)} chain={near} />
          {graph.nodes.map((node) => (
            <NodeBox key={node.id} node={node} at={layout.nodes.get(node.id) ?? { x: 0, y: 0 }} name={words.name(node)} about={words.about(node)} sentence={words.sentence(node, graph)}
              isActive={node.id === active} isSelected={node.id === selected} isFaded={near !== null && !near.has(node.id)} onOpen={(id) => { if (!hasPulled()) onOpen(id); }} onReach={reach} onPoint={setPointed} />
          ))}
        </g>
      </svg>
      <Group gap={4} className={`${classes.buttons} no-print`}>
        <ActionIcon variant="default" size="lg" aria-label={t('zoomIn')} onClick={grow}><Plus size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('zoomOut')} onClick={shrink}><Minus size={18} aria-hidden /></ActionIcon>
        <ActionIcon variant="default" size="lg" aria-label={t('fit')} onClick={fit}><Maximize size={18} aria-hidden /></ActionIcon>
      </Group>
    </div>
  );
}
