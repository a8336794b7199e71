import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { cursorOf, DEFAULT_LIMIT, type Page, pageOf, type PageQuery, positionOf } from '../platform/http/paging.js';
import { HistoryRepository, type KnownActor, type StoredRevision } from './history.repository.js';
import type { RevisionAction } from './revision.entity.js';

export interface HistoryQuestion {
  /** `engagement/salesforce-crm`: one thing; `engagement`: every thing of a kind. */
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  readonly action?: RevisionAction;
  /** The id of a person or token; or `person`, `token`, `system`: all of a kind. */
  readonly actor?: string;
  /** In the reason, the key, or what the thing was called. */
  readonly q?: string;
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
      ...(question.action ? { action: question.action } : {}),
      ...(question.actor ? { actor: question.actor } : {}),
      ...(question.q?.trim() ? { text: question.q.trim() } : {}),
      ...(before === undefined || !Number.isSafeInteger(before) ? {} : { before }),
      limit: limit + 1,
    };
    const found = await this.unitOfWork.run({ organisationId }, (manager) => this.repository.list(manager, organisationId, filter), { mayLag: true });
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.sequence]) : null };
  }

  /** @returns everybody who changed something here, the latest first: by whom a reader may ask */
  async actors(organisationId: string, query: PageQuery): Promise<Page<KnownActor>> {
    return pageOf(await this.unitOfWork.run({ organisationId }, (manager) => this.repository.actors(manager, organisationId), { mayLag: true }), query);
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
