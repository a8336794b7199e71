import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { MembershipRepository } from '../people/membership.repository.js';
import { MembershipService, systemActor } from '../people/membership.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import type { ProvidedIdentity } from './claims.js';
import { ExternalIdentityRepository, type KnownPerson } from './external-identity.repository.js';
import { membershipChanges, type MembershipChange, type ProvidedMembership, rolesGranted } from './granted-roles.js';
import type { OidcProvider } from './provider-settings.js';

/** What a provider's groups give somebody in the organisations that are here. */
export interface GrantedHere {
  readonly administersInstance: boolean;
  readonly memberships: readonly ProvidedMembership[];
  readonly isNothing: boolean;
}

/** Holds what people may do to the groups their provider tells at each sign-in. */
@Injectable()
export class ProvidedRoles {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: ExternalIdentityRepository,
    private readonly memberships: MembershipRepository,
    private readonly roles: MembershipService,
    private readonly people: PeopleRepository,
    private readonly events: SecurityEvents,
  ) {}

  /** @returns what the groups give; a rule for an organisation that is not here gives nothing and is noted as a security event */
  async granted(provider: OidcProvider, identity: ProvidedIdentity, { address, userAgent }: Client): Promise<GrantedHere> {
    const { administersInstance, organisations } = rolesGranted(identity.groups, provider.roles);
    const ids = await this.unitOfWork.run('identity', (manager) => this.identities.organisationIds(manager, [...organisations.keys()]));
    const unknown = [...organisations.keys()].filter((slug) => !ids.has(slug));
    if (unknown.length > 0) await this.events.record('provider-names-unknown-organisation', { address, userAgent, details: { provider: provider.key, organisations: unknown } });
    const memberships = [...organisations].flatMap(([slug, role]) => {
      const organisationId = ids.get(slug);
      return organisationId === undefined ? [] : [{ organisationId, role }];
    });
    return { administersInstance, memberships, isNothing: !administersInstance && memberships.length === 0 };
  }

  /**
   * Adds, changes and removes what came from this provider, each in the history of its organisation; what was given by invitation or by
   * another provider stays. @returns whether the person holds a role anywhere now
   */
  async align(provider: OidcProvider, subject: string, person: KnownPerson, granted: GrantedHere): Promise<boolean> {
    const source = `oidc:${provider.key}`;
    const held = await this.unitOfWork.run({ personId: person.id }, (manager) => this.memberships.ofPerson(manager, person.id));
    const own = held.filter((each) => each.source === source).map(({ organisation, role }) => ({ organisationId: organisation.id, role }));
    const others = new Set(held.filter((each) => each.source !== source).map(({ organisation }) => organisation.id));
    const wanted = granted.memberships.filter(({ organisationId }) => !others.has(organisationId));
    let kept = 0;
    for (const change of membershipChanges(own, wanted)) if (!(await this.apply(provider, person, source, change))) kept += 1;
    const administers = await this.alignInstance(provider, subject, person, granted.administersInstance);
    return administers || wanted.length > 0 || others.size > 0 || kept > 0;
  }

  /** @returns false where the change was left undone, as nobody else would administer the organisation; that is noted as a security event */
  private async apply(provider: OidcProvider, person: KnownPerson, source: string, { organisationId, before, after }: MembershipChange): Promise<boolean> {
    const by = { actor: systemActor(`OIDC ${provider.name}`), reason: null };
    try {
      if (after === null) await this.roles.withdraw(organisationId, person.id, '*', by);
      else if (before === null) await this.roles.grant(organisationId, person.id, after, source, by);
      else await this.roles.change(organisationId, person.id, '*', after, by);
      return true;
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'last-administrator') throw error;
      await this.note('last-administrator-kept', provider, person, { organisationId });
      return false;
    }
  }

  /** Who administers the instance by other means keeps doing so. The last one is not sent away: nobody could mend it then. */
  private async alignInstance(provider: OidcProvider, subject: string, person: KnownPerson, granted: boolean): Promise<boolean> {
    const { administersInstance: before, grantsInstance: byProvider } = person;
    const isToGo = !granted && before && byProvider;
    const after = granted || (before && (!isToGo || (await this.isLast(person))));
    await this.unitOfWork.run('identity', async (manager) => {
      if (after !== before) await this.people.update(manager, person.id, { administersInstance: after });
      await this.identities.used(manager, provider.key, subject, after && (byProvider || !before));
    });
    if (after !== before) await this.note(after ? 'instance-administration-given' : 'instance-administration-taken', provider, person);
    else if (isToGo) await this.note('last-administrator-kept', provider, person);
    return after;
  }

  private async isLast({ id }: KnownPerson): Promise<boolean> {
    return (await this.unitOfWork.run('identity', (manager) => this.people.lockOtherAdministrators(manager, id))) === 0;
  }

  private async note(kind: string, provider: OidcProvider, { id, name }: KnownPerson, details: Readonly<Record<string, unknown>> = {}): Promise<void> {
    await this.events.record(kind, { personId: id, personName: name, details: { provider: provider.key, ...details } });
  }
}
