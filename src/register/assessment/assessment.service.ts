import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import { type Finding, findingsOf } from '../../law/findings/findings.js';
import { isRemovable, LAW, type Law, lawWithout, removableNames } from '../../law/law.js';
import { type ProcessorGraph, processorGraph } from '../../law/register/processor-graph.js';
import { type Transfer, type TransferCompared, transfersOf, transfersWithout } from '../../law/register/register-transfers.js';
import { invalidInput } from '../../platform/domain-error.js';
import { cursorOf, type Page, positionOf } from '../../platform/http/paging.js';
import { today } from '../../platform/today.js';
import type { AsOfQuery, FindingsQuery, TransfersQuery } from './as-of.queries.js';
import { type Snapshot, SnapshotService } from '../snapshot.service.js';

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
  async transfers(organisation: OrganisationReach, query: TransfersQuery): Promise<Page<Transfer | TransferCompared>> {
    const names = fallen(query.without);
    const { register } = await this.snapshots.read(organisation, query.knownOn);
    const asOf = query.asOf ?? today();
    const options = { includeProposed: query.proposals === 'true' };
    const all: readonly (Transfer | TransferCompared)[] =
      names.length === 0 ? transfersOf(register, asOf, LAW, options) : transfersWithout(register, asOf, LAW, names, options);
    const { engagement, processor, regime, verdict } = query;
    const wanted = Object.entries({ engagement, processor, regime, verdict }).filter(([, value]) => value !== undefined && value !== null);
    return part(all.filter((item) => wanted.every(([field, value]) => item[field as keyof Transfer] === value)), query);
  }

  /** @see transfers */
  async findings(organisation: OrganisationReach, query: FindingsQuery): Promise<Page<Finding>> {
    const names = fallen(query.without);
    const snapshot = await this.snapshots.read(organisation, query.knownOn);
    const all = this.judged(organisation, snapshot, query.asOf ?? today(), names, query.proposals === 'true');
    const [kind, ...rest] = query.about?.split('/') ?? [];
    const key = rest.length > 0 ? rest.join('/') : undefined;
    const fits = (finding: Finding): boolean =>
      (!query.severity || finding.severity === query.severity) && (!query.code || finding.code === query.code) &&
      (!kind || finding.about.kind === kind) && (key === undefined || finding.about.key === key);
    return part(all.filter(fits), query);
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

function fallen(without: readonly string[] | undefined): readonly string[] {
  const names = without ?? [];
  const unknown = names.filter((name) => !isRemovable(name, LAW));
  if (unknown.length === 0) return names;
  const known = removableNames(LAW).join(', ');
  throw invalidInput(unknown.map((name) => ({ pointer: '?without', code: 'unknown-law', message: `"${name}" is nothing that could fall; known are ${known}.` })));
}

/** All of it unless a limit is asked for. */
function part<T>(all: readonly T[], { limit, cursor }: { limit?: number; cursor?: string }): Page<T> {
  const from = cursor === undefined ? 0 : Math.max(0, Math.trunc(Number(positionOf(cursor, 1)[0])) || 0);
  const next = limit === undefined ? all.length : from + limit;
  return { items: all.slice(from, next), nextCursor: next < all.length ? cursorOf([next]) : null };
}
