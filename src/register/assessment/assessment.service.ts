import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import { assessEngagement, type EngagementAssessment } from '../../law/findings/engagement-assessment.js';
import { type Finding, findingsOf } from '../../law/findings/findings.js';
import { LAW, type Law, lawWithout } from '../../law/law.js';
import { type ProcessorGraph, processorGraph } from '../../law/register/processor-graph.js';
import { type Transfer, type TransferCompared, transfersOf, transfersWithout } from '../../law/register/register-transfers.js';
import { cursorOf, type Page, positionOf } from '../../platform/http/paging.js';
import { today } from '../../platform/today.js';
import type { AsOfQuery, FindingsQuery, TransfersQuery } from './as-of.queries.js';
import { completeEngagement } from '../complete-facts.js';
import { referencesOfEngagement, requireKnown } from '../references.js';
import { type Snapshot, SnapshotService } from '../snapshot.service.js';
import { nameInWords } from './name-in-words.js';
import { named, type NamedTransfer, wantedTransfers } from './wanted-transfers.js';
import { namesThatFall } from './without.js';

/** Answers of the law to whole registers are kept until so many items are in memory. */
const MOST_ITEMS_KEPT = 20_000;

/** Lets the law judge a register: its transfers, its findings, its chains. */
@Injectable()
export class AssessmentService {
  private readonly kept = new LRUCache<string, { readonly revision: number; readonly findings: readonly Finding[] }>({
    maxSize: MOST_ITEMS_KEPT, sizeCalculation: ({ findings }) => findings.length + 1,
  });

  constructor(private readonly snapshots: SnapshotService) {}

  /** @throws DomainError `invalid-input` where `without` names nothing that could fall */
  async transfers(organisation: OrganisationReach, query: TransfersQuery): Promise<Page<NamedTransfer>> {
    const names = namesThatFall(query.without);
    const { register } = await this.snapshots.read(organisation, query.knownOn);
    const asOf = query.asOf ?? today();
    const options = { includeProposed: query.proposals === 'true' };
    const all: readonly (Transfer | TransferCompared)[] =
      names.length === 0 ? transfersOf(register, asOf, LAW, options) : transfersWithout(register, asOf, LAW, names, options);
    const { items, nextCursor } = part(wantedTransfers(all, query, register), query);
    return { items: named(items, register), nextCursor };
  }

  /** @see transfers */
  async findings(organisation: OrganisationReach, query: FindingsQuery): Promise<Page<NamedFinding>> {
    const names = namesThatFall(query.without);
    const snapshot = await this.snapshots.read(organisation, query.knownOn);
    const all = this.judged(organisation, snapshot, query.asOf ?? today(), names, query.proposals === 'true');
    const [kind, ...rest] = query.about?.split('/') ?? [];
    const key = rest.length > 0 ? rest.join('/') : undefined;
    const fits = (finding: Finding): boolean =>
      (!query.severity || finding.severity === query.severity) && (!query.code || finding.code === query.code) &&
      (!kind || finding.about.kind === kind) && (key === undefined || finding.about.key === key);
    const wanted = query.q?.trim().toLowerCase() ?? '';
    const nameOf = ({ about }: Finding): string => nameInWords(about, snapshot.register);
    const { items, nextCursor } = part(all.filter((finding) => fits(finding) && (wanted === '' || says(finding, nameOf(finding), wanted))), query);
    return { items: items.map((finding) => ({ ...finding, name: nameOf(finding) })), nextCursor };
  }

  /** @returns what the law would say of an engagement if it stood in the register as stated */
  async engagement(organisation: OrganisationReach, stated: Parameters<typeof completeEngagement>[0]): Promise<EngagementAssessment> {
    const { register } = await this.snapshots.read(organisation);
    const engagement = completeEngagement(stated);
    requireKnown(register, referencesOfEngagement(engagement));
    return assessEngagement(register, engagement, today(), LAW);
  }

  async graph(organisation: OrganisationReach, query: AsOfQuery): Promise<ProcessorGraph> {
    const { register } = await this.snapshots.read(organisation, query.knownOn);
    return processorGraph(register, query.asOf ?? today(), LAW);
  }

  /** A state of a register, a day and a law have one answer; asked again, it is at hand. */
  private judged({ id }: OrganisationReach, { register, revision }: Snapshot, asOf: string, names: readonly string[], includeSubmitted: boolean): readonly Finding[] {
    const name = JSON.stringify([id, asOf, names, includeSubmitted]);
    const known = this.kept.get(name);
    if (known?.revision === revision) return known.findings;
    const law: Law = names.length === 0 ? LAW : lawWithout(LAW, names);
    const findings = findingsOf(register, asOf, law, { includeSubmitted });
    this.kept.set(name, { revision, findings });
    return findings;
  }
}

/** A finding, and what the thing it is about is called. */
export interface NamedFinding extends Finding {
  readonly name: string;
}

function says({ message, about, code }: Finding, name: string, wanted: string): boolean {
  return [message, name, about.key, code].some((text) => text.toLowerCase().includes(wanted));
}

/** All of it unless a limit is asked for. */
function part<T>(all: readonly T[], { limit, cursor }: { limit?: number; cursor?: string }): Page<T> {
  const from = cursor === undefined ? 0 : Math.max(0, Math.trunc(Number(positionOf(cursor, 1)[0])) || 0);
  const next = limit === undefined ? all.length : from + limit;
  return { items: all.slice(from, next), nextCursor: next < all.length ? cursorOf([next]) : null };
}
