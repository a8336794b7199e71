import { type CellObject, utils, type WorkBook, type WorkSheet, write } from '@e965/xlsx';
import { columnWidths } from './cell-sizes.js';
import { contentWithLook, settingsOf, STYLES_XML } from './ods-look.js';
import { type CellValue, isDayCell, type Workbook, type WorkbookSheet } from './workbook.js';
import { zipPackage } from './zip-package.js';

const MEDIA_TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const PARTS = ['content.xml', 'styles.xml', 'settings.xml'] as const;

/** Text goes in as text: the library never sees a formula. */
function cellOf(value: CellValue): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { t: 'n', v: value };
  if (isDayCell(value)) return { t: 'd', v: new Date(`${value.day}T00:00:00Z`), w: value.day };
  return { t: 's', v: value };
}

function worksheetOf(sheet: WorkbookSheet): WorkSheet {
  const rows = sheet.isList ? sheet.rows : [sheet.columns.map(({ heading }) => heading), ...sheet.rows];
  const range = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: Math.max(rows.length, 1) - 1, c: Math.max(sheet.columns.length, 1) - 1 } });
  const cells = rows.map((row) => row.map(cellOf));
  return { '!data': cells, '!ref': range, '!cols': columnWidths(sheet).map((wch) => ({ wch })) } as unknown as WorkSheet;
}

function manifest(): string {
  const entry = (path: string, mediaType: string) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${mediaType}"/>`;
  return '<?xml version="1.0" encoding="UTF-8"?>\n<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">'
    + `${entry('/', MEDIA_TYPE)}${PARTS.map((part) => entry(part, 'text/xml')).join('')}</manifest:manifest>\n`;
}

/** Writes a workbook as ODS, with the same look as XLSX: the library writes the cells, `ods-look` what is around them. */
export function writeOds({ sheets }: Workbook): Buffer {
  const workbook: WorkBook = {
    SheetNames: sheets.map(({ name }) => name),
    Sheets: Object.fromEntries(sheets.map((sheet) => [sheet.name, worksheetOf(sheet)])),
  };
  const flat = write(workbook, { bookType: 'fods', type: 'string' }) as string;
  return zipPackage([
    { name: 'mimetype', content: MEDIA_TYPE, isStored: true },
    { name: 'content.xml', content: contentWithLook(flat, sheets) },
    { name: 'styles.xml', content: STYLES_XML },
    { name: 'settings.xml', content: settingsOf(sheets) },
    { name: 'META-INF/manifest.xml', content: manifest() },
  ]);
}
