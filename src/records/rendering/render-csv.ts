import { stringify } from 'csv-stringify/sync';
import type { Art30Record, AssembledRecord } from '../art-30-record.js';
import type { Sheet } from '../templates/sheet.js';
import { sheetOf } from '../templates/sheet-of.js';
import type { TemplateName } from '../templates/template-names.js';
import { recordRows } from './record-rows.js';

/** An authority's sheet as it reads it: title and head above, then the columns. Every row has as many cells as there are columns. */
function sheetRows({ title, head, columns, rows }: Sheet): string[][] {
  const filled = (...cells: readonly string[]): string[] => columns.map((_, position) => cells[position] ?? '');
  return [filled(title), ...head.map(({ label, value }) => filled(label, value)), filled(), columns.map(({ heading }) => heading), ...rows.map((row) => [...row])];
}

/**
 * The record as CSV (RFC 4180): the article's own template as one row per activity below the headings, an authority's as its sheet.
 * Begins with a byte order mark, so that a spreadsheet reads it as UTF-8; a cell that a spreadsheet would take for a formula is escaped
 * with an apostrophe.
 */
export function renderCsv(record: AssembledRecord | Art30Record, template: TemplateName = 'art-30'): string {
  const rows = template === 'art-30' ? recordRows(record) : sheetRows(sheetOf(record, template));
  return stringify(rows, { bom: true, escape_formulas: true, quoted_string: true, record_delimiter: 'windows' });
}
