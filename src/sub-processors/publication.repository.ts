import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../law/facts.js';
import type { ListSource } from './list-as-of.js';
import type { ListPublication } from './public-list.js';

/** Over this channel every service on the database hears of a publication; the message is the slug. */
export const PUBLICATIONS_CHANNEL = 'register30_publications';

/** A version of a list and the heads up to it, with the organisation's id. */
export interface PublicSource extends ListSource {
  readonly organisationId: string;
}

/** The living version of a list that is public. */
export interface PublicVersion {
  readonly slug: string;
  readonly organisationId: string;
  readonly version: number;
}

const HEAD = `jsonb_build_object('version', p.version, 'publishedAt', p.document->'publishedAt', 'difference', p.document->'difference',
  'urgent', p.document->'urgent', 'reason', p.document->'reason')`;

/** The only place that reads and writes publications. Those for the public are read within the reach `public`, and without the note. */
@Injectable()
export class PublicationRepository {
  async latest(manager: EntityManager, organisationId: string): Promise<ListPublication | null> {
    const [newest] = await this.list(manager, organisationId, null, 1);
    return newest ?? null;
  }

  /** @returns up to `limit` versions older than `before`, newest first */
  async list(manager: EntityManager, organisationId: string, before: number | null, limit: number): Promise<ListPublication[]> {
    const rows = await manager.query<{ document: ListPublication }[]>(
      'SELECT document FROM publications WHERE organisation_id = $1 AND ($2::integer IS NULL OR version < $2) ORDER BY version DESC LIMIT $3',
      [organisationId, before, limit],
    );
    return rows.map(({ document }) => document);
  }

  /** @returns up to `limit` versions older than `before`, newest first, each with all that its row says */
  async stored(manager: EntityManager, organisationId: string, before: number | null, limit: number): Promise<{ version: number; publishedAt: Date; document: ListPublication }[]> {
    return manager.query(
      'SELECT version, published_at AS "publishedAt", document FROM publications WHERE organisation_id = $1 AND ($2::integer IS NULL OR version < $2) ORDER BY version DESC LIMIT $3',
      [organisationId, before, limit],
    );
  }

  /** Adds a version, and tells every service of it when the transaction commits. */
  async add(manager: EntityManager, organisationId: string, publication: ListPublication): Promise<void> {
    await manager.query(
      'INSERT INTO publications (organisation_id, version, published_at, document) VALUES ($1, $2, $3, $4)',
      [organisationId, publication.version, publication.publishedAt, JSON.stringify(publication)],
    );
    await manager.query('SELECT pg_notify($1, $2)', [PUBLICATIONS_CHANNEL, publication.organisation.slug]);
  }

  /** @returns the version that was public at the end of a day in UTC (the rule of `listAsOf`), or the newest; null where there is none to be seen */
  async publicSource(manager: EntityManager, slug: string, day: Day | null): Promise<PublicSource | null> {
    const [row] = await manager.query<PublicSource[]>(
      `WITH known AS (
         SELECT p.* FROM publications p JOIN organisations o ON o.id = p.organisation_id
         WHERE o.slug = $1 AND o.deleted_at IS NULL AND ($2::date IS NULL OR p.published_at < ($2::date + 1)::timestamp AT TIME ZONE 'UTC'))
       SELECT newest.organisation_id AS "organisationId", newest.document || '{"comment": null}' AS publication,
         (SELECT jsonb_agg(${HEAD} ORDER BY p.version DESC) FROM known p) AS heads
       FROM known newest ORDER BY newest.version DESC LIMIT 1`,
      [slug, day],
    );
    return row ?? null;
  }

  /** @returns the newest version of each of the lists that can still be seen */
  async publicVersions(manager: EntityManager, slugs: readonly string[]): Promise<PublicVersion[]> {
    return manager.query(
      `SELECT o.slug, o.id AS "organisationId", max(p.version) AS version FROM organisations o JOIN publications p ON p.organisation_id = o.id
       WHERE o.slug = ANY ($1) AND o.deleted_at IS NULL GROUP BY o.id, o.slug`,
      [slugs],
    );
  }
}
