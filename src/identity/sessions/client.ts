import type { FastifyRequest } from 'fastify';

/** From where somebody signs in. */
export interface Client {
  readonly address: string;
  readonly userAgent: string;
}

const LONGEST_USER_AGENT = 300;

/** @returns from where a request comes; whose `X-Forwarded-For` is believed says TRUST_PROXY */
export function clientOf(request: FastifyRequest): Client {
  return { address: request.ip, userAgent: (request.headers['user-agent'] ?? '').replace(/[^\x20-\x7e]/g, '').slice(0, LONGEST_USER_AGENT) };
}
