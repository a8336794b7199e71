import { addressOf, type WorkbookSheet } from '../reading/workbook.js';
import { type SheetReading, unreadOf } from './entry.js';
import type { HeadingReader } from './headings.js';
import { countLabels, readLabels } from './read-labels.js';
import { findHead, readTable } from './read-table.js';

const LEAST_LABELS = 4;

/** Finds out how a sheet is laid out and reads it: a table with its head in a row, or labels at the left. */
export function readSheet(sheet: WorkbookSheet, reader: HeadingReader): SheetReading {
  const head = findHead(sheet, reader);
  const labels = countLabels(sheet, reader);
  const isForm = labels >= LEAST_LABELS && labels > (head?.fields ?? 0);
  const reading = (isForm ? readLabels(sheet, reader) : null) ?? (head && readTable(sheet, head, reader)) ?? (labels >= 2 && !isForm ? readLabels(sheet, reader) : null);
  return reading ?? notUnderstood(sheet);
}

/** A sheet that lists neither activities nor vendors is told as a whole, with where it begins. */
function notUnderstood({ name, rows }: WorkbookSheet): SheetReading {
  const [first] = rows[0] ?? [];
  return { entries: [], parties: [], columns: [], doubtful: [], unread: first ? [unreadOf(name, addressOf(first.row, first.column), null, first, 'no-table')] : [] };
}
