import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** A person, and what signing in by a provider has to know of them. */
export interface KnownPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly deactivated: boolean;
  readonly administersInstance: boolean;
  /** They administer the instance because the provider's groups say so. */
  readonly grantsInstance: boolean;
}

/** An account at a provider that is linked to a person. */
export interface LinkedIdentity {
  readonly provider: string;
  readonly linkedAt: Date;
  readonly lastUsedAt: Date | null;
}

/** Accounts at providers and whose they are; every method within the scope `identity`. */
@Injectable()
export class ExternalIdentityRepository {
  /** Notes that a sign-in came back. @returns false where it had come back before */
  async useOnce(manager: EntityManager, stateHash: Buffer, expiresAt: Date): Promise<boolean> {
    await manager.query('DELETE FROM used_sign_ins WHERE state_hash IN (SELECT state_hash FROM used_sign_ins WHERE expires_at < now() LIMIT 100)');
    const added = await manager.query<unknown[]>('INSERT INTO used_sign_ins (state_hash, expires_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1', [stateHash, expiresAt]);
    return added.length > 0;
  }

  /** Queues behind another sign-in by the same account until the transaction ends. @returns whose account it is */
  async lockPerson(manager: EntityManager, provider: string, subject: string): Promise<KnownPerson | undefined> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 30))', [`oidc ${provider} ${subject}`]);
    const [row] = await manager.query<KnownPerson[]>(
      `SELECT p.id, p.name, p.email, p.deactivated_at IS NOT NULL AS deactivated, p.instance_administrator AS "administersInstance", e.grants_instance AS "grantsInstance" FROM external_identities e JOIN people p ON p.id = e.person_id
       WHERE e.provider = $1 AND e.subject = $2`,
      [provider, subject],
    );
    return row;
  }

  /** @throws DomainError `already-exists` where the account, or another one at this provider for this person, is linked already */
  async link(manager: EntityManager, provider: string, subject: string, personId: string): Promise<void> {
    await manager.query('INSERT INTO external_identities (provider, subject, person_id) VALUES ($1, $2, $3)', [provider, subject, personId]);
  }

  async used(manager: EntityManager, provider: string, subject: string, grantsInstance: boolean): Promise<void> {
    await manager.query('UPDATE external_identities SET last_used_at = now(), grants_instance = $3 WHERE provider = $1 AND subject = $2', [provider, subject, grantsInstance]);
  }

  async listOf(manager: EntityManager, personId: string): Promise<LinkedIdentity[]> {
    return manager.query(
      `SELECT provider, created_at AS "linkedAt", last_used_at AS "lastUsedAt" FROM external_identities WHERE person_id = $1 ORDER BY created_at, provider`,
      [personId],
    );
  }

  /** @returns the ids of living organisations by their slugs; those that are not there are left out */
  async organisationIds(manager: EntityManager, slugs: readonly string[]): Promise<Map<string, string>> {
    const rows = await manager.query<{ slug: string; id: string | null }[]>(
      'SELECT asked.slug, organisation_id_by_slug(asked.slug) AS id FROM unnest($1::text[]) AS asked(slug)',
      [slugs],
    );
    return new Map(rows.flatMap(({ slug, id }) => (id === null ? [] : [[slug, id] as const])));
  }
}
