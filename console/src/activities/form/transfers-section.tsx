import { List, Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { useThingChoices } from '../../editing/fields/choices';
import { ModalityBadge } from '../../editing/fields/field';
import { LawSentence } from '../../design/law-sentence';
import { VERDICTS_WORST_FIRST, VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';

type Transfer = Schemas['TransferView'];

/** Where the data go, worked out from the engagements: nothing is typed here. */
export function TransfersSection({ transfers, actsAs }: { readonly transfers: readonly Transfer[]; readonly actsAs: 'controller' | 'processor' }): ReactNode {
  const { t } = useTranslation('activities');
  const sorted = [...transfers].sort((one, other) => VERDICTS_WORST_FIRST.indexOf(one.verdict) - VERDICTS_WORST_FIRST.indexOf(other.verdict));
  return (
    <Panel title={t('sections.transfers')} lead={<>{t('leads.transfers')} <Text span size="xs" fw={600}>{actsAs === 'controller' ? 'Art. 30(1)(e)' : 'Art. 30(2)(c)'} GDPR</Text> <ModalityBadge modality="where-applicable" /></>}>
      <div data-field="/transfers">
        {sorted.length === 0 ? <Text size="sm" c="dimmed">{t('transfers.none')}</Text> : <TransferTable transfers={sorted} />}
      </div>
    </Panel>
  );
}

function TransferTable({ transfers }: { readonly transfers: readonly Transfer[] }): ReactNode {
  const { t } = useTranslation('activities');
  const { org } = useOrganisation();
  const { choices } = useThingChoices('engagement', org, '', [...new Set(transfers.map(({ engagement }) => engagement))]);
  const names = new Map(choices.map(({ value, label }) => [value, label]));
  return (
    <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0, role: 'region', 'aria-label': t('sections.transfers') } }}>
      <Table verticalSpacing="xs">
        <Table.Thead><Table.Tr><Table.Th w="28%">{t('transfers.recipient')}</Table.Th><Table.Th w="26%">{t('transfers.where')}</Table.Th><Table.Th>{t('transfers.verdict')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>{transfers.map((transfer) => <TransferRow key={JSON.stringify([transfer.engagement, transfer.country, transfer.organisation, transfer.kind, transfer.regime])} transfer={transfer} name={names.get(transfer.engagement) ?? transfer.engagement} />)}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function TransferRow({ transfer: { engagement, country, organisation, kind, regime, verdict, missing }, name }: { readonly transfer: Transfer; readonly name: string }): ReactNode {
  const { to } = useOrganisation();
  const { label } = useLabels();
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Td valign="top"><AnchorLink to={to(`/engagements/${engagement}`)} size="sm">{name}</AnchorLink></Table.Td>
      <Table.Td valign="top"><Text size="sm">{country === null ? organisation : formats.country(country)}</Text><Text size="xs" c="dimmed">{label('location-kinds', kind)} · {label('regimes', regime)}</Text></Table.Td>
      <Table.Td valign="top">
        <Stack gap={4} align="flex-start">
          <VerdictMark verdict={verdict} />
          {missing.length > 0 && <List size="xs">{missing.map((each) => <List.Item key={each.code + each.field}><LawSentence list="reason-codes" code={each.code} message={each.message} /></List.Item>)}</List>}
        </Stack>
      </Table.Td>
    </Table.Tr>
  );
}
