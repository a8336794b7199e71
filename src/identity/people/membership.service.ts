import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../../history/history.repository.js';
import type { Actor } from '../../history/revision.entity.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import type { Asker } from '../principal.js';
import type { Role } from '../roles.js';
import { type MemberFacts, MembershipRepository, type StoredMember } from './membership.repository.js';
import { PeopleRepository } from './people.repository.js';

/** By whom and why a role is given or taken. */
type By = Pick<Asker, 'actor' | 'reason'>;

/** Who holds which role in an organisation; every change is a revision of kind `member`, by e-mail address, in its history. */
@Injectable()
export class MembershipService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberships: MembershipRepository,
    private readonly people: PeopleRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** Gives a role, or another one to whoever holds one. @param source `invitation`, or `oidc:<provider>` */
  grant(organisationId: string, personId: string, role: Role, source: string, by: By): Promise<StoredMember> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.history.lockHead(manager, organisationId);
      const found = await this.memberships.find(manager, organisationId, personId);
      if (found?.facts.role === role && found.facts.source === source) return found;
      const [write, action] = found ? (['update', 'changed'] as const) : (['insert', 'added'] as const);
      await this.memberships[write](manager, organisationId, personId, role, source, head.sequence + 1);
      const member = await this.required(manager, organisationId, personId);
      const change = { kind: 'member', key: member.facts.email, action, before: found ? told(found.facts) : null, after: told(member.facts) };
      await this.history.append(manager, organisationId, head, [change], by.actor, by.reason);
      return member;
    });
  }

  /**
   * Gives a member another role.
   * @throws DomainError `not-found`, `precondition-required`, `changed-meanwhile`, `last-administrator`
   */
  change(organisationId: string, personId: string, ifMatch: string | undefined, role: Role, by: By): Promise<StoredMember> {
    return this.unitOfWork.joined(async () => {
      const before = await this.locked(organisationId, personId);
      requireMatch(ifMatch, before.revision);
      if (before.facts.role === 'admin' && role !== 'admin') await this.keepAdministered(organisationId, personId);
      return this.grant(organisationId, personId, role, before.facts.source, by);
    });
  }

  /**
   * Takes a role away; the person stays, and their sessions.
   * @param ifMatch `*` where nobody chose by what they saw, such as an identity provider
   * @throws DomainError `not-found`, `precondition-required`, `changed-meanwhile`, `last-administrator`
   */
  withdraw(organisationId: string, personId: string, ifMatch: string | undefined, by: By): Promise<void> {
    return this.unitOfWork.joined(async () => {
      const before = await this.locked(organisationId, personId);
      requireMatch(ifMatch, before.revision);
      if (before.facts.role === 'admin') await this.keepAdministered(organisationId, personId);
      await this.unitOfWork.run({ organisationId }, async (manager) => {
        const head = await this.history.lockHead(manager, organisationId);
        await this.memberships.remove(manager, organisationId, personId);
        const change = { kind: 'member', key: before.facts.email, action: 'removed' as const, before: told(before.facts), after: null };
        await this.history.append(manager, organisationId, head, [change], by.actor, by.reason);
      });
    });
  }

  /** Behind the lock of the organisation's history: two administrators who take each other's role are not both let. */
  private locked(organisationId: string, personId: string): Promise<StoredMember> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      await this.history.lockHead(manager, organisationId);
      return this.required(manager, organisationId, personId);
    });
  }

  /** The last administrator of an organisation may go only where somebody administers the instance, and so the organisation. */
  private async keepAdministered(organisationId: string, personId: string): Promise<void> {
    const others = await this.unitOfWork.run({ organisationId }, (manager) => this.memberships.otherAdministrators(manager, organisationId, personId));
    if (others > 0) return;
    if (await this.unitOfWork.run('identity', (manager) => this.people.hasInstanceAdministrator(manager))) return;
    throw new DomainError('last-administrator', 'Nobody else administers this organisation or the instance; give somebody the role first.');
  }

  private async required(manager: EntityManager, organisationId: string, personId: string): Promise<StoredMember> {
    const found = await this.memberships.find(manager, organisationId, personId);
    if (!found) throw notFound('member with this id');
    return found;
  }
}

/** What the history keeps of a membership. */
function told({ id, email, name, role, source }: MemberFacts): Record<string, unknown> {
  return { id, email, name, role, source };
}

/** The actor of what the service does by itself, such as taking over an identity provider's groups. */
export function systemActor(name: string): Actor {
  return { kind: 'system', id: null, name };
}
