import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** An answer given before. */
export interface StoredAnswer {
  readonly request: string;
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: unknown;
}

@Injectable()
export class IdempotencyRepository {
  /** Queues behind a request with the same key that is still at work, then tells its answer; forgets what is older than two days. */
  async lockAndFind(manager: EntityManager, principal: string, key: string): Promise<StoredAnswer | undefined> {
    await manager.query(`SELECT set_config('app.principal', $1, true), pg_advisory_xact_lock(hashtextextended($2, 30)), forget_idempotency_keys()`, [principal, `${principal} ${key}`]);
    const [row] = await manager.query<StoredAnswer[]>(
      'SELECT request, status, headers, body FROM idempotency_keys WHERE principal = $1 AND key = $2',
      [principal, key],
    );
    return row;
  }

  async store(manager: EntityManager, answer: StoredAnswer & { principal: string; key: string }): Promise<void> {
    await manager.query(
      'INSERT INTO idempotency_keys (principal, key, request, status, headers, body) VALUES ($1, $2, $3, $4, $5, $6)',
      [answer.principal, answer.key, answer.request, answer.status, answer.headers, JSON.stringify(answer.body ?? null)],
    );
  }
}
