/** How an OpenDocument spreadsheet looks and behaves (ODF 1.2 part 1, 9, 16 and 20): what the library that writes the cells leaves out. */
import { spreadsheetColumn } from './spreadsheet-column.js';
import type { WorkbookSheet } from './workbook.js';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const STYLE_OF_READING = 'head-reading';
const STYLE_OF_WORKING = 'head-working';
const STYLE_OF_NAME = 'list-name';
const STYLE_OF_ROW = 'row';
const STYLE_OF_HIDDEN_TABLE = 'hidden';

const headStyle = (name: string, colour: string): string =>
  `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="Default">`
  + `<style:table-cell-properties fo:background-color="${colour}" fo:wrap-option="wrap" style:vertical-align="middle"/>`
  + '<style:text-properties fo:font-weight="bold" fo:color="#FFFFFF"/></style:style>';

const STYLES = `${headStyle(STYLE_OF_READING, '#1F3A5F')}${headStyle(STYLE_OF_WORKING, '#1E6B45')}`
  + `<style:style style:name="${STYLE_OF_NAME}" style:family="table-cell" style:parent-style-name="Default"><style:text-properties fo:font-weight="bold"/></style:style>`
  + `<style:style style:name="${STYLE_OF_ROW}" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>`
  + `<style:style style:name="${STYLE_OF_HIDDEN_TABLE}" style:family="table" style:master-page-name="mp1"><style:table-properties table:display="false"/></style:style>`;

/** The library's style of days orders them as one country does. */
const STYLE_OF_DAYS = /<number:date-style style:name="N37"[\s\S]*?<\/number:date-style>/;
const DAYS_OF_ISO = '<number:date-style style:name="N37"><number:year number:style="long"/><number:text>-</number:text>'
  + '<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/></number:date-style>';
