import { Alert, Button, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemNotice } from '../design/problem-notice';
import { tell } from '../design/tell';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { completed } from './list-entries';
import { type NextList, saveEntry } from './next-list';

type Refusal = NextList['refusals'][number];

/** The list, and whether whoever looks may change it. */
export interface RefusalListProps {
  readonly list: NextList;
  readonly mayPublish: boolean;
}

/** What stands against publishing, why, and what to do about it. */
export function RefusalList({ list, mayPublish }: RefusalListProps): ReactNode {
  const { t } = useTranslation('sub-processors');
  const short = list.refusals.filter(({ code }) => code === 'notice-period-short');
  if (short.length === 0) return null;
  return (
    <Alert color="orange" variant="light" icon={<CalendarClock aria-hidden />} title={t('refusal.title')} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <Stack gap="sm">{short.map((refusal) => <RefusedEntry key={refusal.about?.key} refusal={refusal} list={list} mayPublish={mayPublish} />)}</Stack>
    </Alert>
  );
}

function RefusedEntry({ refusal: { about, earliest }, list, mayPublish }: RefusalListProps & { readonly refusal: Refusal }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const { day } = useFormats();
  const key = about?.key ?? '';
  const entry = list.entries.find((each) => each.key === key);
  const name = entry?.name ?? key;
  const days = list.noticePeriodDays;
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      const found = list.listed.find(({ engagement }) => engagement === key);
      const base = found ? completed(found) : null;
      await saveEntry(org, { engagement: key, base, wanted: { engagement: key, description: base?.description ?? null, products: base?.products ?? [], effectiveFrom: earliest }, reason: '' });
    },
    onSuccess: () => tell(t('refusal.moved', { name, day: day(earliest) })),
  });
  return (
    <div>
      <Text size="sm">{entry ? t('refusal.short', { name, day: day(entry.effectiveFrom), days }) : t('refusal.shortUnknown', { name, days })} {t('refusal.remedy', { day: day(earliest) })}</Text>
      {mayPublish && earliest !== null && <Button mt="xs" size="compact-sm" variant="default" loading={isPending} onClick={() => mutate()}>{t('refusal.setEarliest', { name, day: day(earliest) })}</Button>}
      {error && <ProblemNotice error={error} />}
    </div>
  );
}
