import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../../history/history.repository.js';
import type { OrganisationReach } from '../../identity/principal.js';
import type { ActivityRole } from '../../law/vocabulary.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidInput, notFound } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { ISSUED_RECORD, type IssuedFile, type IssuedRecord, keyOfIssue } from './issued-record.js';
import { type IssuedMatch, IssuedRecordRepository, type PublicIssue } from './issued-record.repository.js';

const LAST_NUMBER = 2 ** 31 - 1;

/** An issued record that a file or a digest is of, and whether the history says so too. */
export interface VouchedMatch extends IssuedMatch {
  /** The revision by which it was issued; null where the history tells of none that is like it. */
  readonly revision: { readonly sequence: number; readonly hash: string } | null;
}

/** Answers what was issued: from what was kept then, whatever the register, the law or this software say today. */
@Injectable()
export class IssuedRecordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: HistoryRepository,
    private readonly repository: IssuedRecordRepository,
  ) {}

  /** @returns the issued records of a role, newest first */
  async list({ id }: OrganisationReach, role: ActivityRole, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<IssuedRecord>> {
    const before = cursor === undefined ? null : numberIn(cursor);
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.repository.list(manager, id, role, before, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.number]) : null };
  }

  /** @throws DomainError `not-found` */
  async get({ id }: OrganisationReach, role: ActivityRole, number: number): Promise<IssuedRecord> {
    const found = number > LAST_NUMBER ? null : await this.unitOfWork.run({ organisationId: id }, (manager) => this.repository.find(manager, id, role, number));
    if (!found) throw notFound(`issued record "${keyOfIssue({ role, number })}"`);
    return found;
  }

  /** @returns the bytes as they were issued. @throws DomainError `not-found` */
  async content({ id }: OrganisationReach, issue: IssuedRecord, { format }: IssuedFile): Promise<Buffer> {
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.repository.content(manager, id, issue, format));
    if (!found) throw notFound(`file "${format}" of issued record "${keyOfIssue(issue)}"`);
    return found;
  }

  /**
   * @param asked the SHA-256 of a file, or the digest of a record
   * @returns what was issued with it, newest first; nothing where it is not of here, or was altered by as much as a byte
   * @throws DomainError `invalid-input` for both or neither
   */
  async matches({ id }: OrganisationReach, { sha256, digest }: { sha256?: string | null; digest?: string | null }): Promise<VouchedMatch[]> {
    const named = sha256 ?? digest;
    if (named === undefined || named === null || (sha256 && digest)) {
      throw invalidInput([{ pointer: '', code: 'one-of', message: 'Send the file as application/octet-stream, or one of sha256 and digest.' }]);
    }
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const found = sha256 ? await this.repository.withFile(manager, id, sha256) : await this.repository.withDigest(manager, id, named);
      const matches: VouchedMatch[] = [];
      for (const match of found) matches.push({ ...match, revision: await this.revisionOf(manager, id, match.issue) });
      return matches;
    });
  }

  /** Asked by anybody. @returns null where no organisation of that slug issued such a file, or there is no such organisation */
  publicIssue(slug: string, sha256: string): Promise<PublicIssue | null> {
    return this.unitOfWork.run('public', (manager) => this.repository.publicIssue(manager, slug, sha256));
  }

  private async revisionOf(manager: EntityManager, id: string, issue: IssuedRecord): Promise<VouchedMatch['revision']> {
    const [told] = await this.history.list(manager, id, { kind: ISSUED_RECORD, key: keyOfIssue(issue), limit: 1 });
    return told && isDeepStrictEqual(told.after, issue) ? { sequence: told.sequence, hash: told.hash } : null;
  }
}

function numberIn(cursor: string): number {
  const [number] = positionOf(cursor, 1);
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) <= LAST_NUMBER ? number : Number(positionOf('', 1)[0]);
}
