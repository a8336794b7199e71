import { timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError, notFound } from '../platform/domain-error.js';
import { type OrganisationReach, type Principal, roleIn, strongestRole } from './principal.js';
import type { Role } from './roles.js';
import { hashOfSecret } from './token-secret.js';
import { TokenRepository } from './token.repository.js';

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const BOOTSTRAP: Principal = { kind: 'token', id: 'bootstrap', name: 'Bootstrap token', administersInstance: true, memberships: [], sessionId: null };

/** Who asks, about which organisation, in which role there. */
export interface Access {
  readonly principal: Principal;
  readonly organisation: OrganisationReach | undefined;
  readonly role: Role;
}

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
   * @returns who asks, that organisation, and the role there; without one, the strongest role held anywhere
   * @throws DomainError `unauthenticated`; `not-found`, the same whether the organisation is another's or nobody's
   */
  async access(header: string | undefined, slug: string | undefined): Promise<Access> {
    const secret = header === undefined ? undefined : BEARER.exec(header)?.[1];
    if (secret === undefined) throw new DomainError('unauthenticated', 'Send a token: Authorization: Bearer …');
    const { principal, askedId } = await this.known(hashOfSecret(secret), slug ?? null);
    const organisation = slug === undefined ? undefined : organisationOf(principal, slug, askedId);
    const role = organisation ? roleIn(principal, organisation.id) : strongestRole(principal);
    if (role === null) throw new DomainError('forbidden', 'No role is held anywhere.');
    return { principal, organisation, role };
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

/** An organisation in which no role is held is answered for as one that is not there. */
function organisationOf(principal: Principal, slug: string, askedId: string | null): OrganisationReach {
  const own = principal.memberships.find(({ organisation }) => organisation.slug === slug)?.organisation;
  if (own) return own;
  if (askedId === null || !principal.administersInstance) throw notFound(`organisation "${slug}"`);
  return { id: askedId, slug };
}
