import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../../../history/history.repository.js';
import type { Asker, OrganisationReach, Principal } from '../../../identity/principal.js';
import { roleMay } from '../../../identity/roles.js';
import { hashOfSecret, newSecret } from '../../../identity/secrets.js';
import type { Config } from '../../../platform/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { notFound } from '../../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../../platform/http/paging.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { type CalendarLinkFacts, CalendarLinkRepository, type LivingCalendarLink } from './calendar-link.repository.js';
import { isUuid } from '../../../platform/text/uuid.js';

const SECRET = /^[\w-]{43}$/;

/** Makes, lists and revokes calendar links; that there is one is part of the organisation's history, as it shows the register to others. */
@Injectable()
export class CalendarLinkService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: CalendarLinkRepository,
    private readonly history: HistoryRepository,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns one's own links; to administrators everybody's */
  async list({ id: organisationId }: OrganisationReach, { actor, role }: Asker, query: PageQuery): Promise<Page<CalendarLinkFacts>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor, 2);
    const found = await this.unitOfWork.run({ organisationId }, (manager) => this.links.list(manager, organisationId, ownerOf(actor.id, role), after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.createdAt, last.id]) : null };
  }

  /** @returns the link, and its secret, which is stored nowhere */
  create({ id: organisationId }: OrganisationReach, name: string, principal: Principal, asker: Asker): Promise<{ link: CalendarLinkFacts; secret: string }> {
    const secret = newSecret();
    const { kind: ownerKind, id: ownerId, name: ownerName } = principal;
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const link = await this.links.insert(manager, organisationId, { id: randomUUID(), name, ownerKind, ownerId, ownerName, hash: hashOfSecret(secret) });
      await this.revise(manager, organisationId, link, 'added', asker);
      return { link, secret };
    });
  }

  /** Revokes a link at once. @throws DomainError `not-found`, also for another's where one does not administer */
  async remove({ id: organisationId }: OrganisationReach, id: string, asker: Asker): Promise<void> {
    await this.unitOfWork.run({ organisationId }, async (manager) => {
      const link = isUuid(id) ? await this.links.remove(manager, organisationId, id, ownerOf(asker.actor.id, asker.role)) : undefined;
      if (!link) throw notFound('calendar link with this id');
      await this.revise(manager, organisationId, link, 'removed', asker);
    });
  }

  /** @returns the link with a secret. @throws DomainError `not-found`, the same for one that never was, was revoked, or whose owner may read no more */
  async open(secret: string): Promise<LivingCalendarLink> {
    const link = SECRET.test(secret) ? await this.links.living(hashOfSecret(secret)) : undefined;
    if (!link || (link.ownerId === 'bootstrap' && this.config.bootstrapToken === null)) throw notFound('calendar');
    const { organisation: { id: organisationId }, id } = link;
    await this.unitOfWork.run({ organisationId }, (manager) => this.links.touch(manager, organisationId, id));
    return link;
  }

  private async revise(manager: EntityManager, organisationId: string, { id, name, owner, createdAt }: CalendarLinkFacts, action: 'added' | 'removed', { actor, reason }: Asker): Promise<void> {
    const facts = { id, name, owner, createdAt };
    const change = { kind: 'calendar-link', key: id, action, before: action === 'removed' ? facts : null, after: action === 'added' ? facts : null };
    const head = await this.history.lockHead(manager, organisationId);
    await this.history.append(manager, organisationId, head, [change], actor, reason);
  }
}

/** Whose links someone may see and revoke: their own, or as an administrator everybody's. */
function ownerOf(id: string | null, role: Asker['role']): string | null {
  return roleMay(role, 'administer') ? null : id ?? '';
}
