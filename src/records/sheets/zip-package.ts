import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a package. `isStored`: as it is, not compressed. */
export interface PackageEntry {
  readonly name: string;
  readonly content: string;
  readonly isStored?: boolean;
}

/** 1 January 1980: the first day that a ZIP file can name, so that the same content gives the same bytes. */
const FIRST_DAY = 0x0021;
const VERSION = 20;
const NAMES_IN_UTF8 = 0x0800;
const STORED = 0;
const DEFLATED = 8;

function headerOf({ name, content, isStored = false }: PackageEntry): { readonly common: Buffer; readonly path: Buffer; readonly data: Buffer } {
  const bytes = Buffer.from(content);
  const data = isStored ? bytes : deflateRawSync(bytes);
  const path = Buffer.from(name);
  const common = Buffer.alloc(26);
  common.writeUInt16LE(VERSION, 0);
  common.writeUInt16LE(NAMES_IN_UTF8, 2);
  common.writeUInt16LE(isStored ? STORED : DEFLATED, 4);
  common.writeUInt16LE(FIRST_DAY, 8);
  common.writeUInt32LE(crc32(bytes), 10);
  common.writeUInt32LE(data.length, 14);
  common.writeUInt32LE(bytes.length, 18);
  common.writeUInt16LE(path.length, 22);
  return { common, path, data };
}

const signature = (bytes: string): Buffer => Buffer.from(`PK${bytes}`, 'latin1');

/**
 * A ZIP file (APPNOTE.TXT 4.3) of a few texts in the given order: an OpenDocument package begins with its media type, stored, by which
 * programs know it (ODF 1.2 part 3, 3.3). For packages below 4 GB.
 */
export function zipPackage(entries: readonly PackageEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { common, path, data } = headerOf(entry);
    const file = Buffer.concat([signature('\x03\x04'), common, path, data]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    files.push(file);
    directory.push(Buffer.concat([signature('\x01\x02'), Buffer.from([VERSION, 0]), common, rest, path]));
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(entries.length, 4);
  end.writeUInt16LE(entries.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, listed, signature('\x05\x06'), end]);
}
