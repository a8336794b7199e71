import { memo, type MouseEvent, type ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { TableRow } from './table-model';
import type { ThingColumn } from './thing-column';
import classes from './table.module.css';

/** One row of a table, as far as it shows. */
export interface ThingRowProps<Row> {
  readonly row: TableRow<Row>;
  readonly columns: readonly ThingColumn<Row>[];
  readonly index: number;
  readonly path: string;
  /** Tab goes to this row. */
  readonly isActive: boolean;
  onFocus(index: number): void;
}

/** Whether a press meant the row and not something in it, or a piece of text that is being selected. */
function meansRow({ target, defaultPrevented }: MouseEvent): boolean {
  return !defaultPrevented && !(target as Element).closest('a, button, input, label') && window.getSelection()?.toString() === '';
}

function PlainThingRow<Row>({ row, columns, index, path, isActive, onFocus }: ThingRowProps<Row>): ReactNode {
  const navigate = useNavigate();
  const cells = row.getVisibleCells();
  return (
    // The first row is the one with the headings.
    <tr data-row={index} aria-rowindex={index + 2} className={classes.row} onClick={(event) => { if (meansRow(event)) void navigate(path); }} onFocus={() => onFocus(index)}>
      {columns.map(({ key, align, cell }, place) => (
        <td key={key} className={classes.cell} data-align={align}>
          {place === 0 ? <Link to={path} className={classes.link} tabIndex={isActive ? 0 : -1}>{cell(row.original)}</Link> : cells[place] && cell(cells[place].row.original)}
        </td>
      ))}
    </tr>
  );
}

/** A row whose first cell is the link to the thing; a press anywhere on it follows the link. */
export const ThingRow = memo(PlainThingRow) as typeof PlainThingRow;
