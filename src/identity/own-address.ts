import type { FastifyRequest } from 'fastify';
import type { Config } from '../platform/config.js';
import { baseAddress } from '../platform/http/base-address.js';

/** @returns the base of our own addresses, without a slash at its end: PUBLIC_URL, else as whoever asks reached us */
export function ownAddress(request: FastifyRequest, { publicUrl }: Pick<Config, 'publicUrl'>): string {
  return baseAddress(publicUrl, request);
}

/** Pages that links with a secret lead to. */
export type LinkPage = 'set-up' | 'invitation' | 'reset-password';

/** @returns the link that carries a secret */
export function linkTo(page: LinkPage, base: string, secret: string): string {
  return `${base}/${page}?code=${secret}`;
}
