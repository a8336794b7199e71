import type { IncomingMessage } from 'node:http';
import proxyAddress from '@fastify/proxy-addr';
import { normalizeIP } from '@fastify/rate-limit';
import { Inject, Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { Config } from '../../platform/config.js';
import { CONFIG } from '../../platform/platform.tokens.js';

const WINDOW_MS = 60_000;
const MOST_ADDRESSES = 20_000;

interface Count {
  current: number;
  until: number;
}

/** Counts the requests that come without a token, by the address they come from, within windows of a minute. */
@Injectable()
export class AnonymousRequests {
  /** How many are answered within a window; null for all. */
  readonly most: number | null;
  private readonly counts = new LRUCache<string, Count>({ max: MOST_ADDRESSES });
  private readonly networks = new LRUCache<string, string>({ max: MOST_ADDRESSES });
  private readonly addressOf: (request: IncomingMessage) => string;

  constructor(@Inject(CONFIG) { publicRequestsPerMinute, trustProxy }: Config) {
    this.most = publicRequestsPerMinute === 0 ? null : publicRequestsPerMinute;
    this.addressOf = addressesBehind(trustProxy);
  }

  /** Counts a request. @returns whether it is one of those that are answered */
  admits(request: IncomingMessage): boolean {
    return this.most === null || this.count(this.networkOf(this.addressOf(request))).current <= this.most;
  }

  /** Counts a request from a network. @returns how many there were in its window, this one included, and what is left of it */
  count(network: string): { current: number; ttl: number } {
    const now = Date.now();
    const known = this.counts.get(network);
    if (known && now < known.until) {
      known.current += 1;
      return { current: known.current, ttl: known.until - now };
    }
    this.counts.set(network, { current: 1, until: now + WINDOW_MS });
    return { current: 1, ttl: WINDOW_MS };
  }

  /** Who has one IPv6 address has 2^64 of them: they count as one. */
  networkOf(address: string): string {
    const known = this.networks.get(address);
    if (known !== undefined) return known;
    const network = normalizeIP(address);
    this.networks.set(address, network);
    return network;
  }
}

/** The address a request comes from, behind the proxies that are trusted: the same as the framework's own `request.ip`. */
function addressesBehind(trusted: Config['trustProxy']): (request: IncomingMessage) => string {
  if (trusted === false) return ({ socket }) => socket.remoteAddress ?? '';
  const trust = typeof trusted === 'object' ? proxyAddress.compile([...trusted]) : (_: string, hop: number): boolean => trusted === true || hop < trusted;
  return (request) => proxyAddress(request, trust) ?? '';
}
