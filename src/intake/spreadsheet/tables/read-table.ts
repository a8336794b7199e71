import { yesOrNo } from '../cells/plain-answers.js';
import { addressOf, type SheetCell, type WorkbookSheet } from '../reading/workbook.js';
import type { Field } from '../vocabulary/fields.js';
import { type ColumnReading, type Entry, type FieldCell, type SheetReading, type UnreadCell, unreadOf } from './entry.js';
import { flaggedCategory, type HeadingReader, languageOf } from './headings.js';
import { readParties } from './read-parties.js';
import { tableKind } from './table-kind.js';

/** So far down the head of a table is looked for. */
const HEAD_WITHIN = 60;

/** One column of a table: its heading, and what that is about. */
interface Column {
  readonly heading: string;
  readonly field: Field | null;
  readonly share: number;
  readonly category: string | null;
}

/** The head of a table: the row it stands in, the row after which the data begin, and how many different fields it names. */
export interface TableHead {
  readonly index: number;
  readonly dataFrom: number;
  readonly fields: number;
}

type Rows = WorkbookSheet['rows'];

/** @returns the row that names most fields; null where none names two */
export function findHead({ name, rows }: WorkbookSheet, reader: HeadingReader, from = 0): TableHead | null {
  let best: { index: number; score: number; fields: number } | null = null;
  for (let index = from; index < Math.min(rows.length, from + HEAD_WITHIN); index += 1) {
    const { score, fields } = headScore(rows[index] ?? [], name, reader);
    if (fields >= 2 && (!best || score > best.score)) best = { index, score, fields };
  }
  if (!best) return null;
  // A second row of names, as under a heading in the words of the law.
  const next = headScore(rows[best.index + 1] ?? [], name, reader);
  const isSecond = next.fields >= 3 && next.matched >= 0.6 * (rows[best.index + 1]?.length ?? 1);
  return { index: best.index, dataFrom: best.index + (isSecond ? 2 : 1), fields: best.fields };
}

function headScore(row: readonly SheetCell[], sheet: string, reader: HeadingReader): { score: number; fields: number; matched: number } {
  const fields = new Map<Field, number>();
  let matched = 0;
  let flags = 0;
  for (const cell of row) {
    const match = reader.read(cell.text, sheet);
    if (match) {
      matched += 1;
      fields.set(match.field, Math.max(fields.get(match.field) ?? 0, match.share));
    } else if (flaggedCategory(cell.text)) flags += 1;
  }
  const score = [...fields.values()].reduce((sum, share) => sum + share, 0) + flags / 4;
  // "Name: | Address: |" are labels of a form, with their values beside them.
  const labels = row.filter(({ text }) => text.endsWith(':')).length;
  const isHead = matched + flags >= 0.25 * row.length && labels < 0.5 * row.length;
  return { score: isHead ? score : 0, fields: isHead ? fields.size : 0, matched };
}

/** Reads a table with its head in a row, and what stands above it about the organisation. */
export function readTable(sheet: WorkbookSheet, head: TableHead, reader: HeadingReader): SheetReading | null {
  const columns = columnsOf(sheet, head, reader);
  const fields = [...columns].toSorted(([one], [other]) => one - other).flatMap(([, { field }]) => (field ? [field] : []));
  const kind = tableKind(fields);
  if (kind === null) return null;
  const language = languageOf([...columns.values()].map(({ heading }) => heading));
  const { parties, unread: above } = readParties(sheet.name, sheet.rows.slice(0, head.index), reader);
  const entries: Entry[] = [];
  const unread: UnreadCell[] = [...above];
  for (const row of sheet.rows.slice(head.dataFrom)) {
    if (repeatsHead(row, columns)) continue;
    entries.push({ kind, language, cells: cellsOf(row, sheet.name, columns, unread) });
  }
  const readings = [...columns.values()].map(({ heading, field, category }): ColumnReading => ({ sheet: sheet.name, header: heading, mappedTo: field ?? (category && `dataCategories:${category}`) }));
  const doubtful = [...columns.values()].filter(({ field, share }) => field !== null && share < 0.5).map(({ heading, field }) => ({ sheet: sheet.name, header: heading, mappedTo: field }));
  return { entries, parties, columns: readings, unread, doubtful };
}

function columnsOf({ name, rows }: WorkbookSheet, { index, dataFrom }: TableHead, reader: HeadingReader): Map<number, Column> {
  const columns = new Map<number, Column>();
  const data = rows.slice(dataFrom);
  const lines = [rows[index] ?? [], ...(rows[index - 1] ? [rows[index - 1] ?? []] : []), ...(dataFrom > index + 1 ? [rows[index + 1] ?? []] : [])];
  for (const [place, line] of lines.entries()) {
    for (const cell of line) {
      const known = columns.get(cell.column);
      if (known?.field || known?.category) continue;
      const match = reader.read(cell.text, name);
      const category = match?.share === 1 ? null : isAnsweredByYesOrNo(data, cell.column) ? flaggedCategory(cell.text) : null;
      if (known && !match) continue;
      // What stands above the head without meaning belongs to something else.
      if (place === 1 && !known && (!match || match.share < 1)) continue;
      columns.set(cell.column, { heading: cell.text, field: category ? null : (match?.field ?? null), share: match?.share ?? 0, category });
    }
  }
  return columns;
}

function isAnsweredByYesOrNo(rows: Rows, column: number): boolean {
  const values = rows.slice(0, 200).flatMap((row) => row.filter((cell) => cell.column === column));
  return values.length > 0 && values.filter(({ text }) => yesOrNo(text) !== null).length >= 0.8 * values.length;
}

function repeatsHead(row: readonly SheetCell[], columns: ReadonlyMap<number, Column>): boolean {
  return row.length > 1 && row.every((cell) => columns.get(cell.column)?.heading === cell.text);
}

function cellsOf(row: readonly SheetCell[], sheet: string, columns: ReadonlyMap<number, Column>, unread: UnreadCell[]): FieldCell[] {
  return row.flatMap((cell): FieldCell[] => {
    const column = columns.get(cell.column);
    const address = addressOf(cell.row, cell.column);
    if (column?.category) {
      const answer = yesOrNo(cell.text);
      if (answer === null) return [{ field: 'dataCategories', heading: column.heading, sheet, address, text: cell.text, label: column.heading }];
      return answer ? [{ field: 'dataCategories', heading: column.heading, sheet, address, text: column.heading, isFlag: true }] : [];
    }
    if (!column?.field) {
      unread.push(unreadOf(sheet, address, column?.heading ?? null, cell, 'heading-not-understood'));
      return [];
    }
    return [{ field: column.field, heading: column.heading, sheet, address, text: cell.text, ...(cell.day ? { day: cell.day } : {}), ...(cell.isComputed ? { isComputed: true } : {}) }];
  });
}
