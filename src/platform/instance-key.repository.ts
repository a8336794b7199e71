import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KeyRecord } from './instance-key-record.js';

/** Any constant that no other lock has. */
const OPENING_LOCK = 3_030_304;

/** The only place that reads and writes what the database remembers of instance keys. */
@Injectable()
export class InstanceKeyRepository {
  /** Of services that start at once, one after the other decides. */
  async queue(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [OPENING_LOCK]);
  }

  /** @returns all, the newest last */
  async all(manager: EntityManager): Promise<KeyRecord[]> {
    return manager.query(
      `SELECT fingerprint, public_key AS "publicKey", to_char(first_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "firstUsedAt", predecessors, signature
       FROM instance_keys ORDER BY first_used_at, fingerprint`,
    );
  }

  /** Within the reach `instance`. */
  async add(manager: EntityManager, { fingerprint, publicKey, firstUsedAt, predecessors, signature }: KeyRecord): Promise<void> {
    await manager.query(
      `INSERT INTO instance_keys (fingerprint, public_key, first_used_at, predecessors, signature) VALUES ($1, $2, $3, $4, $5)`,
      [fingerprint, publicKey, firstUsedAt, predecessors, signature],
    );
  }
}
