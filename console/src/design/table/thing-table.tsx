import { Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useFormats } from '../../place/formats';
import { CardList } from './card-list';
import { ColumnChooser } from './column-chooser';
import { useTableModel } from './table-model';
import { TableRegion } from './table-region';
import type { Sort, ThingColumn } from './thing-column';
import classes from './table.module.css';
import { useColumns } from './use-columns';

/** A long list of things, and how one gets to each. */
export interface ThingTableProps<Row extends object> {
  /** What the list is, for whoever cannot see it: "Engagements". */
  readonly label: string;
  /** Kept the same between renders (useMemo): a new array makes every row anew. */
  readonly columns: readonly ThingColumn<Row>[];
  readonly rows: readonly Row[];
  rowKey(row: Row): string;
  /** Where a row leads, from `useOrganisation().to(…)`; the day that is looked at goes along. */
  rowTo(row: Row): string;
  /** Names the list in the wishes of whoever looks: which columns. */
  readonly preference: string;
  /** Nothing is there yet. */
  readonly isLoading: boolean;
  /** How many there are in all, once that is known. */
  readonly total?: number | undefined;
  readonly sort?: Sort;
  /** Asks for another order; without it nothing can be sorted. */
  onSort?(sort: Sort): void;
  /** What is shown in place of no rows: an `EmptyState`. */
  readonly empty?: ReactNode;
  /** Called once more is wanted than is there, where `useEveryPage` does not read ahead by itself. */
  onReachEnd?(): void;
  /** Beside the choice of columns. */
  readonly tools?: ReactNode;
}

/** Cards below this width; in em, so that it holds for zoomed pages too. */
const NARROW = '(max-width: 47.99em)';
/** The day that is looked at stays while one goes from page to page. */
const KEPT = ['asOf', 'knownOn'];

/** A list of things as a table, or as cards where it is narrow: columns to choose, sorted by the service, every row a link, ten thousand rows as quick as ten. */
export function ThingTable<Row extends object>({ label, columns, rows, rowKey, rowTo, preference, isLoading, total, sort, onSort, empty, onReachEnd, tools }: ThingTableProps<Row>): ReactNode {
  const isNarrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false });
  const { shown, choose } = useColumns(preference, columns);
  const model = useTableModel(columns, shown, rows, rowKey);
  const pathOf = useKeptDayPath(rowTo);
  useEffect(() => { if (!isLoading && total === undefined) onReachEnd?.(); }, [isLoading, total, rows.length, onReachEnd]);
  if (isLoading) return <Waiting />;
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>;
  const isBusy = total === undefined;
  return (
    <Stack gap="xs" className={classes.whole}>
      <Group justify="space-between" gap="xs">
        <Count shown={rows.length} total={total} />
        <Group gap="xs" className="no-print">
          {isNarrow && onSort && <SortChoice columns={columns} sort={sort} onSort={onSort} />}
          {tools}
          <ColumnChooser columns={columns} shown={shown} onChange={choose} />
        </Group>
      </Group>
      {isNarrow
        ? <CardList model={model} label={label} isBusy={isBusy} pathOf={pathOf} />
        : <TableRegion model={model} label={label} sort={sort} onSort={onSort} total={total} isBusy={isBusy} pathOf={pathOf} />}
    </Stack>
  );
}

function useKeptDayPath<Row>(rowTo: (row: Row) => string): (row: Row) => string {
  const [search] = useSearchParams();
  const kept = new URLSearchParams([...search].filter(([name]) => KEPT.includes(name))).toString();
  return useCallback((row) => withSearch(rowTo(row), kept), [rowTo, kept]);
}

/** @returns an address with more in its query */
function withSearch(path: string, kept: string): string {
  return kept === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${kept}`;
}

/** How many there are: told once that is known, not while they come in. */
function Count({ shown, total }: { readonly shown: number; readonly total: number | undefined }): ReactNode {
  const { t } = useTranslation('design');
  const { number } = useFormats();
  return (
    <Text size="sm" c="dimmed">
      <span role="status">{total !== undefined && t('table.count', { count: total, number: number(total) })}</span>
      {total === undefined && t('table.soFar', { number: number(shown) })}
    </Text>
  );
}

function SortChoice<Row>({ columns, sort, onSort }: { readonly columns: readonly ThingColumn<Row>[]; readonly sort: Sort; onSort(sort: Sort): void }): ReactNode {
  const { t } = useTranslation('design');
  const choices = columns.flatMap(({ header, sort: name }) => (name === undefined ? [] : [
    { value: name, label: t('table.ascending', { header }) }, { value: `-${name}`, label: t('table.descending', { header }) },
  ]));
  return <NativeSelect size="xs" aria-label={t('table.sort')} value={sort ?? ''} onChange={({ currentTarget }) => onSort(currentTarget.value || undefined)} data={[{ value: '', label: t('table.ownOrder') }, ...choices]} />;
}

function Waiting(): ReactNode {
  const { t } = useTranslation();
  return <Stack gap="xs" role="status" aria-label={t('loading')}>{Array.from({ length: 8 }, (_, index) => <Skeleton key={index} height={36} />)}</Stack>;
}
