import { ActionIcon, Button, Code, Group, Stack, Table, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Download, Stamp } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query, type Schemas } from '../../api/client';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { save } from '../../design/use-download';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';

type Checkpoint = Schemas['CheckpointView'];

const AT_ONCE = 10;
/** Enough of a fingerprint to tell two apart. */
const TELLING_DIGITS = 16;

/** Makes checkpoints and hands them out again. */
export function CheckpointPanel(): ReactNode {
  const { t } = useTranslation('history');
  const { org } = useOrganisation();
  const reading = query.useInfiniteQuery(
    'get', '/api/v1/organisations/{org}/history/checkpoints', { params: { path: { org }, query: { limit: AT_ONCE } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined },
  );
  const taking = useMutation({
    mutationFn: async () => (await api.POST('/api/v1/organisations/{org}/history/checkpoints', { params: { path: { org } } })).data,
    onSuccess: () => reading.refetch(),
  });
  const checkpoints = reading.data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('checkpoints.title')} lead={t('checkpoints.lead')} actions={<Button variant="default" leftSection={<Stamp size={18} aria-hidden />} loading={taking.isPending} onClick={() => taking.mutate()}>{t('checkpoints.take')}</Button>}>
      <Stack gap="md">
        <Text size="sm" role="status">{taking.data ? t('checkpoints.taken', { sequence: taking.data.sequence }) : ''}</Text>
        {taking.error && <ProblemNotice error={taking.error} />}
        {checkpoints === undefined && (reading.error ? <ProblemNotice error={reading.error} retry={() => void reading.refetch()} /> : <Loading />)}
        {checkpoints?.length === 0 && <Text size="sm" c="dimmed">{t('checkpoints.none')}</Text>}
        {checkpoints !== undefined && checkpoints.length > 0 && <Checkpoints checkpoints={checkpoints} org={org} />}
        {reading.hasNextPage && <Group justify="center"><Button variant="default" size="xs" loading={reading.isFetchingNextPage} onClick={() => void reading.fetchNextPage()}>{t('checkpoints.more')}</Button></Group>}
      </Stack>
    </Panel>
  );
}

function Checkpoints({ checkpoints, org }: { readonly checkpoints: readonly Checkpoint[]; readonly org: string }): ReactNode {
  const { t } = useTranslation('history');
  const { instant, number } = useFormats();
  const download = (checkpoint: Checkpoint): void => save(new Blob([`${JSON.stringify(checkpoint, null, 2)}\n`], { type: 'application/json' }), `${org}-checkpoint-${checkpoint.sequence}.json`);
  return (
    <Table.ScrollContainer minWidth={420} type="native" tabIndex={0} role="region" aria-label={t('checkpoints.table')}>
      <Table verticalSpacing="xs">
        <Table.Thead><Table.Tr><Table.Th>{t('checkpoints.takenAt')}</Table.Th><Table.Th ta="right">{t('checkpoints.revision')}</Table.Th><Table.Th>{t('checkpoints.hash')}</Table.Th><Table.Th>{t('checkpoints.file')}</Table.Th></Table.Tr></Table.Thead>
        <Table.Tbody>
          {checkpoints.map((checkpoint) => (
            <Table.Tr key={`${checkpoint.sequence}${checkpoint.takenAt}`}>
              <Table.Td>{instant(checkpoint.takenAt)}</Table.Td>
              <Table.Td ta="right">{number(checkpoint.sequence)}</Table.Td>
              <Table.Td><Code title={checkpoint.hash}>{checkpoint.hash.slice(0, TELLING_DIGITS)}…</Code></Table.Td>
              <Table.Td><ActionIcon variant="subtle" aria-label={t('checkpoints.download', { sequence: checkpoint.sequence })} onClick={() => download(checkpoint)}><Download size={18} aria-hidden /></ActionIcon></Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
