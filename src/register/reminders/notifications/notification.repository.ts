import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '../../../law/vocabulary.js';

/** Which mails someone gets. */
export interface Wishes {
  readonly dailyChanges: boolean;
  readonly weeklyReminders: boolean;
}

/** The mails of the data protection officer; `revision` 0 while nobody has chosen. */
export interface OfficerWishes {
  readonly wishes: Wishes;
  readonly revision: number;
}

/** A member who gets a mail. */
export interface MemberAddress {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly language: Language | null;
}

export type MailKind = 'weekly-reminders' | 'daily-changes';

const COLUMN: Readonly<Record<MailKind, string>> = { 'weekly-reminders': 'weekly_reminders', 'daily-changes': 'daily_changes' };
const MEMBER = 'p.id, p.name, p.email AS address, p.language';
const ACTIVE = 'FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.organisation_id = $1 AND p.deactivated_at IS NULL';

/** Who wants which mails: the officer's are the organisation's to choose, a member's their own. */
@Injectable()
export class NotificationRepository {
  async officer(manager: EntityManager, organisationId: string): Promise<OfficerWishes> {
    const [row] = await manager.query<{ daily: boolean; weekly: boolean; revision: number }[]>(
      'SELECT officer_daily_changes AS daily, officer_weekly_reminders AS weekly, revision::float8 AS revision FROM organisation_notifications WHERE organisation_id = $1', [organisationId],
    );
    return { wishes: { dailyChanges: row?.daily ?? false, weeklyReminders: row?.weekly ?? false }, revision: row?.revision ?? 0 };
  }

  async setOfficer(manager: EntityManager, organisationId: string, { dailyChanges, weeklyReminders }: Wishes, revision: number): Promise<void> {
    await manager.query(
      `INSERT INTO organisation_notifications (organisation_id, officer_daily_changes, officer_weekly_reminders, revision) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id) DO UPDATE SET officer_daily_changes = $2, officer_weekly_reminders = $3, revision = $4`,
      [organisationId, dailyChanges, weeklyReminders, revision],
    );
  }

  /** @returns what a member chose; null for who is none */
  async member(manager: EntityManager, organisationId: string, personId: string): Promise<Wishes | null> {
    const [row] = await manager.query<Wishes[]>(
      'SELECT daily_changes AS "dailyChanges", weekly_reminders AS "weeklyReminders" FROM memberships WHERE organisation_id = $1 AND person_id = $2', [organisationId, personId],
    );
    return row ?? null;
  }

  async setMember(manager: EntityManager, organisationId: string, personId: string, { dailyChanges, weeklyReminders }: Wishes): Promise<void> {
    await manager.query('UPDATE memberships SET daily_changes = $3, weekly_reminders = $4 WHERE organisation_id = $1 AND person_id = $2', [organisationId, personId, dailyChanges, weeklyReminders]);
  }

  /** @returns the active members who get a mail */
  async wanting(manager: EntityManager, organisationId: string, kind: MailKind): Promise<MemberAddress[]> {
    return manager.query(`SELECT ${MEMBER} ${ACTIVE} AND m.${COLUMN[kind]} ORDER BY p.id`, [organisationId]);
  }

  /** @param kind a mail they have to want, still; null: whatever they want. @returns an active member */
  async address(manager: EntityManager, organisationId: string, personId: string, kind: MailKind | null): Promise<MemberAddress | undefined> {
    const [row] = await manager.query<MemberAddress[]>(`SELECT ${MEMBER} ${ACTIVE} AND p.id = $2 ${kind === null ? '' : `AND m.${COLUMN[kind]}`}`, [organisationId, personId]);
    return row;
  }

  /** @returns the organisations there are, by id: for the clock, which asks for all */
  async organisations(manager: EntityManager, after: string | null, limit: number): Promise<{ id: string; slug: string }[]> {
    return manager.query('SELECT id, slug FROM organisations WHERE deleted_at IS NULL AND ($1::uuid IS NULL OR id > $1) ORDER BY id LIMIT $2', [after, limit]);
  }
}
