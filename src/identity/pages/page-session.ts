import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { SecurityEvents } from '../security-events/security-events.js';
import { clearSessionCookie, isSecure, sessionSecretOf, setSessionCookie } from '../sessions/session-cookie.js';
import { SessionService } from '../sessions/session.service.js';
import type { SignInOutcome } from '../sessions/sign-in.service.js';
import { goOn } from './page-answer.js';
import { Visits } from './visits.js';

/** Where somebody goes on who was going nowhere in particular. Browsers without scripts are led on to the overview from there. */
export const AFTER_SIGN_IN = '/console';

/** Begins and ends the session of the browser that looks at a page. */
@Injectable()
export class PageSession {
  constructor(
    private readonly visits: Visits,
    private readonly sessions: SessionService,
    private readonly events: SecurityEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @returns the secret of the session that the browser names, whatever that session may do */
  secretOf(request: FastifyRequest): string | undefined {
    return sessionSecretOf(request, this.config.publicUrl);
  }

  /**
   * Gives the browser its new session in place of the one it had, and leads on.
   * @param next where to go once everything is in order; null: the console
   */
  async begin(request: FastifyRequest, reply: FastifyReply, { state, session }: SignInOutcome, next: string | null): Promise<void> {
    const before = this.secretOf(request);
    if (before !== undefined) await this.sessions.endBySecret(before);
    setSessionCookie(reply, session.secret, session.expiresAt, isSecure(request, this.config.publicUrl));
    const query = next === null ? '' : `?${new URLSearchParams({ next }).toString()}`;
    if (state === 'second-factor') return goOn(reply, `/sign-in/second-factor${query}`);
    return goOn(reply, session.purpose === 'enrolment' ? '/account/second-factor' : (next ?? AFTER_SIGN_IN));
  }

  /** Ends it, and makes the browser forget it. @throws DomainError `csrf-refused` where a living session is to be ended by another site */
  async end(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { person, client, secure } = await this.visits.of(request);
    if (person) await this.visits.ofSignedIn(request);
    else this.visits.requireOwnForm(request);
    const secret = this.secretOf(request);
    if (secret !== undefined) await this.sessions.endBySecret(secret);
    if (person) await this.events.record('signed-out', { personId: person.person.id, personName: person.person.name, ...client });
    clearSessionCookie(reply, secure);
  }
}
