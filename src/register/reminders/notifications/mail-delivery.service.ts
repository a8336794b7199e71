import { Injectable } from '@nestjs/common';
import type { OrganisationReach } from '../../../identity/principal.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../../platform/http/paging.js';
import { type MailDeliveryFacts, MailDeliveryRepository } from './mail-delivery.repository.js';

/** Shows what was mailed in the name of an organisation; never what was in it. */
@Injectable()
export class MailDeliveryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: MailDeliveryRepository,
  ) {}

  async list({ id: organisationId }: OrganisationReach, { limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<MailDeliveryFacts>> {
    const after = cursor === undefined ? undefined : positionOf(cursor, 2);
    if (after && !isInstant(after[0])) positionOf('', 2);
    const found = await this.unitOfWork.run({ organisationId }, (manager) => this.repository.list(manager, organisationId, after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.createdAt, last.id]) : null };
  }
}

/** The instant of a cursor is looked up as one, so it has to be one. */
function isInstant(value: unknown): boolean {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value) && !Number.isNaN(Date.parse(value));
}
