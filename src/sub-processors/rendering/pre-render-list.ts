import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Day } from '../../law/facts.js';
import { LANGUAGES } from '../../law/vocabulary.js';
import type { Language } from '../../law/vocabulary.js';
import { listFrom } from '../list-as-of.js';
import type { ListSource } from '../list-as-of.js';
import type { Instant, SubProcessorList } from '../public-list.js';
import { renderListCsv } from './render-list-csv.js';
import { renderListHtml } from './render-list-html.js';

export const LIST_DOCUMENT_FORMATS = ['json', 'html', 'csv'] as const;
export type ListDocumentFormat = (typeof LIST_DOCUMENT_FORMATS)[number];

/** Content codings in the order in which a server should prefer them. */
export const LIST_CODINGS = ['br', 'gzip', 'identity'] as const;
export type ListCoding = (typeof LIST_CODINGS)[number];

/** Bytes ready to be sent, with the strong entity tag of exactly these bytes. */
export interface Representation {
  readonly body: Buffer;
  readonly etag: string;
}

/** One document in one language with its compressed forms. */
export interface ListDocument {
  readonly contentType: string;
  readonly representations: Readonly<Record<ListCoding, Representation>>;
}

/**
 * A version of the list in every format and language, as its readers get it on one day. The document names the day it is about, so
 * its bytes hold to the end of `asOf` in UTC and are made again for the next one.
 */
export interface RenderedList {
  readonly version: number;
  readonly asOf: Day;
  /** When the bytes became what they are: at publication, or when the day began. */
  readonly lastModified: Instant;
  readonly documents: Readonly<Record<ListDocumentFormat, Readonly<Record<Language, ListDocument>>>>;
}

const CONTENT_TYPES: Readonly<Record<ListDocumentFormat, string>> = {
  json: 'application/json; charset=utf-8', html: 'text/html; charset=utf-8', csv: 'text/csv; charset=utf-8',
};

/** Renders today's unfiltered list, which nearly every reader asks for, in all formats and languages at once. */
export async function renderAll(source: ListSource, today: Day): Promise<RenderedList> {
  const lists = LANGUAGES.map((language) => listFrom(source, { asOf: today, language }));
  const { version, publishedAt } = source.publication;
  const [json, html, csv] = await Promise.all([inEachLanguage('json', lists), inEachLanguage('html', lists), inEachLanguage('csv', lists)]);
  const dayBegan = `${today}T00:00:00.000Z`;
  return { version, asOf: today, lastModified: publishedAt > dayBegan ? publishedAt : dayBegan, documents: { json, html, csv } };
}

/** Renders one answer: another day, one product. `today` is the reader's day. */
export async function renderDocument(list: SubProcessorList, format: ListDocumentFormat, today: Day): Promise<ListDocument> {
  const body = Buffer.from(writeList(list, format, today));
  const [br, gzipped] = await Promise.all([compressBrotli(body), compressGzip(body)]);
  return {
    contentType: CONTENT_TYPES[format],
    representations: { identity: representation(body), gzip: representation(gzipped), br: representation(br) },
  };
}

async function inEachLanguage(format: ListDocumentFormat, lists: readonly SubProcessorList[]): Promise<Record<Language, ListDocument>> {
  const documents = await Promise.all(lists.map(async (list) => [list.language, await renderDocument(list, format, list.asOf)] as const));
  return Object.fromEntries(documents) as Record<Language, ListDocument>;
}

function writeList(list: SubProcessorList, format: ListDocumentFormat, today: Day): string {
  switch (format) {
    case 'json': return JSON.stringify(list);
    case 'html': return renderListHtml(list, today);
    case 'csv': return renderListCsv(list);
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
