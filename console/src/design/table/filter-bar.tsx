import { ActionIcon, Badge, Button, Group, Paper, SimpleGrid, Stack } from '@mantine/core';
import { ListFilter, X } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Search and filters of a list. */
export interface FilterBarProps {
  /** A `SearchField`. */
  readonly search: ReactNode;
  /** A field for each filter; what is chosen counts at once. */
  readonly fields: ReactNode;
  /** A `FilterPill` for each filter that is set. */
  readonly pills: readonly ReactNode[];
  onClear(): void;
  /** Beside the filters: saved views. */
  readonly tools?: ReactNode;
}

/** What is looked for in a list: words, filters behind a button, and those that are set in sight. */
export function FilterBar({ search, fields, pills, onClear, tools }: FilterBarProps): ReactNode {
  const { t } = useTranslation('design');
  const [isOpen, setOpen] = useState(false);
  const panel = useId();
  return (
    <Stack gap="xs" className="no-print" role="search">
      <Group gap="xs">
        {search}
        <Button variant={isOpen ? 'light' : 'default'} leftSection={<ListFilter size={16} aria-hidden />} aria-expanded={isOpen} aria-controls={panel} onClick={() => setOpen(!isOpen)}
          rightSection={pills.length > 0 && <Badge size="sm" circle>{pills.length}</Badge>}>{t('table.filter')}</Button>
        {tools}
      </Group>
      <div id={panel} hidden={!isOpen}>
        {isOpen && <Paper withBorder p="md" radius="lg"><SimpleGrid cols={{ base: 1, xs: 2, md: 3, xl: 4 }} spacing="sm">{fields}</SimpleGrid></Paper>}
      </div>
      {pills.length > 0 && <Group gap="xs">{pills}<Button variant="subtle" size="compact-sm" onClick={onClear}>{t('table.clear')}</Button></Group>}
    </Stack>
  );
}

/** A filter that is set. */
export interface FilterPillProps {
  readonly label: string;
  readonly value: string;
  onRemove(): void;
}

/** Names a filter that is set, and takes it out. */
export function FilterPill({ label, value, onRemove }: FilterPillProps): ReactNode {
  const { t } = useTranslation('design');
  return (
    <Badge component="span" size="lg" variant="light" radius="xl" tt="none" fw={500} h={30} pr={3} maw="100%"
      rightSection={<ActionIcon size={24} radius="xl" variant="subtle" aria-label={t('table.removeFilter', { label, value })} onClick={onRemove}><X size={14} aria-hidden /></ActionIcon>}>
      {label}: <strong>{value}</strong>
    </Badge>
  );
}
