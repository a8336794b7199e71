import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../../history/history.repository.js';
import { type Asker, type OrganisationReach, type Principal, reachOf } from '../../identity/principal.js';
import type { OrganisationFacts } from '../../law/facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import { cursorOf, DEFAULT_LIMIT, type Page, positionOf } from '../../platform/http/paging.js';
import { completeOrganisation } from '../complete-facts.js';
import { RegisterRepository, type Stored } from '../register.repository.js';
import { RegisterWriter } from '../register-writer.js';
import type { ThingQuery } from '../things/thing.queries.js';

/** Organisations: made and deleted by administrators, kept up to date by those who decide. */
@Injectable()
export class OrganisationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RegisterRepository,
    private readonly history: HistoryRepository,
    private readonly writer: RegisterWriter,
  ) {}

  /** @returns the organisations that a principal may know of, by slug */
  async list(principal: Principal, { q, limit = DEFAULT_LIMIT, cursor }: ThingQuery): Promise<Page<OrganisationFacts>> {
    const after = cursor === undefined ? '' : String(positionOf(cursor, 1)[0]);
    const found = await this.unitOfWork.run(reachOf(principal), (manager) => this.repository.organisations(manager, q ?? '', after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.slug]) : null };
  }

  get({ id, slug }: OrganisationReach): Promise<Stored<OrganisationFacts>> {
    return this.unitOfWork.run({ organisationId: id }, (manager) => this.required(manager, id, slug));
  }

  /** @throws DomainError `already-exists`, `forbidden` for all but administrators of the instance */
  async create(principal: Principal, stated: object, asker: Asker): Promise<Stored<OrganisationFacts> & { id: string }> {
    if (!principal.administersInstance) throw new DomainError('forbidden', 'Only an administrator of the instance makes organisations.');
    const id = randomUUID();
    const after = completeOrganisation(stated);
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      await this.repository.insertOrganisation(manager, id, after);
      await this.history.begin(manager, id);
      const head = await this.writer.begin(manager, id);
      const change = { kind: 'organisation', key: after.slug, action: 'added', before: null, after } as const;
      const { sequence } = await this.history.append(manager, id, head, [change], asker.actor, asker.reason);
      return { id, facts: after, revision: sequence };
    });
  }

  /** @throws DomainError `changed-meanwhile`, `precondition-required`, `invalid-input` */
  change({ id, slug }: OrganisationReach, ifMatch: string | undefined, revise: (before: OrganisationFacts) => object, asker: Asker): Promise<Stored<OrganisationFacts>> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.writer.begin(manager, id);
      const { facts: before, revision } = await this.required(manager, id, slug);
      requireMatch(ifMatch, revision);
      const after = completeOrganisation(revise(before));
      if (after.slug !== slug) throw invalidInput([{ pointer: '/slug', code: 'slug-changed', message: `The slug is "${slug}" for good.` }]);
      if (JSON.stringify(before) === JSON.stringify(after)) return { facts: before, revision };
      const change = { kind: 'organisation', key: slug, action: 'changed', before, after } as const;
      const { sequence } = await this.writer.commit(manager, id, head, [change], asker);
      return { facts: after, revision: sequence };
    });
  }

  /** Takes an organisation out of every answer. What it was stays in the database with its history. */
  remove({ id, slug }: OrganisationReach, ifMatch: string | undefined, asker: Asker): Promise<void> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const head = await this.writer.begin(manager, id);
      const { facts: before, revision } = await this.required(manager, id, slug);
      requireMatch(ifMatch, revision);
      const change = { kind: 'organisation', key: slug, action: 'removed', before, after: null } as const;
      const { sequence } = await this.history.append(manager, id, head, [change], asker.actor, asker.reason);
      await this.repository.markDeleted(manager, id, sequence);
    });
  }

  private async required(manager: EntityManager, id: string, slug: string): Promise<Stored<OrganisationFacts>> {
    const found = await this.repository.organisation(manager, id);
    if (!found) throw notFound(`organisation "${slug}"`);
    return found;
  }
}