const MIDNIGHT = /(office:date-value="\d{4}-\d{2}-\d{2})T00:00:00\.000Z"/g;

function headRow(row: string, { columns }: WorkbookSheet): string {
  let position = -1;
  return row.replace(/<table:table-cell\b/g, (cell) => {
    position += 1;
    return `${cell} table:style-name="${columns[position]?.isEditable ? STYLE_OF_WORKING : STYLE_OF_READING}"`;
  });
}

const namesBold = (rows: string): string =>
  rows.replace(/(<table:table-row[^>]*>\s*)<table:table-cell\b(?! \/)/g, `$1<table:table-cell table:style-name="${STYLE_OF_NAME}"`);

function hiddenColumns(beginning: string, { columns }: WorkbookSheet): string {
  let position = -1;
  return beginning.replace(/<table:table-column\b/g, (column) => {
    position += 1;
    return columns[position]?.isHidden ? `${column} table:visibility="collapse"` : column;
  });
}

const BEGIN_OF_ROW = '<table:table-row';
const END_OF_ROW = '</table:table-row>';
const OWN_HEIGHT = / *<table:table-row>/g;

/** Large sheets are millions of characters: only the rows are gone through as a whole. */
function tableWithLook(table: string, sheet: WorkbookSheet): string {
  const headBegins = table.indexOf(BEGIN_OF_ROW);
  const headEnds = sheet.isList ? headBegins : table.indexOf(END_OF_ROW) + END_OF_ROW.length;
  const shown = hiddenColumns(table.slice(0, headBegins), sheet);
  const beginning = sheet.isHidden ? shown.replace('table:style-name="ta1"', `table:style-name="${STYLE_OF_HIDDEN_TABLE}"`) : shown;
  const rows = table.slice(headEnds).replace(OWN_HEIGHT, `<table:table-row table:style-name="${STYLE_OF_ROW}">`).replace(MIDNIGHT, '$1"');
  if (sheet.isList) return beginning + namesBold(rows);
  const head = headRow(table.slice(headBegins, headEnds), sheet);
  return `${beginning}<table:table-header-rows>${head}</table:table-header-rows>${rows}`;
}

function filtersOf(sheets: readonly WorkbookSheet[]): string {
  const ranges = sheets.map(({ name, columns, rows, isList }, position) => {
    const table = escaped(`'${name.replaceAll("'", "''")}'`);
    const target = `${table}.A1:${table}.${spreadsheetColumn(columns.length - 1)}${rows.length + 1}`;
    return isList ? '' : `<table:database-range table:name="__Anonymous_Sheet_DB__${position}" table:target-range-address="${target}" table:display-filter-buttons="true"/>`;
  });
  return `<table:database-ranges>${ranges.join('')}</table:database-ranges>`;
}

const BEGIN_OF_TABLES = '<table:table ';
const END_OF_TABLE = '</table:table>';

/** A flat document holds everything in one file; the content of a package has no description and another root. */
function beginningOfContent(beginning: string): string {
  return beginning.replace('<office:document ', '<office:document-content ').replace(/ office:mimetype="[^"]*"/, '')
    .replace(/<office:meta>[\s\S]*?<\/office:meta>/, '').replace(STYLE_OF_DAYS, DAYS_OF_ISO)
    .replace('</office:automatic-styles>', () => `${STYLES}</office:automatic-styles>`);
}

/** `content.xml` from the library's flat document, with heads, hidden columns and sheets, rows as high as their text, and filters. */
export function contentWithLook(flat: string, sheets: readonly WorkbookSheet[]): string {
  const begins = flat.indexOf(BEGIN_OF_TABLES);
  const tables = flat.slice(begins).split(END_OF_TABLE);
  const looking = sheets.map((sheet, position) => tableWithLook(tables[position] ?? '', sheet) + END_OF_TABLE);
  return `${beginningOfContent(flat.slice(0, begins))}${looking.join('')}${filtersOf(sheets)}</office:spreadsheet></office:body></office:document-content>\n`;
}

/** `styles.xml`: wrapped text at the top of its cell, on landscape pages, at most four beside each other. */
export const STYLES_XML = '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-styles xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
  + 'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" office:version="1.2">'
  + '<office:styles><style:style style:name="Default" style:family="table-cell">'
  + '<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="top"/>'
  + '<style:text-properties fo:font-family="Calibri, Carlito, sans-serif" fo:font-size="11pt"/></style:style></office:styles>'
  + '<office:automatic-styles><style:page-layout style:name="page"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" '
  + 'style:print-orientation="landscape" style:scale-to-X="4" style:scale-to-Y="0"/></style:page-layout></office:automatic-styles>'
  + '<office:master-styles><style:master-page style:name="mp1" style:page-layout-name="page"/></office:master-styles></office:document-styles>\n';

const item = (name: string, type: string, value: string | number): string =>
  `<config:config-item config:name="${name}" config:type="${type}">${value}</config:config-item>`;

function viewOf({ name, frozenColumns, isList }: WorkbookSheet): string {
  const frozen = isList ? [] : [
    item('HorizontalSplitMode', 'short', frozenColumns > 0 ? 2 : 0), item('VerticalSplitMode', 'short', 2),
    item('HorizontalSplitPosition', 'int', frozenColumns), item('VerticalSplitPosition', 'int', 1), item('ActiveSplitRange', 'short', 2),
    item('PositionLeft', 'int', 0), item('PositionRight', 'int', frozenColumns), item('PositionTop', 'int', 0), item('PositionBottom', 'int', 1),
  ];
  return `<config:config-item-map-entry config:name="${escaped(name)}">${frozen.join('')}</config:config-item-map-entry>`;
}

/** `settings.xml`: head rows, and first columns, stay in sight. */
export function settingsOf(sheets: readonly WorkbookSheet[]): string {
  return '<?xml version="1.0" encoding="UTF-8"?>\n<office:document-settings xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    + 'xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" xmlns:ooo="http://openoffice.org/2004/office" office:version="1.2"><office:settings>'
    + '<config:config-item-set config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>'
    + `${item('ViewId', 'string', 'view1')}<config:config-item-map-named config:name="Tables">${sheets.map(viewOf).join('')}</config:config-item-map-named>`
    + `${item('ActiveTable', 'string', escaped(sheets[0]?.name ?? ''))}</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>`
    + '</office:settings></office:document-settings>\n';
}
