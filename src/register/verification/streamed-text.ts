import { Readable } from 'node:stream';
import { StreamableFile } from '@nestjs/common';

/** @returns an answer that is made while it is read, in no more memory than a piece of it; what fails halfway ends the connection */
export function streamedText(pieces: AsyncIterable<string>, { type, name }: { readonly type: string; readonly name: string }): StreamableFile {
  return new StreamableFile(Readable.from(pieces, { objectMode: false }), { type, disposition: `attachment; filename="${name}"` });
}
