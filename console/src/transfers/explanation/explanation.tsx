import { Group, Stack, Text, Title } from '@mantine/core';
import { ArrowRight } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink, ButtonLink } from '../../design/anchor-link';
import { VerdictMark } from '../../design/marks';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useOrganisation } from '../../place/organisation';
import { useLawWords } from '../law-words';
import { nameOfTransfer } from '../list/transfer-columns';
import type { TransferRow } from '../list/transfer-row';
import classes from './explanation.module.css';
import { MissingFacts } from './missing-facts';
import { Reasons } from './reasons';
import { Safeguards } from './safeguards';

/** Why a transfer stands as it does, what would mend it and until when it holds: in sentences, each with its provision. */
export function Explanation({ transfer }: { readonly transfer: TransferRow }): ReactNode {
  const { t } = useTranslation('transfers');
  const { to } = useOrganisation();
  const { label } = useLabels();
  const law = useLawWords();
  const { reasons, missing, warnings, safeguards, mechanism, engagement, kind, regime } = transfer;
  return (
    <Stack gap="lg">
      <div>
        <Title order={2}>{nameOfTransfer(transfer)}</Title>
        <Text c="dimmed">{t('explanation.what', { kind: label('location-kinds', kind), country: law.destination(transfer), law: label('regimes', regime) })}</Text>
      </div>
      <VerdictSentence transfer={transfer} />
      <Part title={t('explanation.why')}><Reasons reasons={reasons} /></Part>
      {missing.length > 0 && <Part title={t('explanation.missing')}><MissingFacts missing={missing} /></Part>}
      {warnings.length > 0 && <Part title={t('explanation.warnings')}><div className={classes.warnings}><Reasons reasons={warnings} /></div></Part>}
      {transfer.without !== undefined && <Otherwise transfer={transfer} />}
      <Part title={t('explanation.safeguards')}><Safeguards safeguards={safeguards} /></Part>
      <Group gap="sm" className="no-print">
        <ButtonLink to={to(`/engagements/${engagement}`)}>{t('explanation.openEngagement')}</ButtonLink>
        {mechanism !== null && <AnchorLink to={to(`/transfers?view=what-if&without=${mechanism}`)} size="sm">{t('explanation.whatIf', { mechanism: law.mechanism(mechanism) })}</AnchorLink>}
      </Group>
    </Stack>
  );
}

function VerdictSentence({ transfer: { verdict, mechanism, ground, regime, validUntil, country, organisation } }: { readonly transfer: TransferRow }): ReactNode {
  const { t } = useTranslation('transfers');
  const { day } = useFormats();
  const law = useLawWords();
  const words = { mechanism: mechanism === null ? '' : law.mechanism(mechanism), ground: law.ground(ground, regime), country: law.destination({ country, organisation }) };
  const sentence = mechanism === null && verdict === 'covered' ? t('sentences.coveredBare', words) : mechanism === null && verdict === 'incomplete' ? t('sentences.incompleteBare', words) : t(`sentences.${verdict}`, words);
  return (
    <Stack gap="xs" className={classes.verdict} align="flex-start">
      <VerdictMark verdict={verdict} />
      <Text>{sentence}</Text>
      {verdict !== 'uncovered' && <Text size="sm" c="dimmed">{validUntil === null ? t('explanation.noEnd') : t('explanation.until', { day: day(validUntil) })}</Text>}
    </Stack>
  );
}

/** The same transfer without the parts of the law that are thought away. */
function Otherwise({ transfer: { verdict, without } }: { readonly transfer: TransferRow }): ReactNode {
  const { t } = useTranslation('transfers');
  if (!without) return null;
  return (
    <Part title={t('explanation.otherwise')}>
      <Group gap="xs" mb="sm"><VerdictMark verdict={verdict} /><ArrowRight size={16} role="img" aria-label={t('becomes')} /><VerdictMark verdict={without.verdict} /></Group>
      {without.missing.length > 0 ? <MissingFacts missing={without.missing} /> : <Reasons reasons={without.reasons} />}
    </Part>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }): ReactNode {
  const heading = useId();
  return <section aria-labelledby={heading}><Title order={3} id={heading} mb="xs">{title}</Title>{children}</section>;
}
