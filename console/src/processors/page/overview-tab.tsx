import { Group, List, SimpleGrid, Stack, Text } from '@mantine/core';
import { Handshake } from 'lucide-react';
import { type ReactNode, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { AnchorLink, ButtonLink } from '../../design/anchor-link';
import { EmptyState } from '../../design/empty-state';
import { LawSentence } from '../../design/law-sentence';
import { SeverityMark, StatusMark, VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ThingTable } from '../../design/table/thing-table';
import type { ThingColumn } from '../../design/table/thing-column';
import { dayQuery, today, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { NextDay } from '../next-day';
import { type ProcessorOnDay, type Summary, useProcessorStanding } from './use-processor';

type Engagement = Schemas['EngagementBody'];
const keyOf = ({ key }: Engagement): string => key;

/** How a company stands: what it does for the organisation, what is missing, what is due. */
export function OverviewTab({ data }: { readonly data: ProcessorOnDay }): ReactNode {
  const { processor: { key } } = data;
  return (
    <Stack gap="md">
      <Standing processorKey={key} />
      <Findings processorKey={key} />
      <Engagements data={data} />
      <ListEntries engagements={data.engagements} />
    </Stack>
  );
}

function Standing({ processorKey }: { readonly processorKey: string }): ReactNode {
  const { t } = useTranslation('processors');
  const { number } = useFormats();
  const { asOf = today() } = useDay();
  const { standing } = useProcessorStanding(processorKey);
  if (standing === undefined) return null;
  const facts = [
    { key: 'running', value: number(standing.running) },
    { key: 'verdict', value: standing.verdict === null ? '–' : <VerdictMark verdict={standing.verdict} /> },
    { key: 'findings', value: number(standing.findings) },
    { key: 'next', value: standing.next === null ? '–' : <NextDay {...standing.next} asOf={asOf} /> },
  ] as const;
  return (
    <SimpleGrid component="dl" cols={{ base: 2, md: 4 }} spacing="md" m={0}>
      {facts.map(({ key, value }) => <div key={key}><Text component="dt" size="sm" c="dimmed">{t(`standing.${key}`)}</Text><Text component="dd" m={0} fz="lg" fw={600}>{value}</Text></div>)}
    </SimpleGrid>
  );
}

/** What is missing about the company itself; what is missing about an engagement stands there. */
function Findings({ processorKey }: { readonly processorKey: string }): ReactNode {
  const { t } = useTranslation('processors');
  const { org, to } = useOrganisation();
  const day = useDay();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/findings', { params: { path: { org }, query: { ...dayQuery(day), about: `processor/${processorKey}`, proposals: 'true' } } });
  if (!data || data.items.length === 0) return null;
  return (
    <Panel title={t('missing')}>
      <List listStyleType="none" spacing="sm">
        {data.items.map(({ code, pointer, severity, message, citation, remedy }) => (
          <List.Item key={code + pointer}>
            <Group gap="sm" align="flex-start" wrap="nowrap">
              <SeverityMark severity={severity} />
              <div>
                <Text size="sm"><LawSentence list="finding-codes" code={code} message={message} citation={citation} /></Text>
                <Text size="sm" c="dimmed"><LawSentence list="finding-remedies" code={code} message={remedy} /> {!day.isPast && <AnchorLink size="sm" underline="always" to={to(`/processors/${processorKey}?tab=company&field=${encodeURIComponent(pointer)}`)}>{t('toField')}</AnchorLink>}</Text>
              </div>
            </Group>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}

function useEngagementColumns(summaries: ReadonlyMap<string, Summary>): readonly ThingColumn<Engagement>[] {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const { day, country } = useFormats();
  const { asOf = today() } = useDay();
  return useMemo(() => [
    { key: 'service', header: t('engagements.service'), width: 220, cell: ({ service, key }) => service ?? key },
    { key: 'role', header: t('engagements.role'), width: 130, cell: ({ role }) => label('engagement-roles', role) },
    { key: 'status', header: t('engagements.status'), width: 130, cell: ({ status }) => <StatusMark status={status ?? 'draft'} /> },
    { key: 'verdict', header: t('columns.verdict'), width: 150, cell: ({ key }) => { const verdict = summaries.get(key)?.verdict; return verdict && <VerdictMark verdict={verdict} />; } },
    { key: 'countries', header: t('engagements.countries'), width: 150, cell: ({ locations }) => [...new Set((locations ?? []).flatMap((place) => (place.country ? [country(place.country)] : place.organisation ? [label('international-organisations', place.organisation)] : [])))].join(', ') },
    { key: 'next', header: t('columns.next'), width: 200, cell: ({ key }) => { const next = summaries.get(key)?.next; return next && <NextDay {...next} asOf={asOf} />; } },
    { key: 'startsOn', header: t('engagements.startsOn'), width: 130, isHiddenAtFirst: true, cell: ({ startsOn }) => day(startsOn) },
    { key: 'owner', header: t('engagements.owner'), width: 140, isHiddenAtFirst: true, cell: ({ owner }) => owner },
  ], [t, label, day, country, asOf, summaries]);
}

function Engagements({ data: { processor, engagements } }: { readonly data: ProcessorOnDay }): ReactNode {
  const { t } = useTranslation('processors');
  const { org, to } = useOrganisation();
  const day = useDay();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/engagement-summaries', { params: { path: { org }, query: dayQuery(day) } }, { structuralSharing: false });
  const summaries = useMemo(() => new Map(data?.items.filter((each) => each.processor === processor.key).map((each) => [each.engagement, each]) ?? []), [data, processor.key]);
  const columns = useEngagementColumns(summaries);
  const rowTo = useCallback(({ key }: Engagement) => to(`/engagements/${encodeURIComponent(key)}`), [to]);
  return (
    <Panel title={t('engagements.title')}>
      <ThingTable label={t('engagements.title')} columns={columns} rows={engagements} rowKey={keyOf} rowTo={rowTo} preference="processor-engagements" isLoading={false} total={engagements.length}
        empty={<EmptyState Icon={Handshake} title={t('engagements.none')}>{t('engagements.noneWhat')}</EmptyState>} />
    </Panel>
  );
}

/** What customers are told of the company. */
function ListEntries({ engagements }: { readonly engagements: readonly Engagement[] }): ReactNode {
  const { t } = useTranslation('processors');
  const { to } = useOrganisation();
  const { day, list } = useFormats();
  const listed = engagements.filter(({ publicList }) => publicList?.listed);
  if (listed.length === 0) return null;
  return (
    <Panel title={t('list.title')} lead={t('list.lead')} actions={<ButtonLink size="xs" variant="default" to={to('/sub-processors')}>{t('list.open')}</ButtonLink>}>
      <List spacing="xs" size="sm">
        {listed.map(({ key, service, publicList, purposes }) => (
          <List.Item key={key}>
            <AnchorLink size="sm" fw={600} underline="always" to={to(`/engagements/${key}`)}>{service ?? key}</AnchorLink> {publicList?.description ?? (purposes ?? []).join('; ')}
            <Text size="xs" c="dimmed">{[(publicList?.products ?? []).length > 0 ? list(publicList?.products ?? []) : '', publicList?.effectiveFrom ? t('list.from', { day: day(publicList.effectiveFrom) }) : ''].filter(Boolean).join(' · ')}</Text>
          </List.Item>
        ))}
      </List>
    </Panel>
  );
}
