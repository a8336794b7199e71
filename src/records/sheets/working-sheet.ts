/** Sheets to work in: every cell stands for a field of the register, and the workbook says which, so that it can be sent back. */
import type { Day } from '../../law/facts.js';
import { cellFingerprint, cellText, onOneLine } from './cell-text.js';
import type { CellWords } from './cell-words.js';
import { type CellValue, dayCell, type WorkbookSheet } from './workbook.js';

/** What one row of a working sheet is about. */
export type WorkingKind = 'activity' | 'engagement' | 'processor' | 'measure' | 'controller-party';

/** How a cell is to be read back: one value, or a list with one value per line; `words`: by the words of the column. */
export type CellType = 'text' | 'day' | 'words' | 'lines' | 'words-lines';

export interface WorkingColumn<Row> {
  readonly heading: string;
  /** Path in the thing of the register document, such as `contract.status`; columns of one list, such as `purposes[]`, are aligned line by line. */
  readonly field: string;
  readonly type: CellType;
  readonly words?: CellWords;
  readonly valueOf: (row: Row) => CellValue;
}

/** One column of a working sheet, as the workbook's own description lists it. */
export interface WorkingField {
  readonly sheet: string;
  readonly kind: WorkingKind;
  readonly heading: string;
  readonly field: string;
  readonly type: CellType;
  readonly words: CellWords | null;
}

/** A working sheet with what stands in its columns. */
export interface WorkingSheet {
  readonly sheet: WorkbookSheet;
  readonly fields: readonly WorkingField[];
}

/** Stands for "not stated" on a line of a list, so that the lines of neighbouring columns stay level. */
const NOT_STATED = '–';

/** The fields in which a row carries its key, and the fingerprints of its cells. */
const KEY_FIELD = 'key';
const WRITTEN_FIELD = '#written';

function linesCell(values: readonly (string | null | undefined)[]): CellValue {
  const lines = values.map((value) => onOneLine(value ?? '') || NOT_STATED);
  return lines.every((line) => line === NOT_STATED) ? null : lines.join('\n');
}

/** A column with one text per row. */
export function textColumn<Row>(heading: string, field: string, textOf: (row: Row) => string | null): WorkingColumn<Row> {
  return { heading, field, type: 'text', valueOf: textOf };
}

/** A column of days. */
export function dayColumn<Row>(heading: string, field: string, dayOf: (row: Row) => Day | null | undefined): WorkingColumn<Row> {
  return { heading, field, type: 'day', valueOf: (row) => dayCell(dayOf(row)) };
}

/** A column with one word of a vocabulary per row. */
export function wordColumn<Row>(
  heading: string, field: string, words: CellWords, keyOf: (row: Row) => string | null | undefined,
): WorkingColumn<Row> {
  return {
    heading, field, type: 'words', words,
    valueOf: (row) => {
      const key = keyOf(row);
      return key === null || key === undefined ? null : words.wordOf(key);
    },
  };
}

/** A column of lists, one text per line. */
export function linesColumn<Row>(
  heading: string, field: string, textsOf: (row: Row) => readonly (string | null | undefined)[],
): WorkingColumn<Row> {
  return { heading, field, type: 'lines', valueOf: (row) => linesCell(textsOf(row)) };
}

/** A column of lists, one word of a vocabulary per line. */
export function wordLinesColumn<Row>(
  heading: string, field: string, words: CellWords, keysOf: (row: Row) => readonly (string | null | undefined)[],
): WorkingColumn<Row> {
  return {
    heading, field, type: 'words-lines', words,
    valueOf: (row) => linesCell(keysOf(row).map((key) => (key ? words.wordOf(key) : null))),
  };
}

interface WorkingSheetParts<Row> {
  readonly name: string;
  readonly kind: WorkingKind;
  readonly keyHeading: string;
  readonly columns: readonly WorkingColumn<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}

const bounded = (value: CellValue): CellValue => (typeof value === 'string' ? cellText(value) || null : value);

/** Headings by which columns are found again differ from each other. */
function distinct(headings: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return headings.map((heading) => {
    const count = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, count);
    return count === 1 ? heading : `${heading} (${count})`;
  });
}

/**
 * A sheet with one row per thing. After the columns that people read come two hidden ones: the key of the thing, and the fingerprints
 * of the row's cells, by which an edited cell is told from one that merely came back.
 */
export function workingSheet<Row>({ name, kind, keyHeading, columns, rows, keyOf }: WorkingSheetParts<Row>): WorkingSheet {
  const headings = distinct([...columns.map(({ heading }) => heading), keyHeading, WRITTEN_FIELD]);
  const headingAt = (position: number): string => headings[position] ?? '';
  const cells = rows.map((row) => {
    const values = columns.map(({ valueOf }) => bounded(valueOf(row)));
    return [...values, cellText(keyOf(row)), values.map(cellFingerprint).join(' ')];
  });
  const columnsShown = columns.map((_, position) => ({ heading: headingAt(position), isEditable: true }));
  const columnsHidden = [KEY_FIELD, WRITTEN_FIELD].map((_, position) => ({ heading: headingAt(columns.length + position), isHidden: true }));
  const fieldAt = (position: number, field: string, type: CellType, words: CellWords | null): WorkingField =>
    ({ sheet: name, kind, heading: headingAt(position), field, type, words });
  return {
    sheet: { name, columns: [...columnsShown, ...columnsHidden], rows: cells, frozenColumns: 1 },
    fields: [
      ...columns.map(({ field, type, words }, position) => fieldAt(position, field, type, words ?? null)),
      fieldAt(columns.length, KEY_FIELD, 'text', null), fieldAt(columns.length + 1, WRITTEN_FIELD, 'text', null),
    ],
  };
}
