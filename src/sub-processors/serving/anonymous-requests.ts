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

/** Counts the requests that come without a token and whose answer is not at hand, by the address they come from, within windows of a minute. */
@Injectable()
export class AnonymousRequests {
  /** How many are answered within a window; null for all. */
  readonly most: number | null;
  private readonly counts = new LRUCache<string, Count>({ max: MOST_ADDRESSES });
  private readonly networks = new LRUCache<string, string>({ max: MOST_ADDRESSES });

  constructor(@Inject(CONFIG) { publicRequestsPerMinute }: Config) {
    this.most = publicRequestsPerMinute === 0 ? null : publicRequestsPerMinute;
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
