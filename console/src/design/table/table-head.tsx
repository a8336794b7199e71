import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { ariaSort, nextSort, type Sort, type ThingColumn } from './thing-column';
import classes from './table.module.css';

const SIGNS = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;

/** What is in a table's head. */
export interface TableHeadProps<Row> {
  readonly columns: readonly ThingColumn<Row>[];
  readonly sort: Sort;
  readonly onSort: ((sort: Sort) => void) | undefined;
}

/** The headings; those that the list can be sorted by are buttons. */
export function TableHead<Row>({ columns, sort, onSort }: TableHeadProps<Row>): ReactNode {
  return (
    <thead className={classes.head}>
      <tr aria-rowindex={1}>
        {columns.map(({ key, header, sort: name, align }) => {
          const direction = onSort === undefined ? undefined : ariaSort(name, sort);
          const Sign = direction && SIGNS[direction];
          return (
            <th key={key} scope="col" className={classes.heading} data-align={align} aria-sort={direction}>
              {Sign && name !== undefined
                ? <button type="button" className={classes.sorter} data-sorted={direction !== 'none' || undefined} onClick={() => onSort?.(nextSort(name, sort))}>{header} <Sign size={14} aria-hidden /></button>
                : header}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
