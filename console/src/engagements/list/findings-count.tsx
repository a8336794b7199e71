import { Text } from '@mantine/core';
import { AlertTriangle, CheckCircle2, Info, XCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '../../design/marks';
import { useLabels } from '../../place/labels';

const LOOKS = {
  breach: { Icon: XCircle, colour: 'var(--verdict-uncovered)' },
  gap: { Icon: AlertTriangle, colour: 'var(--verdict-incomplete)' },
  advice: { Icon: Info, colour: 'var(--verdict-not-restricted)' },
} as const;

/** How many findings there are, with the sign of the gravest; its name for those who do not see the sign. */
export function FindingsCount({ count, severity }: { readonly count: number; readonly severity: Severity | null }): ReactNode {
  const { t } = useTranslation('engagements');
  const { label } = useLabels();
  if (severity === null) return <Text span size="sm" c="dimmed"><CheckCircle2 size={15} role="img" aria-label={t('list.nothingMissing')} color="var(--verdict-covered)" style={{ verticalAlign: '-2px' }} /></Text>;
  const { Icon, colour } = LOOKS[severity];
  return <Text span size="sm"><Icon size={15} color={colour} role="img" aria-label={label('severities', severity)} style={{ verticalAlign: '-2px' }} /> {t('list.findings', { count })}</Text>;
}
