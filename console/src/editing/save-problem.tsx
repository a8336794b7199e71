import { Alert, Anchor, List, Switch, Text } from '@mantine/core';
import { CircleAlert, CloudOff } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Problem } from '../api/problem';
import { ProblemNotice } from '../design/problem-notice';
import { CAUTION } from './caution';
import { focusField } from './fields/focus-field';
import { useRetry } from './use-retry';

/** What can be told of a save that did not go through. */
export interface SaveProblemProps {
  readonly problem: Problem;
  readonly isSaving: boolean;
  retry(): void;
}

/** Why it was not saved: nobody answered, fields that are refused, or something else. Nothing that was typed is lost in any case. */
export function SaveProblem({ problem, isSaving, retry }: SaveProblemProps): ReactNode {
  if (problem.isUnreachable) return <Unreachable isSaving={isSaving} retry={retry} />;
  return problem.errors.length > 0 ? <Refused problem={problem} /> : <ProblemNotice error={problem} />;
}

function Unreachable({ isSaving, retry }: Omit<SaveProblemProps, 'problem'>): ReactNode {
  const { t } = useTranslation('editing');
  const [isAutomatic, setAutomatic] = useState(false);
  useRetry(isAutomatic && !isSaving, retry);
  return (
    <Alert role="alert" {...CAUTION} icon={<CloudOff aria-hidden />} title={t('bar.offline')}>
      <Text size="sm">{isAutomatic ? t('bar.retrying') : t('bar.offlineWhat')}</Text>
      <Switch mt="xs" size="sm" label={t('bar.retry')} checked={isAutomatic} onChange={(event) => setAutomatic(event.currentTarget.checked)} />
    </Alert>
  );
}

function Refused({ problem: { errors } }: { readonly problem: Problem }): ReactNode {
  const { t } = useTranslation('editing');
  return (
    <Alert role="alert" color="red" variant="light" icon={<CircleAlert aria-hidden />} title={t('bar.refused')}>
      <List size="sm">
        {errors.map(({ pointer, message }) => (
          <List.Item key={pointer + message}><Anchor component="button" type="button" size="sm" ta="left" onClick={() => focusField(pointer)}>{message}</Anchor></List.Item>
        ))}
      </List>
    </Alert>
  );
}
