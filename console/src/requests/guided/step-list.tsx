import { Group, Text, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { REQUEST_STEPS, type RequestStep } from '../steps';
import classes from './step-list.module.css';

/** Where one is, and the way to every other step. */
export interface StepListProps {
  readonly step: RequestStep;
  /** Left out while there is no draft yet: then there is only the first step. */
  readonly onGo?: (step: RequestStep) => void;
}

/** The five steps; the one that is shown says so to screen readers, too. */
export function StepList({ step, onGo }: StepListProps): ReactNode {
  const { t } = useTranslation('requests');
  const here = REQUEST_STEPS.indexOf(step);
  return (
    <nav aria-label={t('guided.steps')}>
      <Text size="sm" c="dimmed" mb="xs" role="status">{t('guided.progress', { number: here + 1, total: REQUEST_STEPS.length })}</Text>
      <Group component="ol" gap="xs" m={0} p={0} className={classes.list ?? ''}>
        {REQUEST_STEPS.map((each, position) => (
          <li key={each} className={classes.item}>
            <UnstyledButton className={classes.step ?? ''} data-past={position < here || undefined} aria-current={each === step ? 'step' : undefined} disabled={onGo === undefined && each !== step} onClick={() => { if (each !== step) onGo?.(each); }}>
              <span className={classes.number} aria-hidden>{position + 1}</span> <span className={classes.name}>{t(`guided.names.${each}`)}</span>
            </UnstyledButton>
          </li>
        ))}
      </Group>
    </nav>
  );
}
