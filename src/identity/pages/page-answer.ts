import type { FastifyReply } from 'fastify';
import { PEOPLE_PAGE_POLICY } from './people-page-style.js';
import { type PageContent, pageDocument, type PageReader } from './views/page-layout.js';

/**
 * Never kept, never found by search engines. The referrer goes to our own pages only, where browsers need it to name the origin of a form;
 * with `no-referrer` they would name none (Fetch, 3.2.5).
 */
const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': PEOPLE_PAGE_POLICY,
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
} as const;

/** Keeps the language somebody chose on a page, for the pages after it. It names nobody. */
export const LANGUAGE_COOKIE = 'register30-language';
const YEAR_SECONDS = 365 * 24 * 3600;

/** Sends a page. @param status 200, or that of the refusal which the page shows */
export function sendPage(reply: FastifyReply, reader: PageReader, content: PageContent, status = 200): void {
  if (reader.chosen) void reply.setCookie(LANGUAGE_COOKIE, reader.language, { path: '/', httpOnly: true, sameSite: 'lax', maxAge: YEAR_SECONDS });
  void reply.status(status).headers({ ...HEADERS, 'Content-Language': reader.language }).send(pageDocument(reader, content));
}

/** After a form was taken: on to a page that can be loaded again without sending it twice (303, RFC 9110, 15.4.4). */
export function goOn(reply: FastifyReply, address: string): void {
  void reply.status(303).headers({ Location: address, 'Cache-Control': 'no-store', 'Referrer-Policy': 'same-origin' }).send();
}
