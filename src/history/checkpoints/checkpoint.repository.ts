import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SignedHead } from '../signing/signed-head.js';

/** A signed head, and when it was taken aside. */
export interface Checkpoint extends SignedHead {
  readonly takenAt: string;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const CHECKPOINT = `organisation_id AS "organisationId", sequence::float8 AS sequence, hash, ${instant('at')} AS at, key_id AS "keyId", signature, ${instant('taken_at')} AS "takenAt"`;

/** The only place that reads and writes checkpoints. */
@Injectable()
export class CheckpointRepository {
  /** Of several that are taken of one head, the first stays. */
  async add(manager: EntityManager, { organisationId, sequence, at, hash, keyId, signature, takenAt }: Checkpoint, journal: string | null): Promise<void> {
    await manager.query(
      `INSERT INTO history_checkpoints (organisation_id, sequence, at, hash, key_id, signature, taken_at, journal)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING`,
      [organisationId, sequence, at, hash, keyId, signature, takenAt, journal],
    );
  }

  /** @returns up to `limit` checkpoints older than number `before`, newest first */
  async list(manager: EntityManager, organisationId: string, before: number | null, limit: number): Promise<Checkpoint[]> {
    return manager.query(
      `SELECT ${CHECKPOINT} FROM history_checkpoints WHERE organisation_id = $1 AND ($2::bigint IS NULL OR sequence < $2) ORDER BY sequence DESC LIMIT $3`,
      [organisationId, before, limit],
    );
  }

  /** @returns up to `limit` checkpoints after number `after`, oldest first */
  async following(manager: EntityManager, organisationId: string, after: number, limit: number): Promise<Checkpoint[]> {
    return manager.query(
      `SELECT ${CHECKPOINT} FROM history_checkpoints WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [organisationId, after, limit],
    );
  }

  /** @returns the numbers of the checkpoints that were written into one of these journals too */
  async journaled(manager: EntityManager, organisationId: string, journals: readonly string[]): Promise<number[]> {
    const rows = await manager.query<{ sequence: number }[]>(
      `SELECT sequence::float8 AS sequence FROM history_checkpoints WHERE organisation_id = $1 AND journal = ANY ($2) ORDER BY sequence`,
      [organisationId, journals],
    );
    return rows.map(({ sequence }) => sequence);
  }

  /** @returns the organisations whose chains have grown since their last checkpoint; within any reach */
  async grown(manager: EntityManager): Promise<{ organisationId: string; isSigned: boolean }[]> {
    return manager.query(`SELECT organisation_id AS "organisationId", is_signed AS "isSigned" FROM grown_histories()`);
  }
}
