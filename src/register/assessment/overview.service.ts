import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import type { RegisterFacts } from '../../law/facts.js';
import { findingsOf } from '../../law/findings/findings.js';
import { LAW, lawWithout } from '../../law/law.js';
import { indexRegister } from '../../law/register/register-index.js';
import { type Transfer, transfersOf } from '../../law/register/register-transfers.js';
import { engagementInWords } from '../../law/register/words.js';
import { dueOfLaw } from '../../law/reminders/reminders-law.js';
import { SEVERITIES, VERDICTS } from '../../law/vocabulary.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { today } from '../../platform/today.js';
import { SnapshotService } from '../snapshot.service.js';
import type { OverviewQuery } from './as-of.queries.js';
import { countsOf, destinationsOf, findingGroupsOf, thingsOf } from './overview.js';
import type { OverviewView } from './overview.views.js';
import { RequestRepository } from './request.repository.js';
import { namesThatFall } from './without.js';

/** So many overviews are kept in memory; each is a few kilobytes. */
const MOST_KEPT = 500;

/** Sums a register up: one reading of it, each transfer assessed once. */
@Injectable()
export class OverviewService {
  private readonly kept = new LRUCache<string, OverviewView>({ max: MOST_KEPT });

  constructor(
    private readonly snapshots: SnapshotService,
    private readonly requests: RequestRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** A state of a register, a day and a law have one answer. @throws DomainError `invalid-input` where `without` names nothing that could fall */
  async overview(organisation: OrganisationReach, query: OverviewQuery): Promise<OverviewView> {
    const names = namesThatFall(query.without);
    const { register, revision } = await this.snapshots.read(organisation, query.knownOn);
    const asOf = query.asOf ?? today();
    const includeProposed = query.proposals === 'true';
    const name = JSON.stringify([organisation.id, revision, asOf, names, includeProposed]);
    const known = this.kept.get(name);
    if (known) return known;
    const law = names.length === 0 ? LAW : lawWithout(LAW, names);
    const transfers = transfersOf(register, asOf, law, { includeProposed });
    const findings = findingsOf(register, asOf, law, { includeSubmitted: includeProposed, transfers });
    const overview: OverviewView = {
      organisation: { slug: register.organisation.slug, name: register.organisation.name, country: register.organisation.country },
      asOf, lawVersion: LAW.version, revision,
      things: thingsOf(register, asOf),
      transfers: { total: transfers.length, verdicts: countsOf(VERDICTS, transfers.map(({ verdict }) => verdict)) },
      destinations: destinationsOf(transfers),
      findings: { total: findings.length, severities: countsOf(SEVERITIES, findings.map(({ severity }) => severity)), groups: findingGroupsOf(findings) },
      requests: await this.requestsOf(organisation, register, revision),
      sunsets: sunsetsOf(register, transfers, asOf),
    };
    this.kept.set(name, overview);
    return overview;
  }

  private async requestsOf({ id: organisationId }: OrganisationReach, register: RegisterFacts, revision: number): Promise<OverviewView['requests']> {
    const undecided = register.engagements.filter(({ status }) => status === 'draft' || status === 'submitted' || status === 'rejected');
    if (undecided.length === 0) return [];
    const courses = await this.unitOfWork.run({ organisationId }, (manager) => this.requests.courses(manager, organisationId, undecided.map(({ key }) => key), revision));
    const { processors } = indexRegister(register);
    return undecided.flatMap((engagement) => {
      const course = courses.get(engagement.key);
      return course ? [{ engagement: engagement.key, name: engagementInWords(engagement, processors.get(engagement.processor)), status: engagement.status, ...course }] : [];
    }).sort((first, second) => Date.parse(first.submitted.at) - Date.parse(second.submitted.at));
  }
}

function sunsetsOf(register: RegisterFacts, transfers: readonly Transfer[], asOf: string): OverviewView['sunsets'] {
  return dueOfLaw(transfers, indexRegister(register).engagements, asOf, LAW)
    .map(({ code, dueOn, about, message, citation }) => ({ code, key: about.key, name: about.name, dueOn, message, citation: citation ?? '' }))
    .sort((first, second) => Date.parse(first.dueOn) - Date.parse(second.dueOn));
}
