import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import { type Consequences, consequencesOf } from '../../law/changes/consequences.js';
import { type TurningPoint, turningPointsInSteps } from '../../law/changes/turning-points.js';
import type { RegisterFacts } from '../../law/facts.js';
import { LAW } from '../../law/law.js';
import { today } from '../../platform/today.js';
import { SnapshotService } from '../snapshot.service.js';
import type { ConsequencesQuery, KnownOnQuery } from './as-of.queries.js';
import { namesThatFall } from './without.js';

/** So long the rest of the service may wait. */
const SLICE_MILLISECONDS = 15;

/** Points in time of so many registers' histories, in all. */
const MOST_POINTS_KEPT = 20_000;

/** What turned and what would: a register on all days, and under a law with something struck out of it. */
@Injectable()
export class OutlookService {
  private readonly kept = new LRUCache<string, { readonly points: readonly TurningPoint[] }>({ maxSize: MOST_POINTS_KEPT, sizeCalculation: ({ points }) => points.length + 1 });

  private readonly running = new Map<string, Promise<readonly TurningPoint[]>>();

  constructor(private readonly snapshots: SnapshotService) {}

  /** A state of a register has one course through time: it is worked out once. */
  async turningPoints(organisation: OrganisationReach, { knownOn }: KnownOnQuery): Promise<{ items: readonly TurningPoint[] }> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const name = `${organisation.id} ${revision}`;
    const known = this.kept.get(name)?.points;
    if (known) return { items: known };
    const items = await this.followed(name, register);
    this.kept.set(name, { points: items });
    return { items };
  }

  /** Ten thousand engagements take seconds: others are served between, and who asks for the same meanwhile waits for the same. */
  private followed(name: string, register: RegisterFacts): Promise<readonly TurningPoint[]> {
    const running = this.running.get(name) ?? inSlices(register).finally(() => this.running.delete(name));
    this.running.set(name, running);
    return running;
  }

  /** @throws DomainError `invalid-input` where `without` names nothing that could fall */
  async consequences(organisation: OrganisationReach, { without, asOf, knownOn }: ConsequencesQuery): Promise<Consequences> {
    const names = namesThatFall(without);
    const { register } = await this.snapshots.read(organisation, knownOn);
    return consequencesOf(register, asOf ?? today(), LAW, names);
  }
}

async function inSlices(register: RegisterFacts): Promise<readonly TurningPoint[]> {
  const steps = turningPointsInSteps(register, LAW);
  let since = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - since < SLICE_MILLISECONDS) continue;
    await others();
    since = performance.now();
  }
}
