import { Box, Button, Group, Select, Stack, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../design/panel';
import type { Mapping } from '../reading/understand-file';
import type { ImportPlace } from '../use-import';
import { Refusal } from '../refusal';
import { COLUMN_FIELDS } from './column-fields';
import { useFieldName } from './field-name';

/** The one choice that is no field. */
const NOTHING = '-';

/** What each heading was taken for; whoever knows better says so, and the file is read again. */
export function Columns({ place: { understood, mapping, read, reading } }: { readonly place: ImportPlace }): ReactNode {
  const { t } = useTranslation('intake');
  const [wished, wish] = useState<Mapping>(mapping);
  const [isShown, show] = useState(false);
  if (understood === null || understood.columns.length === 0) return null;
  const { columns, file } = understood;
  const unknown = columns.filter(({ mappedTo }) => mappedTo === null).length;
  const isChanged = JSON.stringify(wished) !== JSON.stringify(mapping);
  return (
    <Panel title={t('columns.title', { count: columns.length })} lead={unknown > 0 ? t('columns.unknown', { count: unknown }) : t('columns.lead')} actions={<Button size="compact-sm" variant="subtle" aria-expanded={isShown} onClick={() => show(!isShown)}>{isShown ? t('columns.hide') : t('columns.show')}</Button>}>
      {isShown && (
        <Stack gap="sm">
          <Box component="section" aria-label={t('columns.table')} tabIndex={0} style={{ overflowX: 'auto' }}>
            <Table miw="34rem" verticalSpacing="xs">
              <Table.Thead><Table.Tr><Table.Th scope="col">{t('columns.sheet')}</Table.Th><Table.Th scope="col">{t('columns.heading')}</Table.Th><Table.Th scope="col">{t('columns.about')}</Table.Th></Table.Tr></Table.Thead>
              <Table.Tbody>
                {columns.map(({ sheet, header, mappedTo }) => (
                  <Table.Tr key={`${sheet} ${header}`}>
                    <Table.Td>{sheet}</Table.Td><Table.Td maw="16rem"><Text size="sm" lineClamp={2}>{header}</Text></Table.Td>
                    <Table.Td><ColumnField heading={header} value={wished[`${sheet}!${header}`] === undefined ? mappedTo : (wished[`${sheet}!${header}`] ?? null)} set={(field) => wish({ ...wished, [`${sheet}!${header}`]: field })} /></Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Box>
          {reading.error !== null && <Refusal error={reading.error} file={file.name} />}
          <Group><Button size="sm" disabled={!isChanged} loading={reading.isPending} onClick={() => read(file, wished)}>{t('columns.again')}</Button><Text size="sm" c="dimmed">{t('columns.againWhat')}</Text></Group>
        </Stack>
      )}
    </Panel>
  );
}

function ColumnField({ heading, value, set }: { readonly heading: string; readonly value: string | null; readonly set: (field: string | null) => void }): ReactNode {
  const { t, i18n } = useTranslation('intake');
  const fieldName = useFieldName();
  const words = (field: string): string => (i18n.exists(`intake:columns.fields.${field}`) ? t(`columns.fields.${field as 'vendor'}`) : fieldName(field));
  const known = (COLUMN_FIELDS as readonly string[]).includes(value ?? '') || value === null ? COLUMN_FIELDS : [value, ...COLUMN_FIELDS];
  const data = [{ value: NOTHING, label: t('columns.nothing') }, ...known.map((field) => ({ value: field, label: words(field) })).toSorted((a, b) => a.label.localeCompare(b.label))];
  return <Select size="xs" aria-label={t('columns.aboutOf', { heading })} data={data} value={value ?? NOTHING} allowDeselect={false} searchable limit={100} onChange={(field) => set(field === NOTHING ? null : field)} />;
}
