import type { Sheet } from '../templates/sheet.js';
import { cellText } from './cell-text.js';
import { type CellValue, dayCell, type WorkbookSheet } from './workbook.js';

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** A column of days takes them from a fact named `…On`; text that merely looks like a day stays text. */
const holdsDays = (from: string): boolean => from.endsWith('On');

/** The record in the columns of a template, for reading: one row per activity. */
export function templateSheet({ columns, rows }: Sheet, name: string): WorkbookSheet {
  const cellOf = (value: string, position: number): CellValue =>
    holdsDays(columns[position]?.from ?? '') && DAY.test(value) ? dayCell(value) : cellText(value) || null;
  return { name, columns: columns.map(({ heading }) => ({ heading })), rows: rows.map((row) => row.map(cellOf)), frozenColumns: 0 };
}
