import { Button, Checkbox, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { Zap } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { useLabels } from '../../place/labels';
import { useTransferAddress } from '../address';
import { useLawWords } from '../law-words';
import type { Consequences } from './use-consequences';

/** The scheme whose end everybody asks about. */
const FRAMEWORK = 'eu-us-dpf';

/** Chooses the parts of the law that are thought away: what the register rests on, the most used first. */
export function FallenChoice({ restsOn }: { readonly restsOn: Consequences['restsOn'] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { without, change } = useTransferAddress();
  const law = useLawWords();
  const known = new Set(restsOn.map(({ name }) => name));
  // What a sent address names may be something that this register does not rest on.
  const others = without.filter((name) => !known.has(name));
  return (
    <Stack gap="md" className="no-print">
      <Group gap="xs">
        <Button leftSection={<Zap size={16} aria-hidden />} variant={isFrameworkAlone(without) ? 'light' : 'filled'} onClick={() => change({ without: [FRAMEWORK] })} h="auto" mih={36} py={6} styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}>{t('whatIf.framework')}</Button>
        {without.length > 0 && <Button variant="subtle" onClick={() => change({ without: [], view: 'what-if' })}>{t('whatIf.clear')}</Button>}
      </Group>
      <Checkbox.Group label={t('whatIf.choose')} description={t('whatIf.chooseWhat')} value={[...without]} onChange={(chosen) => change({ without: chosen, view: 'what-if' })}>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs" verticalSpacing="xs" mt="sm">
          {restsOn.map((support) => <Support key={support.name} support={support} />)}
          {others.map((name) => <Checkbox key={name} value={name} label={law.mechanism(name)} description={t('whatIf.nothingRests')} />)}
        </SimpleGrid>
      </Checkbox.Group>
      {restsOn.length === 0 && <Text size="sm" c="dimmed">{t('whatIf.noSupport')}</Text>}
    </Stack>
  );
}

const isFrameworkAlone = (without: readonly string[]): boolean => without.length === 1 && without[0] === FRAMEWORK;

function Support({ support: { name, transfers, regimes, destinations } }: { readonly support: Consequences['restsOn'][number] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { label } = useLabels();
  const { number, list } = useFormats();
  const law = useLawWords();
  const where = list(destinations.slice(0, 4).map(law.place)) + (destinations.length > 4 ? ' …' : '');
  return <Checkbox value={name} label={law.mechanism(name)} description={`${t('whatIf.rests', { count: transfers, number: number(transfers) })} · ${where} · ${list(regimes.map((regime) => label('regimes', regime)))}`} />;
}
