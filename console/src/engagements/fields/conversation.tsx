import { Box, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../place/formats';
import { conversationOf, type Happening } from './life';
import { useFieldNames } from './use-field-names';

/** What was said and done about an engagement, oldest first: the same for everybody who may read it. */
export function Conversation({ happened }: { readonly happened: readonly Happening[] }): ReactNode {
  const { t } = useTranslation('engagements');
  const told = conversationOf(happened);
  if (told.length === 0) return <Text size="sm" c="dimmed">{t('page.conversation.empty')}</Text>;
  return (
    <Stack component="ol" gap="md" m={0} p={0} style={{ listStyle: 'none' }}>
      {told.map((each) => <li key={each.sequence}><Told happening={each} /></li>)}
    </Stack>
  );
}

function Told({ happening: { at, actor, what, words, fields } }: { readonly happening: Happening }): ReactNode {
  const { t } = useTranslation('engagements');
  const { since, instant, list } = useFormats();
  const nameOf = useFieldNames();
  return (
    <Stack gap={4}>
      <Group gap={6} align="baseline">
        <Text span fw={600} size="sm">{actor.name}</Text>
        <Text span size="sm">{t(`page.conversation.${what}`, { fields: list(fields.map(nameOf)) })}</Text>
        <Text component="time" dateTime={at} title={instant(at)} size="xs" c="dimmed">{since(at)}</Text>
      </Group>
      {words !== null && words !== '' && <Box component="blockquote" m={0} px="md" py="xs" bg="var(--panel)" bdrs="md" style={{ borderInlineStart: '3px solid var(--edge)', whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{words}</Box>}
    </Stack>
  );
}
