import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { notFound } from '../../platform/domain-error.js';
import { hashOfSecret, newSecret } from '../secrets.js';
import { isUuid } from '../../platform/text/uuid.js';
import type { Client } from './client.js';
import type { SessionPurpose } from './session.entity.js';
import { type SessionFacts, SessionRepository } from './session.repository.js';

/** A session that was just begun, with its secret, which is stored nowhere. */
export interface NewSession {
  readonly id: string;
  readonly secret: string;
  readonly expiresAt: Date;
  readonly purpose: SessionPurpose;
}

const MINUTE = 60;
const DAY = 24 * 60 * MINUTE;
/** However busy, a session ends after so long (OWASP ASVS 5, 7.3); unused ones end after 12 hours. */
const SECONDS: Readonly<Record<SessionPurpose, number>> = { full: 7 * DAY, 'second-factor': 10 * MINUTE, enrolment: 30 * MINUTE };

/** Begins and ends sessions of people. */
@Injectable()
export class SessionService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: SessionRepository,
  ) {}

  /**
   * Always a new secret: one that somebody had before signing in is worth nothing afterwards.
   * @param stated `provider`: the identity provider that vouched; `purpose`: `full` where it is left out
   */
  async begin(personId: string, client: Client, stated: { readonly provider?: string | null; readonly purpose?: SessionPurpose } = {}): Promise<NewSession> {
    const [id, secret] = [randomUUID(), newSecret()];
    const { provider = null, purpose = 'full' } = stated;
    const session = { id, hash: hashOfSecret(secret), personId, purpose, provider, seconds: SECONDS[purpose], ...client };
    const expiresAt = await this.unitOfWork.run('identity', (manager) => this.sessions.insert(manager, session));
    return { id, secret, expiresAt, purpose };
  }

  /** @returns where a person is signed in, the last seen first */
  list(personId: string): Promise<SessionFacts[]> {
    return this.unitOfWork.run('identity', (manager) => this.sessions.list(manager, personId));
  }

  /** @throws DomainError `not-found` where the person has no such session */
  async end(personId: string, sessionId: string): Promise<void> {
    const ended = isUuid(sessionId) && (await this.unitOfWork.run('identity', (manager) => this.sessions.remove(manager, personId, sessionId)));
    if (!ended) throw notFound('session with this id');
  }

  /** Ends every session of a person but one; null: all. */
  async endOthers(personId: string, keepSessionId: string | null): Promise<void> {
    await this.unitOfWork.run('identity', (manager) => this.sessions.removeOthers(manager, personId, keepSessionId));
  }

  /** Ends the session with this secret, if there is one. */
  async endBySecret(secret: string): Promise<void> {
    await this.unitOfWork.run('identity', (manager) => this.sessions.removeByHash(manager, hashOfSecret(secret)));
  }
}
