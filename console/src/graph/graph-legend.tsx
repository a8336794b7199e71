import { Group, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { VERDICTS_WORST_FIRST, VerdictMark } from '../design/marks';
import type { DrawnGraph } from './grouping';

/** What the signs, colours and lines of the drawing mean. */
export function GraphLegend({ graph }: { readonly graph: DrawnGraph }): ReactNode {
  const { t } = useTranslation('graph');
  const present = VERDICTS_WORST_FIRST.filter((verdict) => graph.nodes.some((node) => node.verdict === verdict) || graph.bonds.some((bond) => bond.verdict === verdict));
  return (
    <Group gap="md" role="group" aria-label={t('legend.label')}>
      {present.map((verdict) => <VerdictMark key={verdict} verdict={verdict} />)}
      <Line isBroken={false}>{t('legend.processor')}</Line>
      <Line isBroken>{t('legend.controller')}</Line>
      <Text size="sm" c="dimmed">{t('legend.codes')}</Text>
    </Group>
  );
}

function Line({ isBroken, children }: { readonly isBroken: boolean; readonly children: ReactNode }): ReactNode {
  return (
    <Group gap={6} wrap="nowrap">
      <svg width={32} height={8} aria-hidden="true"><line x1={0} y1={4} x2={32} y2={4} stroke="currentColor" strokeWidth={2} strokeDasharray={isBroken ? '5 4' : undefined} /></svg>
      <Text size="sm">{children}</Text>
    </Group>
  );
}
