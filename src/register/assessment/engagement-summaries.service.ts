import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import { LAW } from '../../law/law.js';
import { cursorOf, type Page, positionOf } from '../../platform/http/paging.js';
import { today } from '../../platform/today.js';
import { SnapshotService } from '../snapshot.service.js';
import type { EngagementSummariesQuery } from './as-of.queries.js';
import { engagementSummaries, type EngagementSummary } from './engagement-summaries.js';

/** So many lines are kept in memory. */
const MOST_LINES_KEPT = 50_000;

interface Kept {
  readonly revision: number;
  readonly lines: readonly EngagementSummary[];
}

/** Sums every engagement up, for lists. */
@Injectable()
export class EngagementSummariesService {
  private readonly kept = new LRUCache<string, Kept>({ maxSize: MOST_LINES_KEPT, sizeCalculation: ({ lines }) => lines.length + 1 });

  constructor(private readonly snapshots: SnapshotService) {}

  /** A state of a register and a day have one answer; asked again, it is at hand. @returns all of them unless a limit is asked for */
  async page(organisation: OrganisationReach, { asOf = today(), knownOn, limit, cursor }: EngagementSummariesQuery): Promise<Page<EngagementSummary>> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const name = `${organisation.id} ${asOf}${knownOn === undefined ? '' : ` ${revision}`}`;
    const known = this.kept.get(name);
    const lines = known?.revision === revision ? known.lines : engagementSummaries(register, asOf, LAW);
    if (known?.lines !== lines) this.kept.set(name, { revision, lines });
    const from = cursor === undefined ? 0 : Math.max(0, Math.trunc(Number(positionOf(cursor, 1)[0])) || 0);
    const next = limit === undefined ? lines.length : from + limit;
    return { items: lines.slice(from, next), nextCursor: next < lines.length ? cursorOf([next]) : null };
  }
}
