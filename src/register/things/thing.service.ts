import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import type { EngagementFacts } from '../../law/facts.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, type InputError, invalidInput, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import type { Page } from '../../platform/http/paging.js';
import { isCircular, unknownReference } from '../references.js';
import { circular, ownErrors } from '../rules.js';
import { RegisterRepository, type Stored } from '../register.repository.js';
import { RegisterWriter } from '../register-writer.js';
import { KINDS, type ThingFacts, type ThingKind } from '../thing-kinds.js';
import { type ListQuestion, ThingListRepository } from './thing-list.repository.js';
import { ThingPermission } from './thing-permission.js';
import { ThingUseRepository } from './thing-use.repository.js';

/** Keeps the things of a register: one by one, each change with its revision in one transaction. */
@Injectable()
export class ThingService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: RegisterRepository,
    private readonly lists: ThingListRepository,
    private readonly writer: RegisterWriter,
    private readonly permission: ThingPermission,
    private readonly use: ThingUseRepository,
  ) {}

  list<K extends ThingKind>(kind: K, { id: organisationId }: OrganisationReach, question: ListQuestion): Promise<Page<ThingFacts[K]>> {
    return this.unitOfWork.run({ organisationId }, (manager) => this.lists.page(manager, kind, organisationId, question));
  }

  /** @throws DomainError `not-found` */
  get<K extends ThingKind>(kind: K, { id: organisationId }: OrganisationReach, key: string): Promise<Stored<ThingFacts[K]>> {
    return this.unitOfWork.run({ organisationId }, (manager) => this.required(manager, kind, organisationId, key));
  }

  /** @throws DomainError `already-exists`, `invalid-input`, `forbidden` */
  create<K extends ThingKind>(kind: K, { id: organisationId }: OrganisationReach, stated: object, asker: Asker): Promise<Stored<ThingFacts[K]>> {
    const after = KINDS[kind].complete(stated);
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.writer.begin(manager, organisationId);
      await this.permission.requireChange(manager, kind, organisationId, null, after, asker);
      await this.requireSound(manager, kind, organisationId, after);
      const change = { kind, key: after.key, action: 'added', before: null, after } as const;
      const { sequence } = await this.writer.commit(manager, organisationId, head, [change], asker);
      return { facts: after, revision: sequence };
    });
  }

  /**
   * Replaces a thing by what `revise` makes of it.
   * @param ifMatch the version its author saw. @throws DomainError `changed-meanwhile`, `precondition-required`, `invalid-input`, `forbidden`
   */
  change<K extends ThingKind>(
    kind: K, { id: organisationId }: OrganisationReach, key: string, ifMatch: string | undefined, revise: (before: ThingFacts[K]) => object, asker: Asker,
  ): Promise<Stored<ThingFacts[K]>> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.writer.begin(manager, organisationId);
      const before = await this.required(manager, kind, organisationId, key);
      requireMatch(ifMatch, before.revision);
      const after = KINDS[kind].complete(revise(before.facts));
      requireSameIdentity(before.facts, after);
      await this.permission.requireChange(manager, kind, organisationId, before.facts, after, asker);
      await this.requireSound(manager, kind, organisationId, after);
      if (JSON.stringify(before.facts) === JSON.stringify(after)) return before;
      const change = { kind, key, action: 'changed', before: before.facts, after } as const;
      const { sequence } = await this.writer.commit(manager, organisationId, head, [change], asker);
      return { facts: after, revision: sequence };
    });
  }

  /** @throws DomainError `in-use` where other things refer to it, and those of `change` */
  remove(kind: ThingKind, { id: organisationId }: OrganisationReach, key: string, ifMatch: string | undefined, asker: Asker): Promise<void> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.writer.begin(manager, organisationId);
      const { facts: before, revision } = await this.required(manager, kind, organisationId, key);
      requireMatch(ifMatch, revision);
      await this.permission.requireChange(manager, kind, organisationId, before, null, asker);
      requireUnused(await this.use.users(manager, kind, organisationId, key));
      await this.writer.commit(manager, organisationId, head, [{ kind, key, action: 'removed', before, after: null }], asker);
    });
  }

  private async required<K extends ThingKind>(manager: EntityManager, kind: K, organisationId: string, key: string): Promise<Stored<ThingFacts[K]>> {
    const found = await this.repository.thing(manager, kind, organisationId, key);
    if (!found) throw notFound(`${kind.replaceAll('-', ' ')} "${key}"`);
    return found;
  }

  private async requireSound<K extends ThingKind>(manager: EntityManager, kind: K, organisationId: string, thing: ThingFacts[K]): Promise<void> {
    const errors = [...ownErrors(kind, thing), ...(await this.unknownReferences(manager, kind, organisationId, thing))];
    if (kind === 'engagement' && errors.length === 0) errors.push(...(await this.chainErrors(manager, organisationId, thing as EngagementFacts)));
    if (errors.length > 0) throw invalidInput(errors);
  }

  private async unknownReferences<K extends ThingKind>(manager: EntityManager, kind: K, organisationId: string, thing: ThingFacts[K]): Promise<InputError[]> {
    const references = KINDS[kind].references(thing);
    const errors: InputError[] = [];
    for (const referred of new Set(references.map((reference) => reference.kind as ThingKind))) {
      const wanted = references.filter((reference) => reference.kind === referred);
      const there = new Set(await this.repository.existing(manager, referred, organisationId, wanted.map((reference) => reference.key)));
      errors.push(...wanted.filter((reference) => !there.has(reference.key)).map(unknownReference));
    }
    return errors;
  }

  private async chainErrors(manager: EntityManager, organisationId: string, { key, via }: EngagementFacts): Promise<InputError[]> {
    if (via === null) return [];
    const viaOf = new Map((await this.repository.vias(manager, organisationId)).map((each) => [each.key, each.via]));
    return isCircular(key, viaOf.set(key, via)) ? [circular('/via')] : [];
  }
}

/** @throws DomainError `in-use`, naming who refers to the thing */
function requireUnused(usedBy: readonly { kind: ThingKind; key: string }[]): void {
  if (usedBy.length === 0) return;
  const names = usedBy.slice(0, 3).map((each) => `${each.kind} "${each.key}"`).join(', ');
  throw new DomainError('in-use', `It is still named by ${names}${usedBy.length > 3 ? ' and others' : ''}; change these first.`, [], { usedBy });
}

/** Keys name things for good, and the life of an engagement moves by transitions, where its rules are. */
function requireSameIdentity(before: { key: string }, after: { key: string }): void {
  if (before.key !== after.key) {
    throw invalidInput([{ pointer: '/key', code: 'key-changed', message: `The key is "${before.key}" for good; make a new thing for another key.` }]);
  }
  const [was, becomes] = [before, after].map((thing) => ('processor' in thing ? (thing as EngagementFacts).status : undefined));
  if (was !== becomes) {
    const error = { pointer: '/status', code: 'use-transitions', message: `The status is ${was}; it changes by POST …/transitions.` };
    throw new DomainError('transition-not-allowed', error.message, [error]);
  }
}
