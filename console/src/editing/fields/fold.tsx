import { Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './fold.module.css';

/** What is rarely needed. */
export interface FoldProps {
  readonly title: string;
  /** How many of the fields inside say something: the fold then begins open. */
  readonly stated: number;
  readonly children: ReactNode;
}

/** Fields that are rarely needed, folded away; links to a field unfold it (`focusField`). */
export function Fold({ title, stated, children }: FoldProps): ReactNode {
  const { t } = useTranslation('editing');
  // Only at first: it must not close while somebody clears the last field inside.
  const [beganOpen] = useState(stated > 0);
  return (
    <details className={classes.fold} open={beganOpen}>
      <summary>{title}{stated > 0 && <Text span size="sm" c="dimmed" fw={400}> {t('fold.stated', { count: stated })}</Text>}</summary>
      {children}
    </details>
  );
}
