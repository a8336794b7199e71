import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { AnchorLink, ButtonLink } from '../../design/anchor-link';
import { Loading } from '../../design/loading';
import { VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { dayQuery, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';

type Edge = Schemas['ProcessorGraphView']['edges'][number];
type Node = Schemas['ProcessorGraphView']['nodes'][number];

/** Who engages a company on the day, and whom it engages: the chain that its customer answers for. */
export function ChainTab({ processorKey }: { readonly processorKey: string }): ReactNode {
  const { t } = useTranslation('processors');
  const { org, to } = useOrganisation();
  const day = useDay();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/processor-graph', { params: { path: { org }, query: dayQuery(day) } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const here = `processor:${processorKey}`;
  const nodes = new Map(data.nodes.map((node) => [node.id, node]));
  const graph = <ButtonLink variant="default" size="xs" to={to(`/graph?focus=${encodeURIComponent(processorKey)}`)}>{t('chain.graph')}</ButtonLink>;
  return (
    <Stack gap="md">
      <Panel title={t('chain.above')} lead={t('chain.aboveLead')} actions={graph}><Edges edges={data.edges.filter((edge) => edge.to === here)} nodes={nodes} side="from" none={t('chain.aboveNone')} /></Panel>
      <Panel title={t('chain.below')} lead={t('chain.belowLead')}><Edges edges={data.edges.filter((edge) => edge.from === here)} nodes={nodes} side="to" none={t('chain.belowNone')} /></Panel>
    </Stack>
  );
}

function Edges({ edges, nodes, side, none }: { readonly edges: readonly Edge[]; readonly nodes: ReadonlyMap<string, Node>; readonly side: 'from' | 'to'; readonly none: string }): ReactNode {
  const { to } = useOrganisation();
  const { country, list } = useFormats();
  const { label } = useLabels();
  const place = (code: string): string => (code.length === 2 ? country(code) : label('international-organisations', code));
  if (edges.length === 0) return <Text size="sm" c="dimmed">{none}</Text>;
  return (
    <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
      {edges.map((edge) => {
        const node = nodes.get(edge[side]);
        return (
          <Group key={edge.engagement} component="li" gap="sm" justify="space-between">
            <div>
              {node?.kind === 'processor' ? <AnchorLink fw={600} to={to(`/processors/${node.key}`)}>{node.name}</AnchorLink> : <Text span fw={600}>{node?.name}</Text>}
              <Text size="sm" c="dimmed"><AnchorLink size="sm" underline="always" to={to(`/engagements/${edge.engagement}`)}>{edge.service ?? edge.engagement}</AnchorLink>{edge.countries.length > 0 && ` · ${list(edge.countries.map(place))}`}</Text>
            </div>
            {edge.verdict !== null && <VerdictMark verdict={edge.verdict} />}
          </Group>
        );
      })}
    </Stack>
  );
}
