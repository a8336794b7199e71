import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '../platform/domain-error.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { OrganisationReach, Principal } from './principal.js';
import { hashOfSecret } from './token-secret.js';
import { TokenRepository } from './token.repository.js';

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const BOOTSTRAP: Principal = { id: 'bootstrap', name: 'Bootstrap token', role: 'admin', organisation: null };

/** Finds out who asks, and whether the organisation they name is one they may know of. */
@Injectable()
export class AuthenticationService {
  private readonly bootstrapHash: Buffer | undefined;

  constructor(
    private readonly tokens: TokenRepository,
    private readonly unitOfWork: UnitOfWork,
    bootstrapToken: string | undefined,
  ) {
    this.bootstrapHash = bootstrapToken === undefined ? undefined : hashOfSecret(bootstrapToken);
  }

  /** @param header the `Authorization` header. @throws DomainError `unauthenticated` */
  async principal(header: string | undefined): Promise<Principal> {
    const secret = header === undefined ? undefined : BEARER.exec(header)?.[1];
    if (secret === undefined) throw new DomainError('unauthenticated', 'Send a token: Authorization: Bearer …');
    const hash = hashOfSecret(secret);
    if (this.bootstrapHash && timingSafeEqual(hash, this.bootstrapHash)) return BOOTSTRAP;
    const principal = await this.tokens.principalByHash(hash);
    if (!principal) throw new DomainError('unauthenticated', 'This token is unknown, expired or revoked.');
    return principal;
  }

  /** @throws DomainError `not-found`, the same whether the organisation is another's or nobody's */
  async organisation(principal: Principal, slug: string): Promise<OrganisationReach> {
    if (principal.organisation?.slug === slug) return principal.organisation;
    const id = principal.organisation ? undefined : await this.unitOfWork.run('instance', (manager) => this.tokens.organisationId(manager, slug));
    if (id === undefined) throw notFound(`organisation "${slug}"`);
    return { id, slug };
  }
}
