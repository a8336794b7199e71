import { List, Stack, Text, Title } from '@mantine/core';
import { CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client';
import { AnchorLink } from '../design/anchor-link';
import { Panel } from '../design/panel';
import { DifferenceList } from '../values/difference-list';
import { differencesOf, type Snapshot } from '../values/differences';
import { today } from '../place/day';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { daysBetween, type PublishedEntry } from './list-entries';
import type { NextList } from './next-list';
import { RefusalList } from './refusal-list';

/** What the next publication would change, and what stands against it. */
export function DifferencePanel({ list, mayPublish }: { readonly list: NextList; readonly mayPublish: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { instant } = useFormats();
  const { published, added, changed, removed, refusals } = list;
  const isSame = refusals.some(({ code }) => code === 'nothing-to-publish');
  const isQuiet = added.length + changed.length + removed.length === 0;
  return (
    <Panel title={published === null ? t('next.first') : isSame ? t('next.same') : t('next.title')} {...(published === null || isSame ? {} : { lead: t('next.against', { version: published.version, at: instant(published.publishedAt) }) })}>
      <Stack gap="md">
        {published === null && <Text size="sm" maw="46rem">{t('next.firstWhat', { days: list.noticePeriodDays })}</Text>}
        {published !== null && isSame && <Text size="sm"><CircleCheck size={16} aria-hidden style={{ verticalAlign: '-0.2em' }} /> {t('next.sameWhat', { version: published.version, at: instant(published.publishedAt) })}</Text>}
        {!isSame && <RefusalList list={list} mayPublish={mayPublish} />}
        {published !== null && !isSame && isQuiet && <Text size="sm">{t('next.head')}</Text>}
        <Additions list={list} />
        {published !== null && changed.length > 0 && <Changes list={list} />}
        {removed.length > 0 && <Named title={t('next.removed')} entries={removed} />}
        <Periods list={list} />
      </Stack>
    </Panel>
  );
}

function Periods({ list: { noticePeriodDays, objectionPeriodDays } }: { readonly list: NextList }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { to } = useOrganisation();
  return <Text size="sm" c="dimmed">{t('next.periods', { notice: noticePeriodDays, objection: objectionPeriodDays })} <AnchorLink size="sm" underline="always" to={to('/settings/organisation')}>{t('next.changePeriods')}</AnchorLink></Text>;
}

function Additions({ list: { published, added, entries } }: { readonly list: NextList }): ReactNode {
  const { t } = useTranslation('sub-processors');
  if (added.length === 0) return null;
  const isNew = new Set(added.map(({ key }) => key));
  return (
    <section>
      <Title order={3} mb={4}>{t('next.added')}</Title>
      <List size="sm" spacing={4}>{entries.filter(({ key }) => isNew.has(key)).map((entry) => <List.Item key={entry.key}><Addition entry={entry} isFirst={published === null} /></List.Item>)}</List>
    </section>
  );
}

function Addition({ entry: { name, service, effectiveFrom }, isFirst }: { readonly entry: PublishedEntry; readonly isFirst: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { day } = useFormats();
  const ahead = daysBetween(today(), effectiveFrom);
  return (
    <>
      <Text span fw={600} size="sm">{name}</Text>{service === null ? '' : `: ${service}`}{' '}
      <Text span size="sm" c="dimmed">{ahead > 0 ? t('next.from', { day: day(effectiveFrom) }) : t('next.inUse', { day: day(effectiveFrom) })}{!isFirst && ahead > 0 ? ` · ${t('next.notice', { count: ahead })}` : ''}</Text>
    </>
  );
}

function Named({ title, entries }: { readonly title: string; readonly entries: NextList['removed'] }): ReactNode {
  return <section><Title order={3} mb={4}>{title}</Title><List size="sm">{entries.map(({ key, name }) => <List.Item key={key}><Text span fw={600} size="sm">{name}</Text></List.Item>)}</List></section>;
}

function Changes({ list: { changed, entries } }: { readonly list: NextList }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { org } = useOrganisation();
  const { data } = query.useQuery('get', '/api/v1/organisations/{org}/sub-processor-list/publications', { params: { path: { org }, query: { limit: 1 } } });
  const before = data?.items[0]?.entries ?? [];
  const find = (list: readonly PublishedEntry[], key: string): Snapshot | null => (list.find((entry) => entry.key === key) as Snapshot | undefined) ?? null;
  return (
    <section>
      <Title order={3} mb={4}>{t('next.changed')}</Title>
      <Stack gap="sm">
        {changed.map(({ key, name }) => (
          <div key={key}>
            <Text fw={600} size="sm" mb={4}>{name}</Text>
            {data && <DifferenceList kind="sub-processor-list" differences={differencesOf(find(before, key), find(entries, key)).filter(({ path }) => path[0] !== 'key')} />}
          </div>
        ))}
      </Stack>
    </section>
  );
}
