import { Group, Paper, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../../design/anchor-link';
import { StatusMark, VerdictMark } from '../../design/marks';
import { useAssessment, worstVerdict } from '../../engagements/fields/use-assessment';
import { useProcessor } from '../../engagements/fields/use-engagement';
import { useFormats } from '../../place/formats';
import { useOrganisation } from '../../place/organisation';
import type { ListedRequest } from './use-requests';

/** One request of a list: what, by whom, since when, and what the law says of it. */
export function RequestCard({ request: { engagement, standing } }: { readonly request: ListedRequest }): ReactNode {
  const { t } = useTranslation('requests');
  const { org, to } = useOrganisation();
  const { since, instant } = useFormats();
  const processor = useProcessor(engagement.processor);
  const { transfers, findings } = useAssessment(org, engagement);
  const verdict = worstVerdict(transfers);
  return (
    <Paper withBorder radius="md" p="md">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} style={{ flex: '1 1 16rem' }}>
          <AnchorLink fw={600} to={to(`/requests/${engagement.key}`)}>{[processor?.name ?? engagement.processor, engagement.service].filter(Boolean).join(' – ')}</AnchorLink>
          {standing && <Text size="sm" c="dimmed">{standing.author && t('list.by', { name: standing.author.name })}{standing.since && <> · <time dateTime={standing.since} title={instant(standing.since)}>{since(standing.since)}</time></>}</Text>}
          {standing?.isAskedBack === true && engagement.status === 'draft' && <Text size="sm">{t('list.askedBack', { words: standing.lastWords ?? '' })}</Text>}
        </Stack>
        <Group gap="xs">
          {verdict !== null ? <VerdictMark verdict={verdict} /> : <Text size="sm" c="dimmed">{t('list.noPlaces')}</Text>}
          <StatusMark status={engagement.status} />
          {engagement.status === 'submitted' && findings.length > 0 && <Text size="sm">{t('list.findings', { count: findings.length })}</Text>}
        </Group>
      </Group>
    </Paper>
  );
}
