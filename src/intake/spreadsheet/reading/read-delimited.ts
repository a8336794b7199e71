import { CsvError, parse } from 'csv-parse/sync';
import { tooMuch, unreadable, WORKBOOK_LIMITS, wrongKind } from './workbook-limits.js';
import type { SheetCell, Workbook } from './workbook.js';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So much of the file decides about its delimiter. */
const SAMPLE_RECORDS = 40;
const SAMPLE_CHARACTERS = 65_536;
const LONGEST_RECORD = 1_048_576;

/**
 * Reads comma-separated values, or values separated by semicolons, tabs or bars, in UTF-8, UTF-16 or windows-1252.
 * @throws DomainError `unsupported-media-type` for what is no text, `malformed-body`, `body-too-large`
 */
export function readDelimited(bytes: Buffer): Workbook {
  const text = decoded(bytes);
  // eslint-disable-next-line no-control-regex -- a table in text holds none of these, a file of another kind does
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) throw wrongKind('This is neither a spreadsheet nor text.');
  if (/^\s*(?:<\?xml|<!doctype|<html|\{|%PDF|%!PS)/i.test(text)) throw wrongKind('This is text, but no table.');
  const { delimiter, body, skipped } = chosen(text);
  const rows: SheetCell[][] = [];
  let cells = 0;
  records(body, delimiter).forEach((record, index) => {
    if (record.length > WORKBOOK_LIMITS.columns) throw tooMuch('columns', WORKBOOK_LIMITS.columns);
    const read = record.flatMap((value, column): SheetCell[] => {
      const words = value.slice(0, WORKBOOK_LIMITS.characters).replaceAll('\r\n', '\n').trim();
      return words === '' ? [] : [{ row: index + skipped, column, text: words }];
    });
    cells += read.length;
    if (cells > WORKBOOK_LIMITS.cells) throw tooMuch('cells', WORKBOOK_LIMITS.cells);
    if (read.length > 0) rows.push(read);
  });
  return { format: 'csv', sheets: [{ name: 'CSV', rows }] };
}

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const sample = bytes.subarray(0, 1_000);
  const zeros = (offset: number): number => sample.filter((byte, index) => byte === 0 && index % 2 === offset).length;
  if (zeros(1) > sample.length / 4) return new TextDecoder('utf-16le').decode(bytes);
  if (zeros(0) > sample.length / 4) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel writes and reads a first line `sep=;`. */
function chosen(text: string): { delimiter: string; body: string; skipped: number } {
  const stated = /^sep=(.)\r?\n/i.exec(text);
  if (stated?.[1]) return { delimiter: stated[1], body: text.slice(stated[0].length), skipped: 1 };
  const [best] = DELIMITERS.map((delimiter) => ({ delimiter, score: regularity(text, delimiter) })).toSorted((one, other) => other.score - one.score);
  return { delimiter: best && best.score > 0 ? best.delimiter : ',', body: text, skipped: 0 };
}

/** How many fields each record has by this delimiter, discounted where records differ. */
function regularity(text: string, delimiter: string): number {
  try {
    const sample: string[][] = parse(text.slice(0, SAMPLE_CHARACTERS), { ...OPTIONS, delimiter, relax_quotes: true, to: SAMPLE_RECORDS });
    const lengths = sample.filter((record) => record.some((value) => value.trim() !== '')).map((record) => record.length);
    const counts = Map.groupBy(lengths, (length) => length);
    const [usual = 1, like = []] = [...counts].toSorted(([, one], [, other]) => other.length - one.length)[0] ?? [];
    return usual < 2 ? 0 : (like.length / Math.max(lengths.length, 1)) * Math.log2(usual + 1);
  } catch {
    return 0;
  }
}

const OPTIONS = { bom: true, relax_column_count: true, skip_empty_lines: false, max_record_size: LONGEST_RECORD } as const;

function records(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...OPTIONS, delimiter, to: WORKBOOK_LIMITS.cells });
  } catch (error) {
    if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') throw unreadable('one record is longer than a million characters; a quotation mark may be missing.');
    return loosely(text, delimiter);
  }
}

/** Files written by hand have quotation marks within values; taken as they stand where the strict reading fails. */
function loosely(text: string, delimiter: string): string[][] {
  try {
    return parse(text, { ...OPTIONS, delimiter, relax_quotes: true, to: WORKBOOK_LIMITS.cells });
  } catch (error) {
    throw unreadable(error instanceof Error ? `${error.message.replace(/^[A-Z]/, (letter) => letter.toLowerCase())}.` : 'its records are broken.');
  }
}
