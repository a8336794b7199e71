import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../principal.js';
import type { Role } from '../roles.js';
import type { SessionPurpose } from './session.entity.js';

/** What may be told of a session; never its secret. */
export interface SessionFacts {
  readonly id: string;
  readonly purpose: SessionPurpose;
  readonly createdAt: string;
  readonly lastSeenAt: string;
  readonly expiresAt: string;
  readonly address: string;
  readonly userAgent: string;
  /** The identity provider it was begun through; null: with the password. */
  readonly provider: string | null;
}

export interface SessionToInsert {
  readonly id: string;
  readonly hash: Buffer;
  readonly personId: string;
  readonly purpose: SessionPurpose;
  readonly seconds: number;
  readonly address: string;
  readonly userAgent: string;
  readonly provider: string | null;
}

/** A session whose second factor is awaited. */
export interface PendingSession {
  readonly id: string;
  readonly personId: string;
  readonly attempts: number;
  readonly provider: string | null;
}

interface AccessRow {
  readonly sessionId: string;
  readonly purpose: SessionPurpose;
  readonly id: string;
  readonly name: string;
  readonly administersInstance: boolean;
  readonly held: readonly { id: string; slug: string; role: Role }[];
  readonly askedId: string | null;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** What session_access() demands, too. */
const LIVING = `expires_at > now() AND last_seen_at > now() - interval '12 hours'`;

@Injectable()
export class SessionRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * In one round trip; notes that the session was seen, at most once a minute.
   * @param slug of the organisation the request is about, if it is about one
   * @returns whom a session speaks for, and for administrators of the instance the id of that organisation; undefined where the session
   * is unknown, ended, awaits its second factor, or its person was deactivated
   */
  async accessByHash(hash: Buffer, slug: string | null): Promise<{ principal: Principal; purpose: SessionPurpose; askedId: string | null } | undefined> {
    const [row] = await this.dataSource.query<AccessRow[]>(
      `SELECT session_id AS "sessionId", session_purpose AS purpose, asker_id AS id, asker_name AS name, administers_instance AS "administersInstance",
         held, asked_id AS "askedId" FROM session_access($1, $2)`,
      [hash, slug],
    );
    if (!row) return undefined;
    const { sessionId, purpose, id, name, administersInstance, held, askedId } = row;
    const memberships = held.map((each) => ({ organisation: { id: each.id, slug: each.slug }, role: each.role }));
    return { principal: { kind: 'person', id, name, administersInstance, memberships, sessionId }, purpose, askedId };
  }

  /** Also forgets sessions that ended long ago, some at a time. */
  async insert(manager: EntityManager, session: SessionToInsert): Promise<Date> {
    await manager.query(
      `DELETE FROM sessions WHERE id IN (SELECT id FROM sessions WHERE expires_at < now() - interval '1 day' LIMIT 100 FOR UPDATE SKIP LOCKED)`,
    );
    const [row] = await manager.query<{ expiresAt: Date }[]>(
      `INSERT INTO sessions (id, hash, person_id, purpose, expires_at, address, user_agent, provider)
       VALUES ($1, $2, $3, $4, now() + make_interval(secs => $5), $6, $7, $8) RETURNING expires_at AS "expiresAt"`,
      [session.id, session.hash, session.personId, session.purpose, session.seconds, session.address, session.userAgent, session.provider],
    );
    return (row as { expiresAt: Date }).expiresAt;
  }

  /** @returns the living sessions of a person, the last seen first */
  async list(manager: EntityManager, personId: string): Promise<SessionFacts[]> {
    return manager.query(
      `SELECT id, purpose, ${instant('created_at')} AS "createdAt", ${instant('last_seen_at')} AS "lastSeenAt", ${instant('expires_at')} AS "expiresAt", address,
         user_agent AS "userAgent", provider FROM sessions WHERE person_id = $1 AND purpose <> 'second-factor' AND ${LIVING} ORDER BY last_seen_at DESC, id`,
      [personId],
    );
  }

  /** Locks it, so that tries come one after the other. @returns the session that awaits a code; undefined where there is none (any more) */
  async lockPending(manager: EntityManager, hash: Buffer): Promise<PendingSession | undefined> {
    const [row] = await manager.query<PendingSession[]>(
      `SELECT id, person_id AS "personId", attempts, provider FROM sessions WHERE hash = $1 AND purpose = 'second-factor' AND ${LIVING} FOR UPDATE`,
      [hash],
    );
    return row;
  }

  async countAttempt(manager: EntityManager, id: string): Promise<void> {
    await manager.query('UPDATE sessions SET attempts = attempts + 1 WHERE id = $1', [id]);
  }

  /** Lets a session that had to set up its second factor do everything. */
  async enrolled(manager: EntityManager, personId: string): Promise<void> {
    await manager.query(`UPDATE sessions SET purpose = 'full' WHERE person_id = $1 AND purpose = 'enrolment'`, [personId]);
  }

  /** @returns whether there was one */
  async remove(manager: EntityManager, personId: string, id: string): Promise<boolean> {
    const rows = await manager.query<[unknown[], number]>('DELETE FROM sessions WHERE person_id = $1 AND id = $2', [personId, id]);
    return rows[1] > 0;
  }

  async removeByHash(manager: EntityManager, hash: Buffer): Promise<void> {
    await manager.query('DELETE FROM sessions WHERE hash = $1', [hash]);
  }

  /** @param keep id of the one that goes on; null: none */
  async removeOthers(manager: EntityManager, personId: string, keep: string | null): Promise<void> {
    await manager.query('DELETE FROM sessions WHERE person_id = $1 AND id IS DISTINCT FROM $2', [personId, keep]);
  }
}
