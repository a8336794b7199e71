import { Injectable } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** Counters of tries that all instances share, kept by rate-limiter-flexible in the table `throttles`. */
@Injectable()
export class ThrottleRepository {
  private limiter: Promise<RateLimiterPostgres> | undefined;

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Counts one more. @returns how many there were within `seconds` from the first */
  async count(key: string, seconds: number): Promise<number> {
    return (await (await this.counters()).penalty(key, 1, { customDuration: seconds })).consumedPoints;
  }

  /** Takes one back that was counted and turned out well. */
  async uncount(key: string): Promise<void> {
    await (await this.counters()).reward(key, 1);
  }

  /** @returns how many milliseconds from now the counter starts anew, and how many it counted; undefined where it has none */
  async state(key: string): Promise<{ readonly counted: number; readonly milliseconds: number } | undefined> {
    const found = await (await this.counters()).get(key);
    return found === null ? undefined : { counted: found.consumedPoints, milliseconds: found.msBeforeNext };
  }

  async forget(key: string): Promise<void> {
    await (await this.counters()).delete(key);
  }

  /** Its statements run in transactions of their own: what was counted stays, whatever becomes of the request. */
  private counters(): Promise<RateLimiterPostgres> {
    const query = (statement: Statement): Promise<{ rows: unknown[]; rowCount: number }> =>
      this.unitOfWork.apart('identity', async ({ queryRunner }) => {
        if (!queryRunner) throw new Error('A unit of work has a connection of its own.');
        const { records, affected } = await queryRunner.query(statement.text, statement.values, true);
        return { rows: records, rowCount: affected ?? records.length };
      });
    this.limiter ??= import('rate-limiter-flexible').then(
      ({ RateLimiterPostgres: Limiter }) =>
        new Limiter({ storeClient: { query }, storeType: 'client', tableName: 'throttles', tableCreated: true, keyPrefix: 'tries', points: 1, duration: 1 }),
    );
    return this.limiter;
  }
}
