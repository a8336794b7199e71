/** One cell that says something, as a reader of the sheet sees it. */
export interface SheetCell {
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
  /** The exact words on the screen; never empty. */
  readonly text: string;
  /** The day, where the cell holds a date; `YYYY-MM-DD`. */
  readonly day?: string;
  /** Worked out by a formula; the value is the one the file carries. */
  readonly isComputed?: boolean;
}

/** A sheet by rows; rows and cells without words are left out. */
export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
}

/** What is read of a file, whatever its format was. */
export interface Workbook {
  readonly format: 'xlsx' | 'ods' | 'csv';
  readonly sheets: readonly WorkbookSheet[];
}

/** @returns the address of a cell as people write it, such as `AB12` */
export function addressOf(row: number, column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
