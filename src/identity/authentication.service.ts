import { timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Config } from '../platform/config.js';
import { DomainError, notFound } from '../platform/domain-error.js';
import { CONFIG } from '../platform/platform.tokens.js';
import { PeopleRepository } from './people/people.repository.js';
import { type OrganisationReach, type Principal, roleIn, strongestRole } from './principal.js';
import type { Role } from './roles.js';
import { hashOfSecret } from './secrets.js';
import type { SessionPurpose } from './sessions/session.entity.js';
import { SessionRepository } from './sessions/session.repository.js';
import { TokenRepository } from './tokens/token.repository.js';

const BEARER = /^Bearer +([\w.~+/-]+=*) *$/i;
const BOOTSTRAP: Principal = { kind: 'token', id: 'bootstrap', name: 'Bootstrap token', administersInstance: true, memberships: [], sessionId: null };

/** What a request proves who it is from with. */
export interface Proof {
  /** The `Authorization` header; where there is one, the session counts for nothing. */
  readonly authorization: string | undefined;
  readonly sessionSecret: string | undefined;
}

/** Who asks, about which organisation, in which role there. */
export interface Access {
  readonly principal: Principal;
  readonly organisation: OrganisationReach | undefined;
  /** Null: none is held, there or, where the request is about no organisation, anywhere. */
  readonly role: Role | null;
  /** What the session may be used for; null for tokens, which may be used for everything. */
  readonly purpose: SessionPurpose | null;
}

interface Known {
  readonly principal: Principal;
  readonly askedId: string | null;
  readonly purpose: SessionPurpose | null;
}

/** Finds out who asks, and whether the organisation they name is one they may know of. */
@Injectable()
export class AuthenticationService {
  private readonly bootstrapHash: Buffer | undefined;
  /** Once there is somebody there always is: people are never removed. */
  private havePeople = false;

  constructor(
    private readonly tokens: TokenRepository,
    private readonly sessions: SessionRepository,
    private readonly people: PeopleRepository,
    @Inject(CONFIG) { bootstrapToken }: Config,
  ) {
    this.bootstrapHash = bootstrapToken === null ? undefined : hashOfSecret(bootstrapToken);
  }

  /**
   * @param slug of the organisation the request is about, if it is about one
   * @returns who asks, that organisation, and the role there; without one, the strongest role held anywhere
   * @throws DomainError `unauthenticated`; `not-found`, the same whether the organisation is another's or nobody's
   */
  async access({ authorization, sessionSecret }: Proof, slug: string | undefined): Promise<Access> {
    const known = authorization === undefined ? await this.bySession(sessionSecret, slug ?? null) : await this.byHeader(authorization, slug ?? null);
    const { principal, askedId, purpose } = known;
    const organisation = slug === undefined ? undefined : organisationOf(principal, slug, askedId);
    const role = organisation ? roleIn(principal, organisation.id) : strongestRole(principal);
    return { principal, organisation, role, purpose };
  }

  private async bySession(secret: string | undefined, slug: string | null): Promise<Known> {
    if (secret === undefined) throw new DomainError('unauthenticated', 'Send a token: Authorization: Bearer …, or sign in.');
    const access = await this.sessions.accessByHash(hashOfSecret(secret), slug);
    if (!access) throw new DomainError('unauthenticated', 'This session has ended; sign in again.');
    return access;
  }

  private async byHeader(header: string, slug: string | null): Promise<Known> {
    const secret = BEARER.exec(header)?.[1];
    if (secret === undefined) throw new DomainError('unauthenticated', 'Send a token: Authorization: Bearer …');
    const hash = hashOfSecret(secret);
    if (this.bootstrapHash && timingSafeEqual(hash, this.bootstrapHash)) return this.byBootstrapToken(slug);
    const access = await this.tokens.accessByHash(hash, slug);
    if (!access) throw new DomainError('unauthenticated', 'This token is unknown, expired or revoked.');
    return { ...access, purpose: null };
  }

  /** It opens an empty house, and nothing any more once somebody lives there. */
  private async byBootstrapToken(slug: string | null): Promise<Known> {
    this.havePeople ||= await this.people.exist();
    if (this.havePeople) throw new DomainError('unauthenticated', 'The bootstrap token ended when the first person was set up; sign in, or use another token.');
    return { principal: BOOTSTRAP, askedId: slug === null ? null : await this.tokens.organisationId(slug), purpose: null };
  }
}

/** An organisation in which no role is held is answered for as one that is not there. */
function organisationOf(principal: Principal, slug: string, askedId: string | null): OrganisationReach {
  const own = principal.memberships.find(({ organisation }) => organisation.slug === slug)?.organisation;
  if (own) return own;
  if (askedId === null || !principal.administersInstance) throw notFound(`organisation "${slug}"`);
  return { id: askedId, slug };
}
