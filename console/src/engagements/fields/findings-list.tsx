import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Citation, LawSentence } from '../../design/law-sentence';
import { SeverityMark } from '../../design/marks';
import type { Finding } from './use-assessment';
import { WayTo } from './verdict-explanation';

/** What is missing, and how to come to where it is stated. */
export interface FindingsListProps {
  readonly findings: readonly Finding[];
  readonly onField?: ((pointer: string) => void) | undefined;
}

/** What is missing or no longer valid: how grave, what, by which article, and what closes it. */
export function FindingsList({ findings, onField }: FindingsListProps): ReactNode {
  const { t } = useTranslation('engagements');
  if (findings.length === 0) return <Text size="sm">{t('fields.findings.none')}</Text>;
  return (
    <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
      {findings.map((finding) => <li key={finding.code + finding.about.key + finding.pointer}><FindingItem finding={finding} onField={onField} /></li>)}
    </Stack>
  );
}

function FindingItem({ finding: { code, severity, message, citation, remedy, about, pointer }, onField }: { readonly finding: Finding; readonly onField: FindingsListProps['onField'] }): ReactNode {
  const kind = about.kind as 'engagement' | 'processor' | 'organisation';
  return (
    <Stack gap={4}>
      <Group gap="xs"><SeverityMark severity={severity} /><Citation>{citation}</Citation></Group>
      <Text size="sm"><LawSentence list="finding-codes" code={code} message={message} /></Text>
      <Text size="sm" c="dimmed"><LawSentence list="finding-remedies" code={code} message={remedy} /> <WayTo about={{ kind, key: about.key }} pointer={pointer} onField={onField} /></Text>
    </Stack>
  );
}
