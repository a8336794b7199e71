import { Button, Checkbox, Group, MultiSelect, Stack, Text, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { Notice } from '../../design/notice';
import { ProblemNotice } from '../../design/problem-notice';
import { today } from '../../place/day';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { LANGUAGES, type Language } from '../../words/languages';
import type { RecordDocument, RecordGap } from '../record-document';
import { RecordGaps } from '../record-gaps';
import type { RecordWish } from '../record-wish';
import { gapsOf, type IssuedRecord, useIssuing } from './use-issuing';

interface IssueFormProps {
  readonly wish: RecordWish;
  readonly record: RecordDocument;
  readonly close: () => void;
}

/** Comment, languages, and – where the service says what is missing – the words with which that is acknowledged. */
export function IssueForm({ wish, record, close }: IssueFormProps): ReactNode {
  const { t } = useTranslation('records');
  const { org } = useOrganisation();
  const [comment, setComment] = useState('');
  const [languages, setLanguages] = useState<Language[]>([wish.language]);
  const [isAcknowledged, acknowledge] = useState(false);
  const issuing = useIssuing(org);
  const gaps = gapsOf(issuing.error);
  const done = useIssued(close);
  const issue = (): void => issuing.mutate({ wish, languages, comment, acknowledged: gaps !== null && isAcknowledged ? gaps : null }, { onSuccess: done });
  return (
    <form onSubmit={(event) => { event.preventDefault(); issue(); }}>
      <Stack gap="md">
        <WhatIsIssued wish={wish} />
        <MultiSelect
          label={t('issue.languages')} description={t('issue.languagesHelp')} value={languages} onChange={(chosen) => setLanguages(chosen as Language[])} clearable={false}
          data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))} error={languages.length === 0 ? t('issue.languagesNone') : undefined}
        />
        <Textarea label={t('issue.comment')} description={t('issue.commentHelp')} value={comment} onChange={({ currentTarget }) => setComment(currentTarget.value)} autosize minRows={2} maxLength={4000} />
        {gaps !== null && <Acknowledgement gaps={gaps} record={record} isGiven={isAcknowledged} give={acknowledge} />}
        {issuing.error !== null && gaps === null && <ProblemNotice error={issuing.error} />}
        <Text size="sm" component="output" display="block" c="dimmed">{issuing.isPending ? t('issue.working') : ''}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('issue.cancel')}</Button>
          <Button type="submit" loading={issuing.isPending} disabled={languages.length === 0 || (gaps !== null && !isAcknowledged)}>{gaps === null ? t('issue.do') : t('issue.doAnyway')}</Button>
        </Group>
      </Stack>
    </form>
  );
}

function WhatIsIssued({ wish: { role, asOf, knownOn, template } }: { readonly wish: RecordWish }): ReactNode {
  const { t } = useTranslation('records');
  const { day } = useFormats();
  const { label } = useLabels();
  return (
    <Text size="sm">
      {t('issue.what', { role: t(`options.roles.${role}`), day: day(asOf ?? today()), template: label('templates', template) })}{' '}
      {knownOn !== undefined && t('issue.whatKnown', { day: day(knownOn) })} {t('issue.forEver')}
    </Text>
  );
}

interface AcknowledgementProps {
  readonly gaps: readonly RecordGap[];
  readonly record: RecordDocument;
  readonly isGiven: boolean;
  readonly give: (isGiven: boolean) => void;
}

function Acknowledgement({ gaps, record, isGiven, give }: AcknowledgementProps): ReactNode {
  const { t } = useTranslation('records');
  return (
    <Notice tone="open" isNews title={t('issue.gaps', { count: gaps.length })}>
      <Stack gap="sm">
        <Text size="sm">{t('issue.gapsWhat')}</Text>
        <RecordGaps gaps={gaps} language={record.language} names={new Map(record.activities.map(({ key, name }) => [key, name]))} />
        <Checkbox checked={isGiven} onChange={({ currentTarget }) => give(currentTarget.checked)} label={t('issue.acknowledge', { count: gaps.length })} />
      </Stack>
    </Notice>
  );
}

/** Closes the dialog, tells the number, and goes to what was issued. */
function useIssued(close: () => void): (issued: readonly IssuedRecord[]) => void {
  const { t } = useTranslation('records');
  const { list } = useFormats();
  const [, setSearch] = useSearchParams();
  return (issued) => {
    close();
    notifications.show({
      color: 'green', title: t('issue.done'), message: t('issue.doneWhat', { count: issued.length, numbers: list(issued.map(({ number }) => String(number))) }),
      closeButtonProps: { 'aria-label': t('issue.close') }, styles: { description: { color: 'var(--mantine-color-text)' } },
    });
    setSearch((before) => {
      const after = new URLSearchParams(before);
      const [first] = issued;
      after.set('view', 'issued');
      if (first && issued.length === 1) after.set('issue', String(first.number));
      return after;
    });
  };
}
