import { Badge, Button, Group, List, Stack, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { useLabels } from '../place/labels';
import { useOrganisation } from '../place/organisation';
import type { RecordGap } from './record-document';
import { addressOf } from '../place/thing-address';

const SHOWN_FIRST = 6;
const SHOWN_MORE = 50;

interface RecordGapsProps {
  readonly gaps: readonly RecordGap[];
  /** In which the messages are written. */
  readonly language: string;
  /** Names of activities by key. */
  readonly names: ReadonlyMap<string, string>;
}

/** What is missing, each with the article that asks for it and the way to the field. */
export function RecordGaps({ gaps, language, names }: RecordGapsProps): ReactNode {
  const { t } = useTranslation('records');
  const { to } = useOrganisation();
  const { cite } = useLabels();
  const [shown, setShown] = useState(SHOWN_FIRST);
  return (
    <Stack gap="xs">
      <List listStyleType="none" spacing="sm" size="sm" aria-label={t('gaps.label')}>
        {gaps.slice(0, shown).map((gap, index) => (
          <List.Item key={`${gap.code} ${gap.about.kind}/${gap.about.key} ${gap.pointer} ${index}`}>
            {gap.activity !== null && <Text size="xs" c="dimmed">{names.get(gap.activity) ?? gap.activity}</Text>}
            <Text size="sm" lang={language}>{gap.message}</Text>
            <Group gap="xs"><Badge variant="default" size="sm" tt="none">{cite(gap.citation)}</Badge><AnchorLink to={to(addressOf(gap.about, gap.pointer) ?? '/findings')} size="sm">{t('gaps.complete')}</AnchorLink></Group>
          </List.Item>
        ))}
      </List>
      {gaps.length > shown && <Button variant="subtle" size="xs" onClick={() => setShown(shown + SHOWN_MORE)}>{t('gaps.more', { count: gaps.length - shown })}</Button>}
    </Stack>
  );
}
