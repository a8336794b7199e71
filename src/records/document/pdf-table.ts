import type { Lines, Table } from './record-document.js';
import { heightOf, type Place, type Prepared, setLines } from './pdf-setting.js';
import type { PdfPaper } from './pdf-paper.js';
import { ACCENT, RULE, type SetLine, STYLES } from './pdf-text.js';

type StructureElement = PDFKit.PDFStructureElement;
type Cell = readonly SetLine[];

interface Columns {
  readonly paper: PdfPaper;
  readonly x: readonly number[];
  readonly widths: readonly number[];
  readonly headings: readonly Cell[];
  readonly headingHeight: number;
  readonly left: number;
  readonly width: number;
}

const BETWEEN_COLUMNS = 9;
const PADDING = 3.2;
/** Less room than this is not worth beginning a row that needs several pages. */
const LEAST_OF_A_LONG_ROW = 60;

function columnsOf(paper: PdfPaper, { headings, widths: shares }: Table, { x: left, width }: Place): Columns {
  const widths = shares.map((share, position) => share * width - (position === shares.length - 1 ? 0 : BETWEEN_COLUMNS));
  const x = shares.map((_, position) => left + shares.slice(0, position).reduce((sum, share) => sum + share * width, 0));
  const set = headings.map((heading, position) => paper.typesetter.lines(heading, STYLES.columnHeading, widths[position] ?? 0));
  return { paper, x, widths, headings: set, headingHeight: Math.max(...set.map(heightOf)) + 2 * PADDING, left, width };
}

const heightOfRow = (cells: readonly Cell[]): number => Math.max(...cells.map(heightOf)) + 2 * PADDING;

function printCell({ paper, x }: Columns, cell: Cell, position: number, top: number): void {
  let y = top + PADDING;
  for (const line of cell) {
    paper.print(line, x[position] ?? 0, y);
    y += line.style.leading;
  }
}

/** Below the first time, headings are repeated for the eye only. */
function drawHeadings(columns: Columns, table: StructureElement | null): void {
  const { paper, headings, headingHeight, left, width } = columns;
  const top = paper.y;
  if (table) {
    const row = paper.element(table, 'TR');
    headings.forEach((heading, position) => {
      const cell = paper.element(row, 'TH', { scope: 'Column' });
      paper.mark(cell, 'TH', () => printCell(columns, heading, position, top));
      cell.end();
    });
    row.end();
  } else {
    paper.artifact(() => headings.forEach((heading, position) => printCell(columns, heading, position, top)), 'Pagination');
  }
  paper.y = top + headingHeight;
  paper.rule(paper.y, ACCENT, 0.6, left, width);
}

/** As many of the lines as fit into a height. */
function fitting(cell: Cell, height: number): number {
  let used = 0;
  let count = 0;
  for (const { style } of cell) {
    used += style.leading;
    if (used > height) break;
    count += 1;
  }
  return count;
}

/** A row stands on one page where a page can hold it; a longer one is continued below the repeated headings. */
function drawRow(columns: Columns, table: StructureElement, cells: readonly Cell[], isFirst: boolean): void {
  const { paper, headingHeight, left, width } = columns;
  const height = heightOfRow(cells);
  const { page } = paper;
  const isTooHigh = height > paper.wholePage - headingHeight;
  if (paper.room < (isTooHigh ? LEAST_OF_A_LONG_ROW : height)) {
    paper.newPage();
    drawHeadings(columns, null);
  }
  if (!isFirst && paper.page === page) paper.rule(paper.y, RULE, 0.4, left, width);
  const row = paper.element(table, 'TR');
  const elements = cells.map((_, position) => (position === 0 ? paper.element(row, 'TH', { scope: 'Row' }) : paper.element(row, 'TD')));
  let rest = cells;
  for (;;) {
    const top = paper.y;
    const counts = rest.map((cell) => fitting(cell, paper.room - 2 * PADDING));
    const shown = rest.map((cell, position) => cell.slice(0, counts[position]));
    shown.forEach((cell, position) => {
      const element = elements[position];
      if (element && cell.length > 0) paper.mark(element, position === 0 ? 'TH' : 'TD', () => printCell(columns, cell, position, top));
    });
    paper.y = top + heightOfRow(shown);
    rest = rest.map((cell, position) => cell.slice(counts[position]));
    if (rest.every((cell) => cell.length === 0)) break;
    paper.newPage();
    drawHeadings(columns, null);
  }
  for (const element of elements) element.end();
  row.end();
}

/** A table with a heading of its columns on every page. Rows are broken when they are drawn: a record may have tens of thousands. */
export function prepareTable(paper: PdfPaper, table: Table, place: Place): Prepared {
  const columns = columnsOf(paper, table, place);
  const cellsOf = (row: readonly Lines[]): readonly Cell[] => row.map((cell, position) => setLines(paper, cell, columns.widths[position] ?? 0));
  const [first] = table.rows;
  const firstHeight = first === undefined ? 0 : heightOfRow(cellsOf(first));
  const least = columns.headingHeight + Math.min(firstHeight, paper.wholePage / 2);
  return {
    least,
    draw: (parent) => {
      paper.ensure(least);
      const element = paper.element(parent, 'Table', { title: table.name });
      drawHeadings(columns, element);
      let isFirst = true;
      for (const row of table.rows) {
        drawRow(columns, element, cellsOf(row), isFirst);
        isFirst = false;
      }
      element.end();
      paper.y += 6;
    },
  };
}
