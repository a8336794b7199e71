import type { Language } from '../../../law/vocabulary.js';
import type { SheetCell } from '../reading/workbook.js';
import type { Field } from '../vocabulary/fields.js';

/** A cell of which it is known what it is about. */
export interface FieldCell {
  readonly field: Field;
  readonly heading: string;
  readonly sheet: string;
  /** Such as `B7`. */
  readonly address: string;
  readonly text: string;
  readonly day?: string;
  readonly isComputed?: boolean;
  /** The words are those of the heading; the cell says yes to them. */
  readonly isFlag?: boolean;
  /** Cells of one line of a section belong together. */
  readonly line?: number;
  /** The label of that line, where it names what the cell is about. */
  readonly label?: string;
}

/** What one activity or one vendor is described by. */
export interface Entry {
  readonly kind: 'activity' | 'vendor';
  readonly cells: readonly FieldCell[];
  readonly language: Language;
}

/** A cell that nothing was made of, and why. */
export interface UnreadCell {
  readonly sheet: string;
  readonly cell: string;
  readonly header: string | null;
  readonly value: string;
  readonly reason: UnreadReason;
}

export const UNREAD_REASONS = [
  'heading-not-understood', 'value-not-understood', 'says-nothing', 'ambiguous-day', 'ambiguous-legal-basis', 'ambiguous-rules', 'no-name', 'example', 'no-table', 'no-place-for-it', 'too-long',
  'not-valid', 'adequacy-is-law', 'unknown-key', 'edited-key',
] as const;
export type UnreadReason = (typeof UNREAD_REASONS)[number];

/** How a column or a label was understood. */
export interface ColumnReading {
  readonly sheet: string;
  readonly header: string;
  readonly mappedTo: string | null;
}

/** What was found on one sheet. */
export interface SheetReading {
  readonly entries: readonly Entry[];
  /** About the organisation itself, its officer and its representative. */
  readonly parties: readonly FieldCell[];
  readonly columns: readonly ColumnReading[];
  readonly unread: readonly UnreadCell[];
  /** Headings of which only a part was recognised. */
  readonly doubtful: readonly ColumnReading[];
}

/** @returns the entry of a cell in the list of what was not read */
export function unreadOf(sheet: string, address: string, header: string | null, cell: Pick<SheetCell, 'text'>, reason: UnreadReason): UnreadCell {
  return { sheet, cell: address, header, value: cell.text.slice(0, 500), reason };
}
