import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../api/client';
import { useFormats } from '../place/formats';

/** Something that falls due. */
interface NextDayProps {
  readonly code: NonNullable<Schemas['EngagementSummaryView']['next']>['code'];
  readonly dueOn: string;
  /** The day that is looked at. */
  readonly asOf: string;
}

/** A day on which something falls due, and what; one that has passed says so. */
export function NextDay({ code, dueOn, asOf }: NextDayProps): ReactNode {
  const { t } = useTranslation('processors');
  const { day } = useFormats();
  const isOverdue = dueOn < asOf;
  return <><Text span size="sm" fw={isOverdue ? 600 : 400} c={isOverdue ? 'var(--verdict-uncovered)' : undefined}>{day(dueOn)}</Text> <Text span size="xs" c="dimmed">{t(`due.${code}`)}{isOverdue && `, ${t('overdue')}`}</Text></>;
}
