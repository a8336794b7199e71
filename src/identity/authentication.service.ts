import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '../platform/domain-error.js';
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
    bootstrapToken: string | undefined,
  ) {
    this.bootstrapHash = bootstrapToken === undefined ? undefined : hashOfSecret(bootstrapToken);
  }

  /**
   * @param header the `Authorization` header
   * @param slug of the organisation the request is about, if it is about one
   * @returns who asks, and that organisation
   * @throws DomainError `unauthenticated`; `not-found`, the same whether the organisation is another's or nobody's
   */
  async access(header: string | undefined, slug: string | undefined): Promise<{ principal: Principal; organisation: OrganisationReach | undefined }> {
    const secret = header === undefined ? undefined : BEARER.exec(header)?.[1];
    if (secret === undefined) throw new DomainError('unauthenticated', 'Send a token: Authorization: Bearer …');
    const { principal, askedId } = await this.known(hashOfSecret(secret), slug ?? null);
    if (slug === undefined) return { principal, organisation: undefined };
    if (principal.organisation?.slug === slug) return { principal, organisation: principal.organisation };
    if (askedId === null) throw notFound(`organisation "${slug}"`);
    return { principal, organisation: { id: askedId, slug } };
  }

  private async known(hash: Buffer, slug: string | null): Promise<{ principal: Principal; askedId: string | null }> {
    if (this.bootstrapHash && timingSafeEqual(hash, this.bootstrapHash)) {
      return { principal: BOOTSTRAP, askedId: slug === null ? null : await this.tokens.organisationId(slug) };
    }
    const access = await this.tokens.accessByHash(hash, slug);
    if (!access) throw new DomainError('unauthenticated', 'This token is unknown, expired or revoked.');
    return access;
  }
}
