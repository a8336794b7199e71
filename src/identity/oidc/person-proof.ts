import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput } from '../../platform/domain-error.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import { PasswordHashing } from '../credentials/password-hashing.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import { SessionService } from '../sessions/session.service.js';
import { accountTried, SignInThrottle } from '../sessions/sign-in-throttle.js';
import type { Proof } from './oidc-views.js';

/** For so long whoever signed in is taken to be still there. */
const FRESH_MS = 10 * 60_000;

/** Before another way to sign in is opened, whoever is in front of the screen shows that the account is theirs (OWASP ASVS 5, 7.5.1). */
@Injectable()
export class PersonProof {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly sessions: SessionService,
    private readonly hashing: PasswordHashing,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
  ) {}

  /** @returns what a person in a session has to show: nothing where it has just begun, else the password; `stale` where they have none */
  async kindFor(personId: string, sessionId: string): Promise<Proof> {
    const session = (await this.sessions.list(personId)).find(({ id }) => id === sessionId);
    if (session && Date.parse(session.createdAt) > Date.now() - FRESH_MS) return 'fresh';
    return (await this.passwordOf(personId))?.passwordHash ? 'password' : 'stale';
  }

  /** @throws DomainError `invalid-input` at `/password` where it is not right, `forbidden` where only signing in anew would do, `too-many-requests` */
  async require(personId: string, sessionId: string, password: string, client: Client): Promise<void> {
    const kind = await this.kindFor(personId, sessionId);
    if (kind === 'fresh') return;
    if (kind === 'stale') throw new DomainError('forbidden', 'Sign in anew first.');
    const person = await this.passwordOf(personId);
    const [account, address] = [accountTried(person?.email ?? '', client.address), this.throttle.address(client.address)];
    await this.throttle.begin(address, account);
    if (!(await this.hashing.matches(person?.passwordHash ?? null, password))) {
      await this.events.record('sign-in-failed', { personId, ...(person ? { personName: person.name } : {}), ...client });
      throw invalidInput([{ pointer: '/password', code: 'wrong-password', message: 'The password is not right.' }]);
    }
    await this.throttle.succeeded(account, address);
  }

  private passwordOf(personId: string): ReturnType<CredentialRepository['byPerson']> {
    return this.unitOfWork.run('identity', (manager) => this.credentials.byPerson(manager, personId));
  }
}
