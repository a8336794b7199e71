import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { invalidInput, notFound } from '../../platform/domain-error.js';
import { requireMatch } from '../../platform/http/etag.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { SecondFactorService } from '../credentials/second-factor.service.js';
import { type Principal, requirePerson } from '../principal.js';
import { permissionsOf } from '../roles.js';
import { MembershipRepository, type OwnMembership } from './membership.repository.js';
import type { MePatch, MeView } from './people.bodies.js';
import { PeopleRepository } from './people.repository.js';

/** Who asks, and what they say of themselves. */
@Injectable()
export class MeService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipRepository,
    private readonly secondFactors: SecondFactorService,
    private readonly mailer: Mailer,
  ) {}

  /** @param csrfToken of the session; null for tokens. @returns who asks, with the number of their version */
  async get(principal: Principal, csrfToken: string | null): Promise<{ view: MeView; version: number }> {
    const { kind, id, name, administersInstance } = principal;
    const common = { kind, id, name, administersInstance, csrfToken, mailConfigured: this.mailer.isConfigured };
    if (kind !== 'person') return { view: { ...common, email: null, language: null, secondFactor: null, memberships: await this.ofToken(principal) }, version: 0 };
    const { person, held } = await this.unitOfWork.run({ personId: id }, async (manager) => ({
      person: await this.people.byId(manager, id),
      held: await this.memberships.ofPerson(manager, id),
    }));
    if (!person) throw notFound('person');
    const { email, language } = person.facts;
    return { view: { ...common, name: person.facts.name, email, language, secondFactor: await this.secondFactors.state(id), memberships: held.map(told) }, version: person.version };
  }

  /** @returns where a person holds which role, and which mails they get of it */
  membershipsOf(personId: string): Promise<OwnMembership[]> {
    return this.unitOfWork.run({ personId }, (manager) => this.memberships.ofPerson(manager, personId));
  }

  /** @throws DomainError `forbidden` for programs, `precondition-required`, `changed-meanwhile`, `invalid-input` */
  async change(principal: Principal, ifMatch: string | undefined, { name, language }: MePatch): Promise<void> {
    const id = requirePerson(principal);
    if (name !== undefined && (name ?? '').trim() === '') throw invalidInput([{ pointer: '/name', code: 'min-length', message: 'A person has a name.' }]);
    await this.unitOfWork.run('identity', async (manager) => {
      const before = await this.people.byId(manager, id);
      if (!before) throw notFound('person');
      requireMatch(ifMatch, before.version);
      await this.people.update(manager, id, { ...(name === undefined ? {} : { name: name.trim() }), ...(language === undefined ? {} : { language }) });
    });
  }

  private async ofToken({ memberships: [own] }: Principal): Promise<MeView['memberships']> {
    if (!own) return [];
    const { id, slug } = own.organisation;
    const found = await this.unitOfWork.run({ organisationId: id }, (manager) => this.memberships.organisation(manager, id));
    return [{ organisation: { slug, name: found?.name ?? slug }, role: own.role, permissions: permissionsOf(own.role) }];
  }
}

function told({ organisation: { slug, name }, role }: OwnMembership): MeView['memberships'][number] {
  return { organisation: { slug, name }, role, permissions: permissionsOf(role) };
}
