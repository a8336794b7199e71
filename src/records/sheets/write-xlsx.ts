import writeExcelFile, { type CellObject, type Row } from 'write-excel-file/node';
import { columnWidths, rowHeight } from './cell-sizes.js';
import { withFixedTimes } from './fixed-zip-times.js';
import { spreadsheetColumn } from './spreadsheet-column.js';
import { type CellValue, isDayCell, type Workbook, type WorkbookColumn, type WorkbookSheet } from './workbook.js';

/** The library's types of a workbook of several sheets; it does not name them all. */
type Written = Parameters<typeof writeExcelFile>;
type WrittenSheet = Written[0][number];
type Finish = NonNullable<NonNullable<Written[1]>['features']>[number];

const HEAD_OF_READING = '#1F3A5F';
const HEAD_OF_WORKING = '#1E6B45';
const DAY_FORMAT = 'yyyy-mm-dd';

/** Excel takes `_x0041_` in a text for the character U+0041 (ISO/IEC 29500-1, 22.9.2.19): the underscore that would begin one is written so itself. */
const ESCAPE_OF_EXCEL = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The library looks texts up in a plain object, where these have a meaning; a character that it strips again keeps them apart. */
const NAMES_OF_OBJECTS: ReadonlySet<string> = new Set(['__proto__', ...Object.getOwnPropertyNames(Object.prototype)]);
const STRIPPED = '\u0001';

/** Text that a spreadsheet program would take for a formula if somebody typed it: kept text even when the cell is edited. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/;

function textOf(value: string): string {
  const text = value.replace(ESCAPE_OF_EXCEL, '_x005F_');
  return NAMES_OF_OBJECTS.has(text) ? text + STRIPPED : text;
}

function cellOf(value: CellValue, style: CellObject): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { ...style, type: Number, value, align: 'left' };
  if (isDayCell(value)) return { ...style, type: Date, value: new Date(`${value.day}T00:00:00Z`), format: DAY_FORMAT, align: 'left' };
  return { ...style, type: String, value: textOf(value), ...(LOOKS_LIKE_FORMULA.test(value) && { format: '@' }) };
}

const HEIGHT_OF_TITLE = 24;
const BODY: CellObject = { alignVertical: 'top', wrap: true };

function headCell({ heading, isEditable }: WorkbookColumn): CellObject {
  const backgroundColor = isEditable ? HEAD_OF_WORKING : HEAD_OF_READING;
  return { type: String, value: textOf(heading), fontWeight: 'bold', textColor: '#FFFFFF', backgroundColor, wrap: true, alignVertical: 'center' };
}

/** A sheet of names and values: the first row is its title, the names are bold. */
function listRows({ rows }: WorkbookSheet, widths: readonly number[]): Row[] {
  return rows.map((row, line) => {
    const body: CellObject = { ...BODY, height: line === 0 ? HEIGHT_OF_TITLE : rowHeight(row, widths) };
    const bold: CellObject = { ...body, fontWeight: 'bold' };
    return row.map((value, position) => cellOf(value, line === 0 ? { ...bold, fontSize: 14, wrap: false } : position === 0 ? bold : body));
  });
}

/** A head row, and below it rows as high as their text. */
function tableRows({ columns, rows }: WorkbookSheet, widths: readonly number[]): Row[] {
  const isHidden = (position: number): boolean => columns[position]?.isHidden === true;
  const headings = columns.map(({ heading }) => heading);
  const head = columns.map((column) => ({ ...headCell(column), height: rowHeight(headings, widths.map((width) => width - 4), isHidden) + 3 }));
  return [head, ...rows.map((row) => {
    const body: CellObject = { ...BODY, height: rowHeight(row, widths, isHidden) };
    return row.map((value) => cellOf(value, body));
  })];
}

function sheetOf(sheet: WorkbookSheet): WrittenSheet {
  const { name, frozenColumns, isList } = sheet;
  const widths = columnWidths(sheet);
  const data = isList ? listRows(sheet, widths) : tableRows(sheet, widths);
  return {
    data, sheet: name, orientation: 'landscape', columns: widths.map((width) => ({ width })),
    ...(!isList && { stickyRowsCount: 1, stickyColumnsCount: frozenColumns }),
  };
}

function withFilter(xml: string, { columns, rows }: WorkbookSheet): string {
  const range = `A1:${spreadsheetColumn(columns.length - 1)}${rows.length + 1}`;
  return xml.replace('</sheetData>', `</sheetData><autoFilter ref="${range}"/>`);
}

/** Characters on the width of a page that can still be read when printed. */
const WIDEST_PAGE = 220;
const FIT_TO_WIDTH = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

/** How many pages wide a sheet is printed. */
function pagesAcross(sheet: WorkbookSheet): number {
  const shown = columnWidths(sheet).filter((_, position) => !sheet.columns[position]?.isHidden);
  return Math.ceil(shown.reduce((sum, width) => sum + width, 0) / WIDEST_PAGE);
}

/** The library names the pane below and right of the split, also where no column is frozen. */
const withPane = (xml: string): string => xml.replace(' xSplit="0"', '').replace('activePane="bottomRight" state', 'activePane="bottomLeft" state');

/** The height is a first guess: a program may measure the row again when somebody edits it. */
function measuredAgain(attributes: Record<string, string | number>): Record<string, string | number> {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'customHeight'));
}

/** What the library leaves out: filters, hidden columns and sheets, and how it is printed. */
function finish({ sheets }: Workbook): Finish {
  return {
    files: {
      transform: {
        'xl/workbook.xml': {
          transformElementAttributes: (tag, attributes, index) =>
            tag === 'sheet' && sheets[index ?? -1]?.isHidden ? { ...attributes, state: 'hidden' } : attributes,
        },
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            if (tag === 'pageSetup' && sheet) return { ...attributes, fitToWidth: pagesAcross(sheet), fitToHeight: 0 };
            if (tag === 'row') return measuredAgain(attributes);
            return tag === 'col' && sheet?.columns[index ?? -1]?.isHidden ? { ...attributes, hidden: 1 } : attributes;
          },
          transform: (xml, _options, { sheetIndex }) => {
            const sheet = sheets[sheetIndex];
            const fitted = xml.replace(/<worksheet[^>]*>/, `$&${FIT_TO_WIDTH}`);
            if (!sheet || sheet.isList) return fitted;
            return withFilter(sheet.frozenColumns > 0 ? fitted : withPane(fitted), sheet);
          },
        },
      },
    },
  };
}

/** Writes a workbook as XLSX: frozen, filtered head rows, wrapped text, dates as dates; text is always text, never a formula. */
export async function writeXlsx(workbook: Workbook): Promise<Buffer> {
  const file = await writeExcelFile(workbook.sheets.map(sheetOf), { features: [finish(workbook)], fontFamily: 'Calibri', fontSize: 11 }).toBuffer();
  return withFixedTimes(file);
}
