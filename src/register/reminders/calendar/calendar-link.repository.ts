import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { OrganisationReach } from '../../../identity/principal.js';
import type { Language } from '../../../law/vocabulary.js';

/** What may be told of a link; never its secret or its hash. */
export interface CalendarLinkFacts {
  readonly id: string;
  readonly name: string;
  readonly owner: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

export interface NewCalendarLink {
  readonly id: string;
  readonly name: string;
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly ownerName: string;
  readonly hash: Buffer;
}

/** A link that works, found by its secret. */
export interface LivingCalendarLink {
  readonly id: string;
  readonly organisation: OrganisationReach;
  readonly ownerId: string;
  /** Of the person it belongs to, where they chose one. */
  readonly language: Language | null;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FACTS = `id, name, owner_name AS owner, ${instant('created_at')} AS "createdAt", ${instant('last_used_at')} AS "lastUsedAt"`;

/** The only place that reads and writes calendar links. */
@Injectable()
export class CalendarLinkRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** @returns the link with this hash, while its owner may read its organisation */
  async living(hash: Buffer): Promise<LivingCalendarLink | undefined> {
    const [row] = await this.dataSource.query<{ id: string; organisation_id: string; organisation_slug: string; owner_id: string; language: Language | null }[]>(
      'SELECT * FROM calendar_by_hash($1)', [hash],
    );
    return row && { id: row.id, organisation: { id: row.organisation_id, slug: row.organisation_slug }, ownerId: row.owner_id, language: row.language };
  }

  /** Notes that a link was used, at most once a minute. */
  async touch(manager: EntityManager, organisationId: string, id: string): Promise<void> {
    await manager.query(
      `UPDATE calendar_links SET last_used_at = now() WHERE organisation_id = $1 AND id = $2 AND (last_used_at IS NULL OR last_used_at < now() - interval '1 minute')`,
      [organisationId, id],
    );
  }

  /** @param ownerId whose links; null for everybody's. @returns newest first, up to `limit` from after the position on */
  async list(manager: EntityManager, organisationId: string, ownerId: string | null, after: readonly (string | number | null)[] | undefined, limit: number): Promise<CalendarLinkFacts[]> {
    const [createdAt, id] = after ?? [null, null];
    return manager.query(
      `SELECT ${FACTS} FROM calendar_links
       WHERE organisation_id = $1 AND ($2::text IS NULL OR owner_id = $2)
         AND ($3::text IS NULL OR (${instant('created_at')}, id::text) < ($3, $4::text))
       ORDER BY ${instant('created_at')} DESC, id::text DESC LIMIT $5`,
      [organisationId, ownerId, createdAt, id, limit],
    );
  }

  async insert(manager: EntityManager, organisationId: string, { id, name, ownerKind, ownerId, ownerName, hash }: NewCalendarLink): Promise<CalendarLinkFacts> {
    const [row] = await manager.query<CalendarLinkFacts[]>(
      `INSERT INTO calendar_links (organisation_id, id, name, owner_kind, owner_id, owner_name, hash) VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING ${FACTS}`,
      [organisationId, id, name, ownerKind, ownerId, ownerName, hash],
    );
    if (!row) throw new Error('A calendar link was stored and did not come back.');
    return row;
  }

  /** @param ownerId whose it has to be; null: anybody's. @returns the link that was removed, if it was there */
  async remove(manager: EntityManager, organisationId: string, id: string, ownerId: string | null): Promise<CalendarLinkFacts | undefined> {
    const [rows] = await manager.query<[CalendarLinkFacts[], number]>(
      `DELETE FROM calendar_links WHERE organisation_id = $1 AND id = $2 AND ($3::text IS NULL OR owner_id = $3) RETURNING ${FACTS}`, [organisationId, id, ownerId],
    );
    return rows[0];
  }
}
