import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { preferredLanguage } from '../../platform/text/preferred-language.js';
import { PeopleRepository, type PersonFacts } from '../people/people.repository.js';
import { PERSON_LANGUAGES, type PersonLanguage } from '../people/person.entity.js';
import { ownAddress } from '../own-address.js';
import type { Principal } from '../principal.js';
import { roleMay } from '../roles.js';
import { hashOfSecret } from '../secrets.js';
import { type Client, clientOf } from '../sessions/client.js';
import { csrfTokenOf, refuseForgedRequest, requireSameOrigin } from '../sessions/csrf.js';
import { isSecure, sessionSecretOf } from '../sessions/session-cookie.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { LANGUAGE_COOKIE } from './page-answer.js';
import { languageLinksOf, type PageReader, type SignedIn } from './views/page-layout.js';
import { pageWordsOf } from './wording/page-words.js';

/** Somebody who is signed in, at a page. */
export interface SignedInPerson {
  readonly principal: Principal;
  readonly person: PersonFacts;
  readonly sessionId: string;
  readonly signedIn: SignedIn;
}

/** One look at a page: who, in which language, from where. */
export interface Visit {
  readonly reader: PageReader;
  /** Null for whoever is not signed in. */
  readonly person: SignedInPerson | null;
  readonly client: Client;
  /** Base of our own addresses, as this reader knows them, without a slash at its end. */
  readonly base: string;
  readonly secure: boolean;
}

/** Finds out who looks at a page that is for everybody, and holds its forms to our own origin. */
@Injectable()
export class Visits {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly people: PeopleRepository,
    private readonly unitOfWork: UnitOfWork,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the visit, signed in or not; a session that ended counts as none */
  async of(request: FastifyRequest): Promise<Visit> {
    const { publicUrl } = this.config;
    const secret = sessionSecretOf(request, publicUrl);
    const person = secret === undefined ? null : await this.personOf(secret);
    const language = languageOf(request, person?.person.language ?? null);
    const languageLinks = person === null || (person.person.language === null && request.method === 'GET') ? languageLinksOf(request.url) : [];
    return {
      reader: { language, words: pageWordsOf(language), signedIn: person?.signedIn ?? null, chosen: askedLanguage(request) === language, languageLinks },
      person,
      client: clientOf(request),
      base: ownAddress(request, this.config),
      secure: isSecure(request, publicUrl),
    };
  }

  /** @returns the visit of somebody who is signed in, also only to set up a second factor. @throws DomainError `unauthenticated`, `csrf-refused` */
  async ofSignedIn(request: FastifyRequest): Promise<Visit & { readonly person: SignedInPerson }> {
    const secret = sessionSecretOf(request, this.config.publicUrl);
    const visit = await this.of(request);
    if (secret === undefined || visit.person === null) throw new DomainError('unauthenticated', 'Sign in first.');
    refuseForgedRequest(request, secret, this.config.publicUrl);
    return { ...visit, person: visit.person };
  }

  /** For forms before there is a session: nobody else's page may send them (login CSRF). @throws DomainError `csrf-refused` */
  requireOwnForm(request: FastifyRequest): void {
    requireSameOrigin(request, this.config.publicUrl);
  }

  private async personOf(secret: string): Promise<SignedInPerson | null> {
    const access = await this.sessions.accessByHash(hashOfSecret(secret), null);
    if (!access || access.principal.sessionId === null) return null;
    const { principal, purpose } = access;
    const found = await this.unitOfWork.run('identity', (manager) => this.people.byId(manager, principal.id));
    if (!found) return null;
    const administers = principal.administersInstance || principal.memberships.some(({ role }) => roleMay(role, 'administer'));
    const signedIn = { name: principal.name, csrf: csrfTokenOf(secret), administers, enrolling: purpose === 'enrolment' };
    return { principal, person: found.facts, sessionId: access.principal.sessionId, signedIn };
  }
}

/** What was asked for in the address, else the person's own language, else what was chosen before, else what the browser prefers. */
function languageOf(request: FastifyRequest, own: PersonLanguage | null): PersonLanguage {
  return preferredLanguage(askedLanguage(request) ?? own ?? request.cookies?.[LANGUAGE_COOKIE], request.headers['accept-language'], PERSON_LANGUAGES);
}

function askedLanguage({ query }: FastifyRequest): string | null {
  const asked = (query as { lang?: unknown } | undefined)?.lang;
  return typeof asked === 'string' ? asked : null;
}
