import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { EntityManager } from 'typeorm';
import { endOf } from '../history/history.service.js';
import { HistoryRepository } from '../history/history.repository.js';
import type { OrganisationReach } from '../identity/principal.js';
import type { OrganisationFacts, RegisterFacts } from '../law/facts.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { applyRevisions } from './apply-revisions.js';
import { completeOrganisation } from './complete-facts.js';
import { RegisterRepository } from './register.repository.js';
import { KINDS, THING_KINDS, type Thing, type ThingKind } from './thing-kinds.js';

/** A register as it was known at some moment. `revision` names that state: the same number, the same register, for ever. */
export interface Snapshot {
  readonly register: RegisterFacts;
  readonly revision: number;
}

/** Registers are kept in memory up to so many things in all. */
const MOST_THINGS_KEPT = 20_000;

/** More changes than these are slower to apply than the register is to read. */
const MOST_REVISIONS_APPLIED = 200;

/** Reads whole registers: as they are, or as they were known at an earlier moment. */
@Injectable()
export class SnapshotService {
  private readonly kept = new LRUCache<string, Snapshot>({ maxSize: MOST_THINGS_KEPT, sizeCalculation: sizeOf });

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RegisterRepository,
    private readonly history: HistoryRepository,
  ) {}

  /**
   * @param knownOn a day (its end in UTC) or an instant; left out: now. Before the first revision the register is empty.
   * @returns the register as it was known then. A state is read once and kept, if nobody can undo it
   * any more: its number says whether it is still the one asked for
   */
  async read(organisation: OrganisationReach, knownOn?: string): Promise<Snapshot> {
    const { id: organisationId } = organisation;
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = (await (knownOn ? this.history.settledHead(manager, organisationId) : this.history.head(manager, organisationId))).sequence;
      const revision = knownOn ? await this.history.sequenceAt(manager, organisationId, endOf(knownOn)) : head;
      const name = revision === head ? organisationId : `${organisationId}:${revision}`;
      const known = this.kept.get(name);
      if (known?.revision === revision) return known;
      const register = revision === head ? await this.present(manager, organisationId, revision, known) : await this.past(manager, organisation, revision);
      const snapshot = { register, revision };
      if (!this.unitOfWork.isJoined) this.kept.set(name, snapshot);
      return snapshot;
    }, { consistent: knownOn === undefined });
  }

  /** A register that was read before is brought up to date by the revisions since then; they say all that changed. */
  private async present(manager: EntityManager, organisationId: string, revision: number, known: Snapshot | undefined): Promise<RegisterFacts> {
    if (!known || revision < known.revision || revision - known.revision > MOST_REVISIONS_APPLIED) return this.repository.register(manager, organisationId);
    return applyRevisions(known.register, await this.history.chain(manager, organisationId, known.revision, revision - known.revision));
  }

  private async past(manager: EntityManager, organisation: OrganisationReach, revision: number): Promise<RegisterFacts> {
    const state = await this.history.stateAt(manager, organisation.id, revision, ['organisation', ...THING_KINDS]);
    const things = <K extends ThingKind>(kind: K): Thing[] =>
      state.filter((each) => each.kind === kind).map((each) => KINDS[kind].complete(each.after as object));
    const facts = state.find((each) => each.kind === 'organisation')?.after as OrganisationFacts | undefined;
    const lists = THING_KINDS.map((kind) => [KINDS[kind].list, things(kind)]);
    return { organisation: completeOrganisation(facts ?? { slug: organisation.slug }), ...Object.fromEntries(lists) } as RegisterFacts;
  }
}

function sizeOf({ register }: Snapshot): number {
  return 1 + THING_KINDS.reduce((sum, kind) => sum + register[KINDS[kind].list].length, 0);
}
