import { Alert, Code, List, Text } from '@mantine/core';
import { ShieldAlert, ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useFormats } from '../../place/formats';
import classes from '../../values/values.module.css';

export type Verification = Schemas['VerificationView'];

/** What a check found. */
export interface VerificationResultProps {
  readonly verification: Verification;
  /** What holds, in a few words; and what does not. */
  readonly titles: { readonly whole: string; readonly broken: string };
  /** What that means. */
  readonly whole: string;
}

/** Whether the chain holds, said in sentences, and every place where it does not. */
export function VerificationResult({ verification: { whole: isWhole, problems, notes }, titles, whole }: VerificationResultProps): ReactNode {
  const { t } = useTranslation('history');
  return (
    <Alert role="status" color={isWhole ? 'green' : 'red'} variant="light" icon={isWhole ? <ShieldCheck aria-hidden /> : <ShieldAlert aria-hidden />} title={isWhole ? titles.whole : titles.broken} styles={{ title: { color: 'var(--mantine-color-text)' } }}>
      <Text size="sm">{isWhole ? whole : t('verify.brokenWhat')}</Text>
      {problems.length > 0 && <List size="sm" mt="xs">{problems.map(({ sequence, code, message }, index) => <List.Item key={`${sequence}${code}${index}`}>{t('verify.problem', { sequence, message })}</List.Item>)}</List>}
      {notes.map(({ code, message }) => <Text key={code} size="sm" mt="xs" lang="en">{message}</Text>)}
    </Alert>
  );
}

/** What a check looked at, for whoever writes it down. */
export function VerificationFacts({ verification: { revisions, head, checkpoints } }: { readonly verification: Verification }): ReactNode {
  const { t } = useTranslation('history');
  const { number, instant } = useFormats();
  return (
    <dl className={classes.differences}>
      <dt>{t('verify.revisions')}</dt><dd>{number(revisions)}</dd>
      <dt>{t('verify.held')}</dt><dd>{t('verify.heldWhat', { database: number(checkpoints.database), journal: number(checkpoints.journal) })}</dd>
      <dt>{t('verify.end')}</dt><dd>{t('verify.endWhat', { sequence: number(head.sequence), at: instant(head.at) })}</dd>
      <dt>{t('verify.fingerprint')}</dt><dd><Code>{head.hash}</Code></dd>
      <dt>{t('verify.signature')}</dt><dd>{head.keyId === null ? t('verify.unsigned') : <Code>{head.keyId}</Code>}</dd>
    </dl>
  );
}
