import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { notFound } from '../platform/domain-error.js';
import { type Change, GENESIS, type RevisionContent, revisionHash } from './chain.js';
import type { Actor, RevisionAction } from './revision.entity.js';
import { HeadSealing } from './signing/head-sealing.js';

/** The end of an organisation's chain. `at` in RFC 3339 with milliseconds. */
export interface Head {
  readonly sequence: number;
  readonly at: string;
  readonly hash: string;
  /** Fingerprint of the key that signed; null, like the signature, in what was written before ends were signed. */
  readonly keyId: string | null;
  readonly signature: string | null;
}

/** A head that was locked, with the instant of what comes next: time never goes back along a chain, whatever the server's clock does. */
export interface LockedHead extends Head {
  readonly next: string;
}

export interface StoredRevision extends RevisionContent {
  readonly hash: string;
}

/** Somebody, or something, that the history tells of. */
export interface KnownActor extends Actor {
  readonly revisions: number;
  readonly lastAt: string;
}

export interface RevisionFilter {
  readonly kind?: string;
  readonly key?: string;
  readonly from?: string;
  readonly to?: string;
  readonly action?: RevisionAction;
  /** The id of a person or token, or a kind of actor. */
  readonly actor?: string;
  /** In the reason, the key, or what the thing was called. */
  readonly text?: string;
  /** Only revisions older than this one. */
  readonly before?: number;
  readonly limit: number;
}

/** Where a chain begins. */
const NOTHING: Head = { sequence: 0, at: new Date(0).toISOString(), hash: GENESIS, keyId: null, signature: null };
/** Revisions written in one statement. */
const PIECE = 1_000;
/** What stands in place of a signature where there is none. */
const UNSIGNED = { keyId: null, signature: null };
const RFC3339 = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', ${RFC3339})`;
const HEAD = `sequence::float8 AS sequence, ${instant('at')} AS at, hash, key_id AS "keyId", signature`;
const REVISION = `organisation_id AS "organisationId", sequence::float8 AS sequence, ${instant('at')} AS at, actor, reason, kind, key, action,
  "before", after, previous_hash AS "previousHash", hash`;
/** What things are called, before and after a change. */
const NAMES = ['name', 'service', 'legalName', 'processor'].map((field) => `"before"->>'${field}', after->>'${field}'`).join(', ');

/** The only place that reads and writes revisions. */
@Injectable()
export class HistoryRepository {
  constructor(private readonly sealing: HeadSealing) {}

  /** Starts the chain of a new organisation. */
  async begin(manager: EntityManager, organisationId: string): Promise<void> {
    const { at, hash, keyId, signature } = this.sealing.seal(manager, { organisationId, sequence: 0, at: NOTHING.at, hash: GENESIS });
    await manager.query('INSERT INTO history_heads (organisation_id, sequence, at, hash, key_id, signature) VALUES ($1, 0, $2, $3, $4, $5)', [organisationId, at, hash, keyId, signature]);
  }

  /** Queues behind every other writer of the organisation until the transaction ends. */
  async lockHead(manager: EntityManager, organisationId: string): Promise<LockedHead> {
    const next = instant(`greatest(clock_timestamp(), at + interval '1 millisecond')`);
    const [row] = await manager.query<LockedHead[]>(`SELECT ${HEAD}, ${next} AS next FROM history_heads WHERE organisation_id = $1 FOR UPDATE`, [organisationId]);
    if (!row) throw notFound('history');
    return row;
  }

  async head(manager: EntityManager, organisationId: string): Promise<Head> {
    return this.readHead(manager, organisationId, '');
  }

  /** As `head`, after whoever is writing now has ended: what was known at an instant then never changes again. */
  async settledHead(manager: EntityManager, organisationId: string): Promise<Head> {
    return this.readHead(manager, organisationId, 'FOR SHARE');
  }

  private async readHead(manager: EntityManager, organisationId: string, lock: '' | 'FOR SHARE'): Promise<Head> {
    const [row] = await manager.query<Head[]>(`SELECT ${HEAD} FROM history_heads WHERE organisation_id = $1 ${lock}`, [organisationId]);
    return row ?? NOTHING;
  }

  /** Signs the end of a chain that was written before ends were signed; the head must have been locked. @returns the head as it is now */
  async signIfFromBefore(manager: EntityManager, organisationId: string, head: Head): Promise<Head> {
    if (head.signature !== null || !(await this.sealing.mayContinue(manager, { organisationId, ...head }))) return head;
    const { sequence, at, hash } = head;
    const { keyId, signature } = this.sealing.seal(manager, { organisationId, sequence, at, hash });
    await manager.query('UPDATE history_heads SET key_id = $2, signature = $3 WHERE organisation_id = $1', [organisationId, keyId, signature]);
    return { sequence, at, hash, keyId, signature };
  }

  /** @returns the hash of revision number `sequence`; undefined where there is none */
  async hashOf(manager: EntityManager, organisationId: string, sequence: number): Promise<string | undefined> {
    const [row] = await manager.query<{ hash: string }[]>('SELECT hash FROM revisions WHERE organisation_id = $1 AND sequence = $2', [organisationId, sequence]);
    return row?.hash;
  }

  /**
   * Adds changes to the chain; the head must have been locked in the same transaction. Many are written in pieces.
   * @returns the new head; change number i (from 0) became revision `head.sequence + 1 + i`
   */
  async append(manager: EntityManager, organisationId: string, head: LockedHead, changes: readonly Change[], actor: Actor, reason: string | null): Promise<LockedHead> {
    const isSound = await this.sealing.mayContinue(manager, { organisationId, ...head });
    let last = head;
    for (let from = 0; from < changes.length; from += PIECE) {
      last = await this.appendPiece(manager, organisationId, last, changes.slice(from, from + PIECE), actor, reason, isSound);
    }
    return last;
  }

