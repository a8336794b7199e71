import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/domain-error.js';
import { InvitationService } from '../invitations/invitation.service.js';
import { MemberService } from '../people/member.service.js';
import { MembershipRepository } from '../people/membership.repository.js';
import type { OrganisationReach, Principal } from '../principal.js';
import { TokenService } from '../tokens/token.service.js';
import type { MembersFacts } from './views/members-view.js';

const PAGE = 100;

/** Brings together what administrators see of the people of one organisation. */
@Injectable()
export class MembersPageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: MembershipRepository,
    private readonly members: MemberService,
    private readonly invitations: InvitationService,
    private readonly tokens: TokenService,
  ) {}

  /** @param cursor of the page of members; '' for the first. @throws DomainError `not-found` */
  async facts(organisation: OrganisationReach, principal: Principal, cursor: string): Promise<MembersFacts> {
    const { id, slug } = organisation;
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.rows.organisation(manager, id));
    if (!found) throw notFound(`organisation "${slug}"`);
    const { items: members, nextCursor } = await this.members.list(organisation, { limit: PAGE, ...(cursor === '' ? {} : { cursor }) });
    const { items: invitations } = await this.invitations.list(organisation, { limit: PAGE });
    const { items: tokens } = await this.tokens.list(principal, { limit: PAGE }, { organisationId: id });
    return { slug, name: found.name, members, nextCursor, invitations: invitations.filter(({ state }) => state === 'open'), tokens };
  }
}
