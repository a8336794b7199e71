import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError } from '../../platform/domain-error.js';
import { PeopleRepository, type PersonFacts } from '../people/people.repository.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import type { ProvidedIdentity } from './claims.js';
import { ExternalIdentityRepository, type KnownPerson } from './external-identity.repository.js';
import { OidcRefusal } from './oidc-refusal.js';
import { type GrantedHere, ProvidedRoles } from './provided-roles.js';
import type { OidcProvider } from './provider-settings.js';

/** Which person an account at a provider is, and what they may do here from now on. */
@Injectable()
export class ProvidedPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly identities: ExternalIdentityRepository,
    private readonly people: PeopleRepository,
    private readonly roles: ProvidedRoles,
    private readonly events: SecurityEvents,
  ) {}

  /**
   * Finds, links or makes the person, and holds their roles to the groups the provider tells.
   * @returns the id of the person
   * @throws OidcRefusal where they may not come in. Whoever is known loses what the groups no longer give all the same; a newcomer leaves no trace.
   */
  async admit(provider: OidcProvider, identity: ProvidedIdentity, client: Client): Promise<string> {
    const granted = await this.roles.granted(provider, identity, client);
    const admitted = await this.unitOfWork.joined(async () => {
      const known = await this.unitOfWork.run('identity', (manager) => this.identities.lockPerson(manager, provider.key, identity.subject));
      const person = known ?? (await this.newcomer(provider, identity, granted));
      if (person.deactivated) throw new OidcRefusal('deactivated', `person ${person.id}`);
      const holdsRole = await this.roles.align(provider, identity.subject, person, granted);
      if (!holdsRole && !known) throw noRole(identity);
      return { person, holdsRole, isNew: !known };
    });
    if (!admitted.holdsRole) throw noRole(identity);
    const { person } = admitted;
    if (admitted.isNew) await this.events.record('provider-linked', { personId: person.id, personName: person.name, ...client, details: { provider: provider.key } });
    return person.id;
  }

  /**
   * Links an account to a person who is signed in and has just proved who they are.
   * @throws OidcRefusal `linked-elsewhere` where the account is somebody else's, or the person has another one there
   */
  async link(provider: OidcProvider, identity: ProvidedIdentity, personId: string, { address, userAgent }: Client): Promise<void> {
    try {
      await this.unitOfWork.run('identity', async (manager) => {
        const owner = await this.identities.lockPerson(manager, provider.key, identity.subject);
        if (owner?.id === personId) return;
        await this.identities.link(manager, provider.key, identity.subject, personId);
      });
    } catch (error) {
      if (error instanceof DomainError && error.code === 'already-exists') throw new OidcRefusal('linked-elsewhere', error.message);
      throw error;
    }
    await this.events.record('provider-linked', { personId, address, userAgent, details: { provider: provider.key } });
  }

  /** What is not verified tells nothing of whom it meets here: an address in a token is not yet the address of its bearer. */
  private async newcomer(provider: OidcProvider, identity: ProvidedIdentity, granted: GrantedHere): Promise<KnownPerson> {
    const { email } = identity;
    if (email === null) throw new OidcRefusal('email-missing', 'no e-mail address among the claims');
    if (!identity.emailVerified) throw new OidcRefusal('email-not-verified', 'email_verified is not true');
    const owner = (await this.unitOfWork.run('identity', (manager) => this.people.byEmail(manager, email)))?.facts;
    if (owner && !provider.linkByEmail) throw new OidcRefusal('email-known', `person ${owner.id}`);
    if (!owner && granted.isNothing) throw noRole(identity);
    if (!owner && !provider.provision) throw new OidcRefusal('not-provisioned', 'the provider does not take newcomers in');
    return owner ? this.linked(provider, identity, owner) : this.provisioned(provider, identity, email);
  }

  private async linked(provider: OidcProvider, identity: ProvidedIdentity, owner: PersonFacts): Promise<KnownPerson> {
    if (owner.deactivatedAt !== null) throw new OidcRefusal('deactivated', `person ${owner.id}`);
    const others = await this.unitOfWork.run('identity', (manager) => this.identities.listOf(manager, owner.id));
    if (others.some((other) => other.provider === provider.key)) throw new OidcRefusal('email-known', `person ${owner.id} has another account there`);
    await this.unitOfWork.run('identity', (manager) => this.identities.link(manager, provider.key, identity.subject, owner.id));
    const { id, name, email, administersInstance } = owner;
    return { id, name, email, administersInstance, deactivated: false, grantsInstance: false };
  }

  private async provisioned(provider: OidcProvider, { subject, name }: ProvidedIdentity, email: string): Promise<KnownPerson> {
    const id = randomUUID();
    await this.unitOfWork.run('identity', async (manager) => {
      await this.people.insert(manager, { id, email, name, administersInstance: false, createdBy: `OIDC ${provider.name}` });
      await this.identities.link(manager, provider.key, subject, id);
    });
    return { id, name, email, deactivated: false, administersInstance: false, grantsInstance: false };
  }
}

function noRole({ groups, groupsElsewhere }: ProvidedIdentity): OidcRefusal {
  return new OidcRefusal('no-role', groupsElsewhere ? 'the provider left the groups out, there are too many' : `none of ${groups.length} groups gives a role`);
}
