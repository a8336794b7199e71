import { createHmac, timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';

const LABEL = 'register30/csrf/v1';
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** @returns the token that forms and programs send back beside the cookie; whoever cannot read our answers cannot know it */
export function csrfTokenOf(sessionSecret: string): string {
  return createHmac('sha256', sessionSecret).update(LABEL).digest('base64url');
}

/**
 * Holds what a cookie authenticates to requests that our own pages and programs make.
 * @param publicUrl base of our own addresses, where it is configured
 * @throws DomainError `csrf-refused` where an unsafe request comes from elsewhere, from nobody knows where, or without its token
 */
export function refuseForgedRequest(request: FastifyRequest, sessionSecret: string, publicUrl: string | null): void {
  if (SAFE.has(request.method)) return;
  requireSameOrigin(request, publicUrl);
  const sent = request.headers['x-csrf-token'] ?? formField(request.body);
  if (typeof sent === 'string' && equal(sent, csrfTokenOf(sessionSecret))) return;
  throw new DomainError('csrf-refused', 'Send the token of this session: X-CSRF-Token, as GET /api/v1/me tells it, or the field csrf of a form.');
}

/**
 * Holds a request to our own origin, by what the browser says of it (Fetch Metadata, else Origin).
 * @throws DomainError `csrf-refused` where it is another's, or the request says nothing of it
 */
export function requireSameOrigin(request: FastifyRequest, publicUrl: string | null): void {
  const site = request.headers['sec-fetch-site'];
  const { origin } = request.headers;
  const isOurs = site === undefined ? origin !== undefined && ownOrigins(request, publicUrl).includes(origin) : site === 'same-origin';
  if (!isOurs) throw new DomainError('csrf-refused', 'This request has to come from a page of this service.');
}

/** As `requireSameOrigin`, for requests that no cookie authenticates: programs, which say nothing of an origin, may send them. */
export function refuseOtherOrigin(request: FastifyRequest, publicUrl: string | null): void {
  if (request.headers['sec-fetch-site'] !== undefined || request.headers.origin !== undefined) requireSameOrigin(request, publicUrl);
}

function ownOrigins(request: FastifyRequest, publicUrl: string | null): string[] {
  const configured = publicUrl === null ? [] : [new URL(publicUrl).origin];
  return [...configured, `${request.protocol}://${request.host}`];
}

function formField(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'csrf' in body ? body.csrf : undefined;
}

function equal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}
