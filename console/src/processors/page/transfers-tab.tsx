import { List, ScrollArea, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { LawSentence } from '../../design/law-sentence';
import { Loading } from '../../design/loading';
import { VERDICTS_WORST_FIRST, VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { dayQuery, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { ProcessorOnDay } from './use-processor';

type Transfer = Schemas['TransferView'];

/** Every transfer to a company on the day, worst first, with the reason for each. */
export function TransfersTab({ data: { processor, engagements } }: { readonly data: ProcessorOnDay }): ReactNode {
  const { t } = useTranslation('processors');
  const { org } = useOrganisation();
  const day = useDay();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/transfers', { params: { path: { org }, query: { ...dayQuery(day), processor: processor.key, proposals: 'true' } } });
  if (error) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Loading />;
  const services = new Map(engagements.map(({ key, service }) => [key, service ?? key]));
  const transfers = data.items.toSorted((one, other) => VERDICTS_WORST_FIRST.indexOf(one.verdict) - VERDICTS_WORST_FIRST.indexOf(other.verdict));
  if (transfers.length === 0) return <Panel title={t('transfers.title')}><Text c="dimmed">{t('transfers.none')}</Text></Panel>;
  const columns = ['destination', 'engagement', 'verdict', 'why', 'until'] as const;
  return (
    <Panel title={t('transfers.title')} lead={t('transfers.lead')}>
      <ScrollArea viewportProps={{ tabIndex: 0, role: 'region', 'aria-label': t('transfers.title') }}>
        <Table miw={800} verticalSpacing="sm" style={{ verticalAlign: 'top' }}>
          <Table.Thead><Table.Tr>{columns.map((column) => <Table.Th key={column} scope="col">{t(`transfers.columns.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>{transfers.map((transfer, position) => <TransferRow key={position} transfer={transfer} service={services.get(transfer.engagement) ?? transfer.engagement} />)}</Table.Tbody>
        </Table>
      </ScrollArea>
    </Panel>
  );
}

function TransferRow({ transfer, service }: { readonly transfer: Transfer; readonly service: string }): ReactNode {
  const { label } = useLabels();
  const { country, day } = useFormats();
  const { to } = useOrganisation();
  const destination = transfer.country ? country(transfer.country) : label('international-organisations', transfer.organisation ?? '');
  return (
    <Table.Tr>
      <Table.Th scope="row" fw={400} style={{ verticalAlign: 'top' }}><Text size="sm" fw={600}>{destination}</Text><Text size="xs" c="dimmed">{label('location-kinds', transfer.kind)} · {label('regimes', transfer.regime)}</Text></Table.Th>
      <Table.Td valign="top"><AnchorLink size="sm" to={to(`/engagements/${transfer.engagement}`)}>{service}</AnchorLink></Table.Td>
      <Table.Td valign="top"><VerdictMark verdict={transfer.verdict} />{transfer.mechanism && <Text size="xs" c="dimmed" mt={4}>{label('mechanisms', transfer.mechanism)}</Text>}</Table.Td>
      <Table.Td valign="top"><List size="sm" listStyleType="none" spacing={4}>{[...transfer.reasons, ...transfer.missing].map(({ code, message, citation }) => <List.Item key={code + message}><LawSentence list="reason-codes" code={code} message={message} citation={citation} /></List.Item>)}</List></Table.Td>
      <Table.Td valign="top">{day(transfer.validUntil)}</Table.Td>
    </Table.Tr>
  );
}
