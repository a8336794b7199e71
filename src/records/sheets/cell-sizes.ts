/** How wide columns and how high rows have to be for what stands in them. */
import { type CellValue, isDayCell, type WorkbookSheet } from './workbook.js';

const NARROWEST = 9;
const WIDEST = 44;
/** For columns with a cell so long that it would be a tower of short lines. */
const WIDEST_OF_LONG = 80;
const LONG = 500;
const WIDEST_OF_LIST = 90;
/** Headings are bold, and the button of the filter stands beside them. */
const ROOM_OF_HEADING = 5;
const ROWS_LOOKED_AT = 300;

const POINTS_OF_LINE = 15;
/** The most that spreadsheet programs take. */
const HIGHEST = 409;

function linesOf(value: CellValue): readonly string[] {
  if (value === null) return [];
  return isDayCell(value) ? [value.day] : String(value).split('\n');
}

const longest = (texts: readonly string[]): number => texts.reduce((most, { length }) => Math.max(most, length), 0);

/** Width of every column in characters: as its content asks, within bounds; a heading may break between words. */
export function columnWidths({ columns, rows, isList }: WorkbookSheet): readonly number[] {
  const looked = rows.slice(0, ROWS_LOOKED_AT);
  return columns.map(({ heading }, position) => {
    const content = looked.reduce((most, row) => Math.max(most, longest(linesOf(row[position] ?? null))), 0);
    const isLong = looked.some((row) => linesOf(row[position] ?? null).join('').length > LONG);
    const asked = Math.min(content, isList ? WIDEST_OF_LIST : isLong ? WIDEST_OF_LONG : WIDEST) + 1;
    return Math.max(NARROWEST, longest(heading.split(/\s+/)) + ROOM_OF_HEADING, asked);
  });
}

/** Height of a row in points, so that wrapped text is seen where a program does not measure it itself. */
export function rowHeight(row: readonly CellValue[], widths: readonly number[], isHidden: (position: number) => boolean = () => false): number {
  const lines = row.map((value, position) => {
    if (isHidden(position)) return 1;
    return linesOf(value).reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[position] ?? NARROWEST))), 0);
  });
  return Math.min(HIGHEST, Math.max(1, ...lines) * POINTS_OF_LINE);
}
