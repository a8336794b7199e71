import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Role } from '../roles.js';

/** Somebody who holds a role in an organisation. */
export interface MemberFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** `invitation`, or `oidc:<provider>` where an identity provider's groups say so. */
  readonly source: string;
  readonly weeklyReminders: boolean;
  readonly dailyChanges: boolean;
  readonly isActive: boolean;
  readonly lastSignedInAt: string | null;
  readonly memberSince: string;
}

/** With the revision that made it what it is. */
export interface StoredMember {
  readonly facts: MemberFacts;
  readonly revision: number;
}

/** What a person holds in one organisation. */
export interface OwnMembership {
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly role: Role;
  readonly source: string;
  readonly weeklyReminders: boolean;
  readonly dailyChanges: boolean;
}

const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FACTS = `p.id, p.email, p.name, m.role, m.source, m.weekly_reminders AS "weeklyReminders", m.daily_changes AS "dailyChanges", p.deactivated_at IS NULL AS "isActive",
  ${instant('p.last_signed_in_at')} AS "lastSignedInAt", ${instant('m.created_at')} AS "memberSince"`;
const FROM = 'FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.organisation_id = $1';

@Injectable()
export class MembershipRepository {
  /** @returns members by e-mail address, from one on */
  async list(manager: EntityManager, organisationId: string, after: string, limit: number): Promise<MemberFacts[]> {
    return manager.query(`SELECT ${FACTS} ${FROM} AND p.email > $2 ORDER BY p.email LIMIT $3`, [organisationId, after, limit]);
  }

  async find(manager: EntityManager, organisationId: string, personId: string): Promise<StoredMember | undefined> {
    const [row] = await manager.query<(MemberFacts & { revision: number })[]>(`SELECT ${FACTS}, m.revision::float8 AS revision ${FROM} AND p.id = $2`, [organisationId, personId]);
    if (!row) return undefined;
    const { revision, ...facts } = row;
    return { facts, revision };
  }

  /** @throws DomainError `already-exists` */
  async insert(manager: EntityManager, organisationId: string, personId: string, role: Role, source: string, revision: number): Promise<void> {
    await manager.query(
      'INSERT INTO memberships (organisation_id, person_id, role, source, revision) VALUES ($1, $2, $3, $4, $5)',
      [organisationId, personId, role, source, revision],
    );
  }

  async update(manager: EntityManager, organisationId: string, personId: string, role: Role, source: string, revision: number): Promise<void> {
    await manager.query(
      'UPDATE memberships SET role = $3, source = $4, revision = $5 WHERE organisation_id = $1 AND person_id = $2',
      [organisationId, personId, role, source, revision],
    );
  }

  /** Which mails of the organisation a person gets. */
  async setMails(manager: EntityManager, organisationId: string, personId: string, weeklyReminders: boolean, dailyChanges: boolean): Promise<void> {
    await manager.query(
      'UPDATE memberships SET weekly_reminders = $3, daily_changes = $4 WHERE organisation_id = $1 AND person_id = $2',
      [organisationId, personId, weeklyReminders, dailyChanges],
    );
  }

  async remove(manager: EntityManager, organisationId: string, personId: string): Promise<void> {
    await manager.query('DELETE FROM memberships WHERE organisation_id = $1 AND person_id = $2', [organisationId, personId]);
  }

  /** @returns how many active people administer an organisation, but for one */
  async otherAdministrators(manager: EntityManager, organisationId: string, personId: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>(
      `SELECT count(*)::int AS count ${FROM} AND m.role = 'admin' AND p.deactivated_at IS NULL AND p.id <> $2`,
      [organisationId, personId],
    );
    return row?.count ?? 0;
  }

  /** @returns what a person holds in living organisations within reach, by slug */
  async ofPerson(manager: EntityManager, personId: string): Promise<OwnMembership[]> {
    return manager.query(
      `SELECT json_build_object('id', o.id, 'slug', o.slug, 'name', o.name) AS organisation, m.role, m.source, m.weekly_reminders AS "weeklyReminders",
         m.daily_changes AS "dailyChanges"
       FROM memberships m JOIN organisations o ON o.id = m.organisation_id WHERE m.person_id = $1 AND o.deleted_at IS NULL ORDER BY o.slug`,
      [personId],
    );
  }

  /** @returns an organisation within reach */
  async organisation(manager: EntityManager, id: string): Promise<{ slug: string; name: string } | undefined> {
    const [row] = await manager.query<{ slug: string; name: string }[]>('SELECT slug, name FROM organisations WHERE id = $1 AND deleted_at IS NULL', [id]);
    return row;
  }
}
