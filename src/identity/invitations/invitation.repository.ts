import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../roles.js';

/** What is told of an invitation; never its link. */
export interface InvitationFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly state: 'open' | 'accepted' | 'revoked' | 'expired';
}

export interface InvitationToInsert {
  readonly id: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  readonly hash: Buffer | null;
  readonly createdBy: string;
}

/** An invitation that can be accepted. */
export interface OpenInvitation {
  readonly id: string;
  readonly organisationId: string | null;
  readonly email: string;
  readonly name: string | null;
  readonly role: Role;
  readonly createdBy: string;
}

const LIFE = '7 days';
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const LIVING = 'accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()';
const FACTS = `id, email, name, role, created_by AS "createdBy", ${instant('created_at')} AS "createdAt", ${instant('expires_at')} AS "expiresAt",
  CASE WHEN accepted_at IS NOT NULL THEN 'accepted' WHEN revoked_at IS NOT NULL THEN 'revoked' WHEN expires_at <= now() THEN 'expired' ELSE 'open' END AS state`;
const OPEN = 'id, organisation_id AS "organisationId", email, name, role, created_by AS "createdBy"';

@Injectable()
export class InvitationRepository {
  /** An open one to the same address is replaced: its link ends. */
  async insert(manager: EntityManager, invitation: InvitationToInsert): Promise<void> {
    const { id, organisationId, email, name, role, hash, createdBy } = invitation;
    await manager.query(
      `UPDATE invitations SET revoked_at = now() WHERE email = $1 AND organisation_id IS NOT DISTINCT FROM $2 AND ${LIVING}`,
      [email, organisationId],
    );
    await manager.query(
      `INSERT INTO invitations (id, organisation_id, email, name, role, hash, created_by, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7, now() + interval '${LIFE}')`,
      [id, organisationId, email, name, role, hash, createdBy],
    );
  }

  /** @returns invitations to an organisation (null: to administer the instance), newest first, from a position on */
  async list(manager: EntityManager, organisationId: string | null, before: readonly unknown[] | undefined, limit: number): Promise<InvitationFacts[]> {
    return manager.query(
      `SELECT ${FACTS} FROM invitations WHERE organisation_id IS NOT DISTINCT FROM $1 AND ($2::text IS NULL OR (${instant('created_at')}, id::text) < ($2, $3))
       ORDER BY invitations.created_at DESC, id::text DESC LIMIT $4`,
      [organisationId, before?.[0] ?? null, before?.[1] ?? null, limit],
    );
  }

  async find(manager: EntityManager, organisationId: string | null, id: string): Promise<InvitationFacts | undefined> {
    const [row] = await manager.query<InvitationFacts[]>(`SELECT ${FACTS} FROM invitations WHERE id = $1 AND organisation_id IS NOT DISTINCT FROM $2`, [id, organisationId]);
    return row;
  }

  /** @returns whether it was open */
  async revoke(manager: EntityManager, organisationId: string | null, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      `UPDATE invitations SET revoked_at = now() WHERE id = $1 AND organisation_id IS NOT DISTINCT FROM $2 AND ${LIVING}`,
      [id, organisationId],
    );
    return count > 0;
  }

  /** Looking does not use a link up: mail scanners look. */
  async byHash(manager: EntityManager, hash: Buffer): Promise<OpenInvitation | undefined> {
    const [row] = await manager.query<OpenInvitation[]>(`SELECT ${OPEN} FROM invitations WHERE hash = $1 AND ${LIVING}`, [hash]);
    return row;
  }

  async openById(manager: EntityManager, id: string): Promise<OpenInvitation | undefined> {
    const [row] = await manager.query<OpenInvitation[]>(`SELECT ${OPEN} FROM invitations WHERE id = $1 AND ${LIVING}`, [id]);
    return row;
  }

  /** Gives an open invitation its link, or a new one. */
  async setHash(manager: EntityManager, id: string, hash: Buffer): Promise<void> {
    await manager.query(`UPDATE invitations SET hash = $2 WHERE id = $1 AND ${LIVING}`, [id, hash]);
  }

  /** @returns whether it could still be accepted; it cannot any more */
  async accept(manager: EntityManager, id: string): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(`UPDATE invitations SET accepted_at = now() WHERE id = $1 AND ${LIVING}`, [id]);
    return count > 0;
  }
}
