import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What a person signs in with. */
export interface Credentials {
  readonly personId: string;
  readonly email: string;
  readonly name: string;
  readonly isActive: boolean;
  readonly passwordHash: string | null;
  /** Encrypted; set, but not confirmed, while it is being set up. */
  readonly totpSecret: Buffer | null;
  readonly hasSecondFactor: boolean;
  readonly administers: boolean;
}

const CREDENTIALS = `p.id AS "personId", p.email, p.name, p.deactivated_at IS NULL AS "isActive", c.password_hash AS "passwordHash", c.totp_secret AS "totpSecret",
  c.totp_confirmed_at IS NOT NULL AS "hasSecondFactor",
  p.instance_administrator OR EXISTS (SELECT FROM memberships m WHERE m.person_id = p.id AND m.role = 'admin') AS administers`;

/** Passwords, second factors and recovery codes: of the scope `identity` alone. */
@Injectable()
export class CredentialRepository {
  async byEmail(manager: EntityManager, email: string): Promise<Credentials | undefined> {
    const [row] = await manager.query<Credentials[]>(`SELECT ${CREDENTIALS} FROM people p LEFT JOIN person_credentials c ON c.person_id = p.id WHERE p.email = $1`, [email]);
    return row;
  }

  async byPerson(manager: EntityManager, personId: string): Promise<Credentials | undefined> {
    const [row] = await manager.query<Credentials[]>(`SELECT ${CREDENTIALS} FROM people p LEFT JOIN person_credentials c ON c.person_id = p.id WHERE p.id = $1`, [personId]);
    return row;
  }

  async setPassword(manager: EntityManager, personId: string, hash: string): Promise<void> {
    await manager.query(
      `INSERT INTO person_credentials (person_id, password_hash, password_changed_at) VALUES ($1, $2, now())
       ON CONFLICT (person_id) DO UPDATE SET password_hash = excluded.password_hash, password_changed_at = excluded.password_changed_at`,
      [personId, hash],
    );
  }

  /** Replaces a hash by one of the same password, unless the password was changed meanwhile. */
  async rehash(manager: EntityManager, personId: string, before: string, hash: string): Promise<void> {
    await manager.query('UPDATE person_credentials SET password_hash = $3 WHERE person_id = $1 AND password_hash = $2', [personId, before, hash]);
  }

  /** Notes a secret that is not confirmed yet. @returns false where a second factor is on already */
  async proposeSecondFactor(manager: EntityManager, personId: string, secret: Buffer): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `INSERT INTO person_credentials (person_id, totp_secret) VALUES ($1, $2)
       ON CONFLICT (person_id) DO UPDATE SET totp_secret = excluded.totp_secret WHERE person_credentials.totp_confirmed_at IS NULL RETURNING person_id`,
      [personId, secret],
    );
    return rows.length > 0;
  }

  /** @returns false where another request confirmed or replaced it meanwhile */
  async confirmSecondFactor(manager: EntityManager, personId: string, secret: Buffer, step: number): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE person_credentials SET totp_confirmed_at = now(), totp_last_step = $3 WHERE person_id = $1 AND totp_secret = $2 AND totp_confirmed_at IS NULL',
      [personId, secret, step],
    );
    return count > 0;
  }

  /** A code works once: the step it belongs to has to be later than the last one used. @returns whether it is, and notes it */
  async useStep(manager: EntityManager, personId: string, step: number): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE person_credentials SET totp_last_step = $2 WHERE person_id = $1 AND totp_confirmed_at IS NOT NULL AND (totp_last_step IS NULL OR totp_last_step < $2)',
      [personId, step],
    );
    return count > 0;
  }

  async removeSecondFactor(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('UPDATE person_credentials SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE person_id = $1', [personId]);
    await manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
  }

  /** The old ones end. */
  async replaceRecoveryCodes(manager: EntityManager, personId: string, hashes: readonly Buffer[]): Promise<void> {
    await manager.query('DELETE FROM recovery_codes WHERE person_id = $1', [personId]);
    await manager.query('INSERT INTO recovery_codes (person_id, hash) SELECT $1, unnest($2::bytea[])', [personId, hashes]);
  }

  /** @returns whether there was such a code that had not been used, and uses it */
  async useRecoveryCode(manager: EntityManager, personId: string, hash: Buffer): Promise<boolean> {
    const [, count] = await manager.query<[unknown[], number]>(
      'UPDATE recovery_codes SET used_at = now() WHERE person_id = $1 AND hash = $2 AND used_at IS NULL',
      [personId, hash],
    );
    return count > 0;
  }

  async unusedRecoveryCodes(manager: EntityManager, personId: string): Promise<number> {
    const [row] = await manager.query<{ count: number }[]>('SELECT count(*)::int AS count FROM recovery_codes WHERE person_id = $1 AND used_at IS NULL', [personId]);
    return row?.count ?? 0;
  }

  /** @returns which of these people have a second factor */
  async withSecondFactor(manager: EntityManager, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await manager.query<{ id: string }[]>(
      'SELECT person_id AS id FROM person_credentials WHERE person_id = ANY ($1) AND totp_confirmed_at IS NOT NULL',
      [personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
