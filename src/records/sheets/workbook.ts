/** A workbook as data: what XLSX and ODS are written from, so that both hold the same sheets. */
import type { Day } from '../../law/facts.js';

/** A calendar day, which a spreadsheet keeps as a date and not as text. */
export interface DayCell {
  readonly day: Day;
}

export type CellValue = string | number | DayCell | null;

export interface WorkbookColumn {
  readonly heading: string;
  /** For programs; a reader need not see it. */
  readonly isHidden?: boolean;
  /** What is written here can be sent back. */
  readonly isEditable?: boolean;
}

/** One sheet: a head row of the columns' headings, and the rows below it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly columns: readonly WorkbookColumn[];
  readonly rows: readonly (readonly CellValue[])[];
  /** How many columns stay in sight when a reader scrolls to the right. */
  readonly frozenColumns: number;
  /** A list of names and values without a head row. */
  readonly isList?: boolean;
  readonly isHidden?: boolean;
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
}

/** A day as a cell; nothing where nobody stated it. */
export function dayCell(day: Day | null | undefined): CellValue {
  return day ? { day } : null;
}

/** Whether a cell holds a day. */
export function isDayCell(value: CellValue): value is DayCell {
  return typeof value === 'object' && value !== null;
}
