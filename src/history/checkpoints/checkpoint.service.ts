import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Logger } from 'pino';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { LOGGER } from '../../platform/platform.tokens.js';
import { HistoryRepository } from '../history.repository.js';
import { HistoryKeys } from '../signing/history-keys.js';
import { NewestHeads } from '../signing/newest-heads.js';
import type { SignedHead } from '../signing/signed-head.js';
import { CheckpointJournal } from './checkpoint-journal.js';
import { type Checkpoint, CheckpointRepository } from './checkpoint.repository.js';

/** How many checkpoints go to the journal, and to the disk, at once. */
const BATCH = 100;

/** Takes signed heads aside, where a chain that is set back later can be held against them. */
@Injectable()
export class CheckpointService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly history: HistoryRepository,
    private readonly repository: CheckpointRepository,
    private readonly journal: CheckpointJournal,
    private readonly keys: HistoryKeys,
    private readonly newest: NewestHeads,
    @Inject(LOGGER) private readonly log: Pick<Logger, 'error' | 'warn'>,
  ) {}

  /**
   * Takes the end of a chain as it is now; the same end twice is one checkpoint.
   * @throws DomainError `history-not-whole` where the end is not signed, or contradicts what was taken before
   */
  async take(organisationId: string): Promise<Checkpoint> {
    const checkpoint = await this.soundHead(organisationId, await this.journal.newest(new Set([organisationId])));
    await this.keep([checkpoint]);
    return checkpoint;
  }

  /** Takes the end of every chain that has grown since its last checkpoint. One that cannot be taken is told in the log and stays as it is. */
  async takeAll(): Promise<void> {
    const grown = await this.unitOfWork.run('instance', (manager) => this.repository.grown(manager));
    await this.takeThese(grown.map(({ organisationId }) => organisationId));
  }

  /** Signs, and takes, the ends of chains that were written before ends were signed. */
  async takeUnsigned(): Promise<void> {
    const grown = await this.unitOfWork.run('instance', (manager) => this.repository.grown(manager));
    await this.takeThese(grown.filter(({ isSigned }) => !isSigned).map(({ organisationId }) => organisationId));
  }

  /** Holds every chain that the journal knows against the newest signed head there, and tells the log of those that were set back or rewritten. */
  async compareWithJournal(): Promise<void> {
    let unknown = 0;
    for (const [organisationId, kept] of await this.journal.newest()) {
      await this.unitOfWork.run({ organisationId }, async (manager) => {
        const head = await this.history.head(manager, organisationId);
        if (head.sequence === 0) unknown += 1;
        else if (!(await this.agrees(manager, organisationId, head.sequence, kept))) this.log.error({ organisationId, checkpoint: kept.sequence, end: head.sequence }, CONTRADICTED);
      });
    }
    if (unknown > 0) this.log.warn({ organisations: unknown }, 'the journal of checkpoints knows histories that this database does not have');
  }

  /** @returns checkpoints, newest first */
  async list(organisationId: string, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<Checkpoint>> {
    const position = cursor === undefined ? null : Number(positionOf(cursor, 1)[0]);
    const before = position !== null && Number.isSafeInteger(position) ? position : null;
    const found = await this.unitOfWork.run({ organisationId }, (manager) => this.repository.list(manager, organisationId, before, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.sequence]) : null };
  }

  private async takeThese(organisationIds: readonly string[]): Promise<void> {
    for (let from = 0; from < organisationIds.length; from += BATCH) {
      const taken: Checkpoint[] = [];
      const batch = organisationIds.slice(from, from + BATCH);
      const journaled = await this.journal.newest(new Set(batch));
      for (const organisationId of batch) {
        try {
          taken.push(await this.soundHead(organisationId, journaled));
        } catch (error) {
          if (!(error instanceof DomainError) || error.code !== 'history-not-whole') throw error;
          this.log.error({ organisationId, err: error }, 'a history is not what was signed; ask history/verify');
        }
      }
      await this.keep(taken);
    }
  }

  /** The journal first: what is in the database and says it is in the journal has to be found there. */
  private async keep(checkpoints: readonly Checkpoint[]): Promise<void> {
    if (checkpoints.length === 0) return;
    const journal = await this.journal.append(checkpoints);
    for (const checkpoint of checkpoints) {
      await this.unitOfWork.run({ organisationId: checkpoint.organisationId }, (manager) => this.repository.add(manager, checkpoint, journal));
    }
  }

  private soundHead(organisationId: string, journaled: ReadonlyMap<string, Checkpoint>): Promise<Checkpoint> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const locked = await this.history.lockHead(manager, organisationId);
      const { sequence, at, hash, keyId, signature } = await this.history.signIfFromBefore(manager, organisationId, locked);
      if (keyId === null || signature === null) throw notWhole('The end of this history is not signed.');
      const head: SignedHead = { organisationId, sequence, at, hash, keyId, signature };
      if (!(await this.keys.isSound(manager, head))) throw notWhole('The end of this history is not signed by a key of this instance.');
      await this.holdAgainst(manager, head, journaled.get(organisationId));
      return { ...head, takenAt: new Date().toISOString() };
    });
  }

  /** A checkpoint on top of a chain that contradicts the one before would make the wrong chain look right. */
  private async holdAgainst(manager: EntityManager, head: SignedHead, journaled: Checkpoint | undefined): Promise<void> {
    const { organisationId } = head;
    const [newest] = await this.repository.list(manager, organisationId, null, 1);
    for (const known of [newest, journaled, this.newest.of(organisationId)]) {
      if (known === undefined) continue;
      if (!(await this.agrees(manager, organisationId, head.sequence, known))) throw notWhole(`This history was signed up to revision ${known.sequence} once, and is not the same any more.`);
    }
  }

  private async agrees(manager: EntityManager, organisationId: string, end: number, known: SignedHead): Promise<boolean> {
    if (known.sequence === 0) return true;
    return known.sequence <= end && (await this.history.hashOf(manager, organisationId, known.sequence)) === known.hash;
  }
}

const CONTRADICTED = 'a history was set back or rewritten since its last checkpoint; ask history/verify';

function notWhole(message: string): DomainError {
  return new DomainError('history-not-whole', `${message} Ask history/verify what is wrong with it.`);
}