  private async appendPiece(manager: EntityManager, organisationId: string, head: LockedHead, changes: readonly Change[], actor: Actor, reason: string | null, isSound: boolean): Promise<LockedHead> {
    const at = head.next;
    const rows: { sequence: number; previousHash: string; hash: string; change: Change }[] = [];
    let previousHash = head.hash;
    for (const change of changes) {
      const sequence = head.sequence + rows.length + 1;
      const hash = revisionHash({ ...change, organisationId, sequence, at, actor, reason, previousHash });
      rows.push({ sequence, previousHash, hash, change });
      previousHash = hash;
    }
    const end = { organisationId, sequence: head.sequence + rows.length, at, hash: previousHash };
    const { keyId, signature } = isSound ? this.sealing.seal(manager, end) : UNSIGNED;
    await manager.query(
      `WITH added AS (
         INSERT INTO revisions (organisation_id, sequence, at, actor, reason, kind, key, action, "before", after, previous_hash, hash)
         SELECT $1, r.sequence, $2, $3, $4, r.change->>'kind', r.change->>'key', r.change->>'action',
                nullif(r.change->'before', 'null'), nullif(r.change->'after', 'null'), r."previousHash", r.hash
         FROM jsonb_to_recordset($5) AS r(sequence bigint, "previousHash" text, hash text, change jsonb))
       UPDATE history_heads SET sequence = $6, at = $2, hash = $7, key_id = $8, signature = $9 WHERE organisation_id = $1`,
      [organisationId, at, actor, reason, JSON.stringify(rows), end.sequence, end.hash, keyId, signature],
    );
    return { ...end, keyId, signature, next: at };
  }

  /** @returns the number of the last revision made at or before an instant; 0 where there is none */
  async sequenceAt(manager: EntityManager, organisationId: string, at: string): Promise<number> {
    const [row] = await manager.query<{ sequence: number }[]>(
      `SELECT sequence::float8 AS sequence FROM revisions WHERE organisation_id = $1 AND at <= $2 ORDER BY at DESC, sequence DESC LIMIT 1`,
      [organisationId, at],
    );
    return row?.sequence ?? 0;
  }

  /** @returns for every thing of some kinds that existed after revision `sequence`: what it was then, ordered by kind and key */
  async stateAt(manager: EntityManager, organisationId: string, sequence: number, kinds: readonly string[]): Promise<{ kind: string; key: string; after: unknown }[]> {
    return manager.query(
      `SELECT kind, key, after FROM (
         SELECT DISTINCT ON (kind, key) kind, key, after FROM revisions
         WHERE organisation_id = $1 AND sequence <= $2 AND kind = ANY ($3)
         ORDER BY kind, key, sequence DESC) AS latest
       WHERE after IS NOT NULL ORDER BY kind, key COLLATE "C"`,
      [organisationId, sequence, kinds],
    );
  }

  /** @returns the key of the newest revision of a kind whose key begins so; undefined where there is none */
  async newestKey(manager: EntityManager, organisationId: string, kind: string, prefix: string): Promise<string | undefined> {
    const [row] = await manager.query<{ key: string }[]>(
      'SELECT key FROM revisions WHERE organisation_id = $1 AND kind = $2 AND starts_with(key, $3) ORDER BY sequence DESC LIMIT 1',
      [organisationId, kind, prefix],
    );
    return row?.key;
  }

  /** @returns revisions, newest first */
  async list(manager: EntityManager, organisationId: string, filter: RevisionFilter): Promise<StoredRevision[]> {
    return manager.query(
      `SELECT ${REVISION} FROM revisions
       WHERE organisation_id = $1 AND ($2::text IS NULL OR kind = $2) AND ($3::text IS NULL OR key = $3)
         AND ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at <= $5) AND ($6::bigint IS NULL OR sequence < $6)
         AND ($8::text IS NULL OR action = $8) AND ($9::text IS NULL OR actor->>'id' = $9 OR actor->>'kind' = $9)
         AND ($10::text IS NULL OR position(lower($10) IN lower(concat_ws(E'\\n', reason, key, ${NAMES}))) > 0)
       ORDER BY sequence DESC LIMIT $7`,
      [
        organisationId, filter.kind ?? null, filter.key ?? null, filter.from ?? null, filter.to ?? null, filter.before ?? null, filter.limit,
        filter.action ?? null, filter.actor ?? null, filter.text ?? null,
      ],
    );
  }

  /** @returns everybody who changed something, under the name they had last, the latest first */
  async actors(manager: EntityManager, organisationId: string): Promise<KnownActor[]> {
    return manager.query(
      `SELECT actor->>'kind' AS kind, actor->>'id' AS id, (array_agg(actor->>'name' ORDER BY sequence DESC))[1] AS name, count(*)::float8 AS revisions, ${instant('max(at)')} AS "lastAt"
       FROM revisions WHERE organisation_id = $1 GROUP BY actor->>'kind', actor->>'id' ORDER BY max(at) DESC, kind, id`,
      [organisationId],
    );
  }

  /** @returns up to `limit` revisions from the one after `after` on, oldest first */
  async chain(manager: EntityManager, organisationId: string, after: number, limit: number): Promise<StoredRevision[]> {
    return manager.query(
      `SELECT ${REVISION} FROM revisions WHERE organisation_id = $1 AND sequence > $2 ORDER BY sequence LIMIT $3`,
      [organisationId, after, limit],
    );
  }
}
