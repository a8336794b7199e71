import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import { useFormats } from '../../place/formats';
import { useLawWords } from '../law-words';
import { Counts } from '../time/day-readout';
import type { Consequences } from './use-consequences';

/** How many transfers lose ground; gaining any by the loss of law does not happen. */
function brokenOf({ moves }: Consequences): number {
  return moves.reduce((sum, { count }) => sum + count, 0);
}

/** The answer in one sentence, and the verdicts before and after. */
export function Outcome({ consequences, without }: { readonly consequences: Consequences; readonly without: readonly string[] }): ReactNode {
  const { t } = useTranslation('transfers');
  const { number, list } = useFormats();
  const law = useLawWords();
  const broken = brokenOf(consequences);
  const total = Object.values(consequences.before).reduce((sum, count) => sum + count, 0);
  const { engagements, activities, listEntries, products } = consequences;
  const hit = [
    t('whatIf.engagements', { count: engagements.length, number: number(engagements.length) }), t('whatIf.activities', { count: activities.length, number: number(activities.length) }),
    t('whatIf.entries', { count: listEntries.length, number: number(listEntries.length) }), t('whatIf.products', { count: products.length, number: number(products.length) }),
  ];
  return (
    <Panel title={t('whatIf.without', { names: list(without.map(law.mechanism)) })}>
      <Stack gap="lg">
        <div role="status">
          <Text size="lg" fw={600}>{broken === 0 ? t('whatIf.holds') : t('whatIf.breaks', { count: broken, number: number(broken), total: number(total) })}</Text>
          {broken > 0 && <Text c="dimmed">{t('whatIf.hit', { things: list(hit) })}</Text>}
        </div>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
          <div><Title order={3} mb="xs">{t('whatIf.before')}</Title><Counts counts={consequences.before} most={total} /></div>
          <div><Title order={3} mb="xs">{t('whatIf.after')}</Title><Counts counts={consequences.after} most={total} /></div>
        </SimpleGrid>
      </Stack>
    </Panel>
  );
}
