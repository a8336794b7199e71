import { Button, Drawer, Group, Stack, Text, Title } from '@mantine/core';
import { Waypoints } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../design/anchor-link';
import { VerdictMark } from '../../design/marks';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { useGraphAddress } from '../address';
import { type Chains, type GraphNode, pathsTo, type ProcessorGraph } from '../graph-model';
import { useGraphWords } from '../graph-words';
import { PathExplanation } from './path-explanation';

/** Beside the graph: one company, how data come to it, and on which ground each step stands. */
export function CompanyDrawer({ chains, graph }: { readonly chains: Chains; readonly graph: ProcessorGraph }): ReactNode {
  const { t } = useTranslation('graph');
  const { selected, change } = useGraphAddress();
  const node = selected === null ? undefined : chains.nodes.get(`processor:${selected}`);
  return (
    <Drawer opened={node !== undefined} onClose={() => change({ company: null })} position="right" size="xl" padding="lg" title={t('details.title')} closeButtonProps={{ 'aria-label': t('details.close') }} styles={{ title: { fontWeight: 650 } }}>
      {node && <Company node={node} chains={chains} graph={graph} />}
    </Drawer>
  );
}

function Company({ node, chains, graph }: { readonly node: GraphNode; readonly chains: Chains; readonly graph: ProcessorGraph }): ReactNode {
  const { t } = useTranslation('graph');
  const { to } = useOrganisation();
  const { list, number } = useFormats();
  const { change, focus } = useGraphAddress();
  const words = useGraphWords('none');
  const heading = useId();
  const paths = pathsTo(graph.edges, node.id);
  const below = chains.below.get(node.id) ?? [];
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{node.name}</Title>
        <Text c="dimmed">{node.country === null ? t('noCountry') : t('details.company', { country: words.place(node.country) })}</Text>
        <Group gap="sm" mt="xs">{node.verdict === null ? <Text size="sm">{t('noVerdict')}</Text> : <VerdictMark verdict={node.verdict} />}<Text size="sm">{node.countries.length === 0 ? t('noPlace') : t('details.places', { places: list(node.countries.map(words.place)) })}</Text></Group>
      </div>
      <Group gap="sm" className="no-print">
        <ButtonLink to={to(`/processors/${node.key}`)}>{t('details.open')}</ButtonLink>
        {focus !== node.key && <Button variant="default" leftSection={<Waypoints size={16} aria-hidden />} onClick={() => change({ focus: node.key, company: null })}>{t('details.chain')}</Button>}
      </Group>
      <section aria-labelledby={heading}>
        <Title order={3} id={heading} mb="xs">{t('details.paths', { count: paths.length, number: number(paths.length) })}</Title>
        <Stack gap="md">{paths.map((path) => <PathExplanation key={path.at(-1)?.engagement} path={path} chains={chains} />)}</Stack>
      </section>
      {below.length > 0 && <div><Title order={3} mb="xs">{t('details.engages')}</Title><Text size="sm">{list(below.map((bond) => chains.nodes.get(bond.to)?.name ?? bond.to))}</Text></div>}
    </Stack>
  );
}
