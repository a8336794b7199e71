import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../../platform/config.js';
import { DomainError } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { ThrottleRepository } from './throttle.repository.js';

const HOUR = 3600;
/** Counters start anew after so long without being let go. */
const REMEMBERED = 24 * HOUR;
const LONGEST_PAUSE = 15 * 60;

/** Something that may be tried a few times freely, and then at longer and longer intervals. */
export interface Tried {
  /** What is counted; stored hashed where it is somebody's. */
  readonly key: string;
  readonly free: number;
}

/**
 * Slows guessing down, over all instances: after the free tries the pause before the next one doubles, up to fifteen minutes. Every
 * try is counted before it is made, so that a hundred at once are not a hundred guesses.
 */
@Injectable()
export class SignInThrottle {
  constructor(
    private readonly counters: ThrottleRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Counts a try against each.
   * @throws DomainError `too-many-requests` with `retryAfter` where one of them has to wait
   */
  async begin(...tried: readonly Tried[]): Promise<void> {
    for (const each of tried.filter(({ free }) => free > 0)) await this.count(each);
  }

  /** Forgets what was counted against an account, and takes this try off the address: others of that address stay counted. */
  async succeeded(account: Tried, address: Tried): Promise<void> {
    await Promise.all([this.forget(account), this.uncount(address)]);
  }

  /** Takes back a try that turned out well. */
  async uncount(tried: Tried): Promise<void> {
    if (tried.free > 0) await this.counters.uncount(tried.key);
  }

  /** Forgets what was counted. */
  async forget(tried: Tried): Promise<void> {
    await Promise.all([this.counters.forget(tried.key), this.counters.forget(pauseOf(tried))]);
  }

  /** @returns whether something may be done once more within an hour; counts it */
  async allows(key: string, most: number): Promise<boolean> {
    return (await this.counters.count(key, HOUR)) <= most;
  }

  /** Whoever comes from one network address; of IPv6 the network that a household or office gets. */
  address(address: string): Tried {
    const network = isIPv6(address) && !address.includes('.') ? expanded(address).slice(0, 4).join(':') : address;
    return { key: `address:${network}`, free: this.config.signInTriesPerAddress };
  }

  private async count(tried: Tried): Promise<void> {
    const pause = pauseOf(tried);
    await this.refuseWhilePausing(pause);
    const over = (await this.counters.count(tried.key, REMEMBERED)) - tried.free;
    if (over <= 0) return;
    const winners = await this.counters.count(pause, Math.min(LONGEST_PAUSE, 2 ** Math.min(over, 20)));
    if (winners > 1) await this.refuseWhilePausing(pause);
  }

  private async refuseWhilePausing(pause: string): Promise<void> {
    const state = await this.counters.state(pause);
    if (state === undefined) return;
    const retryAfter = Math.max(1, Math.ceil(state.milliseconds / 1000));
    throw new DomainError('too-many-requests', 'Too many tries; wait as long as Retry-After says.', [], { retryAfter });
  }
}

/** @returns the account of an e-mail address, whether or not somebody has it; tried from `knownAddress` it is counted apart */
export function accountTried(email: string, knownAddress: string | null): Tried {
  const name = createHash('sha256').update(email).digest('base64url');
  return { key: knownAddress === null ? `account:${name}` : `account:${name}:${knownAddress}`, free: 5 };
}

/** @returns the second factor of a person, guessed over any number of sessions */
export function secondFactorTried(personId: string): Tried {
  return { key: `second-factor:${personId}`, free: 10 };
}

function pauseOf({ key }: Tried): string {
  return `pause:${key}`;
}

function expanded(address: string): string[] {
  const [head = '', tail] = address.split('%')[0]?.split('::') ?? [];
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''));
  const missing = 8 - (before?.length ?? 0) - (after?.length ?? 0);
  return [...(before ?? []), ...Array.from({ length: tail === undefined ? 0 : missing }, () => '0'), ...(after ?? [])];
}
