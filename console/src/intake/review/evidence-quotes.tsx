import { Text } from '@mantine/core';
import { Grid2x2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '../register/evidence';
import classes from './review.module.css';

const MOST_SHOWN = 4;
const LONG = 160;

/** The cells that a field rests on, each with its words. */
export function EvidenceQuotes({ evidence }: { readonly evidence: readonly Evidence[] }): ReactNode {
  const { t } = useTranslation('intake');
  if (evidence.length === 0) return null;
  return (
    <ul className={classes['quotes']} aria-label={t('evidence.label')}>
      {evidence.slice(0, MOST_SHOWN).map(({ sheet, cell, quote, isComputed }) => (
        <li key={`${sheet} ${cell}`}>
          <Grid2x2 size={12} aria-hidden /> <Text span size="xs" fw={600}>{t('evidence.cell', { sheet, cell })}</Text>{' '}
          <Text span size="xs"><q>{quote.length > LONG ? `${quote.slice(0, LONG)}…` : quote}</q></Text>{isComputed && <Text span size="xs" c="dimmed"> {t('evidence.computed')}</Text>}
        </li>
      ))}
      {evidence.length > MOST_SHOWN && <li><Text span size="xs" c="dimmed">{t('evidence.more', { count: evidence.length - MOST_SHOWN })}</Text></li>}
    </ul>
  );
}
