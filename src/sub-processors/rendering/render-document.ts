import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { SubProcessorList } from '../public-list.js';
import type { ListFormat } from './list-formats.js';
import type { Reading } from './reading.js';
import { renderListAtom } from './render-list-atom.js';
import { renderListCsv } from './render-list-csv.js';
import { renderListHtml } from './render-list-html.js';
import { renderListJsonFeed } from './render-list-json-feed.js';

/** Content codings in the order in which a server should prefer them. */
export const LIST_CODINGS = ['br', 'gzip', 'identity'] as const;
export type ListCoding = (typeof LIST_CODINGS)[number];

/** Bytes ready to be sent, with the strong entity tag of exactly these bytes. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
}

/** One document in one language with its compressed forms. */
export type ListDocument = Readonly<Record<ListCoding, Representation>>;

/** Renders a list in one format, with its compressed forms: bytes that are sent as they are from then on. */
export async function renderDocument(list: SubProcessorList, format: ListFormat, reading: Reading): Promise<ListDocument> {
  const body = Buffer.from(written(list, format, reading));
  const [br, gzipped] = await Promise.all([compressBrotli(body), compressGzip(body)]);
  return { identity: representation(body), gzip: representation(gzipped), br: representation(br) };
}

function written(list: SubProcessorList, format: ListFormat, reading: Reading): string {
  switch (format) {
    case 'json': return JSON.stringify(list);
    case 'html': return renderListHtml(list, reading.today);
    case 'csv': return renderListCsv(list);
    case 'atom': return renderListAtom(list, reading);
    case 'feed.json': return renderListJsonFeed(list, reading);
  }
}

function representation(body: Buffer): Representation {
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url')}"` };
}

const gzipAsync = promisify(gzip);
const brotliAsync = promisify(brotliCompress);

function compressGzip(body: Buffer): Promise<Buffer> {
  return gzipAsync(body, { level: constants.Z_BEST_COMPRESSION });
}

/** Quality 9: the two above it take ten times as long to save the last few per cent. */
function compressBrotli(body: Buffer): Promise<Buffer> {
  return brotliAsync(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
