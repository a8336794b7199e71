import rateLimit, { type FastifyRateLimitStoreCtor } from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import { DomainError } from '../../platform/domain-error.js';
import type { AnonymousRequests } from './anonymous-requests.js';

const PUBLIC = '/public/';
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, OPTIONS', 'Access-Control-Allow-Headers': 'Content-Type, If-None-Match, If-Modified-Since',
  'Access-Control-Max-Age': '86400',
};

/** What is true of everything below `/public/`: pages of other sites may read it, errors too, and nobody may ask without end. */
export async function openToThePublic(fastify: FastifyInstance, requests: AnonymousRequests): Promise<void> {
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.url.startsWith(PUBLIC)) void reply.headers({ 'Access-Control-Allow-Origin': '*', 'X-Content-Type-Options': 'nosniff' });
    done();
  });
  fastify.options(`${PUBLIC}*`, (_, reply) => reply.status(204).headers(PREFLIGHT).send());
  if (requests.most !== null) await limit(fastify, requests, requests.most);
}

async function limit(fastify: FastifyInstance, requests: AnonymousRequests, most: number): Promise<void> {
  await fastify.register(rateLimit, {
    global: false,
    max: most,
    store: storeOf(requests),
    keyGenerator: ({ ip }) => requests.networkOf(ip),
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeaders: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_, { after }) => new DomainError('too-many-requests', `At most ${most} requests a minute are answered; ask again in ${after}.`),
  });
  const hold = fastify.rateLimit();
  fastify.addHook('onRequest', async function holdBack(request, reply) {
    if (request.url.startsWith(PUBLIC)) await hold.call(this, request, reply);
  });
}

/** The counts of the library and those of the early answers are the same. */
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
