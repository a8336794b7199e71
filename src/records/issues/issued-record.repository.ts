import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ActivityRole } from '../../law/vocabulary.js';
import type { IssuedRecord } from './issued-record.js';

/** An issued record with the format of one of its files; null where it was found by the digest of its content. */
export interface IssuedMatch {
  readonly issue: IssuedRecord;
  readonly format: string | null;
}

/** What strangers are told of an issued file whose very bytes they hold. */
export interface PublicIssue extends Pick<IssuedRecord, 'role' | 'number' | 'issuedAt' | 'asOf' | 'language' | 'digest'> {
  readonly format: string;
}

/** A row as it stands, with what its files really are. */
export interface StoredIssue {
  readonly role: ActivityRole;
  readonly number: number;
  readonly issuedAt: Date;
  readonly digest: string;
  readonly document: IssuedRecord;
  /** `sha256` as the row says it, `computed` of the bytes that are there. */
  readonly files: readonly { readonly format: string; readonly sha256: string; readonly computed: string; readonly size: number }[];
}

const MOST_MATCHES = 100;

/** The only place that reads and writes issued records; nothing here changes or removes one, and the database would not let it. */
@Injectable()
export class IssuedRecordRepository {
  async latest(manager: EntityManager, organisationId: string, role: ActivityRole): Promise<IssuedRecord | null> {
    const [newest] = await this.list(manager, organisationId, role, null, 1);
    return newest ?? null;
  }

  /** @returns up to `limit` issues with a lower number than `before`, newest first */
  async list(manager: EntityManager, organisationId: string, role: ActivityRole, before: number | null, limit: number): Promise<IssuedRecord[]> {
    const rows = await manager.query<{ document: IssuedRecord }[]>(
      `SELECT document FROM issued_records WHERE organisation_id = $1 AND role = $2 AND ($3::integer IS NULL OR number < $3) ORDER BY number DESC LIMIT $4`,
      [organisationId, role, before, limit],
    );
    return rows.map(({ document }) => document);
  }

  async find(manager: EntityManager, organisationId: string, role: ActivityRole, number: number): Promise<IssuedRecord | null> {
    const [row] = await manager.query<{ document: IssuedRecord }[]>('SELECT document FROM issued_records WHERE organisation_id = $1 AND role = $2 AND number = $3', [organisationId, role, number]);
    return row?.document ?? null;
  }

  /** @returns the bytes of a file; null where there is none */
  async content(manager: EntityManager, organisationId: string, { role, number }: IssuedRecord, format: string): Promise<Buffer | null> {
    const [row] = await manager.query<{ content: Buffer }[]>(
      'SELECT content FROM issued_record_files WHERE organisation_id = $1 AND role = $2 AND number = $3 AND format = $4',
      [organisationId, role, number, format],
    );
    return row?.content ?? null;
  }

  /** Adds an issued record with the bytes of its files, by format. */
  async add(manager: EntityManager, organisationId: string, issue: IssuedRecord, contents: ReadonlyMap<string, Buffer>): Promise<void> {
    const { role, number, issuedAt, digest, files } = issue;
    await manager.query(
      'INSERT INTO issued_records (organisation_id, role, number, issued_at, digest, document) VALUES ($1, $2, $3, $4, $5, $6)',
      [organisationId, role, number, issuedAt, digest, JSON.stringify(issue)],
    );
    for (const { format, sha256 } of files) {
      await manager.query(
        'INSERT INTO issued_record_files (organisation_id, role, number, format, sha256, content) VALUES ($1, $2, $3, $4, $5, $6)',
        [organisationId, role, number, format, sha256, contents.get(format)],
      );
    }
  }

  /** @returns the issued files with this hash, newest first */
  async withFile(manager: EntityManager, organisationId: string, sha256: string): Promise<IssuedMatch[]> {
    return manager.query(
      `SELECT r.document AS issue, f.format FROM issued_record_files f
         JOIN issued_records r ON r.organisation_id = f.organisation_id AND r.role = f.role AND r.number = f.number
       WHERE f.organisation_id = $1 AND f.sha256 = $2 ORDER BY r.issued_at DESC, r.number DESC LIMIT $3`,
      [organisationId, sha256, MOST_MATCHES],
    );
  }

  /** @returns the issued records whose content has this digest, newest first */
  async withDigest(manager: EntityManager, organisationId: string, digest: string): Promise<IssuedMatch[]> {
    return manager.query(
      'SELECT document AS issue, NULL AS format FROM issued_records WHERE organisation_id = $1 AND digest = $2 ORDER BY issued_at DESC, number DESC LIMIT $3',
      [organisationId, digest, MOST_MATCHES],
    );
  }

  /** Asks within the reach `public`. @returns what strangers may hear of a file; null where an organisation of that slug never issued it */
  async publicIssue(manager: EntityManager, slug: string, sha256: string): Promise<PublicIssue | null> {
    const [row] = await manager.query<PublicIssue[]>(
      `SELECT role, number, format, issued_at AS "issuedAt", as_of AS "asOf", language, digest FROM issued_record_by_sha256($1, $2)`,
      [slug, sha256],
    );
    return row ?? null;
  }

  /** @returns up to `limit` rows after one (role and number), with the hashes of the bytes that really stand there */
  async stored(manager: EntityManager, organisationId: string, after: Pick<StoredIssue, 'role' | 'number'> | null, limit: number): Promise<StoredIssue[]> {
    return manager.query(
      `SELECT role, number, issued_at AS "issuedAt", digest, document, (
         SELECT coalesce(jsonb_agg(jsonb_build_object('format', f.format, 'sha256', f.sha256, 'computed', encode(sha256(f.content), 'hex'), 'size', length(f.content))), '[]')
         FROM issued_record_files f WHERE f.organisation_id = r.organisation_id AND f.role = r.role AND f.number = r.number) AS files
       FROM issued_records r WHERE organisation_id = $1 AND ($2::text IS NULL OR (role, number) > ($2, $3::integer)) ORDER BY role, number LIMIT $4`,
      [organisationId, after?.role ?? null, after?.number ?? 0, limit],
    );
  }
}
