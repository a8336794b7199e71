import { Skeleton, Stack, Text } from '@mantine/core';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { LazyWorldMap, type MapCountry } from '../../map/lazy-world-map';
import { dayQuery, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { useTransferAddress } from '../address';
import { VerdictBar } from './verdict-bar';
import { VerdictChoice } from './verdict-choice';

/** Where data go on the day that is looked at: the map, and the bar by verdict. Both narrow the list. */
export function WherePanel({ isBarShown = true }: { /** Not where the numbers stand on the page already. */ readonly isBarShown?: boolean }): ReactNode {
  const { t } = useTranslation('transfers');
  const { org } = useOrganisation();
  const day = useDay();
  const formats = useFormats();
  const { filters, change } = useTransferAddress();
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/overview', { params: { path: { org }, query: dayQuery(day) } }, { placeholderData: (before) => before });
  const countries = useMemo(() => (data?.destinations ?? []).map(({ country, organisation, verdict, engagements }): MapCountry => ({ country: country ?? organisation ?? '', verdict, count: engagements })), [data]);
  if (error && !data) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data && data.transfers.total === 0) return null;
  const lead = day.asOf === undefined ? t('where.lead') : t('where.leadOf', { day: formats.day(day.asOf) });
  return (
    <Panel title={t('where.title')} lead={lead}>
      {data ? (
        <Stack gap="md">
          {isBarShown && <VerdictBar counts={data.transfers.verdicts} />}
          {isBarShown && <VerdictChoice counts={data.transfers.verdicts} selected={filters.verdict} onSelect={(verdict) => change({ verdict })} />}
          <LazyWorldMap home={data.organisation.country} countries={countries} selected={filters.country ?? null} onSelect={(country) => change({ country })} label={t('where.map')} />
          <Text size="xs" c="dimmed">{t('where.law', { day: formats.day(data.lawVersion) })}</Text>
        </Stack>
      ) : <Skeleton height={320} />}
    </Panel>
  );
}
