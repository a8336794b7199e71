import { readArchive } from './read-archive.js';
import { readDelimited } from './read-delimited.js';
import type { Workbook } from './workbook.js';
import { unreadable, wrongKind } from './workbook-limits.js';

const ZIP = Buffer.from('PK\u0003\u0004', 'latin1');
const EMPTY_ZIP = Buffer.from('PK\u0005\u0006', 'latin1');
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** The stream of a compound file that holds an encrypted workbook, as its directory spells it. */
const ENCRYPTED = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * Reads a spreadsheet by what is in it; its name and media type say nothing reliable.
 * @throws DomainError `unsupported-media-type`, `malformed-body`, `body-too-large`
 */
export async function readWorkbook(bytes: Buffer): Promise<Workbook> {
  if (bytes.length === 0) throw unreadable('it is empty.');
  if (bytes.subarray(0, 4).equals(ZIP) || bytes.subarray(0, 4).equals(EMPTY_ZIP)) return readArchive(bytes);
  if (bytes.subarray(0, 8).equals(COMPOUND)) {
    if (bytes.includes(ENCRYPTED)) throw unreadable('it is closed with a password. Save it without one.');
    throw wrongKind('Workbooks of Excel 2003 and before (.xls) are not read.');
  }
  return readDelimited(bytes);
}
