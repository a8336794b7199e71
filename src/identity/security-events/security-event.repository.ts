import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { SecurityEventContext } from './security-events.js';

/** What is told of an event. */
export interface SecurityEventFacts {
  readonly id: string;
  readonly at: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly personName: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

const AT = `to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** For how long a sign-in speaks for the address it came from. */
const KNOWN_FOR = '30 days';

@Injectable()
export class SecurityEventRepository {
  async insert(manager: EntityManager, kind: string, { personId, personName, address, userAgent, details }: SecurityEventContext): Promise<void> {
    await manager.query(
      'INSERT INTO security_events (id, kind, person_id, person_name, address, user_agent, details) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [randomUUID(), kind, personId ?? null, personName ?? null, address ?? null, userAgent ?? null, JSON.stringify(details ?? {})],
    );
  }

  async list(manager: EntityManager, personId: string | null, before: readonly unknown[] | undefined, limit: number): Promise<SecurityEventFacts[]> {
    return manager.query(
      `SELECT id, ${AT} AS at, kind, person_id AS "personId", person_name AS "personName", address, user_agent AS "userAgent", details
       FROM security_events WHERE ($1::uuid IS NULL OR person_id = $1) AND ($2::text IS NULL OR (${AT}, id::text) < ($2, $3))
       ORDER BY security_events.at DESC, id::text DESC LIMIT $4`,
      [personId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  /** @returns whether the person with this e-mail address, if there is one, signed in from this network address lately */
  async isKnownAddress(manager: EntityManager, email: string, address: string): Promise<boolean> {
    const [row] = await manager.query<{ known: boolean }[]>(
      `SELECT EXISTS (SELECT FROM security_events e JOIN people p ON p.id = e.person_id
         WHERE p.email = $1 AND e.kind = 'signed-in' AND e.address = $2 AND e.at > now() - interval '${KNOWN_FOR}') AS known`,
      [email, address],
    );
    return row?.known ?? false;
  }
}
