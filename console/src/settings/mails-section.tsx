import { Button, Group, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../api/client';
import { Loading } from '../design/loading';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { OnlyNotice } from './only-notice';

const AT_ONCE = 50;

/** What was mailed to whom, and what came of it. */
export function MailsSection(): ReactNode {
  const { t } = useTranslation('settings');
  const { may } = useOrganisation();
  return <Panel title={t('mails.title')} lead={t('mails.lead')}>{may('administer') ? <Deliveries /> : <OnlyNotice>{t('onlyAdministrators')}</OnlyNotice>}</Panel>;
}

function Deliveries(): ReactNode {
  const { t } = useTranslation('settings');
  const { org } = useOrganisation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query.useInfiniteQuery(
    'get', '/api/v1/organisations/{org}/mail-deliveries', { params: { path: { org }, query: { limit: AT_ONCE } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined },
  );
  const mails = data?.pages.flatMap(({ items }) => items);
  if (mails === undefined) return error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />;
  if (mails.length === 0) return <Text size="sm" c="dimmed">{t('mails.none')}</Text>;
  return (
    <>
      <Table.ScrollContainer minWidth={560} type="native" tabIndex={0} role="region" aria-label={t('mails.table')}>
        <Table verticalSpacing="sm">
          <Table.Thead><Table.Tr><Table.Th>{t('mails.at')}</Table.Th><Table.Th>{t('mails.to')}</Table.Th><Table.Th>{t('mails.subject')}</Table.Th><Table.Th>{t('mails.state')}</Table.Th></Table.Tr></Table.Thead>
          <Table.Tbody>{mails.map((mail) => <Delivery key={mail.id} mail={mail} />)}</Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hasNextPage && <Group justify="center" mt="sm"><Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('more')}</Button></Group>}
    </>
  );
}

function Delivery({ mail: { createdAt, address, subject, state, attempts, sentAt, lastError } }: { readonly mail: Schemas['MailDeliveryView'] }): ReactNode {
  const { t } = useTranslation('settings');
  const { instant } = useFormats();
  return (
    <Table.Tr>
      <Table.Td>{instant(createdAt)}</Table.Td>
      <Table.Td>{address}</Table.Td>
      <Table.Td>{subject}</Table.Td>
      <Table.Td>
        {state === 'sent' ? t('mails.sent', { at: instant(sentAt) }) : t(`mails.${state}`, { count: attempts })}
        {state !== 'sent' && lastError !== null && <Text size="xs" c="dimmed">{lastError}</Text>}
      </Table.Td>
    </Table.Tr>
  );
}
