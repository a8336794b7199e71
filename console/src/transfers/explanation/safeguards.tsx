import { Group, Stack, Text } from '@mantine/core';
import { AlertTriangle, CheckCircle2, XCircle } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { useLawWords } from '../law-words';
import classes from './explanation.module.css';
import { Reasons } from './reasons';

type Safeguard = Schemas['SafeguardAssessmentView'];

const LOOKS = { holds: [CheckCircle2, 'covered'], incomplete: [AlertTriangle, 'incomplete'], fails: [XCircle, 'uncovered'] } as const;

/** How a safeguard stands: a sign, a colour and a word. */
function SafeguardState({ state }: { readonly state: Safeguard['state'] }): ReactNode {
  const { t } = useTranslation('transfers');
  const [Icon, colour] = LOOKS[state];
  return <span className={classes.state} style={{ '--state-colour': `var(--verdict-${colour})` } as CSSProperties}><Icon size={14} aria-hidden /> {t(`states.${state}`)}</span>;
}

/** The safeguards on file, each with how it stands and why. */
export function Safeguards({ safeguards }: { readonly safeguards: readonly Safeguard[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { mechanism } = useLawWords();
  if (safeguards.length === 0) return <Text size="sm" c="dimmed">{t('explanation.noSafeguards')}</Text>;
  return (
    <Stack gap="md">
      {safeguards.map((safeguard, position) => (
        <div key={`${safeguard.mechanism} ${position}`}>
          <Group gap="xs" justify="space-between" wrap="nowrap" align="center" mb={4}><Text size="sm" fw={600}>{mechanism(safeguard.mechanism)}</Text><SafeguardState state={safeguard.state} /></Group>
          <Reasons reasons={safeguard.reasons} />
        </div>
      ))}
    </Stack>
  );
}
