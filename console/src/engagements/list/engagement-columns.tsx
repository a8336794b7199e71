import { Skeleton, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark, VerdictMark } from '../../design/marks';
import type { ThingColumn } from '../../design/table/thing-column';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { today } from '../../place/day';
import type { Engagement, Summary } from './engagement-filters';
import { FindingsCount } from './findings-count';

type Summaries = ReadonlyMap<string, Summary>;
type Column = ThingColumn<Engagement>;

const present = (values: readonly (string | null | undefined)[]): string[] => [...new Set(values.filter((value): value is string => Boolean(value)))];

/** The company, and what it does for the organisation. */
function Name({ engagement: { key, processor, service }, summary }: { readonly engagement: Engagement; readonly summary: Summary | undefined }): ReactNode {
  return <>{summary?.processorName ?? processor} <Text span size="sm" c="dimmed" fw={400}>{service ?? key}</Text></>;
}

/** What falls due next: the day, and what it is. */
function NextDue({ summary, asOf }: { readonly summary: Summary | undefined; readonly asOf: string }): ReactNode {
  const { t } = useTranslation('engagements');
  const { day } = useFormats();
  if (!summary?.next) return null;
  const { code, dueOn } = summary.next;
  const isOverdue = dueOn < asOf;
  return <><Text span size="sm" fw={isOverdue ? 600 : 400} c={isOverdue ? 'var(--verdict-uncovered)' : undefined}>{day(dueOn)}</Text> <Text span size="xs" c="dimmed">{t(`list.due.${code}`)}{isOverdue && `, ${t('list.overdue')}`}</Text></>;
}

/** What the law says: the words come from the service, which takes a moment in a large register. */
function useJudgedColumns(summaries: Summaries, areJudged: boolean, asOf: string): Column[] {
  const { t } = useTranslation('engagements');
  return useMemo(() => {
    const judged = (cell: (summary: Summary | undefined) => ReactNode) => ({ key }: Engagement): ReactNode => (areJudged ? cell(summaries.get(key)) : <Skeleton height={14} width={90} />);
    return [
      { key: 'verdict', header: t('list.columns.verdict'), sort: 'verdict', width: 160, cell: judged((summary) => summary?.verdict && <VerdictMark verdict={summary.verdict} />) },
      { key: 'findings', header: t('list.columns.findings'), sort: 'findings', width: 120, cell: judged((summary) => summary && <FindingsCount count={summary.findings} severity={summary.severity} />) },
      { key: 'next', header: t('list.columns.next'), sort: 'next', width: 160, cell: judged((summary) => <NextDue summary={summary} asOf={asOf} />) },
    ];
  }, [t, summaries, areJudged, asOf]);
}

/** What the engagement itself states. */
function useStatedColumns(): Column[] {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  const { day, country } = useFormats();
  return useMemo(() => [
    { key: 'role', header: t('list.columns.role'), width: 125, cell: ({ role }) => label('engagement-roles', role) },
    { key: 'status', header: t('list.columns.status'), width: 140, cell: ({ status }) => <StatusMark status={status ?? 'draft'} /> },
    { key: 'countries', header: t('list.columns.countries'), width: 130, cell: ({ locations }) => present((locations ?? []).map((each) => each.country ? country(each.country) : each.organisation)).join(', ') },
    { key: 'mechanisms', header: t('list.columns.mechanisms'), width: 220, isHiddenAtFirst: true, cell: ({ safeguards }) => present((safeguards ?? []).map(({ mechanism }) => label('mechanisms', mechanism))).join(', ') },
    { key: 'owner', header: t('list.columns.owner'), width: 140, isHiddenAtFirst: true, cell: ({ owner }) => owner },
    { key: 'service', header: t('list.columns.service'), sort: 'service', width: 200, isHiddenAtFirst: true, cell: ({ service }) => service },
    { key: 'purposes', header: t('list.columns.purposes'), width: 280, isHiddenAtFirst: true, cell: ({ purposes }) => (purposes ?? []).join('; ') },
    { key: 'startsOn', header: t('list.columns.startsOn'), sort: 'startsOn', width: 130, isHiddenAtFirst: true, cell: ({ startsOn }) => day(startsOn) },
    { key: 'endsOn', header: t('list.columns.endsOn'), width: 130, isHiddenAtFirst: true, cell: ({ endsOn }) => day(endsOn) },
    { key: 'contract', header: t('list.columns.contract'), width: 160, isHiddenAtFirst: true, cell: ({ contract }) => contract?.status && label('contract-statuses', contract.status) },
    { key: 'listed', header: t('list.columns.listed'), width: 130, isHiddenAtFirst: true, cell: ({ publicList }) => (publicList?.listed ? t('list.listedYes') : '') },
    { key: 'lastReviewedOn', header: t('list.columns.lastReviewedOn'), width: 150, isHiddenAtFirst: true, cell: ({ lastReviewedOn }) => day(lastReviewedOn) },
    { key: 'key', header: t('list.columns.key'), sort: 'key', width: 200, isHiddenAtFirst: true, cell: ({ key }) => key },
  ], [t, label, day, country]);
}

/** @returns every column that the list can have; those of the law after role and status */
export function useEngagementColumns(summaries: Summaries, areJudged: boolean, asOf: string = today()): readonly Column[] {
  const { t } = useTranslation('engagements');
  const judged = useJudgedColumns(summaries, areJudged, asOf);
  const stated = useStatedColumns();
  return useMemo(() => {
    const name: Column = { key: 'name', header: t('list.columns.name'), sort: 'processor', width: 200, cell: (engagement) => <Name engagement={engagement} summary={summaries.get(engagement.key)} /> };
    return [name, ...stated.slice(0, 2), ...judged, ...stated.slice(2)];
  }, [t, summaries, judged, stated]);
}
