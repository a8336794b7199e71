import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Stamp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { api } from '../../api/client';
import { EmptyState } from '../../design/empty-state';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { useOrganisation } from '../../place/organisation';
import { type Role, ROLES, useRecordWish } from '../record-wish';
import { IssuedRecordDetail } from './issued-record-detail';
import { IssuedTable } from './issued-table';

const PAGE = 50;

/** What was issued, newest first; or one of them, where the address names it. */
export function IssuedRecords(): ReactNode {
  const { t } = useTranslation('records');
  const [search] = useSearchParams();
  const { wish, change } = useRecordWish();
  const number = Number(search.get('issue') ?? '');
  if (Number.isInteger(number) && number > 0) return <IssuedRecordDetail role={wish.role} number={number} />;
  return (
    <Stack gap="md">
      <Group justify="space-between">
        <SegmentedControl aria-label={t('options.role')} value={wish.role} onChange={(role) => change({ role: role as Role })} data={ROLES.map((role) => ({ value: role, label: t(`options.roles.${role}`) }))} />
        <Text size="sm" c="dimmed" maw="36rem">{t('issued.lead')}</Text>
      </Group>
      <List key={wish.role} role={wish.role} />
    </Stack>
  );
}

function List({ role }: { readonly role: Role }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const { data, error, refetch, fetchNextPage, hasNextPage, isFetchingNextPage } = useInfiniteQuery({
    queryKey: ['issued-records', org, role],
    queryFn: async ({ pageParam, signal }) => {
      const { data: page } = await api.GET('/api/v1/organisations/{org}/records/{role}/issues', { params: { path: { org, role }, query: { limit: PAGE, ...(pageParam === null ? {} : { cursor: pageParam }) } }, signal });
      return page ?? { items: [], nextCursor: null };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  if (data === undefined) return <Loading />;
  const issues = data.pages.flatMap(({ items }) => items);
  if (issues.length === 0) return <EmptyState Icon={Stamp} title={t('issued.none')}>{t('issued.noneWhat')}</EmptyState>;
  return (
    <Stack gap="md">
      <IssuedTable issues={issues} />
      {hasNextPage && <Button variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('issued.more')}</Button>}
    </Stack>
  );
}
