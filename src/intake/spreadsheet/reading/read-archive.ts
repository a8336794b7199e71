import type { CellObject, WorkBook } from '@e965/xlsx';
import { archiveParts, type ArchiveParts } from './archive-parts.js';
import { requireSoundXml } from './sound-xml.js';
import type { SheetCell, Workbook, WorkbookSheet } from './workbook.js';
import { tooMuch, unreadable, WORKBOOK_LIMITS, wrongKind } from './workbook-limits.js';

/** What is needed of a workbook. Macros, external links, comments, pictures and pivot caches are not even unpacked. */
const WANTED = /^(?:\[Content_Types\]\.xml|mimetype|META-INF\/manifest\.xml|content\.xml|styles\.xml|xl\/(?:workbook|sharedStrings|styles|metadata)\d*\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/i;
const CALENDAR_START_1904 = /<workbookPr[^>]*\bdate1904="(?:1|true)"/i;

type Library = typeof import('@e965/xlsx');
/** Parts of the library that its types leave out: an archive in memory, and reading one. */
interface LibraryInside {
  readonly parse_zip: (container: unknown, options: object) => WorkBook;
  readonly CFB: { readonly utils: { cfb_new: () => unknown; cfb_add: (container: unknown, name: string, content: Buffer) => void } };
}

/**
 * Reads an Excel or OpenDocument workbook. Formulas are not evaluated: the value last saved counts.
 * @throws DomainError `unsupported-media-type` for another archive, `malformed-body`, `body-too-large`
 */
export async function readArchive(bytes: Buffer): Promise<Workbook> {
  const archive = await archiveParts(bytes, (name) => WANTED.test(name));
  const format = formatOf(archive);
  for (const [name, content] of archive.parts) if (name.endsWith('.xml') || name.endsWith('.rels')) requireSoundXml(textOf(content, name), name);
  const library = (await import('@e965/xlsx')) as unknown as Library & LibraryInside;
  const book = parsed(library, archive.parts);
  if (book.SheetNames.length > WORKBOOK_LIMITS.sheets) throw tooMuch('sheets', WORKBOOK_LIMITS.sheets);
  const date1904 = format === 'xlsx' && CALENDAR_START_1904.test(archive.parts.get('xl/workbook.xml')?.toString('latin1') ?? '');
  const reader = new CellReader(library, date1904);
  return { format, sheets: book.SheetNames.map((name) => sheetOf(name, book.Sheets[name] ?? {}, reader)) };
}

function formatOf({ names, parts }: ArchiveParts): 'xlsx' | 'ods' {
  if (names.has('META-INF/manifest.xml') && names.has('content.xml')) {
    if (/encryption-data/.test(parts.get('META-INF/manifest.xml')?.toString('latin1') ?? '')) throw unreadable('it is closed with a password. Save it without one.');
    const kind = parts.get('mimetype')?.toString('latin1').trim() ?? '';
    if (!kind.startsWith('application/vnd.oasis.opendocument.spreadsheet')) throw wrongKind('This is an OpenDocument file, but no spreadsheet.');
    return 'ods';
  }
  if (names.has('xl/workbook.xml') && names.has('[Content_Types].xml')) return 'xlsx';
  if (names.has('xl/workbook.bin')) throw wrongKind('Binary workbooks (.xlsb) are not read.');
  throw wrongKind('This archive is no spreadsheet.');
}

/** XML parts are UTF-8; one in UTF-16 would slip past the check of its form. */
function textOf(content: Buffer, name: string): string {
  if (content.subarray(0, 256).includes(0)) throw unreadable(`${name} is not in UTF-8.`);
  return content.toString('utf8');
}

function parsed(library: LibraryInside, parts: ReadonlyMap<string, Buffer>): WorkBook {
  const container = library.CFB.utils.cfb_new();
  for (const [name, content] of parts) library.CFB.utils.cfb_add(container, `/${name}`, content);
  try {
    return library.parse_zip(container, { type: 'buffer', dense: true, cellFormula: true, cellHTML: false, cellNF: true, cellDates: false, cellText: true, bookVBA: false, sheetStubs: false });
  } catch {
    throw unreadable('its parts do not fit together.');
  }
}

function sheetOf(name: string, sheet: Record<string, unknown>, reader: CellReader): WorkbookSheet {
  const data = (sheet['!data'] ?? []) as CellObject[][];
  const rows: SheetCell[][] = [];
  for (const [row, cells] of Object.entries(data)) {
    const read: SheetCell[] = [];
    for (const [column, cell] of Object.entries(cells ?? [])) {
      const found = reader.read(cell, Number(row), Number(column));
      if (found) read.push(found);
    }
    if (read.length > 0) rows.push(read);
  }
  return { name, rows };
}

class CellReader {
  private cells = 0;

  constructor(private readonly library: Library, private readonly date1904: boolean) {}

  read(cell: CellObject | undefined, row: number, column: number): SheetCell | null {
    if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z') return null;
    const text = String(cell.t === 's' ? cell.v : (cell.w ?? cell.v)).slice(0, WORKBOOK_LIMITS.characters).replaceAll('\r\n', '\n').trim();
    if (text === '') return null;
    this.cells += 1;
    if (this.cells > WORKBOOK_LIMITS.cells) throw tooMuch('cells', WORKBOOK_LIMITS.cells);
    if (column > WORKBOOK_LIMITS.columns) throw tooMuch('columns', WORKBOOK_LIMITS.columns);
    const day = this.dayOf(cell);
    return { row, column, text, ...(day ? { day } : {}), ...(cell.f === undefined ? {} : { isComputed: true }) };
  }

  /** A date is a number with the format of a date; what it says depends on the calendar's first day. */
  private dayOf({ t: type, v: value, z: format }: CellObject): string | null {
    if (type === 'd' && value instanceof Date) return value.toISOString().slice(0, 10);
    if (type !== 'n' || typeof format !== 'string' || !this.library.SSF.is_date(format)) return null;
    const parts = this.library.SSF.parse_date_code(Number(value), { date1904: this.date1904 }) as { y: number; m: number; d: number } | null;
    if (!parts || parts.y < 1900 || parts.m < 1 || parts.d < 1) return null;
    return `${String(parts.y).padStart(4, '0')}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}`;
  }
}
