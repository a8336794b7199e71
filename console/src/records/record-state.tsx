import { CopyButton, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { CheckCircle2, Copy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../design/notice';
import { useFormats } from '../place/formats';
import type { RecordDocument } from './record-document';
import { RecordGaps } from './record-gaps';
import classes from './records.module.css';

/** Whether the record is complete, what is missing, how much is in it, and its digest. */
export function RecordState({ record }: { readonly record: RecordDocument }): ReactNode {
  const { t } = useTranslation('records');
  const { number, day, instant } = useFormats();
  const { activities, missing } = record;
  const count = (of: 'recipients' | 'transfers'): string => number(activities.reduce((sum, activity) => sum + activity[of].length, 0));
  return (
    <Stack gap="md">
      {missing.length === 0
        ? <Notice tone="good" title={t('state.complete')}>{activities.length === 0 ? t('state.empty') : t('state.completeWhat')}</Notice>
        : <Notice tone="open" title={t('state.gaps', { count: missing.length })}>{t('state.gapsWhat')}</Notice>}
      {missing.length > 0 && <RecordGaps gaps={missing} language={record.language} names={new Map(activities.map(({ key, name }) => [key, name]))} />}
      <dl className={classes['facts']}>
        <dt>{t('state.activities')}</dt><dd>{number(activities.length)}</dd>
        <dt>{t('state.recipients')}</dt><dd>{count('recipients')}</dd>
        <dt>{t('state.transfers')}</dt><dd>{count('transfers')}</dd>
        <dt>{t('state.asOf')}</dt><dd>{day(record.asOf)}</dd>
        {record.knownOn !== null && <><dt>{t('state.knownOn')}</dt><dd>{record.knownOn.length > 10 ? instant(record.knownOn) : day(record.knownOn)}</dd></>}
        <dt>{t('state.revision')}</dt><dd>{number(record.revision)}</dd>
        <dt>{t('state.lawVersion')}</dt><dd>{day(record.lawVersion)}</dd>
        <dt>{t('state.digest')}</dt><dd><Digest digest={record.digest} /></dd>
      </dl>
      <Text size="xs" c="dimmed">{t('state.digestHelp')}</Text>
    </Stack>
  );
}

/** A digest that can be copied. */
export function Digest({ digest }: { readonly digest: string }): ReactNode {
  const { t } = useTranslation();
  return (
    <Group gap={6} align="flex-start" wrap="nowrap">
      <span className={classes['digest']}>{digest}</span>
      <CopyButton value={digest}>
        {({ copied, copy }) => <UnstyledButton onClick={copy} aria-label={copied ? t('copied') : t('copy')} miw={24} mih={24} ta="center">{copied ? <CheckCircle2 size={16} aria-hidden /> : <Copy size={16} aria-hidden />}</UnstyledButton>}
      </CopyButton>
    </Group>
  );
}
