import { Box, Button, Table, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '../../api/client';
import { Panel } from '../../design/panel';

const SHOWN_FIRST = 20;
const SHOWN_MORE = 200;

/** Cells of which nothing was made, and why. */
export function UnreadCells({ unread }: { readonly unread: readonly Schemas['UnreadView'][] }): ReactNode {
  const { t } = useTranslation('intake');
  const [shown, setShown] = useState(SHOWN_FIRST);
  if (unread.length === 0) return null;
  return (
    <Panel title={t('unread.title', { count: unread.length })} lead={t('unread.lead')}>
      <Box component="section" aria-label={t('unread.table')} tabIndex={0} style={{ overflowX: 'auto' }}>
        <Table miw="40rem" verticalSpacing="xs">
          <Table.Thead><Table.Tr>{(['cell', 'heading', 'words', 'why'] as const).map((column) => <Table.Th key={column} scope="col">{t(`unread.columns.${column}`)}</Table.Th>)}</Table.Tr></Table.Thead>
          <Table.Tbody>
            {unread.slice(0, shown).map(({ sheet, cell, header, value, reason }) => (
              <Table.Tr key={`${sheet} ${cell} ${value}`}>
                <Table.Td>{t('evidence.cell', { sheet, cell })}</Table.Td><Table.Td>{header}</Table.Td><Table.Td maw="20rem"><Text size="sm" lineClamp={3}>{value}</Text></Table.Td><Table.Td>{t(`unread.reasons.${reason}`)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Box>
      {unread.length > shown && <Button mt="sm" variant="default" size="sm" onClick={() => setShown(shown + SHOWN_MORE)}>{t('review.more', { count: unread.length - shown })}</Button>}
    </Panel>
  );
}
