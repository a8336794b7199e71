import { inflateRawSync } from 'node:zlib';

const LENGTH_OF_END = 22;

/**
 * The text of one file of a ZIP archive that this service has just made itself (APPNOTE.TXT 4.3; without a comment, deflated or stored).
 * @throws Error where there is no such file
 */
export function textOfEntry(archive: Buffer, name: string): string {
  let entry = archive.readUInt32LE(archive.length - LENGTH_OF_END + 16);
  for (let count = archive.readUInt16LE(archive.length - LENGTH_OF_END + 10); count > 0; count -= 1) {
    const pathLength = archive.readUInt16LE(entry + 28);
    if (archive.toString('utf8', entry + 46, entry + 46 + pathLength) === name) return textAt(archive, entry);
    entry += 46 + pathLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  throw new Error(`no ${name} in the archive`);
}

function textAt(archive: Buffer, entry: number): string {
  const header = archive.readUInt32LE(entry + 42);
  const start = header + 30 + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const bytes = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
  return (archive.readUInt16LE(entry + 10) === 0 ? bytes : inflateRawSync(bytes)).toString('utf8');
}
