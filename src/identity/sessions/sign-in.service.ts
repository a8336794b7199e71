import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CredentialRepository, type Credentials } from '../credentials/credential.repository.js';
import { PasswordHashing } from '../credentials/password-hashing.js';
import { SecondFactorService } from '../credentials/second-factor.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import { hashOfSecret } from '../secrets.js';
import { SecurityEventRepository } from '../security-events/security-event.repository.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from './client.js';
import type { PendingSession } from './session.repository.js';
import { SessionRepository } from './session.repository.js';
import { type NewSession, SessionService } from './session.service.js';
import { accountTried, secondFactorTried, SignInThrottle } from './sign-in-throttle.js';

/**
 * Signed in, where the session's purpose `enrolment` means: to do nothing but set up the second factor that is required; or a code is
 * awaited for a session that is good for nothing else.
 */
export interface SignInOutcome {
  readonly state: 'signed-in' | 'second-factor';
  readonly session: NewSession;
}

/** How somebody was vouched for. */
export interface Admission {
  /** The identity provider; null: the password. */
  readonly provider?: string | null;
  /** The provider asked for a second factor itself. */
  readonly isSecondFactorDone?: boolean;
}

/** Task of the queue, its request the session; the handler stands with the mails. */
export const SEND_NEW_DEVICE = 'send-new-device';

/** Wrong codes that one session takes before it ends. */
const MOST_CODES = 5;

/** Lets people in. Whatever is wrong, the answer is the same, and takes as long, whether or not there is such a person. */
@Injectable()
export class SignInService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly people: PeopleRepository,
    private readonly hashing: PasswordHashing,
    private readonly secondFactors: SecondFactorService,
    private readonly sessionRows: SessionRepository,
    private readonly sessions: SessionService,
    private readonly throttle: SignInThrottle,
    private readonly eventRows: SecurityEventRepository,
    private readonly events: SecurityEvents,
    private readonly mailer: Mailer,
    private readonly queue: JobQueue,
  ) {}

  /**
   * An account that is being guessed at from elsewhere stays open to addresses from which its person signed in within 30 days: they are counted apart.
   * @throws DomainError `sign-in-refused`, one text for all reasons; `too-many-requests` with `retryAfter`
   */
  async signIn({ email, password }: { readonly email: string; readonly password: string }, client: Client): Promise<SignInOutcome> {
    const name = emailOf(email);
    const { person, isKnown } = await this.unitOfWork.run('identity', async (manager) => ({
      person: await this.credentials.byEmail(manager, name),
      isKnown: await this.eventRows.isKnownAddress(manager, name, client.address),
    }));
    const [account, address] = [accountTried(name, isKnown ? client.address : null), this.throttle.address(client.address)];
    await this.throttle.begin(address, account);
    const hash = person?.isActive ? person.passwordHash : null;
    if (!(await this.hashing.matches(hash, password)) || !person || hash === null) {
      await this.events.record('sign-in-failed', { ...(person ? { personId: person.personId, personName: person.name } : {}), ...client });
      throw refused();
    }
    await this.throttle.succeeded(account, address);
    if (await this.hashing.isWeak(hash)) await this.strengthen(person.personId, hash, password);
    return this.admit(person.personId, client);
  }

  /**
   * Begins the session of somebody who was vouched for by the password, an invitation or an identity provider.
   * @throws DomainError `sign-in-refused` where they were deactivated
   */
  async admit(personId: string, client: Client, { provider = null, isSecondFactorDone = false }: Admission = {}): Promise<SignInOutcome> {
    const person = await this.unitOfWork.run('identity', (manager) => this.credentials.byPerson(manager, personId));
    if (!person?.isActive) throw refused();
    if (person.hasSecondFactor && !isSecondFactorDone) {
      return { state: 'second-factor', session: await this.sessions.begin(personId, client, { provider, purpose: 'second-factor' }) };
    }
    return this.begin(person, client, provider, isSecondFactorDone);
  }

  /**
   * Takes the code of the app, or a recovery code; five wrong ones end the session that awaits it.
   * @param pendingSecret of that session
   * @throws DomainError `sign-in-refused`, `too-many-requests`
   */
  async secondFactor(pendingSecret: string, code: string, client: Client): Promise<SignInOutcome> {
    const hash = hashOfSecret(pendingSecret);
    const pending = await this.unitOfWork.run('identity', (manager) => this.sessionRows.lockPending(manager, hash));
    if (!pending) throw refused();
    const tried = secondFactorTried(pending.personId);
    await this.throttle.begin(tried, this.throttle.address(client.address));
    const person = await this.takeCode(hash, code);
    if (!person) {
      await this.events.record('second-factor-failed', { personId: pending.personId, ...client });
      throw refused();
    }
    await this.throttle.succeeded(tried, this.throttle.address(client.address));
    return this.begin(person, client, pending.provider, true);
  }

  /** Ends the session that awaited the code where it is right, or was tried too often. @returns whose code it was; undefined for a wrong one */
  private takeCode(hash: Buffer, code: string): Promise<Credentials | undefined> {
    return this.unitOfWork.run('identity', async (manager) => {
      const pending = await this.sessionRows.lockPending(manager, hash);
      const person = pending && (await this.credentials.byPerson(manager, pending.personId));
      if (!pending || !person) return undefined;
      const fits = person.isActive && (await this.secondFactors.uses(manager, person, code));
      if (fits || isLast(pending)) await this.sessionRows.removeByHash(manager, hash);
      else await this.sessionRows.countAttempt(manager, pending.id);
      return fits ? person : undefined;
    });
  }

  private async begin(person: Credentials, client: Client, provider: string | null, isSecondFactorDone: boolean): Promise<SignInOutcome> {
    const { personId, name, email } = person;
    const isLacking = this.secondFactors.isRequiredOf(person) && !person.hasSecondFactor && !isSecondFactorDone;
    const session = await this.sessions.begin(personId, client, { provider, purpose: isLacking ? 'enrolment' : 'full' });
    await this.unitOfWork.run('identity', async (manager) => {
      const isAgain = await this.people.noteSignIn(manager, personId);
      const isNewThere = isAgain && !(await this.eventRows.isKnownAddress(manager, email, client.address));
      if (isNewThere && this.mailer.isConfigured) await this.queue.add(manager, SEND_NEW_DEVICE, { personId, request: session.id });
    });
    await this.events.record('signed-in', { personId, personName: name, ...client, details: provider === null ? {} : { provider } });
    return { state: 'signed-in', session };
  }

  private async strengthen(personId: string, before: string, password: string): Promise<void> {
    const hash = await this.hashing.hash(password);
    await this.unitOfWork.run('identity', (manager) => this.credentials.rehash(manager, personId, before, hash));
  }
}

/** E-mail addresses are compared without regard to capitals, as nearly every mail server does. */
export function emailOf(text: string): string {
  return text.trim().normalize('NFC').toLowerCase();
}

function isLast({ attempts }: PendingSession): boolean {
  return attempts + 1 >= MOST_CODES;
}

function refused(): DomainError {
  return new DomainError('sign-in-refused', 'The e-mail address, the password or the code is not right, or this account may not sign in.');
}
