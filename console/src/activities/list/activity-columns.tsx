import { Group, Skeleton, Text } from '@mantine/core';
import { CheckCircle2 } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { SeverityMark, StatusMark } from '../../design/marks';
import type { ThingColumn } from '../../design/table/thing-column';
import { useCategories } from '../../editing/fields/choices';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import type { ListedActivity, MissingOfActivity } from './activity-filters';

type Column = ThingColumn<ListedActivity>;

/** @returns every column that the list can have */
export function useActivityColumns(missing: ReadonlyMap<string, MissingOfActivity>, areJudged: boolean): readonly Column[] {
  const { t } = useTranslation('activities');
  const { label } = useLabels();
  const { day, number } = useFormats();
  const content = useContentColumns();
  return useMemo(() => [
    { key: 'name', header: t('list.columns.name'), sort: 'name', width: 250, cell: ({ name }) => name },
    { key: 'role', header: t('list.columns.role'), width: 110, cell: ({ role }) => label('activity-roles', role) },
    { key: 'status', header: t('list.columns.status'), width: 120, cell: ({ status }) => <StatusMark status={status ?? 'draft'} /> },
    { key: 'missing', header: t('list.columns.missing'), width: 180, cell: (activity) => (areJudged ? <MissingCell activity={activity} missing={missing.get(activity.key)} /> : <Skeleton height={14} width={80} />) },
    { key: 'owner', header: t('list.columns.owner'), width: 150, cell: ({ owner }) => owner },
    ...content,
    { key: 'engagements', header: t('list.columns.engagements'), width: 110, isHiddenAtFirst: true, cell: ({ engagements, recipients }) => number((engagements?.length ?? 0) + (recipients?.length ?? 0)) },
    { key: 'startsOn', header: t('list.columns.startsOn'), width: 130, isHiddenAtFirst: true, cell: ({ startsOn }) => day(startsOn) },
    { key: 'number', header: t('list.columns.number'), width: 110, isHiddenAtFirst: true, cell: (activity) => activity.number },
    { key: 'key', header: t('list.columns.key'), sort: 'key', width: 180, isHiddenAtFirst: true, cell: ({ key }) => key },
  ], [t, label, day, number, content, missing, areJudged]);
}

/** Legal bases, purposes and categories in words. */
function useContentColumns(): readonly Column[] {
  const { t } = useTranslation('activities');
  const { label } = useLabels();
  const { org } = useOrganisation();
  const { items: data } = useCategories('data', org);
  const { items: subjects } = useCategories('data-subject', org);
  const [dataNames, subjectNames] = [useNames(data), useNames(subjects)];
  return useMemo(() => [
    { key: 'legalBases', header: t('list.columns.legalBases'), width: 230, cell: ({ purposes }) => [...new Set((purposes ?? []).flatMap(({ legalBasis }) => (legalBasis ? [label('legal-bases', legalBasis)] : [])))].join(', ') },
    { key: 'purposes', header: t('list.columns.purposes'), width: 260, isHiddenAtFirst: true, cell: ({ purposes }) => (purposes ?? []).map(({ description }) => description).join('; ') },
    { key: 'dataSubjects', header: t('list.columns.dataSubjects'), width: 220, isHiddenAtFirst: true, cell: ({ dataSubjects }) => (dataSubjects ?? []).map(subjectNames).join(', ') },
    { key: 'dataCategories', header: t('list.columns.dataCategories'), width: 260, isHiddenAtFirst: true, cell: ({ dataCategories }) => (dataCategories ?? []).map(dataNames).join(', ') },
  ], [t, label, dataNames, subjectNames]);
}

/** As text, so that a list that was read again is no other function. */
function useNames(items: readonly { readonly key: string; readonly name: string }[]): (key: string) => string {
  const text = JSON.stringify(items.map(({ key, name }) => [key, name]));
  return useMemo(() => {
    const names = new Map(JSON.parse(text) as [string, string][]);
    return (key) => names.get(key) ?? key;
  }, [text]);
}

/** Drafts and what has ended are not judged: the law asks nothing of them. */
function MissingCell({ activity: { status }, missing }: { readonly activity: ListedActivity; readonly missing: MissingOfActivity | undefined }): ReactNode {
  const { t } = useTranslation('activities');
  if (missing) return <Group gap={6} wrap="nowrap"><SeverityMark severity={missing.worst} /><Text size="sm">{t('list.missingCount', { count: missing.count })}</Text></Group>;
  if (status !== 'active') return null;
  return <Group gap={6} wrap="nowrap"><CheckCircle2 size={16} color="var(--verdict-covered)" aria-hidden /><Text size="sm" c="dimmed">{t('list.complete')}</Text></Group>;
}
