import { Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Waypoints } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { ButtonLink } from '../design/anchor-link';
import { EmptyState } from '../design/empty-state';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { dayQuery, useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { useGraphAddress } from './address';
import { ChainList } from './chain-list';
import { CompanyDrawer } from './details/company-drawer';
import { GraphLegend } from './graph-legend';
import { chainAround, type Chains, chainsOf, type ProcessorGraph } from './graph-model';
import { GraphTools } from './graph-tools';
import { drawnGraph } from './grouping';

const GraphDrawing = lazy(() => import('./drawing/graph-drawing').then((part) => ({ default: part.GraphDrawing })));

/** A drawing needs room; where there is none the list comes first. */
const ROOMY = '(min-width: 48em)';

/** Who engages whom down the chain of processors, and where data go on the way. */
export function GraphPage(): ReactNode {
  const { t } = useTranslation('graph');
  const { org } = useOrganisation();
  const day = useDay();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/processor-graph', { params: { path: { org }, query: dayQuery(day) } });
  const chains = useMemo(() => (data ? chainsOf(data) : null), [data]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      {error ? <ProblemNotice error={error} retry={() => void refetch()} /> : !data ? <Loading /> : chains === null || chains.nodes.size < 2 ? <NoGraph /> : <Graph graph={data} chains={chains} />}
    </Page>
  );
}

function NoGraph(): ReactNode {
  const { t } = useTranslation('graph');
  const { to, may } = useOrganisation();
  const { isPast } = useDay();
  return <EmptyState Icon={Waypoints} title={t('empty')} actions={!isPast && may('propose') && <ButtonLink to={to('/processors/new')}>{t('addProcessor')}</ButtonLink>}>{t('emptyWhat')}</EmptyState>;
}

function Graph({ graph, chains }: { readonly graph: ProcessorGraph; readonly chains: Chains }): ReactNode {
  const { t } = useTranslation('graph');
  const { number } = useFormats();
  const isRoomy = useMediaQuery(ROOMY, true, { getInitialValueInEffect: false });
  const { view: asked, grouping, focus, selected, change } = useGraphAddress();
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set());
  const view = asked ?? (isRoomy ? 'drawing' : 'list');
  const focused = focus === null ? undefined : chains.nodes.get(`processor:${focus}`);
  const only = useMemo(() => (focused ? chainAround(chains, focused.id) : null), [chains, focused]);
  const drawn = useMemo(() => drawnGraph(chains, { grouping, only, opened }), [chains, grouping, only, opened]);
  const open = (id: string): void => {
    if (id.startsWith('group:')) setOpened((before) => new Set([...before, id]));
    else if (id.startsWith('processor:')) change({ company: id.slice('processor:'.length) });
  };
  const counts = { companies: t('companies', { count: chains.nodes.size - 1, number: number(chains.nodes.size - 1) }), engagements: t('engagements', { count: graph.edges.length, number: number(graph.edges.length) }) };
  return (
    <Stack gap="md">
      <GraphTools chains={chains} view={view} />
      <Text size="sm" c="dimmed" role="status">{focused ? t('chainOf', { name: focused.name, count: (only?.size ?? 2) - 1 }) : t('summary', counts)}{drawn.grouping !== 'none' && view === 'drawing' && ` ${t('grouped')}`}</Text>
      {view === 'list' ? <ChainList chains={chains} only={only} onOpen={open} label={t('title')} /> : (
        <>
          <GraphLegend graph={drawn} />
          <Suspense fallback={<Loading />}><GraphDrawing graph={drawn} label={t('drawing')} selected={selected === null ? null : `processor:${selected}`} onOpen={open} /></Suspense>
          <Text size="xs" c="dimmed" className="no-print">{t('keys')}</Text>
        </>
      )}
      <CompanyDrawer chains={chains} graph={graph} />
    </Stack>
  );
}
