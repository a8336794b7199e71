/** Reads the formats of a record back: the whole as text, and what belongs to each activity. */
import { parse } from 'csv-parse/sync';
import { fromBuffer } from 'yauzl';
import { promisify } from 'node:util';
import { text as textOf } from 'node:stream/consumers';
import type { ZipFile } from 'yauzl';
import * as XLSX from '@e965/xlsx';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { squeezed } from './record-facts.js';

/** A record as somebody reads it who has only the file. */
export interface ReadRecord {
  readonly whole: string;
  /** In the order of the record. */
  readonly activities: readonly string[];
}

/** A piece of running text, and the heading it is, if any. */
interface Piece {
  readonly text: string;
  readonly isHeading: boolean;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'", nbsp: ' ' };
const unescaped = (markup: string): string => markup.replace(/<[^>]*>/g, ' ').replace(/&(#?\w+);/g, (all, name: string) => ENTITIES[name] ?? all);

function readHtml(bytes: Buffer): ReadRecord {
  const body = bytes.toString('utf8').replace(/<style>.*?<\/style>/s, '');
  const sections = body.split(/<section class="activity" id="activity-\d+">/).slice(1);
  return { whole: unescaped(body), activities: sections.map(unescaped) };
}

/** An apostrophe before what a spreadsheet would take for a formula is no part of the text. */
const cell = (text: string): string => text.replace(/^'(?=[=+\-@\t\r])/, '');

function readCsv(bytes: Buffer): ReadRecord {
  const [, ...rows] = parse(bytes, { bom: true }) as string[][];
  const activities = rows.map((row) => row.map(cell).join('\n'));
  return { whole: activities.join('\n'), activities };
}

/** The sheet by which a workbook is read back holds whole vocabularies; it is no part of the record. */
const CONTROL_SHEET = 'register30';

function readWorkbook(bytes: Buffer): ReadRecord {
  const { SheetNames, Sheets } = XLSX.read(bytes, { type: 'buffer' });
  const tables = SheetNames.filter((name) => name !== CONTROL_SHEET).map((name) => XLSX.utils.sheet_to_json<unknown[]>(Sheets[name] ?? {}, { header: 1 }));
  const text = (row: readonly unknown[]): string => row.map(String).join('\n');
  const [record = []] = tables;
  return { whole: tables.flat().map(text).join('\n'), activities: record.slice(1).map(text) };
}

/** Sections begin with the number and the name of the activity. */
function sectioned(pieces: readonly Piece[], names: readonly string[]): ReadRecord {
  const starts: number[] = [];
  for (const [position, { text, isHeading }] of pieces.entries()) {
    const name = names[starts.length];
    if (isHeading && name !== undefined && squeezed(text) === squeezed(`${starts.length + 1} ${name}`)) starts.push(position);
  }
  const joined = (from: number, to?: number): string => pieces.slice(from, to).map(({ text }) => text).join('\n');
  return { whole: joined(0), activities: starts.map((start, position) => joined(start, starts[position + 1])) };
}

async function fileOfZip(bytes: Buffer, name: string): Promise<string> {
  const zip = await (promisify(fromBuffer) as unknown as (bytes: Buffer, options: object) => Promise<ZipFile>)(bytes, { lazyEntries: true });
  return new Promise((resolve, reject) => {
    zip.on('error', reject).on('end', () => reject(new Error(`no ${name} inside`)));
    zip.on('entry', (entry: { fileName: string }) => {
      if (entry.fileName !== name) return zip.readEntry();
      zip.openReadStream(entry as Parameters<ZipFile['openReadStream']>[0], (error, stream) => (error ? reject(error) : resolve(textOf(stream))));
    });
    zip.readEntry();
  });
}

async function readDocx(bytes: Buffer, names: readonly string[]): Promise<ReadRecord> {
  const markup = await fileOfZip(bytes, 'word/document.xml');
  const pieces = markup.split('</w:p>').map((paragraph) => ({ text: unescaped(paragraph), isHeading: /<w:pStyle w:val="Heading\d"/.test(paragraph) }));
  return sectioned(pieces, names);
}

/** Headers, footers and repeated headings are marked as artifacts; they would stand in the middle of a sentence. */
async function readPdf(bytes: Buffer, names: readonly string[]): Promise<ReadRecord> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pieces: Piece[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent({ includeMarkedContent: true });
    const open: { tag: string; text: string }[] = [];
    for (const item of items) {
      const current = open.at(-1);
      if ('str' in item) {
        if (current) current.text += `${item.str}${item.hasEOL ? '\n' : ''}`;
      } else if (item.type === 'endMarkedContent') {
        const done = open.pop();
        if (done && done.tag !== 'Artifact') pieces.push({ text: done.text, isHeading: /^H\d$/.test(done.tag) });
      } else open.push({ tag: (item as { tag?: string }).tag ?? '', text: '' });
    }
  }
  await pdf.destroy();
  return sectioned(pieces, names);
}

/** How each format that people read is read back; `names` are those of the activities. */
export const READERS = {
  html: async (bytes: Buffer) => readHtml(bytes),
  csv: async (bytes: Buffer) => readCsv(bytes),
  pdf: readPdf,
  docx: readDocx,
  xlsx: async (bytes: Buffer) => readWorkbook(bytes),
  ods: async (bytes: Buffer) => readWorkbook(bytes),
} as const satisfies Readonly<Record<string, (bytes: Buffer, names: readonly string[]) => Promise<ReadRecord>>>;
