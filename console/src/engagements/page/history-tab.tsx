import { Stack, Table, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../../design/loading';
import { ProblemNotice } from '../../design/problem-notice';
import { ShownValue } from '../../editing/shown-value';
import { useFormats } from '../../place/formats';
import { type Happening, happenings } from '../fields/life';
import { useHappenings } from '../fields/use-engagement';
import { useFieldNames } from '../fields/use-field-names';

/** Who changed what of an engagement, when and why, newest first, with every field before and after. */
export function HistoryTab({ engagementKey }: { readonly engagementKey: string }): ReactNode {
  const { t } = useTranslation('engagements');
  const { revisions, isLoading, error } = useHappenings(engagementKey);
  if (isLoading) return <Loading />;
  if (error) return <ProblemNotice error={error} />;
  if (revisions.length === 0) return <Text c="dimmed">{t('page.history.empty')}</Text>;
  return (
    <Stack component="ol" gap="lg" m={0} p={0} style={{ listStyle: 'none' }}>
      {revisions.map((revision) => {
        const [happening] = happenings([revision]);
        return <li key={revision.sequence}>{happening && <Revision happening={happening} before={revision.before} after={revision.after} />}</li>;
      })}
    </Stack>
  );
}

type Facts = Readonly<Record<string, unknown>> | null | undefined;

function Revision({ happening: { at, actor, what, words, fields }, before, after }: { readonly happening: Happening; readonly before: Facts; readonly after: Facts }): ReactNode {
  const { t } = useTranslation('engagements');
  const { instant, list } = useFormats();
  const nameOf = useFieldNames();
  return (
    <Stack gap={4}>
      <Text size="sm"><Text span fw={600}>{actor.name}</Text> {t(`page.conversation.${what}`, { fields: list(fields.map(nameOf)) })} <Text component="time" dateTime={at} c="dimmed" size="xs">{instant(at)}</Text></Text>
      {words && <Text size="sm" fs="italic">{t('page.history.because', { reason: words })}</Text>}
      {fields.length > 0 && (
        <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('page.history.table') } }}>
          <Table withTableBorder withColumnBorders verticalSpacing={4}>
            <Table.Thead><Table.Tr><Table.Th scope="col">{t('page.history.field')}</Table.Th><Table.Th scope="col">{t('page.history.before')}</Table.Th><Table.Th scope="col">{t('page.history.after')}</Table.Th></Table.Tr></Table.Thead>
            <Table.Tbody>
              {fields.map((field) => <Table.Tr key={field}><Table.Th scope="row">{nameOf(field)}</Table.Th><Table.Td><ShownValue value={before?.[field]} /></Table.Td><Table.Td><ShownValue value={after?.[field]} /></Table.Td></Table.Tr>)}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
