import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TableHead } from './table-head';
import type { TableModel } from './table-model';
import { ThingRow } from './table-row';
import type { Sort } from './thing-column';
import classes from './table.module.css';
import { usePrinting } from './use-printing';
import { useRowFocus } from './use-row-focus';

/** As in table.module.css. */
const ROW_HEIGHT = 44;
/** Rows that are made before they come into sight. */
const OVERSCAN = 12;
const WIDTH_OF_A_COLUMN = 160;

/** A table in a region that scrolls. */
export interface TableRegionProps<Row> {
  readonly model: TableModel<Row>;
  readonly label: string;
  readonly sort: Sort;
  readonly onSort: ((sort: Sort) => void) | undefined;
  /** How many rows there are in all, where that is known. */
  readonly total: number | undefined;
  readonly isBusy: boolean;
  pathOf(row: Row): string;
}

/** A table of any length: only the rows in sight are there, and as many as a glance ahead. */
export function TableRegion<Row>({ model: { rows, columns }, label, sort, onSort, total, isBusy, pathOf }: TableRegionProps<Row>): ReactNode {
  const { t } = useTranslation('design');
  const region = useRef<HTMLDivElement>(null);
  const isPrinting = usePrinting();
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => region.current, estimateSize: () => ROW_HEIGHT, overscan: OVERSCAN, scrollPaddingStart: ROW_HEIGHT });
  const scrollTo = useCallback((index: number) => virtual.scrollToIndex(index, { align: 'auto' }), [virtual]);
  const perPage = Math.max(1, Math.floor((region.current?.clientHeight ?? 0) / ROW_HEIGHT) - 2);
  const { active, onKeyDown, onRowFocus } = useRowFocus({ region, count: rows.length, perPage, scrollTo });
  const items = virtual.getVirtualItems();
  const [first, last] = isPrinting ? [0, rows.length - 1] : [items[0]?.index ?? 0, items.at(-1)?.index ?? -1];
  return (
    // Keys move through its rows, and it scrolls: so it takes the focus itself, too.
    <div ref={region} role="region" aria-label={t('table.region', { label })} aria-busy={isBusy} tabIndex={0} className={classes.region} onKeyDown={onKeyDown}>
      <table className={classes.table} aria-label={label} aria-rowcount={total === undefined ? -1 : total + 1} style={{ minWidth: columns.reduce((sum, { width = WIDTH_OF_A_COLUMN }) => sum + width, 0) }}>
        <colgroup>{columns.map(({ key, width = WIDTH_OF_A_COLUMN }) => <col key={key} style={{ width }} />)}</colgroup>
        <TableHead columns={columns} sort={sort} onSort={onSort} />
        <tbody>
          <Spacer rows={first} columns={columns.length} />
          {rows.slice(first, last + 1).map((row, offset) => (
            <ThingRow key={row.id} row={row} columns={columns} index={first + offset} path={pathOf(row.original)} isActive={first + offset === active} onFocus={onRowFocus} />
          ))}
          <Spacer rows={rows.length - last - 1} columns={columns.length} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands in for the rows that are out of sight. */
function Spacer({ rows, columns }: { readonly rows: number; readonly columns: number }): ReactNode {
  return rows > 0 ? <tr aria-hidden="true"><td colSpan={columns} style={{ height: rows * ROW_HEIGHT, padding: 0 }} /></tr> : null;
}
