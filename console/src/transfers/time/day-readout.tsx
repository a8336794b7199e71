import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client';
import { VERDICTS_WORST_FIRST, VerdictMark } from '../../design/marks';
import { dayQuery, useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { VerdictBar, type VerdictCounts } from '../where/verdict-bar';

/** How many transfers have which verdict, in marks and numbers. */
export function Counts({ counts, most }: { readonly counts: VerdictCounts; readonly most?: number }): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  const present = VERDICTS_WORST_FIRST.filter((verdict) => counts[verdict] > 0);
  return (
    <Stack gap="xs">
      <VerdictBar counts={counts} {...(most === undefined ? {} : { most })} />
      <Group gap="md">
        {present.map((verdict) => <Group key={verdict} gap={6} wrap="nowrap"><VerdictMark verdict={verdict} /><Text span fw={650}>{number(counts[verdict])}</Text></Group>)}
        {present.length === 0 && <Text size="sm" c="dimmed">{t('time.none')}</Text>}
      </Group>
    </Stack>
  );
}

/** The verdicts on a day: as they are seen now and, where that is asked, as they were known then. */
export function DayReadout({ day, counts }: { readonly day: string; readonly counts: VerdictCounts }): ReactNode {
  const { t } = useTranslation('transfers');
  const { day: inWords } = useFormats();
  const { knownOn } = useDay();
  return (
    <div>
      <Title order={3} mb="xs">{t('time.on', { day: inWords(day) })}</Title>
      {knownOn !== undefined && <Text size="sm" c="dimmed" mb={4}>{t('time.now')}</Text>}
      <Counts counts={counts} />
      {knownOn !== undefined && <KnownThen />}
    </div>
  );
}

function KnownThen(): ReactNode {
  const { t } = useTranslation('transfers');
  const { org } = useOrganisation();
  const day = useDay();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/overview', { params: { path: { org }, query: dayQuery(day) } });
  if (!data) return null;
  return (
    <div role="status">
      <Text size="sm" c="dimmed" mt="md" mb={4}>{t('time.then')}</Text>
      {data.revision === 0 ? <Text size="sm">{t('time.nothingKnown')}</Text> : <Counts counts={data.transfers.verdicts} />}
    </div>
  );
}
