import { Skeleton, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { VerdictMark } from '../../design/marks';
import type { ThingColumn } from '../../design/table/thing-column';
import { today } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { NextDay } from '../next-day';
import type { Processor, ProcessorStanding } from './processor-filters';

type Column = ThingColumn<Processor>;
type Standing = ReadonlyMap<string, ProcessorStanding>;

/** The brand, and the company behind it. */
function Name({ processor: { name, legalName } }: { readonly processor: Processor }): ReactNode {
  return <>{name}{legalName && legalName !== name && <Text span size="sm" c="dimmed" fw={400}> {legalName}</Text>}</>;
}

/** What rests on the engagements with the company: it comes a moment later in a large register. */
function useStandingColumns(standing: Standing, areJudged: boolean, asOf: string): Column[] {
  const { t } = useTranslation('processors');
  const { number } = useFormats();
  return useMemo(() => {
    const judged = (cell: (standing: ProcessorStanding | undefined) => ReactNode) => ({ key }: Processor): ReactNode => (areJudged ? cell(standing.get(key)) : <Skeleton height={14} width={80} />);
    return [
      { key: 'engagements', header: t('columns.engagements'), sort: 'engagements', width: 140, cell: judged((one) => (one ? number(one.engagements) : <Text span size="sm" c="dimmed">{t('noEngagement')}</Text>)) },
      { key: 'verdict', header: t('columns.verdict'), sort: 'verdict', width: 165, cell: judged((one) => one?.verdict && <VerdictMark verdict={one.verdict} />) },
      { key: 'findings', header: t('columns.findings'), sort: 'findings', width: 110, cell: judged((one) => (one && one.findings > 0 ? number(one.findings) : '')) },
      { key: 'next', header: t('columns.next'), sort: 'next', width: 220, cell: judged((one) => one?.next && <NextDay code={one.next.code} dueOn={one.next.dueOn} asOf={asOf} />) },
    ];
  }, [t, number, standing, areJudged, asOf]);
}

/** @returns every column that the list can have */
export function useProcessorColumns(standing: Standing, areJudged: boolean, asOf: string = today()): readonly Column[] {
  const { t } = useTranslation('processors');
  const { label } = useLabels();
  const { country } = useFormats();
  const judged = useStandingColumns(standing, areJudged, asOf);
  return useMemo(() => [
    { key: 'name', header: t('columns.name'), sort: 'name', width: 280, cell: (processor) => <Name processor={processor} /> },
    { key: 'country', header: t('columns.country'), sort: 'country', width: 130, cell: ({ country: code }) => (code ? country(code) : null) },
    ...judged,
    { key: 'certifications', header: t('columns.certifications'), width: 200, isHiddenAtFirst: true, cell: ({ certifications }) => [...new Set((certifications ?? []).map(({ scheme }) => label('certification-schemes', scheme)))].join(', ') },
    { key: 'catalogue', header: t('columns.catalogue'), width: 130, isHiddenAtFirst: true, cell: ({ catalogue }) => (catalogue ? t('fromCatalogue') : '') },
    { key: 'website', header: t('columns.website'), width: 220, isHiddenAtFirst: true, cell: ({ website }) => website },
    { key: 'key', header: t('columns.key'), sort: 'key', width: 180, isHiddenAtFirst: true, cell: ({ key }) => key },
  ], [t, label, country, judged]);
}
