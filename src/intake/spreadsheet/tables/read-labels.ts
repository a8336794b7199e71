import { saysNothing, yesOrNo } from '../cells/plain-answers.js';
import { addressOf, type SheetCell, type WorkbookSheet } from '../reading/workbook.js';
import type { Field } from '../vocabulary/fields.js';
import { type ColumnReading, type Entry, type FieldCell, type SheetReading, type UnreadCell, unreadOf } from './entry.js';
import { flaggedCategory, type HeadingReader, languageOf } from './headings.js';
import type { Party } from './read-parties.js';
import { tableKind } from './table-kind.js';

/** Links beside a form that lead elsewhere. */
const POINTER = /^[►▶→]/;
/** A label with a number is one of several lines of its section: "Recipient 2", "Sous-finalité 1". */
const NUMBERED = /\d\s*$/;
const PARTY_FIELDS: readonly Field[] = ['organisation', 'dataProtectionOfficer', 'representative'];

interface Line {
  readonly label: SheetCell;
  readonly field: Field | null;
  readonly values: readonly SheetCell[];
}

/** @returns how many fields the labels at the left of a sheet name */
export function countLabels({ name, rows }: WorkbookSheet, reader: HeadingReader): number {
  return new Set(rows.flatMap(([first]) => (first && first.column <= 1 && !first.text.endsWith(':') ? [reader.read(first.text, name)?.field] : []))
    .filter((field) => field && !PARTY_FIELDS.includes(field))).size;
}

/** Reads a sheet with its labels at the left: a form of one activity or vendor, or one of them in each column. */
export function readLabels(sheet: WorkbookSheet, reader: HeadingReader): SheetReading | null {
  const lines = sheet.rows.flatMap((row): Line[] => {
    const [label, ...values] = row.filter(({ text }) => !POINTER.test(text));
    return label && label.column <= 1 ? [{ label, field: reader.read(label.text, sheet.name)?.field ?? null, values }] : [];
  });
  const kind = tableKind(lines.flatMap(({ field }) => (field && !PARTY_FIELDS.includes(field) ? [field] : [])));
  if (kind === null) return null;
  const language = languageOf(lines.map(({ label }) => label.text));
  const columns = lines.filter(({ field, values }) => field !== null || values.length > 0)
    .map(({ label, field }): ColumnReading => ({ sheet: sheet.name, header: label.text, mappedTo: field }));
  const many = valueColumns(lines);
  const unread: UnreadCell[] = [];
  const form = many.length > 1 ? null : new Form(sheet.name, reader, unread);
  const entries: Entry[] = form
    ? [{ kind, language, cells: form.read(lines) }]
    : many.map((column) => ({ kind, language, cells: columnCells(lines, column, sheet.name, unread) }));
  return { entries, parties: form?.parties ?? [], columns, unread, doubtful: [] };
}

/** The columns in which most labels have a value: more than one means an activity in each. */
function valueColumns(lines: readonly Line[]): number[] {
  const named = lines.filter(({ field }) => field !== null);
  const columns = new Set(named.flatMap(({ values }) => values.map(({ column }) => column)));
  return [...columns].filter((column) => named.filter(({ values }) => values.some((cell) => cell.column === column)).length >= 0.5 * named.length).toSorted((one, other) => one - other);
}

function columnCells(lines: readonly Line[], column: number, sheet: string, unread: UnreadCell[]): FieldCell[] {
  return lines.flatMap(({ label, field, values }): FieldCell[] => {
    const cell = values.find((each) => each.column === column);
    if (!cell) return [];
    if (field) return [fieldCell(field, label.text, sheet, cell)];
    unread.push(unreadOf(sheet, addressOf(cell.row, cell.column), label.text, cell, 'heading-not-understood'));
    return [];
  });
}

function fieldCell(field: Field, heading: string, sheet: string, cell: SheetCell, more: Partial<FieldCell> = {}): FieldCell {
  return { field, heading, sheet, address: addressOf(cell.row, cell.column), text: cell.text, ...(cell.day ? { day: cell.day } : {}), ...(cell.isComputed ? { isComputed: true } : {}), ...more };
}

/** A form: lines of label and value, and sections whose first line names their columns. */
class Form {
  readonly parties: FieldCell[] = [];
  private section: Field | null = null;
  private columns: ReadonlyMap<number, Field> = new Map();
  private previous = -1;
  private line = 0;

  constructor(private readonly sheet: string, private readonly reader: HeadingReader, private readonly unread: UnreadCell[]) {}

  read(lines: readonly Line[]): FieldCell[] {
    return lines.flatMap((line) => {
      if (line.label.row > this.previous + 1) [this.section, this.columns] = [null, new Map()];
      this.previous = line.label.row;
      this.line += 1;
      return this.cellsOf(line);
    });
  }

  private cellsOf({ label, field, values }: Line): FieldCell[] {
    const heads = values.map((cell) => this.reader.read(cell.text, this.sheet));
    if (values.length > 0 && heads.every((head) => head !== null && head.share === 1) && !NUMBERED.test(label.text) && (values.length > 1 || field !== null)) {
      this.section = field ?? this.section;
      this.columns = new Map(values.map((cell, index) => [cell.column, heads[index]?.field ?? 'details']));
      return [];
    }
    if (values.length === 0) {
      if (field && !NUMBERED.test(label.text)) [this.section, this.columns] = [field, new Map()];
      return [];
    }
    if (this.section && NUMBERED.test(label.text)) return this.sectionLine(label, values, this.section);
    const party = PARTY_FIELDS.find((each) => each === field) as Party | undefined;
    if (party) {
      for (const cell of values) if (!saysNothing(cell.text)) this.parties.push(fieldCell(this.columns.get(cell.column) ?? 'name', label.text, this.sheet, cell, { label: party }));
      return [];
    }
    if (this.section && (field === null || this.columns.size > 0)) return this.sectionLine(label, values, this.section);
    if (field) return values.map((cell) => fieldCell(field, label.text, this.sheet, cell));
    for (const cell of values) this.unread.push(unreadOf(this.sheet, addressOf(cell.row, cell.column), label.text, cell, 'heading-not-understood'));
    return [];
  }

  private sectionLine(label: SheetCell, values: readonly SheetCell[], section: Field): FieldCell[] {
    const stated = values.filter(({ text }) => !saysNothing(text));
    if (stated.length === 0) return [];
    const isNumbered = NUMBERED.test(label.text);
    const isCategory = (section === 'dataCategories' || section === 'specialCategories') && !isNumbered;
    const cells = stated.map((cell): FieldCell => {
      const column = this.columns.get(cell.column);
      const own = column === undefined || column === 'details' || column === 'type' || column === 'service' || column === 'name';
      return fieldCell(own ? (section === 'specialCategories' ? 'dataCategories' : section) : column, label.text, this.sheet, cell, { line: this.line, ...(isCategory ? { label: label.text } : {}) });
    });
    // "Health data | no" says that there are none.
    if (isCategory && stated.every(({ text }) => yesOrNo(text) === false)) return [];
    if (isCategory && flaggedCategory(label.text)) return [...cells.filter(({ field }) => field !== 'dataCategories'), ...cells.filter(({ field }) => field === 'dataCategories')];
    return cells;
  }
}
