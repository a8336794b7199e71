import type { FastifyRequest } from 'fastify';
import { DomainError } from '../domain-error.js';

/** RFC 3986, 3.2.2 as far as hosts on the web go: a name or an IPv4 address, or an IPv6 address in brackets, and a port. */
const HOST = /^(?:[\w.-]+|\[[\da-f:.]+\])(?::\d{1,5})?$/i;

/**
 * Says where links to this service begin.
 * @param publicUrl what is configured, which needs no request
 * @returns an address without a slash at its end
 * @throws DomainError `malformed-body` where it would come from the request, and what the request names is no host of the web
 */
export function baseAddress(publicUrl: string | null, { protocol, host }: Pick<FastifyRequest, 'protocol' | 'host'>): string {
  if (publicUrl !== null) return publicUrl;
  const base = `${protocol}://${host}`;
  if (/^https?$/.test(protocol) && HOST.test(host) && URL.canParse(base)) return base;
  throw new DomainError('malformed-body', 'The host that this request names is none.');
}
