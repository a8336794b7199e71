import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/domain-error.js';

/** OWASP's minimum for argon2id: 19 MiB, two passes, one lane. */
const COSTS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** Hashes made at once; each takes the memory of its cost and a core. */
const AT_ONCE = 2;
/** Who would wait longer than this many others is told to come back. */
const LONGEST_QUEUE = 100;

type Argon2 = typeof import('@node-rs/argon2');

/** argon2id, two at a time; and the same work where there is nothing to compare with. */
@Injectable()
export class PasswordHashing {
  private prepared: Promise<{ argon2: Argon2; nobodys: string }> | undefined;
  private working = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws DomainError `too-many-requests` where too many wait already; so do the others */
  async hash(password: string): Promise<string> {
    const { argon2 } = await this.ready();
    return this.inTurn(() => argon2.hash(normalized(password), COSTS));
  }

  /**
   * @param hash what is stored; null where there is nobody, which takes the same time
   * @returns whether the password is the one
   */
  async matches(hash: string | null, password: string): Promise<boolean> {
    const { argon2, nobodys } = await this.ready();
    const fits = await this.inTurn(() => argon2.verify(hash ?? nobodys, normalized(password)));
    return fits && hash !== null;
  }

  /** @returns whether a hash was made with less work than is asked for now */
  async isWeak(hash: string): Promise<boolean> {
    const { memoryCost, timeCost, parallelism } = (await this.ready()).argon2.parseOptions(hash);
    return memoryCost < COSTS.memoryCost || timeCost < COSTS.timeCost || parallelism < COSTS.parallelism;
  }

  /** Loaded when it is first needed, by whomever: a service in which nobody signs in stays small. */
  private ready(): Promise<{ argon2: Argon2; nobodys: string }> {
    this.prepared ??= import('@node-rs/argon2').then(async (argon2) => ({ argon2, nobodys: await argon2.hash(crypto.randomUUID(), COSTS) }));
    return this.prepared;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.working >= AT_ONCE) {
      if (this.waiting.length >= LONGEST_QUEUE) throw new DomainError('too-many-requests', 'Too many people sign in at this moment; try again shortly.', [], { retryAfter: 5 });
      await new Promise<void>((go) => void this.waiting.push(go));
    } else {
      this.working += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.working -= 1;
    }
  }
}

/** The same letters typed on another keyboard may arrive composed otherwise (NIST SP 800-63B-4, 3.1.1.2). */
export function normalized(password: string): string {
  return password.normalize('NFC');
}
