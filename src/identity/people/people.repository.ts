import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonLanguage } from './person.entity.js';

/** What is told of a person. */
export interface PersonFacts {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language: PersonLanguage | null;
  readonly administersInstance: boolean;
  readonly deactivatedAt: string | null;
  readonly lastSignedInAt: string | null;
  readonly createdAt: string;
  readonly createdBy: string;
}

/** With the number that goes up with every change. */
export interface StoredPerson {
  readonly facts: PersonFacts;
  readonly version: number;
}

export interface NewPerson {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly language?: PersonLanguage | null;
  readonly administersInstance: boolean;
  readonly createdBy: string;
}

export interface PersonChange {
  readonly name?: string;
  readonly language?: PersonLanguage | null;
  readonly administersInstance?: boolean;
  readonly deactivated?: boolean;
}

type Position = readonly (string | number | null)[] | undefined;

/** Any constant: whoever changes who administers the instance waits for the others who do. */
const ADMINISTRATORS_LOCK = 3_030_304;
const instant = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const FACTS = `p.id, p.email, p.name, p.language, p.instance_administrator AS "administersInstance", ${instant('p.deactivated_at')} AS "deactivatedAt",
  ${instant('p.last_signed_in_at')} AS "lastSignedInAt", ${instant('p.created_at')} AS "createdAt", p.created_by AS "createdBy"`;

@Injectable()
export class PeopleRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Whether there is anybody at all; in one round trip and without a scope. */
  async exist(): Promise<boolean> {
    const [row] = await this.dataSource.query<{ exist: boolean }[]>('SELECT people_exist() AS exist');
    return row?.exist ?? false;
  }

  /** @throws DomainError `already-exists` where somebody has the e-mail address */
  async insert(manager: EntityManager, { id, email, name, language = null, administersInstance, createdBy }: NewPerson): Promise<void> {
    await manager.query(
      'INSERT INTO people (id, email, name, language, instance_administrator, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, email, name, language, administersInstance, createdBy],
    );
  }

  async byId(manager: EntityManager, id: string): Promise<StoredPerson | undefined> {
    return this.one(manager, 'p.id = $1', id);
  }

  async byEmail(manager: EntityManager, email: string): Promise<StoredPerson | undefined> {
    return this.one(manager, 'p.email = $1', email);
  }

  /** @returns people within reach, by e-mail address, from a position on */
  async list(manager: EntityManager, q: string, after: Position, limit: number): Promise<PersonFacts[]> {
    return manager.query(
      `SELECT ${FACTS} FROM people p WHERE ($1::text IS NULL OR p.email > $1) AND position(lower($2) in lower(p.email || ' ' || p.name)) > 0 ORDER BY p.email LIMIT $3`,
      [after?.[0] ?? null, q, limit],
    );
  }

  /** Changes what is stated. */
  async update(manager: EntityManager, id: string, change: PersonChange): Promise<void> {
    const { name = null, language, administersInstance = null, deactivated = null } = change;
    await manager.query(
      `UPDATE people SET name = coalesce($2, name), language = CASE WHEN $3 THEN $4 ELSE language END,
         instance_administrator = coalesce($5, instance_administrator),
         deactivated_at = CASE $6::boolean WHEN true THEN coalesce(deactivated_at, now()) WHEN false THEN NULL ELSE deactivated_at END, version = version + 1
       WHERE id = $1`,
      [id, name, language !== undefined, language ?? null, administersInstance, deactivated],
    );
  }

  /** @returns whether they had signed in before */
  async noteSignIn(manager: EntityManager, id: string): Promise<boolean> {
    const [[row]] = await manager.query<[{ again: boolean }[], number]>(
      `UPDATE people p SET last_signed_in_at = now() FROM (SELECT last_signed_in_at FROM people WHERE id = $1) AS before
       WHERE p.id = $1 RETURNING before.last_signed_in_at IS NOT NULL AS again`,
      [id],
    );
    return row?.again ?? false;
  }

  /** Lets nobody else change who administers the instance until the transaction ends. @returns how many active people do, but for this one */
  async lockOtherAdministrators(manager: EntityManager, id: string): Promise<number> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
    const [row] = await manager.query<{ count: number }[]>(
      'SELECT count(*)::int AS count FROM people WHERE instance_administrator AND deactivated_at IS NULL AND id <> $1',
      [id],
    );
    return row?.count ?? 0;
  }

  /** Lets nobody else make the first person until the transaction ends. */
  async lockFirst(manager: EntityManager): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
  }

  /** @returns whether any active person administers the instance */
  async hasInstanceAdministrator(manager: EntityManager): Promise<boolean> {
    const [row] = await manager.query<{ some: boolean }[]>('SELECT EXISTS (SELECT FROM people WHERE instance_administrator AND deactivated_at IS NULL) AS some');
    return row?.some ?? false;
  }

  private async one(manager: EntityManager, condition: string, value: string): Promise<StoredPerson | undefined> {
    const [row] = await manager.query<(PersonFacts & { version: number })[]>(`SELECT ${FACTS}, p.version FROM people p WHERE ${condition}`, [value]);
    if (!row) return undefined;
    const { version, ...facts } = row;
    return { facts, version };
  }
}
