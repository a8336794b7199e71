import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CheckpointJournal } from '../checkpoints/checkpoint-journal.js';
import { CheckpointRepository } from '../checkpoints/checkpoint.repository.js';
import { HistoryKeys } from './history-keys.js';
import { NewestHeads } from './newest-heads.js';
import type { HeadContent, SignedHead } from './signed-head.js';

/** A head as it is stored, whoever wrote it. */
export interface StoredHead extends HeadContent {
  readonly keyId: string | null;
  readonly signature: string | null;
}

/**
 * Decides whether the end of a chain may be signed. A signature is only ever put on what continues a signed end: otherwise the next write would
 * sign whatever somebody has put in the place of the chain. What may not be signed is written all the same, unsigned, and verification says so.
 */
@Injectable()
export class HeadSealing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keys: HistoryKeys,
    private readonly newest: NewestHeads,
    private readonly checkpoints: CheckpointRepository,
    private readonly journal: CheckpointJournal,
  ) {}

  /** @returns whether what comes after this head, locked in the transaction at hand, may be signed */
  async mayContinue(manager: EntityManager, head: StoredHead): Promise<boolean> {
    const { keyId, signature } = head;
    const known = this.newest.of(head.organisationId);
    if (known && known.sequence === head.sequence) return known.hash === head.hash && known.at === head.at && known.signature === signature;
    if (keyId !== null && signature !== null) return this.keys.isSound(manager, { ...head, keyId, signature });
    return known === undefined && this.isFromBefore(manager, head);
  }

  /** Signs a head, and keeps it in mind once the transaction is committed. */
  seal(manager: EntityManager, head: HeadContent): SignedHead {
    const signed = this.keys.sign(head);
    this.unitOfWork.afterCommit(manager, () => this.newest.note(signed));
    return signed;
  }

  /** @returns whether an unsigned head was written before heads were signed, and the chain was never signed since */
  async isFromBefore(manager: EntityManager, head: HeadContent): Promise<boolean> {
    const [oldest] = (await this.keys.known(manager)).keys;
    if (head.sequence === 0 || !oldest || head.at >= oldest.firstUsedAt) return false;
    if ((await this.checkpoints.list(manager, head.organisationId, null, 1)).length > 0) return false;
    return (await this.journal.read(head.organisationId)).checkpoints.length === 0;
  }
}
