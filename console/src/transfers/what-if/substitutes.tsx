import { List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../design/anchor-link';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import { ReasonText } from '../explanation/reasons';
import { useLawWords } from '../law-words';
import type { Consequences } from './use-consequences';

/** What could take the place of what fell: on file and whole, on file and not whole, and what would have to be made. */
export function Substitutes({ consequences: { substitutes, remedies }, without }: { readonly consequences: Consequences; readonly without: readonly string[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { to } = useOrganisation();
  const [holding, unfinished] = [substitutes.filter(({ state }) => state === 'holds'), substitutes.filter(({ state }) => state === 'incomplete')];
  const findings = `/findings?${new URLSearchParams(without.map((name) => ['without', name]))}`;
  return (
    <Panel title={t('whatIf.instead')} actions={remedies.length > 0 && <ButtonLink to={to(findings)} variant="default" size="xs">{t('whatIf.findings')}</ButtonLink>}>
      <Stack gap="lg">
        <Named title={t('whatIf.holding')} none={t('whatIf.noHolding')} substitutes={holding} />
        {unfinished.length > 0 && <Named title={t('whatIf.unfinished')} substitutes={unfinished} />}
        {remedies.length > 0 && <Remedies remedies={remedies} />}
      </Stack>
    </Panel>
  );
}

function Named({ title, none, substitutes }: { readonly title: string; readonly none?: string } & Pick<Consequences, 'substitutes'>): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  const law = useLawWords();
  return (
    <div>
      <Title order={3} mb="xs">{title}</Title>
      {substitutes.length === 0 && <Text size="sm" c="dimmed">{none}</Text>}
      <List spacing={4}>
        {substitutes.map(({ mechanism, transfers }) => <List.Item key={mechanism}>{law.mechanism(mechanism)} <Text span size="sm" c="dimmed">{t('whatIf.forTransfers', { count: transfers, number: number(transfers) })}</Text></List.Item>)}
      </List>
    </div>
  );
}

function Remedies({ remedies }: Pick<Consequences, 'remedies'>): ReactNode {
  const { t } = useTranslation('transfers');
  const { number } = useFormats();
  return (
    <div>
      <Title order={3} mb="xs">{t('whatIf.todo')}</Title>
      <Stack gap="sm">
        {remedies.map((remedy) => <ReasonText key={remedy.message} reason={remedy}><Text size="xs" c="dimmed">{t('whatIf.forTransfers', { count: remedy.transfers, number: number(remedy.transfers) })}</Text></ReasonText>)}
      </Stack>
    </div>
  );
}
