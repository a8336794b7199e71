import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { cursorOf, DEFAULT_LIMIT, type Page, positionOf } from '../platform/http/paging.js';
import { HistoryRepository, type StoredRevision } from './history.repository.js';

export interface HistoryQuestion {
  /** `engagement/salesforce-crm`: one thing; `engagement`: every thing of a kind. */
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit?: number;
  readonly cursor?: string;
}

/** Answers who changed what, when and why. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: HistoryRepository,
  ) {}

  /** @returns revisions, newest first. */
  async list(organisationId: string, question: HistoryQuestion): Promise<Page<StoredRevision>> {
    const limit = question.limit ?? DEFAULT_LIMIT;
    const [kind, ...rest] = question.about?.split('/') ?? [];
    const before = question.cursor === undefined ? undefined : Number(positionOf(question.cursor, 1)[0]);
    const filter = {
      ...(kind ? { kind } : {}),
      ...(rest.length > 0 ? { key: rest.join('/') } : {}),
      ...(question.from ? { from: startOf(question.from) } : {}),
      ...(question.to ? { to: endOf(question.to) } : {}),
      ...(before === undefined || !Number.isSafeInteger(before) ? {} : { before }),
      limit: limit + 1,
    };
    const found = await this.unitOfWork.run({ organisationId }, (manager) => this.repository.list(manager, organisationId, filter), { mayLag: true });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.sequence]) : null };
  }
}

/** A day means its beginning or its end in UTC; an instant means itself. */
function startOf(moment: string): string {
  return moment.includes('T') ? moment : `${moment}T00:00:00.000Z`;
}

/** @see startOf */
export function endOf(moment: string): string {
  return moment.includes('T') ? moment : `${moment}T23:59:59.999Z`;
}
