import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository, type LockedHead } from '../../history/history.repository.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import { LAW } from '../../law/law.js';
import type { ActivityRole, Language } from '../../law/vocabulary.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput } from '../../platform/domain-error.js';
import { today } from '../../platform/today.js';
import { SnapshotService } from '../../register/snapshot.service.js';
import type { Art30Record, AssembledRecord } from '../art-30-record.js';
import { assembleRecord } from '../assembly/assemble-record.js';
import { sealRecord } from '../record-digest.js';
import { type RecordFormat, RECORD_FORMATS } from '../record-formats.js';
import type { TemplateName } from '../templates/template-names.js';
import { type Acknowledgement, acknowledge, placeOf } from './acknowledged-gaps.js';
import { IssueRenderings } from './issue-renderings.js';
import { ISSUED_RECORD, type IssuedFile, type IssuedRecord, keyOfIssue } from './issued-record.js';
import { IssuedRecordRepository } from './issued-record.repository.js';
import { Turns } from './turns.js';

/** What somebody wants to have issued. */
export interface IssueWish {
  readonly role: ActivityRole;
  readonly language: Language;
  readonly template: TemplateName;
  readonly asOf?: string | null | undefined;
  readonly knownOn?: string | null | undefined;
  readonly comment?: string | null | undefined;
  readonly acknowledgement: Acknowledgement;
}

/** A number that is free, and the first instant that a record with it may bear. */
interface Place {
  readonly number: number;
  readonly notBefore: string;
}

/** A record with its number, written in every format, before it is kept. */
interface PreparedIssue {
  readonly issue: IssuedRecord;
  readonly contents: ReadonlyMap<string, Buffer>;
}

/**
 * Issues records: numbered without gaps, rendered once, kept with a revision of the history that vouches for every byte. Rendering takes
 * time, and stands outside of the transaction that the organisation's other writers wait for; who has lost the number meanwhile
 * renders again within it.
 */
@Injectable()
export class IssuingService {
  private readonly turns = new Turns();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly snapshots: SnapshotService,
    private readonly history: HistoryRepository,
    private readonly repository: IssuedRecordRepository,
    private readonly renderings: IssueRenderings,
  ) {}

  /**
   * @returns what was issued. @throws DomainError `record-incomplete` with everything that Art. 30 requires and nobody acknowledged,
   * `invalid-input` where something is acknowledged that is not missing
   */
  issue(organisation: OrganisationReach, wish: IssueWish, asker: Asker): Promise<IssuedRecord> {
    const attempt = async (): Promise<IssuedRecord> => (await this.issueApart(organisation, wish, asker)) ?? this.issueAtOnce(organisation, wish, asker);
    if (!this.unitOfWork.isJoined) return this.turns.take(organisation.id, attempt);
    // Whoever holds a connection already must not wait for one who still needs one. And a moment that was read within this transaction
    // keeps a share of the lock: two who do so and then want all of it would wait for each other.
    return wish.knownOn ? this.issueAtOnce(organisation, wish, asker) : attempt();
  }

  /** @returns null where the number that was rendered is taken by then */
  private async issueApart(organisation: OrganisationReach, wish: IssueWish, asker: Asker): Promise<IssuedRecord | null> {
    const { id } = organisation;
    const place = await this.unitOfWork.run({ organisationId: id }, (manager) => this.freePlace(manager, id, wish.role));
    const prepared = await this.prepare(organisation, wish, asker, place);
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.history.lockHead(manager, id);
      const { number } = await this.freePlace(manager, id, wish.role);
      return number === place.number ? this.keep(manager, id, head, prepared, asker) : null;
    });
  }

  private issueAtOnce(organisation: OrganisationReach, wish: IssueWish, asker: Asker): Promise<IssuedRecord> {
    const { id } = organisation;
    return this.unitOfWork.joined(() => this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.history.lockHead(manager, id);
      const prepared = await this.prepare(organisation, wish, asker, await this.freePlace(manager, id, wish.role));
      return this.keep(manager, id, head, prepared, asker);
    }));
  }

  /** The history counts as well: a number whose record somebody took out of the table is not given again. */
  private async freePlace(manager: EntityManager, id: string, role: ActivityRole): Promise<Place> {
    const latest = await this.repository.latest(manager, id, role);
    const told = await this.history.newestKey(manager, id, ISSUED_RECORD, `${role}/`);
    const last = Math.max(latest?.number ?? 0, Number(told?.slice(role.length + 1) ?? 0));
    return { number: last + 1, notBefore: latest?.issuedAt ?? '' };
  }

  private async prepare(organisation: OrganisationReach, wish: IssueWish, asker: Asker, { number, notBefore }: Place): Promise<PreparedIssue> {
    const assembled = await this.assembled(organisation, wish);
    requireAcknowledged(assembled, wish.acknowledgement);
    const now = new Date().toISOString();
    const issuedAt = now > notBefore ? now : notBefore;
    const record: Art30Record = { ...sealRecord(assembled, issuedAt), issue: { number, issuedAt } };
    const contents = await this.renderings.render(record, wish.template);
    const { role, article, asOf, knownOn, language, revision, lawVersion, digest, missing } = record;
    const issue: IssuedRecord = {
      role, article, number, issuedAt, issuedBy: asker.actor.name, asOf, knownOn, language, template: wish.template, revision, lawVersion, digest,
      comment: wish.comment ?? null, acknowledgedGaps: missing.map(placeOf), files: filesOf(contents),
    };
    return { issue, contents };
  }

  private async assembled(organisation: OrganisationReach, { role, language, asOf, knownOn }: IssueWish): Promise<AssembledRecord> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn ?? undefined);
    return assembleRecord({ register, role, asOf: asOf ?? today(), knownOn: knownOn ?? null, language, law: LAW, revision });
  }

  private async keep(manager: EntityManager, id: string, head: LockedHead, { issue, contents }: PreparedIssue, asker: Asker): Promise<IssuedRecord> {
    await this.repository.add(manager, id, issue, contents);
    const change = { kind: ISSUED_RECORD, key: keyOfIssue(issue), action: 'added', before: null, after: issue } as const;
    await this.history.append(manager, id, head, [change], asker.actor, issue.comment ?? asker.reason);
    return issue;
  }
}

function requireAcknowledged({ missing }: AssembledRecord, acknowledgement: Acknowledgement): void {
  const { open, unknown } = acknowledge(missing, acknowledgement);
  if (unknown.length > 0) throw invalidInput(unknown);
  if (open.length === 0) return;
  const count = open.length === 1 ? 'One thing' : `${open.length} things`;
  throw new DomainError('record-incomplete', `${count} that the law requires of this record is missing; complete the register, or name in acknowledgeGaps what you issue it without.`, [], { findings: open });
}

/** @returns what there is to know of the files, in the order in which formats are told */
function filesOf(contents: ReadonlyMap<RecordFormat, Buffer>): IssuedFile[] {
  return [...contents].map(([format, content]) => {
    const { extension, mediaType } = RECORD_FORMATS[format];
    return { format, extension, mediaType, size: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  });
}
