import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { HistoryRepository } from '../../history/history.repository.js';
import type { Actor } from '../../history/revision.entity.js';
import type { EntityManager } from 'typeorm';
import { type Reach, UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { isUuid } from '../../platform/text/uuid.js';
import { type Asker, type Principal, reachOf } from '../principal.js';
import { roleMay } from '../roles.js';
import type { NewTokenView, TokenBody } from './token.bodies.js';
import { type TokenFacts, TokenRepository } from './token.repository.js';
import { hashOfSecret, newTokenSecret } from '../secrets.js';

/** Makes, lists and revokes tokens; those of an organisation are part of its history. */
@Injectable()
export class TokenService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tokens: TokenRepository,
    private readonly history: HistoryRepository,
  ) {}

  /** @returns the token with its secret, which is stored nowhere. @throws DomainError `invalid-input` for an organisation out of reach */
  async create(principal: Principal, body: TokenBody, asker: Asker): Promise<NewTokenView> {
    const organisation = await this.target(principal, body);
    const id = randomUUID();
    const secret = newTokenSecret();
    const { name, role, expiresOn = null } = body;
    const token = { id, name, role, expiresOn, organisationId: organisation?.id ?? null, hash: hashOfSecret(secret), createdBy: principal.name };
    const facts = await this.unitOfWork.run(organisation ? { organisationId: organisation.id } : 'instance', async (manager) => {
      await this.tokens.insert(manager, token);
      const made = await this.found(manager, id);
      await this.revise(manager, token.organisationId, made, 'added', asker.actor, asker.reason);
      return made;
    });
    return { ...facts, token: secret };
  }

  /** @param reach whose tokens; all that the principal may see where it is left out */
  async list(principal: Principal, query: PageQuery, reach: Reach = reachOf(principal)): Promise<Page<TokenFacts>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = query.cursor === undefined ? undefined : positionOf(query.cursor, 2);
    const found = await this.unitOfWork.run(reach, (manager) => this.tokens.list(manager, after, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.createdAt, last.id]) : null };
  }

  /** Revokes a token at once. @throws DomainError `not-found` */
  async remove(principal: Principal, id: string, asker: Asker): Promise<void> {
    if (!isUuid(id)) throw notFound('token with this id');
    const organisationId = await this.unitOfWork.run(reachOf(principal), async (manager) => {
      const token = await this.tokens.find(manager, id);
      if (!token) throw notFound('token with this id');
      return token.organisationId;
    });
    await this.unitOfWork.run(organisationId ? { organisationId } : 'instance', async (manager) => {
      const token = await this.found(manager, id);
      await this.tokens.remove(manager, id);
      await this.revise(manager, organisationId, token, 'removed', asker.actor, asker.reason);
    });
  }

  private async found(manager: EntityManager, id: string): Promise<TokenFacts> {
    const token = await this.tokens.find(manager, id);
    if (!token) throw notFound('token with this id');
    const { organisationId: _, ...facts } = token;
    return facts;
  }

  private async revise(manager: EntityManager, organisationId: string | null, token: TokenFacts, action: 'added' | 'removed', actor: Actor, reason: string | null): Promise<void> {
    if (organisationId === null) return;
    const change = { kind: 'token', key: token.id, action, before: action === 'removed' ? token : null, after: action === 'added' ? token : null };
    const head = await this.history.lockHead(manager, organisationId);
    await this.history.append(manager, organisationId, head, [change], actor, reason);
  }

  /** An administrator of one organisation makes tokens for that one; what others there are is nothing they may learn. */
  private async target(principal: Principal, { organisation, role }: TokenBody): Promise<{ id: string } | null> {
    if (organisation === undefined || organisation === null) {
      if (!principal.administersInstance) throw new DomainError('forbidden', 'Only an administrator of the instance makes tokens for the instance.');
      if (role === 'admin') return null;
      throw invalidInput([{ pointer: '/role', code: 'role-needs-organisation', message: 'Only admin can be held for the whole instance; name an organisation.' }]);
    }
    const own = principal.memberships.find((each) => each.organisation.slug === organisation && roleMay(each.role, 'administer'));
    if (own) return own.organisation;
    const id = principal.administersInstance ? await this.unitOfWork.run('instance', (manager) => this.tokens.organisationId(organisation, manager)) : null;
    if (id === null) throw invalidInput([{ pointer: '/organisation', code: 'unknown-organisation', message: `There is no organisation "${organisation}".` }]);
    return { id };
  }
}
