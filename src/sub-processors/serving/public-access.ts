import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import type { AnonymousRequests } from './anonymous-requests.js';

const PUBLIC = '/public/';
const ALWAYS = { 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' };
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS', 'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};
const NO_COUNTS = { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false };

/**
 * What is true of everything below `/public/`: pages of other sites may read it, errors too, and nobody may ask without end. Call it
 * before there are routes: registering a plugin later would tie those that are there to Fastify's own error handler.
 */
export async function openToThePublic(fastify: FastifyInstance, requests: AnonymousRequests): Promise<void> {
  await limit(fastify, requests);
  const hold = fastify.rateLimit();
  fastify.addHook('onRequest', async function meetThePublic(request, reply) {
    if (!request.url.startsWith(PUBLIC)) return undefined;
    void reply.headers(ALWAYS);
    if (requests.most !== null) await hold.call(this, request, reply);
    return request.method === 'OPTIONS' ? reply.status(204).headers(PREFLIGHT).send() : undefined;
  });
}

async function limit(fastify: FastifyInstance, requests: AnonymousRequests): Promise<void> {
  const most = requests.most ?? Number.MAX_SAFE_INTEGER;
  await fastify.register(rateLimit, {
    global: false,
    max: most,
    store: storeOf(requests),
    keyGenerator: ({ ip }) => requests.networkOf(ip),
    addHeaders: NO_COUNTS,
    addHeadersOnExceeding: NO_COUNTS,
    errorResponseBuilder: (_, { after }) => new DomainError('too-many-requests', `At most ${most} requests a minute are answered; ask again in ${after}.`),
  });
}

/** Counts in bounded memory, by network rather than by address. */
function storeOf(requests: AnonymousRequests): FastifyRateLimitStoreCtor {
  return class {
    incr(network: string, told: (error: Error | null, count: { current: number; ttl: number }) => void): void {
      told(null, requests.count(network));
    }

    child(): this {
      return this;
    }
  };
}
