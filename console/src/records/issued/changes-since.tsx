import { Badge, Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client';
import { AnchorLink } from '../../design/anchor-link';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { useOrganisation } from '../../place/organisation';
import { getRecord, type RecordDocument } from '../record-document';
import { addressOf } from '../../place/thing-address';
import { type ChangedEntry, compareRecords, type RecordComparison } from './compare-records';
import type { IssuedRecord } from './use-issuing';

const MOST_SHOWN = 100;

/** What the record would say today and did not say when it was issued; worked out when it is asked for. */
export function ChangesSince({ issue }: { readonly issue: IssuedRecord }): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const [isWanted, want] = useState(false);
  const { data, error, refetch } = useQuery({
    queryKey: ['changes-since', org, issue.role, issue.number], enabled: isWanted,
    queryFn: async ({ signal }) => {
      const { role, number, language, template } = issue;
      const then = await api.GET('/api/v1/organisations/{org}/records/{role}/issues/{issue}', { params: { path: { org, role, issue: `${number}.json` } }, signal });
      return compareRecords(then.data as unknown as RecordDocument, await getRecord(org, { role, language, template, asOf: undefined, knownOn: undefined }, signal));
    },
  });
  if (!isWanted) return <Button variant="default" onClick={() => want(true)}>{t('changes.show')}</Button>;
  if (error !== null) return <ProblemNotice error={error} retry={() => void refetch()} />;
  return data === undefined ? <Loading /> : <Comparison comparison={data} />;
}

function Comparison({ comparison }: { readonly comparison: RecordComparison }): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  if (comparison.isSame) return <Text component="output" display="block">{t('changes.none')}</Text>;
  return (
    <Stack gap="md" aria-live="polite">
      {comparison.organisation.length > 0 && <div><AnchorLink to={to(addressOf({ kind: 'organisation', key: '' }))}>{t('changes.organisation')}</AnchorLink> <Fields fields={comparison.organisation} /></div>}
      <Entries title={t('changes.added', { count: comparison.added.length })} entries={comparison.added} />
      <Entries title={t('changes.changed', { count: comparison.changed.length })} entries={comparison.changed} />
      <Entries title={t('changes.removed', { count: comparison.removed.length })} entries={comparison.removed} />
    </Stack>
  );
}

function Entries({ title, entries }: { readonly title: string; readonly entries: readonly (Omit<ChangedEntry, 'fields'> & Partial<ChangedEntry>)[] }): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  if (entries.length === 0) return null;
  return (
    <div>
      <Title order={3}>{title}</Title>
      <List size="sm" spacing={6} mt={4}>{entries.slice(0, MOST_SHOWN).map(({ key, name, fields = [] }) => <List.Item key={key}><AnchorLink to={to(addressOf({ kind: 'activity', key }))}>{name}</AnchorLink> <Fields fields={fields} /></List.Item>)}</List>
      {entries.length > MOST_SHOWN && <Text size="sm" c="dimmed">{t('changes.more', { count: entries.length - MOST_SHOWN })}</Text>}
    </div>
  );
}

function Fields({ fields }: { readonly fields: readonly string[] }): ReactNode {
  const { t, i18n } = useTranslation('records');
  return <Group component="span" display="inline-flex" gap={4}>{fields.map((field) => <Badge key={field} variant="default" size="sm" tt="none">{i18n.exists(`records:parts.${field}`) ? t(`parts.${field as 'purposes'}`) : field}</Badge>)}</Group>;
}
