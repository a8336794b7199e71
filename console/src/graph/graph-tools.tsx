import { Button, Group, SegmentedControl, Select } from '@mantine/core';
import { List, Waypoints, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useGraphAddress, type View, VIEWS } from './address';
import type { Chains } from './graph-model';
import { GROUPINGS } from './grouping';

const ICONS = { drawing: Waypoints, list: List } as const;

/** Finds a company, shows its chain alone, and chooses how the graph is shown. */
export function GraphTools({ chains, view }: { readonly chains: Chains; readonly view: View }): ReactNode {
  const { t } = useTranslation('graph');
  const { focus, grouping, change } = useGraphAddress();
  const companies = [...chains.nodes.values()].filter(({ kind }) => kind === 'processor').map(({ key, name }) => ({ value: key, label: name })).toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <Group gap="sm" align="flex-end" className="no-print">
      <Select label={t('find')} placeholder={t('findExample')} data={companies} value={focus} onChange={(key) => change({ focus: key })} searchable clearable limit={50} nothingFoundMessage={t('noSuch')}
        size="sm" w={{ base: '100%', xs: 280 }} clearButtonProps={{ 'aria-label': t('wholeGraph') }} />
      {view === 'drawing' && (
        <Select label={t('group')} data={GROUPINGS.map((value) => ({ value, label: t(`groupings.${value}`) }))} value={grouping} allowDeselect={false} onChange={(value) => change({ group: value === 'automatic' ? null : value })} size="sm" w={{ base: '100%', xs: 220 }} />
      )}
      <SegmentedControl aria-label={t('view')} size="sm" value={view} onChange={(value) => change({ view: value })} data={VIEWS.map((value) => {
        const Icon = ICONS[value];
        return { value, label: <Group gap={6} wrap="nowrap"><Icon size={16} aria-hidden />{t(`views.${value}`)}</Group> };
      })} />
      {focus !== null && <Button variant="subtle" size="sm" leftSection={<X size={16} aria-hidden />} onClick={() => change({ focus: null })}>{t('wholeGraph')}</Button>}
    </Group>
  );
}
