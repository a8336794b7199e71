import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { type SecurityEventFacts, SecurityEventRepository } from './security-event.repository.js';

/** Whom and what an event is about. Never a secret, a code or what somebody typed. */
export interface SecurityEventContext {
  readonly personId?: string;
  readonly personName?: string;
  readonly address?: string;
  readonly userAgent?: string;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What happened around signing in, people and their rights; kept also where the work it happened in is undone. */
@Injectable()
export class SecurityEvents {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SecurityEventRepository,
  ) {}

  /** @param kind such as `signed-in` or `password-changed` */
  async record(kind: string, context: SecurityEventContext = {}): Promise<void> {
    await this.unitOfWork.apart('identity', (manager) => this.repository.insert(manager, kind, context));
  }

  /** @returns events, newest first: all, or those of one person */
  async list(query: PageQuery, personId?: string): Promise<Page<SecurityEventFacts>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = query.cursor === undefined ? undefined : positionOf(query.cursor, 2);
    const found = await this.unitOfWork.run('identity', (manager) => this.repository.list(manager, personId ?? null, before, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.at, last.id]) : null };
  }
}
