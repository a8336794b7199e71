import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { OneTimeLinkRepository } from '../invitations/one-time-link.repository.js';
import { hashOfSecret, newSecret } from '../secrets.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { emailOf } from '../sessions/sign-in.service.js';
import { accountTried, SignInThrottle } from '../sessions/sign-in-throttle.js';
import { checkPassword } from './check-password.js';
import { CredentialRepository, type Credentials } from './credential.repository.js';
import { PasswordHashing } from './password-hashing.js';

/** Tasks of the queue; their handlers stand with the mails. */
export const SEND_PASSWORD_RESET = 'send-password-reset';
export const SEND_PASSWORD_CHANGED = 'send-password-changed';

const HOUR = 3600;
const MOST_RESETS = 3;
const PURPOSE = 'password-reset';

/** Sets and resets passwords. Every new one ends all other sessions and every link to a new password. */
@Injectable()
export class PasswordService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly sessions: SessionRepository,
    private readonly hashing: PasswordHashing,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
    private readonly queue: JobQueue,
    private readonly mailer: Mailer,
  ) {}

  /** Sets the password of somebody who proved otherwise who they are. @throws DomainError `invalid-input` for one that may not be used */
  async set(personId: string, password: string): Promise<void> {
    const person = await this.person(personId);
    await this.replace(person, await this.hashOf(password, person, '/password'), null);
  }

  /**
   * @param keepSessionId the session that goes on; every other one ends
   * @throws DomainError `invalid-input` for a wrong password or a new one that may not be used, `too-many-requests`
   */
  async change(personId: string, current: string, next: string, keepSessionId: string | null): Promise<void> {
    const person = await this.person(personId);
    const tried = accountTried(personId, 'signed-in');
    await this.throttle.begin(tried);
    if (!(await this.hashing.matches(person.passwordHash, current))) {
      throw invalidInput([{ pointer: '/current', code: 'password-wrong', message: 'This is not your password.' }]);
    }
    await this.throttle.forget(tried);
    await this.replace(person, await this.hashOf(next, person, '/next'), keepSessionId);
    await this.events.record('password-changed', { personId, personName: person.name });
  }

  /**
   * Sends a link to a new password, where somebody active has the address. What happens, and how long it takes, tells nobody whether:
   * looking and sending are a job's work.
   * @throws DomainError `too-many-requests` by the network address alone
   */
  async requestReset(email: string, client: Client): Promise<void> {
    const address = emailOf(email);
    await this.throttle.begin({ ...this.throttle.address(client.address), key: `reset:${this.throttle.address(client.address).key}` });
    const allowed = await this.throttle.allows(`reset:${accountTried(address, null).key}`, MOST_RESETS);
    await this.unitOfWork.run('identity', async (manager) => {
      const person = await this.credentials.byEmail(manager, address);
      const personId = allowed && person?.isActive ? person.personId : null;
      if (this.mailer.isConfigured) await this.queue.add(manager, SEND_PASSWORD_RESET, { personId, request: randomUUID() });
    });
    await this.events.record('password-reset-requested', { ...client });
  }

  /** Makes a link to a new password, which works for an hour and once. @returns its secret */
  async newResetSecret(personId: string): Promise<string> {
    const secret = newSecret();
    await this.unitOfWork.run('identity', (manager) => this.links.insert(manager, hashOfSecret(secret), PURPOSE, personId, HOUR));
    return secret;
  }

  /** @returns whether a link to a new password works; looking does not use it up */
  async isResetOpen(secret: string): Promise<boolean> {
    return this.unitOfWork.run('identity', async (manager) => (await this.links.find(manager, hashOfSecret(secret), PURPOSE)) !== undefined);
  }

  /**
   * Sets a new password by a link; nobody is signed in by that. A password that may not be used does not use the link up.
   * @throws DomainError `link-not-valid`, `invalid-input`, `too-many-requests`
   */
  async resetByLink(secret: string, password: string, client: Client): Promise<void> {
    await this.throttle.begin(this.throttle.address(client.address));
    const hash = hashOfSecret(secret);
    const link = await this.unitOfWork.run('identity', (manager) => this.links.find(manager, hash, PURPOSE));
    if (!link?.personId) throw linkNotValid();
    const person = await this.person(link.personId);
    if (!person.isActive) throw linkNotValid();
    const passwordHash = await this.hashOf(password, person, '/password');
    await this.unitOfWork.joined(async () => {
      const used = await this.unitOfWork.run('identity', (manager) => this.links.use(manager, hash, PURPOSE));
      if (!used) throw linkNotValid();
      await this.replace(person, passwordHash, null);
    });
    await this.throttle.succeeded(accountTried(person.email, null), this.throttle.address(client.address));
    await this.events.record('password-reset', { personId: person.personId, personName: person.name, ...client });
  }

  /** @returns the hash of a password that may be used. @throws DomainError `invalid-input` */
  async hashOf(password: string, owner: { email: string; name: string; organisation?: string | null }, pointer: string): Promise<string> {
    const errors = checkPassword(password, owner, pointer);
    if (errors.length > 0) throw invalidInput(errors);
    return this.hashing.hash(password);
  }

  /** Ends what may be in the wrong hands, and tells the person. */
  private async replace(person: Credentials, hash: string, keepSessionId: string | null): Promise<void> {
    await this.unitOfWork.run('identity', async (manager) => {
      await this.credentials.setPassword(manager, person.personId, hash);
      await this.sessions.removeOthers(manager, person.personId, keepSessionId);
      await this.links.removeOf(manager, person.personId);
      if (this.mailer.isConfigured && person.passwordHash !== null) await this.tell(manager, person.personId);
    });
  }

  private tell(manager: EntityManager, personId: string): Promise<void> {
    return this.queue.add(manager, SEND_PASSWORD_CHANGED, { personId, request: randomUUID() });
  }

  private async person(personId: string): Promise<Credentials> {
    const person = await this.unitOfWork.run('identity', (manager) => this.credentials.byPerson(manager, personId));
    if (!person) throw notFound('person with this id');
    return person;
  }
}

/** @returns the error for a link that was used, is too old, or never was one: the same for all */
export function linkNotValid(): DomainError {
  return new DomainError('link-not-valid', 'This link was used already, is too old, or was taken back. Ask for a new one.');
}
