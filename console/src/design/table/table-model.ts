import { columnVisibilityFeature, type ColumnDef, type Row as ModelRow, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import type { ThingColumn } from './thing-column';

const FEATURES = tableFeatures({ columnVisibilityFeature });

/** A row of the table's model. */
export type TableRow<Row> = ModelRow<typeof FEATURES, Row & object>;

/** The table's model of rows and columns, columns that are not seen left out. */
export interface TableModel<Row> {
  readonly rows: readonly TableRow<Row>[];
  readonly columns: readonly ThingColumn<Row>[];
}

/** @returns rows with their visible cells. @param shown keys of the columns that are seen */
export function useTableModel<Row extends object>(all: readonly ThingColumn<Row>[], shown: readonly string[], data: readonly Row[], rowKey: (row: Row) => string): TableModel<Row> {
  const columns = useMemo(() => all.map(({ key, cell }): ColumnDef<typeof FEATURES, Row> => ({ id: key, cell: ({ row }) => cell(row.original) })), [all]);
  const columnVisibility = useMemo(() => Object.fromEntries(all.map(({ key }) => [key, shown.includes(key)])), [all, shown]);
  const table = useTable({ features: FEATURES, columns, data, getRowId: rowKey, state: { columnVisibility } });
  const { rows } = table.getRowModel();
  const seen = useMemo(() => all.filter(({ key }) => shown.includes(key)), [all, shown]);
  return { rows, columns: seen };
}
