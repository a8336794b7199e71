import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { DomainError } from '../../../platform/domain-error.js';
import { tooMuch, unreadable, WORKBOOK_LIMITS } from './workbook-limits.js';

/** A zip archive: the names of all its parts, and those that were asked for, unpacked. */
export interface ArchiveParts {
  readonly names: ReadonlySet<string>;
  readonly parts: ReadonlyMap<string, Buffer>;
}

/**
 * Unpacks the parts of an archive that are wanted. What the central directory declares is held to the limits before anything is unpacked,
 * and what comes out is held to what was declared.
 * @throws DomainError `body-too-large`, `malformed-body` for an archive that is damaged or closed with a password
 */
export async function archiveParts(bytes: Buffer, isWanted: (name: string) => boolean): Promise<ArchiveParts> {
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true, strictFileNames: false });
    if (archive.entryCount > WORKBOOK_LIMITS.entries) throw tooMuch('parts', WORKBOOK_LIMITS.entries);
    const entries = await declared(archive);
    const parts = new Map<string, Buffer>();
    for (const entry of entries) if (isWanted(entry.fileName)) parts.set(entry.fileName, await unpacked(archive, entry));
    return { names: new Set(entries.map(({ fileName }) => fileName)), parts };
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw unreadable('the archive is damaged or cut off.');
  }
}

async function declared(archive: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  let total = 0;
  for await (const entry of archive.eachEntry()) {
    const { uncompressedSize, compressedSize } = entry;
    total += uncompressedSize;
    if (entry.isEncrypted()) throw unreadable('it is closed with a password. Save it without one.');
    if (entries.length >= WORKBOOK_LIMITS.entries) throw tooMuch('parts', WORKBOOK_LIMITS.entries);
    if (total > WORKBOOK_LIMITS.unpackedBytes) throw tooMuch('bytes when unpacked', WORKBOOK_LIMITS.unpackedBytes);
    if (uncompressedSize > WORKBOOK_LIMITS.ratioAppliesFrom && uncompressedSize > compressedSize * WORKBOOK_LIMITS.ratio) {
      throw tooMuch('bytes for each packed one', WORKBOOK_LIMITS.ratio);
    }
    entries.push(entry);
  }
  return entries;
}

async function unpacked(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await archive.openReadStreamPromise(entry);
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    length += piece.length;
    // A second guard beside the library's own: what was declared is what was allowed.
    if (length > entry.uncompressedSize) throw unreadable('a part is larger than the archive declares.');
    pieces.push(piece);
  }
  if (length !== entry.uncompressedSize) throw unreadable('a part is shorter than the archive declares.');
  return Buffer.concat(pieces);
}
