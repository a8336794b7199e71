import { Stack, Text } from '@mantine/core';
import { CircleCheckBig, SearchX } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../design/anchor-link';
import { EmptyState } from '../design/empty-state';
import { Loading } from '../design/loading';
import { Page } from '../design/page';
import { ProblemNotice } from '../design/problem-notice';
import { useDay } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { FindingFilterBar } from './finding-filter-bar';
import { countIn, type FindingFilters, groupsThrough, useFindingFilters } from './finding-filters';
import { FindingGroups } from './finding-groups';
import { FindingList } from './finding-list';
import { type Overview, useOverview } from './use-overview';
import { WhatIfNotice } from './what-if-notice';

/** Everything that is missing or no longer valid: worst first, each with the article and what would close it. */
export function FindingsPage(): ReactNode {
  const { t } = useTranslation('home');
  const { filters, change, clear, backToTheLaw } = useFindingFilters();
  const { data, error, refetch } = useOverview({ ...filters, keepsShown: true });
  const { isPast, asOf } = useDay();
  const { day } = useFormats();
  return (
    <Page title={t('findings.title')} lead={isPast ? t('findings.pagePast', { day: day(asOf ?? data?.asOf) }) : t('findings.pageLead')}>
      {filters.without.length > 0 && <WhatIfNotice without={filters.without} onBack={backToTheLaw} />}
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      {!data && !error && <Loading />}
      {data && (
        <Stack gap="md">
          <FindingFilterBar filters={filters} groups={data.findings.groups} onChange={change} onClear={clear} />
          <Found filters={filters} findings={data.findings} />
        </Stack>
      )}
    </Page>
  );
}

function Found({ filters, findings: { total, groups } }: { readonly filters: FindingFilters; readonly findings: Overview['findings'] }): ReactNode {
  const { t } = useTranslation('home');
  const { to } = useOrganisation();
  const through = groupsThrough(groups, filters);
  const count = countIn(through);
  if (total === 0) {
    return <EmptyState Icon={CircleCheckBig} title={t('findings.none')} actions={<ButtonLink to={to('/records')} variant="light">{t('actions.records')}</ButtonLink>}>{t('findings.noneWhat')}</EmptyState>;
  }
  if (count === 0) return <EmptyState Icon={SearchX} title={t('findings.noneThrough')}>{t('findings.noneThroughWhat')}</EmptyState>;
  return (
    <>
      {filters.q === '' && <Text size="sm" c="dimmed" role="status">{t('findings.count', { count })}</Text>}
      {filters.isGrouped && filters.q === '' ? <FindingGroups groups={through} filters={filters} /> : <FindingList filters={filters} groups={through} />}
    </>
  );
}
