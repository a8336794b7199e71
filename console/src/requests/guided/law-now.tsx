import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LawSentence } from '../../design/law-sentence';
import { SeverityMark, VerdictMark } from '../../design/marks';
import { Panel } from '../../design/panel';
import { explained, type LiveAssessment } from '../../engagements/fields/use-assessment';
import { usePlaceName } from '../../engagements/fields/verdict-explanation';
import { useLabels } from '../../place/labels';

const MOST_FINDINGS = 6;

/** Beside every step: what the law says of what was answered so far, and what will be asked. */
export function LawNow({ assessment: { transfers, findings, isAsking } }: { readonly assessment: LiveAssessment }): ReactNode {
  const { t } = useTranslation('requests');
  const { label } = useLabels();
  const nameOf = usePlaceName();
  const groups = explained(transfers);
  const asked = [...new Map(findings.map((finding) => [finding.remedy, finding])).values()];
  return (
    <Panel title={t('guided.now.title')} lead={t('guided.now.lead')}>
      <Stack gap="md" aria-live="polite" aria-busy={isAsking}>
        {groups.length === 0 && <Text size="sm" c="dimmed">{t('guided.now.noPlaces')}</Text>}
        {groups.map(({ transfer }) => <Group key={`${transfer.regime}${transfer.country}${transfer.organisation}`} gap="xs" justify="space-between"><Text size="sm">{nameOf(transfer)} <Text span size="xs" c="dimmed">{label('regimes', transfer.regime)}</Text></Text><VerdictMark verdict={transfer.verdict} /></Group>)}
        <div>
          <Text size="sm" fw={600} mb={4}>{asked.length === 0 ? t('guided.now.nothing') : t('guided.now.willAsk', { count: asked.length })}</Text>
          <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {asked.slice(0, MOST_FINDINGS).map(({ code, pointer, about, severity, remedy }) => <li key={code + about.key + pointer}><Group gap={6} wrap="nowrap" align="flex-start"><SeverityMark severity={severity} /><Text size="sm"><LawSentence list="finding-remedies" code={code} message={remedy} /></Text></Group></li>)}
          </Stack>
        </div>
      </Stack>
    </Panel>
  );
}
