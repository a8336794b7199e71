import { Button, Center, Group, Stack } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import type { ThingColumn } from '../../design/table/thing-column';
import { ThingTable } from '../../design/table/thing-table';
import { useLabels } from '../../place/labels';
import { useLawWords } from '../law-words';
import { nameOfTransfer } from '../list/transfer-columns';
import type { TransferRow } from '../list/transfer-row';
import { useTransferPath } from '../list/use-transfer-path';
import { useTransfers } from '../list/use-transfers';

function useColumns(): readonly ThingColumn<TransferRow>[] {
  const { t } = useTranslation('transfers');
  const { label } = useLabels();
  const law = useLawWords();
  return useMemo((): readonly ThingColumn<TransferRow>[] => [
    { key: 'transfer', header: t('columns.transfer'), width: 240, cell: nameOfTransfer },
    { key: 'change', header: t('whatIf.change'), width: 300, cell: ({ verdict, without }) => (
      <Group gap={6} wrap="nowrap"><VerdictMark verdict={verdict} /><ArrowRight size={14} role="img" aria-label={t('becomes')} />{without && <VerdictMark verdict={without.verdict} />}</Group>
    ) },
    { key: 'country', header: t('columns.country'), width: 140, cell: (row) => law.destination(row) },
    { key: 'kind', header: t('columns.kind'), width: 130, cell: ({ kind }) => label('location-kinds', kind) },
    { key: 'regime', header: t('columns.regime'), width: 120, cell: ({ regime }) => label('regimes', regime) },
    { key: 'lost', header: t('whatIf.lost'), width: 260, cell: ({ mechanism }) => (mechanism === null ? '–' : law.mechanism(mechanism)) },
  ], [t, label, law]);
}

/** The transfers whose verdict would be another, each with the old and the new one; a row opens its explanation. */
export function ChangedTransfers({ without }: { readonly without: readonly string[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { rows, isLoading, hasMore, isReadingMore, error, retry, readMore } = useTransfers({ filters: {}, sort: 'processor', without, onlyChanged: true });
  const columns = useColumns();
  const rowTo = useTransferPath();
  return (
    <Panel title={t('whatIf.transfers')} lead={t('whatIf.transfersLead')}>
      <Stack gap="md">
        {error === null ? <ThingTable label={t('whatIf.transfers')} columns={columns} rows={rows} rowKey={({ id }) => id} rowTo={rowTo} preference="transfers.changed" isLoading={isLoading} total={rows.length} />
          : <ProblemNotice error={error} retry={retry} />}
        {hasMore && <Center><Button variant="default" loading={isReadingMore} onClick={readMore}>{t('list.more')}</Button></Center>}
      </Stack>
    </Panel>
  );
}
