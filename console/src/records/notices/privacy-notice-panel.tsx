import { Grid, List, MultiSelect, Select, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { ScrollText } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { AnchorLink } from '../../design/anchor-link';
import { EmptyState } from '../../design/empty-state';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useDay } from '../../place/day';
import { useOrganisation } from '../../place/organisation';
import { LANGUAGES, type Language } from '../../words/languages';
import { useRecordWish } from '../record-wish';
import { everyActivity } from './every-activity';
import { askForNotice, type NoticeWish, type PrivacyNotice, usePrivacyNotice } from './notice-documents';
import { NoticeFiles } from './notice-files';
import { NoticeGaps } from './notice-gaps';

/** The information that people are given when data about them are collected, written from the register. */
export function PrivacyNoticePanel(): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const { asOf, knownOn } = useDay();
  const { wish: { language }, change } = useRecordWish();
  const [search, setSearch] = useSearchParams();
  const wish: NoticeWish = { language, activities: search.getAll('activity'), day: { asOf, knownOn } };
  const { data: notice, error, refetch } = usePrivacyNotice(org, wish);
  const choose = (keys: readonly string[]): void => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete('activity');
    for (const key of keys) after.append('activity', key);
    return after;
  });
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Panel title={t('notices.notice')} lead={t('notices.noticeLead')}>
          <Stack gap="md">
            <ActivitiesChoice chosen={wish.activities} choose={choose} />
            <Select label={t('options.language')} value={language} allowDeselect={false} onChange={(chosen) => chosen !== null && change({ language: chosen as Language })} data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} />
            {notice && notice.activities.length > 0 && <NoticeFiles name={`privacy-notice-${org}-${language}`} ask={(format, gaps, signal) => askForNotice(org, format, wish, { gaps, signal, parseAs: 'stream' })} />}
          </Stack>
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
        {notice ? <Written notice={notice} /> : error === null && <Loading />}
      </Grid.Col>
    </Grid>
  );
}

function ActivitiesChoice({ chosen, choose }: { readonly chosen: readonly string[]; readonly choose: (keys: readonly string[]) => void }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const { data = [] } = useQuery({ queryKey: ['activities-as-controller', org], queryFn: ({ signal }) => everyActivity(org, signal) });
  const known = new Set(data.map(({ key }) => key));
  const options = [...data.map(({ key, name }) => ({ value: key, label: name })), ...chosen.filter((key) => !known.has(key)).map((key) => ({ value: key, label: key }))];
  return <MultiSelect label={t('notices.activities')} description={t('notices.activitiesHelp')} placeholder={chosen.length === 0 ? t('notices.activitiesAll') : undefined} searchable clearable limit={100} value={[...chosen]} onChange={choose} data={options} />;
}

function Written({ notice }: { readonly notice: PrivacyNotice }): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  if (notice.activities.length === 0) return <EmptyState Icon={ScrollText} title={t('notices.nothing')} actions={<AnchorLink to={to('/activities')}>{t('notices.toActivities')}</AnchorLink>}>{t('notices.nothingWhat')}</EmptyState>;
  return (
    <Stack gap="md">
      <NoticeGaps gaps={notice.missing} language={notice.language} names={new Map(notice.activities.map(({ key, name }) => [key, name]))} />
      <Panel title={t('notices.preview')}>
        <Stack gap="md" lang={notice.language} maw="46rem">
          <Title order={3}>{notice.title}</Title>
          {notice.sections.map(({ topic, activity, heading, provisions, paragraphs }) => (
            <section key={`${topic} ${activity ?? ''}`}>
              <Title order={4} size="h3">{heading} <Text span size="xs" c="dimmed">{provisions.join(', ')}</Text></Title>
              {paragraphs.map(({ text, items }, index) => (
                <div key={`${index} ${text}`}>
                  <Text size="sm" mt={6}>{text}</Text>
                  {items.length > 0 && <List size="sm" mt={4} withPadding>{items.map((item, position) => <List.Item key={`${position} ${item}`}>{item}</List.Item>)}</List>}
                </div>
              ))}
            </section>
          ))}
        </Stack>
      </Panel>
    </Stack>
  );
}
