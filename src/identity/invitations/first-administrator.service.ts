import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import { linkNotValid, PasswordService } from '../credentials/password.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import { hashOfSecret, newSecret } from '../secrets.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import { emailOf, type SignInOutcome, SignInService } from '../sessions/sign-in.service.js';
import { SignInThrottle } from '../sessions/sign-in-throttle.js';
import { OneTimeLinkRepository } from './one-time-link.repository.js';

const WEEK = 7 * 24 * 3600;
const PURPOSE = 'first-administrator';

/** The way in while there is nobody: a link that whoever starts the service reads in its output, and that makes the first administrator of the instance. */
@Injectable()
export class FirstAdministratorService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: OneTimeLinkRepository,
    private readonly people: PeopleRepository,
    private readonly credentials: CredentialRepository,
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
  ) {}

  /** @returns the secret of a new link, good for a week; undefined where there is a person already */
  async newLink(): Promise<string | undefined> {
    if (await this.people.exist()) return undefined;
    const secret = newSecret();
    await this.unitOfWork.run('identity', (manager) => this.links.insert(manager, hashOfSecret(secret), PURPOSE, null, WEEK));
    return secret;
  }

  /** @returns whether the link works; looking does not use it up */
  async isOpen(secret: string): Promise<boolean> {
    if (await this.people.exist()) return false;
    return this.unitOfWork.run('identity', async (manager) => (await this.links.find(manager, hashOfSecret(secret), PURPOSE)) !== undefined);
  }

  /** @throws DomainError `link-not-valid`, `invalid-input`, which does not use the link up, `too-many-requests` */
  async setUp(secret: string, stated: { readonly name: string; readonly email: string; readonly password: string }, client: Client): Promise<SignInOutcome> {
    await this.throttle.begin(this.throttle.address(client.address));
    if (!(await this.isOpen(secret))) throw linkNotValid();
    const { name, email } = { ...stated, email: emailOf(stated.email) };
    const passwordHash = await this.passwords.hashOf(stated.password, { email, name }, '/password');
    const id = randomUUID();
    await this.unitOfWork.run('identity', async (manager) => {
      await this.people.lockFirst(manager);
      if ((await this.people.exist()) || !(await this.links.use(manager, hashOfSecret(secret), PURPOSE))) throw linkNotValid();
      await this.people.insert(manager, { id, email, name, administersInstance: true, createdBy: 'set-up link' });
      await this.credentials.setPassword(manager, id, passwordHash);
    });
    await this.throttle.uncount(this.throttle.address(client.address));
    await this.events.record('first-administrator', { personId: id, personName: name, ...client });
    return this.signIns.admit(id, client);
  }
}
