import { Text } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../design/marks';
import type { ThingColumn } from '../../design/table/thing-column';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useLawWords } from '../law-words';
import type { TransferRow } from './transfer-row';

/** @returns who gets data and what for: "Segment · Learning events" */
export function nameOfTransfer({ processorName, processor, service, engagement }: Pick<TransferRow, 'processorName' | 'processor' | 'service' | 'engagement'>): string {
  return `${processorName ?? processor} · ${service ?? engagement}`;
}

/** @returns the columns of the list of transfers */
export function useTransferColumns(): readonly ThingColumn<TransferRow>[] {
  const { t } = useTranslation('transfers');
  const { day } = useFormats();
  const { label } = useLabels();
  const law = useLawWords();
  return useMemo((): readonly ThingColumn<TransferRow>[] => [
    { key: 'transfer', header: t('columns.transfer'), sort: 'processor', width: 260, cell: nameOfTransfer },
    { key: 'verdict', header: t('columns.verdict'), sort: 'verdict', width: 150, cell: ({ verdict }) => <VerdictMark verdict={verdict} /> },
    { key: 'country', header: t('columns.country'), sort: 'country', width: 150, cell: (row) => law.destination(row) },
    { key: 'kind', header: t('columns.kind'), sort: 'kind', width: 130, cell: ({ kind }) => label('location-kinds', kind) },
    { key: 'mechanism', header: t('columns.mechanism'), sort: 'mechanism', width: 260, cell: ({ mechanism }) => (mechanism === null ? <Text span size="sm" c="dimmed">–</Text> : law.mechanism(mechanism)) },
    { key: 'ground', header: t('columns.ground'), sort: 'ground', width: 170, cell: ({ ground, regime }) => law.ground(ground, regime) },
    { key: 'regime', header: t('columns.regime'), sort: 'regime', width: 130, cell: ({ regime }) => label('regimes', regime) },
    { key: 'validUntil', header: t('columns.validUntil'), sort: 'validUntil', width: 130, cell: ({ validUntil }) => day(validUntil) },
  ], [t, day, label, law]);
}
