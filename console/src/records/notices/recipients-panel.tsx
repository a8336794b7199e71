import { Box, Grid, MultiSelect, Select, Stack, Table, Text, TextInput } from '@mantine/core';
import { MailQuestion } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useCategoryChoices } from '../../api/categories';
import { AnchorLink } from '../../design/anchor-link';
import { EmptyState } from '../../design/empty-state';
import { FieldHelp } from '../../design/help';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useDay } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { LANGUAGES, type Language } from '../../words/languages';
import { useRecordWish } from '../record-wish';
import { addressOf } from '../../place/thing-address';
import { askForRecipients, type RecipientsAnswer, type RecipientsWish, type ToldRecipient, useRecipients } from './notice-documents';
import { NoticeFiles } from './notice-files';
import { NoticeGaps } from './notice-gaps';

/** The messages of this answer name what they are about. */
const NO_NAMES: ReadonlyMap<string, string> = new Map();

type Choose = (name: 'subject' | 'category' | 'since', values: readonly string[]) => void;

/** Who received the data of a person: the answer that Art. 15(1)(c) asks for. */
export function RecipientsPanel(): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const { asOf, knownOn } = useDay();
  const { wish: { language }, change } = useRecordWish();
  const [search, setSearch] = useSearchParams();
  const wish: RecipientsWish = { language, dataSubjects: search.getAll('subject'), dataCategories: search.getAll('category'), since: search.get('since') ?? undefined, day: { asOf, knownOn } };
  const { data: answer, error, refetch } = useRecipients(org, wish);
  const choose: Choose = (name, values) => setSearch((before) => {
    const after = new URLSearchParams(before);
    after.delete(name);
    for (const value of values) after.append(name, value);
    return after;
  });
  const isAsked = wish.dataSubjects.length > 0;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 4 }}>
        <Panel title={t('recipients.title')} lead={t('recipients.lead')}>
          <Stack gap="md">
            <Whose wish={wish} choose={choose} />
            <Select label={t('options.language')} value={language} allowDeselect={false} onChange={(chosen) => chosen !== null && change({ language: chosen as Language })} data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} />
            {answer && <NoticeFiles name={`recipients-${org}-${language}`} ask={(format, gaps, signal) => askForRecipients(org, format, wish, { gaps, signal, parseAs: 'stream' })} />}
          </Stack>
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 8 }}>
        {!isAsked && <EmptyState Icon={MailQuestion} title={t('recipients.whose')}>{t('recipients.whoseWhat')}</EmptyState>}
        {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
        {isAsked && (answer ? <Answer answer={answer} /> : error === null && <Loading />)}
      </Grid.Col>
    </Grid>
  );
}

function Whose({ wish, choose }: { readonly wish: RecipientsWish; readonly choose: Choose }): ReactNode {
  const { t, i18n } = useTranslation('records');
  const { org } = useOrganisation();
  const { data: categories, people } = useCategoryChoices(org, i18n.language as Language);
  const options = (items: readonly { key: string; name: string }[]): { value: string; label: string }[] => items.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <>
      <MultiSelect label={t('recipients.dataSubjects')} description={<FieldHelp article="Art. 15(1)(c) GDPR">{t('recipients.dataSubjectsHelp')}</FieldHelp>} searchable clearable value={[...wish.dataSubjects]} onChange={(values) => choose('subject', values)} data={options(people)} />
      <MultiSelect label={t('recipients.dataCategories')} description={t('recipients.dataCategoriesHelp')} searchable clearable value={[...wish.dataCategories]} onChange={(values) => choose('category', values)} data={options(categories)} />
      <TextInput type="date" label={t('recipients.since')} description={t('recipients.sinceHelp')} value={wish.since ?? ''} onChange={({ currentTarget: { value } }) => choose('since', value === '' ? [] : [value])} />
    </>
  );
}

function Answer({ answer }: { readonly answer: RecipientsAnswer }): ReactNode {
  const { t } = useTranslation('records');
  if (answer.recipients.length === 0) return <EmptyState Icon={MailQuestion} title={t('recipients.none')}>{t('recipients.noneWhat')}</EmptyState>;
  return (
    <Stack gap="md">
      <NoticeGaps gaps={answer.missing} language={answer.language} names={NO_NAMES} />
      <Panel title={t('recipients.found', { count: answer.recipients.length })}>
        <Box component="section" aria-label={t('recipients.table')} tabIndex={0} style={{ overflowX: 'auto' }}>
          <Table miw="40rem" verticalSpacing="sm">
            <Table.Thead><Table.Tr>{(['recipient', 'purposes', 'data', 'countries'] as const).map((column) => <Table.Th key={column} scope="col">{t(`recipients.columns.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
            <Table.Tbody>{answer.recipients.map((recipient, index) => <Recipient key={`${recipient.engagement ?? recipient.name} ${index}`} recipient={recipient} language={answer.language} />)}</Table.Tbody>
          </Table>
        </Box>
      </Panel>
    </Stack>
  );
}

function Recipient({ recipient: { name, legalName, named, service, engagement, purposes, dataCategories, countries, country, via }, language }: { readonly recipient: ToldRecipient; readonly language: string }): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  const formats = useFormats();
  const where = countries.length > 0 ? countries : country === null ? [] : [country];
  return (
    <Table.Tr>
      <Table.Td>
        {engagement === null ? <Text size="sm" fw={600}>{name}</Text> : <AnchorLink to={to(addressOf({ kind: 'engagement', key: engagement }))} size="sm" fw={600}>{name}</AnchorLink>}
        <Text size="xs" c="dimmed">{[legalName === name ? null : legalName, service, via === null ? null : t('recipients.via', { name: via })].filter((each) => each !== null).join(' · ')}</Text>
        {!named && <Text size="xs" style={{ color: "var(--verdict-incomplete)" }}>{t('recipients.notNamed')}</Text>}
      </Table.Td>
      <Table.Td><Text size="sm">{purposes.join('; ')}</Text></Table.Td>
      <Table.Td><Text size="sm" lang={language}>{dataCategories.map((category) => category.name).join(', ')}</Text></Table.Td>
      <Table.Td><Text size="sm">{where.map((code) => formats.country(code)).join(', ')}</Text></Table.Td>
    </Table.Tr>
  );
}
