import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Principal } from '../principal.js';
import type { Role } from '../roles.js';

/** What may be told of a token; never its secret or its hash. */
export interface TokenFacts {
  readonly id: string;
  readonly name: string;
  /** Slug; null: the instance. */
  readonly organisation: string | null;
  readonly role: Role;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresOn: string | null;
  /** To the minute; null: never. */
  readonly lastUsedAt: string | null;
}

export interface NewToken {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly organisationId: string | null;
  readonly hash: Buffer;
  readonly createdBy: string;
  readonly expiresOn: string | null;
}

/** To the millisecond, as text: what the cursor of a list holds is what the list is ordered by. */
const CREATED = `to_char(t.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FACTS = `t.id, t.name, o.slug AS organisation, t.role, t.created_by AS "createdBy",
  ${CREATED} AS "createdAt", t.expires_on::text AS "expiresOn",
  to_char(t.last_used_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "lastUsedAt"`;

@Injectable()
export class TokenRepository {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * @param slug of the organisation the request is about, if it is about one
   * @returns whom a token speaks for, and for an instance's token the id of that organisation; undefined where the token is unknown,
   * expired, or its organisation is gone
   */
  async accessByHash(hash: Buffer, slug: string | null): Promise<{ principal: Principal; askedId: string | null } | undefined> {
    const [row] = await this.dataSource.query<{ id: string; name: string; role: Role; ownId: string | null; ownSlug: string | null; askedId: string | null }[]>(
      `SELECT id, name, role, organisation_id AS "ownId", organisation_slug AS "ownSlug",
         CASE WHEN organisation_id IS NULL THEN organisation_id_by_slug($2) END AS "askedId" FROM token_by_hash($1)`,
      [hash, slug],
    );
    if (!row) return undefined;
    const { id, name, role, ownId, ownSlug, askedId } = row;
    const memberships = ownId && ownSlug ? [{ organisation: { id: ownId, slug: ownSlug }, role }] : [];
    return { principal: { kind: 'token', id, name, administersInstance: memberships.length === 0, memberships, sessionId: null }, askedId };
  }

  /**
   * @param manager of the transaction at hand: whoever holds a connection must not wait for a second one, which others who do may hold
   * @returns the id of a living organisation, for those who may know of all
   */
  async organisationId(slug: string, manager: Pick<EntityManager, 'query'> = this.dataSource): Promise<string | null> {
    const [row] = await manager.query<{ id: string | null }[]>('SELECT organisation_id_by_slug($1) AS id', [slug]);
    return row?.id ?? null;
  }

  async insert(manager: EntityManager, token: NewToken): Promise<void> {
    await manager.query(
      `INSERT INTO tokens (id, organisation_id, name, role, hash, created_by, expires_on) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [token.id, token.organisationId, token.name, token.role, token.hash, token.createdBy, token.expiresOn],
    );
  }

  /** @returns the tokens within reach, by creation and id, from a position on */
  async list(manager: EntityManager, after: readonly (string | number | null)[] | undefined, limit: number): Promise<TokenFacts[]> {
    return manager.query(
      `SELECT ${FACTS} FROM tokens t LEFT JOIN organisations o ON o.id = t.organisation_id
       WHERE $1::text IS NULL OR (${CREATED}, t.id::text) > ($1, $2) ORDER BY ${CREATED}, t.id::text LIMIT $3`,
      [after?.[0] ?? null, after?.[1] ?? null, limit],
    );
  }

  async find(manager: EntityManager, id: string): Promise<(TokenFacts & { organisationId: string | null }) | undefined> {
    const [row] = await manager.query<(TokenFacts & { organisationId: string | null })[]>(
      `SELECT ${FACTS}, t.organisation_id AS "organisationId" FROM tokens t LEFT JOIN organisations o ON o.id = t.organisation_id WHERE t.id = $1`,
      [id],
    );
    return row;
  }

  async remove(manager: EntityManager, id: string): Promise<void> {
    await manager.query('DELETE FROM tokens WHERE id = $1', [id]);
  }
}
