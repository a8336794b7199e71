import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ContentCoding, Representation } from '../../platform/http/content-coding.js';
import { noneMatches } from '../../platform/http/etag.js';
import type { Language } from '../../law/vocabulary.js';
import { LIST_MEDIA_TYPES, type ListFormat } from '../rendering/list-formats.js';
import { LIST_PAGE_SECURITY_POLICY } from '../rendering/list-page-style.js';
import type { ListWishes } from './list-wishes.js';
import type { PublishedList } from './published-lists.js';

/** Customers see a change within five minutes; while we are away, caches may go on with what they have for a day. */
const CACHING = 'public, max-age=300, stale-while-revalidate=600, stale-if-error=86400';

/** What a page is allowed, beside what every answer is. */
const PAGE_HEADERS = [
  'Content-Security-Policy', LIST_PAGE_SECURITY_POLICY, 'Referrer-Policy', 'no-referrer', 'Strict-Transport-Security', 'max-age=31536000; includeSubDomains',
];

/** An answer that is ready to be sent, again and again, until it holds no more. */
export interface ListAnswer {
  readonly list: PublishedList;
  /** Milliseconds since 1970 from which on it is another day. */
  readonly validUntil: number;
  readonly body: Buffer;
  readonly etag: string;
  readonly lastModified: string;
  /** Names and values in turn, as Node writes them fastest. */
  readonly headers: readonly string[];
  readonly headersNotModified: readonly string[];
}

/** What an answer is made of. */
export interface AnswerParts {
  readonly list: PublishedList;
  readonly validUntil: number;
  readonly representation: Representation;
  readonly format: ListFormat;
  readonly language: Language;
  readonly coding: ContentCoding;
  /** When the bytes became what they are. */
  readonly since: Date;
}

/** @returns the answer with all its headers. */
export function listAnswer({ list, validUntil, representation: { body, etag }, format, language, coding, since }: AnswerParts): ListAnswer {
  const lastModified = since.toUTCString();
  const headersNotModified = [
    'ETag', etag, 'Last-Modified', lastModified, 'Cache-Control', CACHING, 'Vary', 'Accept, Accept-Language, Accept-Encoding',
    'Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', 'ETag',
  ];
  const headers = [
    'Content-Type', `${LIST_MEDIA_TYPES[format]}; charset=utf-8`, 'Content-Length', String(body.length), 'Content-Language', language,
    ...(coding === 'identity' ? [] : ['Content-Encoding', coding]), 'X-Content-Type-Options', 'nosniff', ...headersNotModified,
    ...(format === 'html' ? PAGE_HEADERS : []),
  ];
  return { list, validUntil, body, etag, lastModified, headers, headersNotModified };
}

/** @returns whether an answer may be sent without asking anybody. */
export function holds({ list, validUntil }: ListAnswer, now: number): boolean {
  return !list.superseded && !list.doubtful && now < validUntil;
}

/** Sends an answer to a GET or HEAD, or says that the reader has it already (RFC 9110, 13.2.2). @returns the status */
export function send(answer: ListAnswer, wishes: ListWishes, { method }: IncomingMessage, response: ServerResponse): 200 | 304 {
  if (isKnown(answer, wishes)) {
    response.writeHead(304, answer.headersNotModified as string[]);
    response.end();
    return 304;
  }
  response.writeHead(200, answer.headers as string[]);
  response.end(method === 'HEAD' ? undefined : answer.body);
  return 200;
}

function isKnown({ etag, lastModified }: ListAnswer, { ifNoneMatch, ifModifiedSince }: ListWishes): boolean {
  if (ifNoneMatch !== undefined) return noneMatches(ifNoneMatch, etag);
  return ifModifiedSince !== undefined && (ifModifiedSince === lastModified || Date.parse(ifModifiedSince) >= Date.parse(lastModified));
}
