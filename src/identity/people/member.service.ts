import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import type { Asker, OrganisationReach } from '../principal.js';
import type { Role } from '../roles.js';
import { isUuid } from '../../platform/text/uuid.js';
import { type MemberFacts, MembershipRepository } from './membership.repository.js';
import { MembershipService } from './membership.service.js';
import type { MemberView } from './people.bodies.js';

/** Members of an organisation, to those who administer it. */
@Injectable()
export class MemberService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: MembershipRepository,
    private readonly memberships: MembershipService,
    private readonly credentials: CredentialRepository,
  ) {}

  /** @returns members by e-mail address */
  async list({ id }: OrganisationReach, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<MemberView>> {
    const after = cursor === undefined ? '' : String(positionOf(cursor, 1)[0]);
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.rows.list(manager, id, after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items: await this.views(items), nextCursor: found.length > limit && last ? cursorOf([last.email]) : null };
  }

  /** @throws DomainError `not-found` */
  async get({ id }: OrganisationReach, personId: string): Promise<{ view: MemberView; revision: number }> {
    const found = isUuid(personId) ? await this.unitOfWork.run({ organisationId: id }, (manager) => this.rows.find(manager, id, personId)) : undefined;
    if (!found) throw notFound('member with this id');
    const [view] = await this.views([found.facts]);
    return { view: view as MemberView, revision: found.revision };
  }

  /** @throws DomainError `not-found`, `precondition-required`, `changed-meanwhile`, `last-administrator` */
  async changeRole(organisation: OrganisationReach, personId: string, ifMatch: string | undefined, role: Role, asker: Asker): Promise<{ view: MemberView; revision: number }> {
    await this.get(organisation, personId);
    await this.memberships.change(organisation.id, personId, ifMatch, role, asker);
    return this.get(organisation, personId);
  }

  /** Takes the role; the person stays, and their sessions. @throws DomainError as `changeRole` */
  async remove(organisation: OrganisationReach, personId: string, ifMatch: string | undefined, asker: Asker): Promise<void> {
    await this.get(organisation, personId);
    await this.memberships.withdraw(organisation.id, personId, ifMatch, asker);
  }

  private async views(members: readonly MemberFacts[]): Promise<MemberView[]> {
    const protectedOnes = await this.unitOfWork.run('identity', (manager) => this.credentials.withSecondFactor(manager, members.map(({ id }) => id)));
    return members.map(({ weeklyReminders: _weekly, dailyChanges: _daily, ...facts }) => ({ ...facts, secondFactor: protectedOnes.has(facts.id) }));
  }
}
