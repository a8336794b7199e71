/** What text may stand in a cell, and by what a cell that comes back is compared with the one that was written. */
import { createHash } from 'node:crypto';
import { type CellValue, isDayCell } from './workbook.js';

/** The longest text that spreadsheet programs keep in one cell, in UTF-16 units. */
export const LONGEST_CELL = 32_767;
const CUT_MARK = ' […]';

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold (production 2, Char)
const NOT_IN_XML = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFDD0-\uFDEF\uFFFD-\uFFFF]/gu;
const LINE_BREAK = /\r\n?/g;
const HALF_A_PAIR = /[\uD800-\uDBFF]$/;

/**
 * Text as a cell can hold it: without characters that XML cannot carry, lines ended by LF alone, and cut with a mark where it is longer
 * than any spreadsheet program takes.
 */
export function cellText(text: string): string {
  const clean = text.toWellFormed().replace(NOT_IN_XML, '').replace(LINE_BREAK, '\n');
  if (clean.length <= LONGEST_CELL) return clean;
  return clean.slice(0, LONGEST_CELL - CUT_MARK.length).replace(HALF_A_PAIR, '') + CUT_MARK;
}

/** A cell as one text, whatever program saved it: days in ISO 8601, lines trimmed, no empty lines at the end. */
export function normalisedCell(value: CellValue): string {
  const text = value === null ? '' : isDayCell(value) ? value.day : String(value);
  return text.replace(LINE_BREAK, '\n').split('\n').map((line) => line.trim()).join('\n').replace(/\n+$/, '');
}

/** A short fingerprint of what a cell says: it tells whether somebody edited the cell, and guards nothing. `-` for an empty cell. */
export function cellFingerprint(value: CellValue): string {
  const text = normalisedCell(value);
  return text === '' ? '-' : createHash('sha256').update(text).digest('hex').slice(0, 8);
}

/** A text on one line, for lists with one value per line. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
