import { Anchor, Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query, type Schemas } from '../api/client';
import { Loading } from '../design/loading';
import { Panel } from '../design/panel';
import { ProblemNotice } from '../design/problem-notice';
import classes from '../values/values.module.css';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';

const AT_ONCE = 10;

type Publication = Schemas['PublicationView'];

/** Every version that was published, newest first. */
export function PublicationsPanel(): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = query.useInfiniteQuery(
    'get', '/api/v1/organisations/{org}/sub-processor-list/publications', { params: { path: { org }, query: { limit: AT_ONCE } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor ?? undefined },
  );
  const publications = data?.pages.flatMap(({ items }) => items);
  return (
    <Panel title={t('log.title')}>
      {publications === undefined && (error ? <ProblemNotice error={error} retry={() => void refetch()} /> : <Loading />)}
      {publications?.length === 0 && <Text size="sm" c="dimmed">{t('log.none')}</Text>}
      {publications !== undefined && publications.length > 0 && <ol className={classes.sets}>{publications.map((publication) => <li key={publication.version} className={classes.entry}><PublicationEntry publication={publication} /></li>)}</ol>}
      {hasNextPage && <Group justify="center" mt="sm"><Button variant="default" size="xs" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t('log.more')}</Button></Group>}
    </Panel>
  );
}

function PublicationEntry({ publication: { version, publishedAt, entries, difference, urgent, reason, comment } }: { readonly publication: Publication }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const { instant } = useFormats();
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Anchor size="sm" fw={600} href={`/public/${org}/sub-processors.html?asOf=${publishedAt.slice(0, 10)}`} target="_blank" rel="noopener" aria-label={t('log.readIt', { version })}>{t('log.version', { version })}</Anchor>
        <Text size="sm" c="dimmed">{instant(publishedAt)} · {t('log.entries', { count: entries.length })}</Text>
        {urgent && <Badge color="red" variant="outline" tt="none" c="var(--mantine-color-text)">{t('log.urgent')}</Badge>}
      </Group>
      <Difference difference={difference} />
      {reason !== null && <Text size="sm">{t('log.reason', { reason })}</Text>}
      {comment !== null && <Text size="sm" c="dimmed">{t('log.comment', { comment })}</Text>}
    </Stack>
  );
}

function Difference({ difference: { added, changed, removed } }: { readonly difference: Publication['difference'] }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { list } = useFormats();
  const told = ([['next.added', added], ['next.changed', changed], ['next.removed', removed]] as const).filter(([, entries]) => entries.length > 0);
  if (told.length === 0) return <Text size="sm">{t('log.noChange')}</Text>;
  return <List size="sm" listStyleType="none" m={0} p={0}>{told.map(([words, entries]) => <List.Item key={words}>{t(words)}: {list(entries.map(({ name }) => name))}</List.Item>)}</List>;
}
