import { Alert, Button, List, Text } from '@mantine/core';
import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Problem } from '../api/problem';

/** What can be told of anything that went wrong. */
export interface ProblemNoticeProps {
  readonly error: unknown;
  /** What to do again; a button where it is given. */
  readonly retry?: (() => void) | undefined;
}

/** What happened and what to do: the service's own words, every wrong field, and another try where that may help. */
export function ProblemNotice({ error, retry }: ProblemNoticeProps): ReactNode {
  const { t } = useTranslation('design');
  const problem = error instanceof Problem ? error : new Problem(-1, { title: t('problem.unexpected'), detail: error instanceof Error ? error.message : String(error) });
  const title = problem.isUnreachable ? t('problem.unreachable') : problem.status === 403 ? t('problem.forbidden') : (problem.document.title ?? t('problem.unexpected'));
  return (
    <Alert role="alert" color="red" variant="light" icon={<CircleAlert aria-hidden />} title={title}>
      <Text size="sm">{problem.isUnreachable ? t('problem.unreachableWhat') : problem.document.detail}</Text>
      {problem.errors.length > 0 && (
        <List size="sm" mt="xs">{problem.errors.map(({ pointer, message }) => <List.Item key={pointer + message}>{message} <Text span size="xs" c="dimmed">{pointer}</Text></List.Item>)}</List>
      )}
      {retry && <Button mt="sm" size="xs" variant="default" onClick={retry}>{t('problem.retry')}</Button>}
    </Alert>
  );
}
