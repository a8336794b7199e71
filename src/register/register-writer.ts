import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository, type LockedHead } from '../history/history.repository.js';
import type { RevisionAction } from '../history/revision.entity.js';
import type { Asker } from '../identity/principal.js';
import type { OrganisationFacts } from '../law/facts.js';
import { RegisterRepository } from './register.repository.js';
import { THING_KINDS, type Thing, type ThingKind } from './thing-kinds.js';

/** One addition, change or removal of one thing, or a change of the organisation itself. */
export type RegisterChange =
  | { readonly kind: ThingKind; readonly key: string; readonly action: RevisionAction; readonly before: Thing | null; readonly after: Thing | null }
  | { readonly kind: 'organisation'; readonly key: string; readonly action: 'changed'; readonly before: OrganisationFacts; readonly after: OrganisationFacts };

type ThingChange = Extract<RegisterChange, { kind: ThingKind }>;

/** Writes changes into the tables and, in the same transaction, into the history. Nothing writes the register but through here. */
@Injectable()
export class RegisterWriter {
  constructor(
    private readonly repository: RegisterRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** Queues behind other writers of the organisation; call it before reading what the change is decided on. */
  begin(manager: EntityManager, organisationId: string): Promise<LockedHead> {
    return this.history.lockHead(manager, organisationId);
  }

  /**
   * @param head what `begin` gave in this transaction
   * @returns the new head; change number i (from 0) became revision `head.sequence + 1 + i`
   */
  async commit(manager: EntityManager, organisationId: string, head: LockedHead, changes: readonly RegisterChange[], asker: Asker): Promise<LockedHead> {
    if (changes.length === 0) return head;
    const numbered = changes.map((change, index) => ({ change, revision: head.sequence + 1 + index }));
    for (const { change, revision } of numbered) {
      if (change.kind === 'organisation') await this.repository.updateOrganisation(manager, organisationId, change.after, revision);
    }
    const of = (kind: ThingKind, action: RevisionAction): { change: ThingChange; revision: number }[] =>
      numbered.filter((each): each is { change: ThingChange; revision: number } => each.change.kind === kind && each.change.action === action);
    for (const action of ['added', 'changed'] as const) {
      for (const kind of THING_KINDS) {
        const some = of(kind, action);
        const things = some.map(({ change }) => change.after as Thing);
        await this.repository[action === 'added' ? 'insert' : 'update'](manager, kind, organisationId, things, some.map(({ revision }) => revision));
      }
    }
    for (const kind of THING_KINDS.toReversed()) {
      await this.repository.remove(manager, kind, organisationId, of(kind, 'removed').map(({ change }) => change.key));
    }
    return this.history.append(manager, organisationId, head, changes, asker.actor, asker.reason);
  }
}
