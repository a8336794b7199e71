/** Little-endian signatures and offsets of APPNOTE.TXT 4.3.7, 4.3.12 and 4.3.16. */
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_SIZE = 22;

/** 1 January 1980, midnight: the first moment that a ZIP file can name. */
const FIRST_DATE = (1 << 5) | 1;

/**
 * Sets the time of every entry of a ZIP file to the same moment, so that the same content gives the same bytes: the writers of
 * spreadsheet files put the clock there. Changes the buffer in place and returns it.
 * @throws Error where the buffer is no ZIP file without comment
 */
export function withFixedTimes(zip: Buffer): Buffer {
  const end = zip.length - END_SIZE;
  if (end < 0 || zip.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('No ZIP file.');
  const count = zip.readUInt16LE(end + 10);
  let entry = zip.readUInt32LE(end + 16);
  for (let position = 0; position < count; position += 1) {
    const local = zip.readUInt32LE(entry + 42);
    if (zip.readUInt32LE(entry) !== DIRECTORY_ENTRY || zip.readUInt32LE(local) !== LOCAL_HEADER) throw new Error('Broken ZIP file.');
    writeTime(zip, entry + 12);
    writeTime(zip, local + 10);
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32);
  }
  return zip;
}

function writeTime(zip: Buffer, offset: number): void {
  zip.writeUInt16LE(0, offset);
  zip.writeUInt16LE(FIRST_DATE, offset + 2);
}
