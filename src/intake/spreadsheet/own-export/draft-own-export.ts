import { createHash } from 'node:crypto';
import type { RegisterDraft } from '../drafting/register-draft.js';
import { keyOf } from '../cells/plain-text.js';
import { completeActivity, completeEngagement, completeMeasure, completeProcessor } from '../../../register/complete-facts.js';
import { addressOf, type SheetCell, type Workbook } from '../reading/workbook.js';
import type { ColumnReading, FieldCell } from '../tables/entry.js';
import { type ExportedColumn, writeField } from './write-field.js';

const SHEET = 'register30';
const MARKER = 'register30/sheet/v1';
const LISTS = { activity: 'activities', engagement: 'engagements', processor: 'processors', measure: 'measures' } as const;
type Kind = keyof typeof LISTS;

/** @returns whether a workbook is one that this service wrote: the hidden sheet with the table of its columns is there */
export function isOwnExport({ sheets }: Workbook): boolean {
  return sheets.find(({ name }) => name === SHEET)?.rows[0]?.some(({ text }) => text === MARKER) ?? false;
}

/**
 * Takes back a file that this service wrote. A cell whose words are as they were written was not edited and changes nothing; a row
 * without a key is a new thing; a row that is gone removes nothing.
 */
export function draftOwnExport(draft: RegisterDraft, workbook: Workbook): ColumnReading[] {
  const bySheet = Map.groupBy(exportedColumns(workbook), ({ sheet }) => sheet);
  for (const [name, columns] of bySheet) {
    const sheet = workbook.sheets.find((each) => each.name === name);
    const [head, ...rows] = sheet?.rows ?? [];
    if (!head) continue;
    const places = new Map(head.map((cell) => [cell.text, cell.column]));
    for (const row of rows) draftRow(draft, { name, columns, places, row });
  }
  return [...bySheet.values()].flat().map(({ sheet, heading, kind, field }) => ({ sheet, header: heading, mappedTo: `${kind}.${field}` }));
}

function exportedColumns({ sheets }: Workbook): ExportedColumn[] {
  const rows = sheets.find(({ name }) => name === SHEET)?.rows ?? [];
  const start = rows.findIndex(([first]) => first?.text === 'sheet');
  return rows.slice(start + 1).map((row): ExportedColumn => {
    const at = (column: number): string => row.find((cell) => cell.column === column)?.text ?? '';
    return { sheet: at(0), kind: at(1), heading: at(2), field: at(3), type: at(4), words: wordsOf(at(5)) };
  });
}

function wordsOf(json: string): ReadonlyMap<string, string> {
  try {
    const value: unknown = JSON.parse(json === '' ? '{}' : json);
    return new Map(Object.entries(value as object).map(([word, code]) => [word, String(code)]));
  } catch {
    return new Map();
  }
}

interface Row {
  readonly name: string;
  readonly columns: readonly ExportedColumn[];
  readonly places: ReadonlyMap<string, number>;
  readonly row: readonly SheetCell[];
}

function draftRow(draft: RegisterDraft, { name, columns, places, row }: Row): void {
  const cellOf = ({ heading }: ExportedColumn): SheetCell | undefined => row.find(({ column }) => column === places.get(heading));
  const keyColumn = columns.find(({ field }) => field === 'key');
  const writtenColumn = columns.find(({ field }) => field === '#written');
  const written = ((writtenColumn && cellOf(writtenColumn)?.text) ?? '').split(/\s+/);
  const fields = columns.filter((column) => column !== keyColumn && column !== writtenColumn);
  const fieldCell = (column: ExportedColumn, cell: SheetCell | undefined): FieldCell => ({
    field: 'name', heading: column.heading, sheet: name, address: addressOf(row[0]?.row ?? 0, places.get(column.heading) ?? 0), text: cell?.text ?? '', ...(cell?.day ? { day: cell.day } : {}),
  });
  const edited = fields.flatMap((column, index) => {
    const cell = cellOf(column);
    const isWritten = places.has(column.heading) && digest(cell) !== (written[index] ?? '-');
    return isWritten ? [{ column, cell: fieldCell(column, cell) }] : [];
  });
  if (edited.length === 0) return;
  const key = (keyColumn && cellOf(keyColumn)?.text) ?? '';
  const target = targetOf(draft, fields[0]?.kind ?? '', key, edited);
  if (!target) return edited.forEach(({ cell }) => draft.leave(cell, 'unknown-key'));
  writeField(draft, target, edited);
}

/** The first digits of the digest of a cell's words, as the file carries them; `-` for none. */
function digest(cell: SheetCell | undefined): string {
  if (!cell) return '-';
  const words = (cell.day ?? cell.text).replace(/\r\n?/g, '\n').split('\n').map((line) => line.replace(/^[ \t\u00a0]+|[ \t\u00a0]+$/g, '')).join('\n').replace(/\n+$/, '');
  return words === '' ? '-' : createHash('sha256').update(words, 'utf8').digest('hex').slice(0, 8);
}

/** The thing that a row is about. */
export interface Target {
  readonly list: (typeof LISTS)[Kind];
  readonly thing: Record<string, unknown>;
  /** Below the thing, for a party of an activity. */
  readonly base: string;
}

function targetOf(draft: RegisterDraft, kind: string, key: string, edited: readonly { column: ExportedColumn; cell: FieldCell }[]): Target | null {
  if (kind === 'controller-party') {
    const [activityKey = '', index = ''] = key.split('#');
    const party = draft.lists.activities.find((each) => each.key === activityKey)?.controllers[Number(index)];
    return party && index !== '' ? { list: 'activities', thing: party as unknown as Record<string, unknown>, base: `/controllers/${index}` } : null;
  }
  if (!(kind in LISTS)) return null;
  const list = LISTS[kind as Kind];
  const known = draft.lists[list].find((thing) => thing.key === key);
  if (known) return { list, thing: known as unknown as Record<string, unknown>, base: '' };
  const label = edited.find(({ column }) => column.field === 'name' || column.field === 'service' || column.field === 'processor')?.cell;
  if (key !== '' || !label || label.text === '') return null;
  const made = MAKE[kind as Kind](draft.newKey(list, keyOf(label.text)));
  (draft.lists[list] as object[]).push(made);
  return { list, thing: made as Record<string, unknown>, base: '' };
}

const MAKE: Record<Kind, (key: string) => object> = {
  activity: (key) => completeActivity({ key }),
  engagement: (key) => completeEngagement({ key }),
  processor: (key) => completeProcessor({ key }),
  measure: (key) => completeMeasure({ key, category: 'organisation' }),
};
