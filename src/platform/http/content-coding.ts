import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** Content codings in the order in which a server should prefer them. */
export const CONTENT_CODINGS = ['br', 'gzip', 'identity'] as const;
export type ContentCoding = (typeof CONTENT_CODINGS)[number];

/** Bytes ready to be sent, with the strong entity tag of exactly these bytes. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
}

/** One document with its compressed forms. */
export type Representations = Readonly<Record<ContentCoding, Representation>>;

/** @returns a document in every coding: bytes that are sent as they are from then on */
export async function representationsOf(text: string): Promise<Representations> {
  const body = Buffer.from(text);
  const [br, gzipped] = await Promise.all([compressBrotli(body), compressGzip(body)]);
  return { identity: representation(body), gzip: representation(gzipped), br: representation(br) };
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

/** `identity` is always acceptable unless it is refused, and less wanted than anything named (RFC 9110, 12.5.3). */
const QUALITY_OF_IDENTITY = 0.0001;

/**
 * Chooses a content coding by `Accept-Encoding`: the highest quality, then the smallest bytes.
 * @returns `identity` where nothing else is wanted
 */
export function preferredCoding(acceptEncoding: string | undefined): ContentCoding {
  const wishes = new Map((acceptEncoding ?? '').toLowerCase().split(',', 20).map(readWish));
  const rated = CONTENT_CODINGS.map((coding) => ({ coding, quality: wishes.get(coding) ?? (coding === 'identity' ? QUALITY_OF_IDENTITY : (wishes.get('*') ?? 0)) }));
  const [best] = rated.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  return best?.coding ?? 'identity';
}

function readWish(part: string): [string, number] {
  const [coding = '', ...parameters] = part.split(';').map((each) => each.trim());
  const quality = Number(parameters.find((each) => each.startsWith('q='))?.slice(2) ?? 1);
  return [coding, Number.isFinite(quality) ? quality : 0];
}
