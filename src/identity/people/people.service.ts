import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, invalidInput, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import { cursorOf, DEFAULT_LIMIT, type Page, positionOf } from '../../platform/http/paging.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import { PasswordService, SEND_PASSWORD_RESET } from '../credentials/password.service.js';
import { OneTimeLinkRepository } from '../invitations/one-time-link.repository.js';
import type { Principal } from '../principal.js';
import { SecurityEvents } from '../security-events/security-events.js';
import { SessionRepository } from '../sessions/session.repository.js';
import { isUuid } from '../../platform/text/uuid.js';
import type { PeopleQuery, PersonPatch, PersonView } from './people.bodies.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';

/** The people of the instance, to those who administer it. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly credentials: CredentialRepository,
    private readonly sessions: SessionRepository,
    private readonly links: OneTimeLinkRepository,
    private readonly passwords: PasswordService,
    private readonly events: SecurityEvents,
    private readonly queue: JobQueue,
    private readonly mailer: Mailer,
  ) {}

  /** @returns people by e-mail address */
  async list({ q = '', limit = DEFAULT_LIMIT, cursor }: PeopleQuery): Promise<Page<PersonView>> {
    const after = cursor === undefined ? undefined : positionOf(cursor, 1);
    return this.unitOfWork.run('identity', async (manager) => {
      const found = await this.people.list(manager, q, after, limit + 1);
      const items = found.slice(0, limit);
      const last = items.at(-1);
      const protectedOnes = await this.credentials.withSecondFactor(manager, items.map(({ id }) => id));
      const views = items.map((facts) => ({ ...facts, secondFactor: protectedOnes.has(facts.id) }));
      return { items: views, nextCursor: found.length > limit && last ? cursorOf([last.email]) : null };
    });
  }

  /** @throws DomainError `not-found` */
  async get(id: string): Promise<{ view: PersonView; version: number }> {
    const { facts, version } = await this.found(id);
    const protectedOnes = await this.unitOfWork.run('identity', (manager) => this.credentials.withSecondFactor(manager, [id]));
    return { view: { ...facts, secondFactor: protectedOnes.has(id) }, version };
  }

  /**
   * Deactivating ends every session at once; the history keeps the name that was.
   * @throws DomainError `not-found`, `precondition-required`, `changed-meanwhile`, `last-administrator` where nobody would administer the instance
   */
  async change(id: string, ifMatch: string | undefined, patch: PersonPatch, by: Principal): Promise<{ view: PersonView; version: number }> {
    if (patch.name !== undefined && (patch.name ?? '').trim() === '') throw invalidInput([{ pointer: '/name', code: 'min-length', message: 'A person has a name.' }]);
    await this.found(id);
    await this.unitOfWork.run('identity', async (manager) => {
      const others = await this.people.lockOtherAdministrators(manager, id);
      const before = await this.people.byId(manager, id);
      if (!before) throw notFound('person with this id');
      requireMatch(ifMatch, before.version);
      if (others === 0 && wouldEnd(before, patch)) throw new DomainError('last-administrator', 'Nobody else administers the instance.');
      await this.people.update(manager, id, stated(patch));
      if (patch.deactivated) {
        await this.sessions.removeOthers(manager, id, null);
        await this.links.removeOf(manager, id);
      }
    });
    const after = await this.get(id);
    await this.events.record('person-changed', { personId: id, personName: after.view.name, details: { by: by.name, ...stated(patch) } });
    return after;
  }

  /** @returns the secret of a link to a new password to hand over, or the address it is mailed to. @throws DomainError `not-found` */
  async resetPassword(id: string, by: Principal): Promise<{ secret: string | null; sentTo: string | null }> {
    const { facts } = await this.found(id);
    if (facts.deactivatedAt !== null) throw new DomainError('forbidden', 'This person was deactivated; activate them first.');
    await this.events.record('password-reset-offered', { personId: id, personName: facts.name, details: { by: by.name } });
    if (!this.mailer.isConfigured) return { secret: await this.passwords.newResetSecret(id), sentTo: null };
    await this.unitOfWork.run('identity', (manager) => this.queue.add(manager, SEND_PASSWORD_RESET, { personId: id, request: randomUUID() }));
    return { secret: null, sentTo: facts.email };
  }

  private async found(id: string): Promise<StoredPerson> {
    const person = isUuid(id) ? await this.unitOfWork.run('identity', (manager) => this.people.byId(manager, id)) : undefined;
    if (!person) throw notFound('person with this id');
    return person;
  }
}

/** Null means, as everywhere, that nothing is said. */
function stated({ name, deactivated, administersInstance }: PersonPatch): { name?: string; deactivated?: boolean; administersInstance?: boolean } {
  const said = { name, deactivated, administersInstance };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null));
}

/** Whether somebody who administers the instance would not any more. */
function wouldEnd({ facts }: StoredPerson, patch: PersonPatch): boolean {
  const does = facts.administersInstance && facts.deactivatedAt === null;
  const will = (patch.administersInstance ?? facts.administersInstance) && !(patch.deactivated ?? facts.deactivatedAt !== null);
  return does && !will;
}
