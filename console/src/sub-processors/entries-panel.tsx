import { ActionIcon, Badge, Button, Table, Text } from '@mantine/core';
import { ListChecks, Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AnchorLink } from '../design/anchor-link';
import { EmptyState } from '../design/empty-state';
import { Panel } from '../design/panel';
import { ThingName } from '../values/thing-name';
import { useFormats } from '../place/formats';
import { useOrganisation } from '../place/organisation';
import { EntryDialog } from './entry-dialog';
import { type EntryRow, entryRows } from './list-entries';
import type { NextList } from './next-list';

/** The engagements that are marked for the list, each to be edited. */
export function EntriesPanel({ list, mayPublish }: { readonly list: NextList; readonly mayPublish: boolean }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const [edited, setEdited] = useState<{ row: EntryRow | null; attempt: number } | null>(null);
  const [isOpen, setOpen] = useState(false);
  const open = (row: EntryRow | null): void => { setEdited({ row, attempt: (edited?.attempt ?? 0) + 1 }); setOpen(true); };
  const rows = entryRows(list);
  const add = mayPublish && <Button variant={rows.length === 0 ? 'filled' : 'default'} leftSection={<Plus size={18} aria-hidden />} onClick={() => open(null)}>{t('entries.add')}</Button>;
  return (
    <Panel title={t('entries.title')} lead={t('entries.lead')} actions={rows.length > 0 && add}>
      {rows.length === 0 ? <EmptyState Icon={ListChecks} title={t('entries.none')} actions={add}>{t('entries.noneWhat')}</EmptyState> : <Entries rows={rows} {...(mayPublish ? { onEdit: open } : {})} />}
      {edited && <EntryDialog key={edited.attempt} row={edited.row} list={list} isOpen={isOpen} onClose={() => setOpen(false)} />}
    </Panel>
  );
}

type OnEdit = (row: EntryRow) => void;

function Entries({ rows, onEdit }: { readonly rows: readonly EntryRow[]; readonly onEdit?: OnEdit }): ReactNode {
  const { t } = useTranslation('sub-processors');
  return (
    <Table.ScrollContainer minWidth={680} type="native" tabIndex={0} role="region" aria-label={t('entries.table')}>
      <Table verticalSpacing="sm" aria-label={t('entries.table')}>
        <Table.Thead><Table.Tr><Table.Th>{t('entries.company')}</Table.Th><Table.Th>{t('entries.told')}</Table.Th><Table.Th>{t('entries.products')}</Table.Th><Table.Th>{t('entries.since')}</Table.Th><Table.Th>{t('entries.state')}</Table.Th>{onEdit && <Table.Td />}</Table.Tr></Table.Thead>
        <Table.Tbody>{rows.map((row) => <Entry key={row.listed.engagement} row={row} {...(onEdit ? { onEdit } : {})} />)}</Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

const STATE_WORDS = { new: 'entries.stateNew', changed: 'entries.stateChanged', published: 'entries.statePublished', waiting: 'entries.stateWaiting' } as const;
const STATE_COLOURS = { new: 'accent', changed: 'orange', published: 'gray', waiting: 'gray' } as const;

function Entry({ row, onEdit }: { readonly row: EntryRow; readonly onEdit?: OnEdit }): ReactNode {
  const { t } = useTranslation('sub-processors');
  const { to } = useOrganisation();
  const { day, list } = useFormats();
  const { listed, entry, state } = row;
  const products = entry?.products ?? listed.products;
  return (
    <Table.Tr>
      <Table.Td>
        <AnchorLink to={to(`/engagements/${encodeURIComponent(listed.engagement)}`)} fw={600} size="sm">{entry?.name ?? <ThingName kind="engagement" named={listed.engagement} />}</AnchorLink>
        {entry?.service && <Text size="sm" c="dimmed">{entry.service}</Text>}
      </Table.Td>
      <Table.Td><Text size="sm" lineClamp={3}>{entry?.purpose ?? listed.description}</Text></Table.Td>
      <Table.Td><Text size="sm" c={products.length === 0 ? 'dimmed' : 'inherit'}>{products.length === 0 ? t('entries.allProducts') : list(products)}</Text></Table.Td>
      <Table.Td><Text size="sm" style={{ whiteSpace: 'nowrap' }}>{day(entry?.effectiveFrom ?? listed.effectiveFrom)}{entry?.effectiveUntil ? ` ${t('next.until', { day: day(entry.effectiveUntil) })}` : ''}</Text></Table.Td>
      <Table.Td>
        <Badge variant="outline" color={STATE_COLOURS[state]} tt="none" miw="max-content" c="var(--mantine-color-text)">{t(STATE_WORDS[state])}</Badge>
        {state === 'waiting' && <Text size="xs" c="dimmed" mt={2}>{t('entries.waitingWhat')}</Text>}
      </Table.Td>
      {onEdit && <Table.Td><ActionIcon variant="subtle" size="lg" aria-label={t('entries.edit', { name: nameOf(row) })} onClick={() => onEdit(row)}><Pencil size={18} aria-hidden /></ActionIcon></Table.Td>}
    </Table.Tr>
  );
}

function nameOf({ entry, listed }: EntryRow): string {
  return entry === null ? listed.engagement : entry.service === null ? entry.name : `${entry.name}: ${entry.service}`;
}
