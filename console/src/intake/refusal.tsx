import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';
import { Notice } from '../design/notice';
import { ProblemNotice } from '../design/problem-notice';
import { FileRefused } from './reading/file-refused';

/** What is to be done with a file that the service refuses, by the code of the problem. */
const ADVICE = ['body-too-large', 'unsupported-media-type', 'malformed-body', 'invalid-input'] as const;

/** Why a file was not read, and what to do. The step stays, and so does everything else. */
export function Refusal({ error, file }: { readonly error: unknown; readonly file: string }): ReactNode {
  const { t } = useTranslation('intake');
  if (error instanceof FileRefused) return <Notice tone="bad" isNews title={t('refused.title', { file })}>{t(`refused.${error.fault}`, { where: error.where })}</Notice>;
  const code = error instanceof Problem ? ADVICE.find((each) => each === error.code) : undefined;
  if (code === undefined) return <ProblemNotice error={error} />;
  return <Notice tone="bad" isNews title={t('refused.title', { file })}><Text size="sm">{t(`refused.${code}`)}</Text><Text size="xs" mt={4} lang="en">{error instanceof Problem ? error.document.detail : ''}</Text></Notice>;
}
