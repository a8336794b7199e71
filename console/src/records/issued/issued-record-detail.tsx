import { Anchor, Grid, Group, List, Stack, Text } from '@mantine/core';
import { ArrowLeft, ExternalLink } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { query } from '../../api/client';
import { Loading } from '../../design/loading';
import { Panel } from '../../design/panel';
import { ProblemNotice } from '../../design/problem-notice';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { LANGUAGES } from '../../words/languages';
import { Digest } from '../record-state';
import type { Role } from '../record-wish';
import classes from '../records.module.css';
import { ChangesSince } from './changes-since';
import { IssuedFiles } from './issued-files';
import type { IssuedRecord } from './use-issuing';

/** One issued record: what it is, its files, what it was issued without, what changed since. */
export function IssuedRecordDetail({ role, number }: { readonly role: Role; readonly number: number }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const [search] = useSearchParams();
  const place = useRef<HTMLDivElement>(null);
  const { data, error, refetch } = query.useQuery('get', '/api/v1/organisations/{org}/records/{role}/issues/{issue}', { params: { path: { org, role, issue: String(number) } } });
  useEffect(() => place.current?.focus(), []);
  const all = new URLSearchParams(search);
  all.delete('issue');
  return (
    <Stack component="section" gap="md" ref={place} tabIndex={-1} style={{ outline: 'none' }} aria-label={t('issued.name', { number })}>
      <Group><Anchor component={Link} to={`?${all}`} size="sm"><ArrowLeft size={14} aria-hidden /> {t('issued.all')}</Anchor></Group>
      {error !== null && <ProblemNotice error={error} retry={() => void refetch()} />}
      {data === undefined ? error === null && <Loading /> : <Detail issue={data as IssuedRecord} />}
    </Stack>
  );
}

function Detail({ issue }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const page = `/api/v1/organisations/${encodeURIComponent(org)}/records/${issue.role}/issues/${issue.number}.html`;
  return (
    <Grid gap="lg">
      <Grid.Col span={{ base: 12, lg: 5 }}>
        <Panel title={t('issued.name', { number: issue.number })} actions={<Anchor href={page} target="_blank" size="sm">{t('issued.open')} <ExternalLink size={14} aria-hidden /></Anchor>}>
          <Facts issue={issue} />
        </Panel>
      </Grid.Col>
      <Grid.Col span={{ base: 12, lg: 7 }}>
        <Stack gap="lg">
          <Panel title={t('issued.files')} lead={t('issued.filesLead')}><IssuedFiles issue={issue} /></Panel>
          {issue.acknowledgedGaps.length > 0 && <Panel title={t('issued.gaps', { count: issue.acknowledgedGaps.length })} lead={t('issued.gapsLead')}><Gaps issue={issue} /></Panel>}
          <Panel title={t('changes.title')} lead={t('changes.lead')}><ChangesSince issue={issue} /></Panel>
        </Stack>
      </Grid.Col>
    </Grid>
  );
}

function Facts({ issue }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const { day, instant, number } = useFormats();
  const { label, cite } = useLabels();
  return (
    <dl className={classes['facts']}>
      <dt>{t('options.role')}</dt><dd>{t(`options.roles.${issue.role}`)} ({cite(`Art. ${issue.article} GDPR`)})</dd>
      <dt>{t('issued.columns.issuedAt')}</dt><dd>{instant(issue.issuedAt)}</dd>
      <dt>{t('issued.columns.issuedBy')}</dt><dd>{issue.issuedBy}</dd>
      <dt>{t('state.asOf')}</dt><dd>{day(issue.asOf)}</dd>
      {issue.knownOn !== null && <><dt>{t('state.knownOn')}</dt><dd>{day(issue.knownOn)}</dd></>}
      <dt>{t('issued.columns.language')}</dt><dd>{LANGUAGES[issue.language]}</dd>
      <dt>{t('options.template')}</dt><dd>{label('templates', issue.template)}</dd>
      <dt>{t('issued.columns.comment')}</dt><dd>{issue.comment ?? '–'}</dd>
      <dt>{t('state.revision')}</dt><dd>{number(issue.revision)}</dd>
      <dt>{t('state.lawVersion')}</dt><dd>{day(issue.lawVersion)}</dd>
      <dt>{t('state.digest')}</dt><dd><Digest digest={issue.digest} /></dd>
    </dl>
  );
}

const MOST_GAPS = 100;

function Gaps({ issue: { acknowledgedGaps } }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const { label, cite } = useLabels();
  return (
    <>
      <List size="sm">
        {acknowledgedGaps.slice(0, MOST_GAPS).map(({ item, activity, code }, index) => <List.Item key={`${code} ${activity ?? ''} ${item} ${index}`}>{cite(`Art. ${item} GDPR`)}: {label('finding-codes', code)}{activity !== null && <Text span c="dimmed"> – {activity}</Text>}</List.Item>)}
      </List>
      {acknowledgedGaps.length > MOST_GAPS && <Text size="sm" c="dimmed" mt="xs">{t('issued.gapsMore', { count: acknowledgedGaps.length - MOST_GAPS })}</Text>}
    </>
  );
}
