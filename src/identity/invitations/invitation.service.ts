import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Reach } from '../../platform/database/unit-of-work.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { DomainError, notFound } from '../../platform/domain-error.js';
import { cursorOf, DEFAULT_LIMIT, type Page, type PageQuery, positionOf } from '../../platform/http/paging.js';
import { JobQueue } from '../../platform/jobs/job-queue.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { linkNotValid, PasswordService } from '../credentials/password.service.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import { MembershipRepository } from '../people/membership.repository.js';
import { MembershipService } from '../people/membership.service.js';
import { PeopleRepository } from '../people/people.repository.js';
import type { OrganisationReach, Principal } from '../principal.js';
import type { Role } from '../roles.js';
import { hashOfSecret, newSecret } from '../secrets.js';
import { SecurityEvents } from '../security-events/security-events.js';
import type { Client } from '../sessions/client.js';
import { emailOf, type SignInOutcome, SignInService } from '../sessions/sign-in.service.js';
import { SignInThrottle } from '../sessions/sign-in-throttle.js';
import { isUuid } from '../../platform/text/uuid.js';
import { type InvitationFacts, InvitationRepository, type OpenInvitation } from './invitation.repository.js';

/** Task of the queue; its handler stands with the mails. */
export const SEND_INVITATION = 'send-invitation';

/** Who is to be invited to what. */
export interface InvitationRequest {
  readonly email: string;
  readonly name?: string | null;
  readonly role: Role;
  /** `link`: whoever invites hands the link over; `mail` where it is left out and mails can be sent. */
  readonly deliver?: 'mail' | 'link' | null;
}

/** An invitation that was just made: with the secret of its link, or with the address it goes to. */
export interface MadeInvitation {
  readonly invitation: InvitationFacts;
  readonly secret: string | null;
  readonly sentTo: string | null;
}

/** What somebody with the link may see before accepting. */
export interface InvitationOffer {
  readonly email: string;
  readonly name: string | null;
  /** Name of the organisation; null: to administer the instance. */
  readonly organisation: string | null;
  readonly role: Role;
  readonly invitedBy: string;
  /** Somebody has this e-mail address already: they sign in first, and accept then. */
  readonly hasAccount: boolean;
}

/** Invites people, by a link that works once within a week. A link alone never signs anybody in to an account that exists. */
@Injectable()
export class InvitationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly invitations: InvitationRepository,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipService,
    private readonly membershipRows: MembershipRepository,
    private readonly credentials: CredentialRepository,
    private readonly passwords: PasswordService,
    private readonly signIns: SignInService,
    private readonly throttle: SignInThrottle,
    private readonly events: SecurityEvents,
    private readonly queue: JobQueue,
    private readonly mailer: Mailer,
  ) {}

  /**
   * @param organisation null: to administer the instance
   * @throws DomainError `already-exists` for a member. Inviting again replaces the invitation, and its link.
   */
  async invite(organisation: OrganisationReach | null, { email, name = null, role, deliver }: InvitationRequest, by: Pick<Principal, 'id' | 'kind' | 'name'>): Promise<MadeInvitation> {
    const address = emailOf(email);
    const isMailed = this.mailer.isConfigured && deliver !== 'link';
    const secret = isMailed ? null : newSecret();
    const [id, organisationId] = [randomUUID(), organisation?.id ?? null];
    const invitation = await this.unitOfWork.run(reachOf(organisation), async (manager) => {
      const known = await this.people.byEmail(manager, address);
      if (known && (organisationId === null ? known.facts.administersInstance : await this.membershipRows.find(manager, organisationId, known.facts.id))) {
        throw new DomainError('already-exists', 'This person holds a role here already; change it instead.');
      }
      await this.invitations.insert(manager, { id, organisationId, email: address, name, role, hash: secret === null ? null : hashOfSecret(secret), createdBy: by.name });
      if (isMailed) await this.queue.add(manager, SEND_INVITATION, { invitationId: id });
      return this.required(await this.invitations.find(manager, organisationId, id));
    });
    await this.events.record('invited', { personName: by.name, ...(by.kind === 'person' ? { personId: by.id } : {}), details: { email: address, role, organisation: organisation?.slug ?? null } });
    return { invitation, secret, sentTo: isMailed ? address : null };
  }

  /** @returns invitations, newest first */
  async list(organisation: OrganisationReach | null, query: PageQuery): Promise<Page<InvitationFacts>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const before = query.cursor === undefined ? undefined : positionOf(query.cursor, 2);
    const found = await this.unitOfWork.run(reachOf(organisation), (manager) => this.invitations.list(manager, organisation?.id ?? null, before, limit + 1));
    const items = found.slice(0, limit);
    const last = items.at(-1);
    return { items, nextCursor: found.length > limit && last ? cursorOf([last.createdAt, last.id]) : null };
  }

  /** Ends the link at once. @throws DomainError `not-found` where there is no such invitation, or it is not open */
  async revoke(organisation: OrganisationReach | null, id: string): Promise<void> {
    const revoked = isUuid(id) && (await this.unitOfWork.run(reachOf(organisation), (manager) => this.invitations.revoke(manager, organisation?.id ?? null, id)));
    if (!revoked) throw notFound('open invitation with this id');
  }

  /** @returns an invitation that can be accepted; runs in the scope `identity` */
  openById(manager: EntityManager, id: string): Promise<OpenInvitation | undefined> {
    return this.invitations.openById(manager, id);
  }

  /** Makes the link of an invitation that is to be mailed. @returns the invitation and its secret; undefined where it is not open any more */
  async newSecretOf(id: string): Promise<(OpenInvitation & { secret: string }) | undefined> {
    const secret = newSecret();
    return this.unitOfWork.run('identity', async (manager) => {
      const open = await this.invitations.openById(manager, id);
      if (!open) return undefined;
      await this.invitations.setHash(manager, id, hashOfSecret(secret));
      return { ...open, secret };
    });
  }

  /** Does not use the link up. @returns undefined where it does not work (any more) */
  async open(secret: string): Promise<InvitationOffer | undefined> {
    const found = await this.unitOfWork.run('identity', async (manager) => {
      const invitation = await this.invitations.byHash(manager, hashOfSecret(secret));
      return invitation && { invitation, hasAccount: (await this.people.byEmail(manager, invitation.email)) !== undefined };
    });
    if (!found) return undefined;
    const { organisationId, email, name, role, createdBy } = found.invitation;
    const organisation = organisationId === null ? null : await this.organisationName(organisationId);
    return organisation === undefined ? undefined : { email, name, role, organisation, invitedBy: createdBy, hasAccount: found.hasAccount };
  }

  /**
   * Makes the person, gives the role and signs them in.
   * @throws DomainError `link-not-valid`; `already-exists` where somebody has the address: they sign in and accept then; `invalid-input`, which
   * does not use the link up; `too-many-requests`
   */
  async accept(secret: string, { name, password }: { readonly name: string; readonly password: string }, client: Client): Promise<SignInOutcome> {
    await this.throttle.begin(this.throttle.address(client.address));
    const offer = await this.open(secret);
    if (!offer) throw linkNotValid();
    if (offer.hasAccount) throw new DomainError('already-exists', 'There is an account with this e-mail address. Sign in to it, and open the link again.');
    const passwordHash = await this.passwords.hashOf(password, { email: offer.email, name, organisation: offer.organisation }, '/password');
    const personId = randomUUID();
    await this.unitOfWork.joined(async () => {
      const invitation = await this.unitOfWork.run('identity', async (manager) => {
        const found = await this.invitations.byHash(manager, hashOfSecret(secret));
        if (!found || !(await this.invitations.accept(manager, found.id))) throw linkNotValid();
        const administersInstance = found.organisationId === null;
        await this.people.insert(manager, { id: personId, email: found.email, name, administersInstance, createdBy: found.createdBy });
        await this.credentials.setPassword(manager, personId, passwordHash);
        return found;
      });
      await this.grant(invitation, personId, name);
    });
    await this.throttle.uncount(this.throttle.address(client.address));
    await this.events.record('invitation-accepted', { personId, personName: name, ...client, details: { role: offer.role } });
    return this.signIns.admit(personId, client);
  }

  /**
   * Gives the role to somebody who has an account and is signed in to it.
   * @throws DomainError `link-not-valid`, also for an invitation to another e-mail address
   */
  async acceptAs(secret: string, { id, name }: Pick<Principal, 'id' | 'name'>, client: Client): Promise<void> {
    await this.throttle.begin(this.throttle.address(client.address));
    if (!(await this.open(secret))) throw linkNotValid();
    await this.unitOfWork.joined(async () => {
      const invitation = await this.unitOfWork.run('identity', async (manager) => {
        const found = await this.invitations.byHash(manager, hashOfSecret(secret));
        const person = await this.people.byId(manager, id);
        if (!found || person?.facts.email !== found.email || !(await this.invitations.accept(manager, found.id))) throw linkNotValid();
        if (found.organisationId === null) await this.people.update(manager, id, { administersInstance: true });
        return found;
      });
      await this.grant(invitation, id, name);
    });
    await this.throttle.uncount(this.throttle.address(client.address));
    await this.events.record('invitation-accepted', { personId: id, personName: name, ...client });
  }

  private async grant({ organisationId, role, createdBy }: OpenInvitation, personId: string, name: string): Promise<void> {
    if (organisationId === null) return;
    const actor = { kind: 'person', id: personId, name } as const;
    await this.memberships.grant(organisationId, personId, role, 'invitation', { actor, reason: `Invited by ${createdBy}` });
  }

  private async organisationName(organisationId: string): Promise<string | undefined> {
    return this.unitOfWork.run({ organisationId }, async (manager) => (await this.membershipRows.organisation(manager, organisationId))?.name);
  }

  private required(invitation: InvitationFacts | undefined): InvitationFacts {
    if (!invitation) throw notFound('invitation with this id');
    return invitation;
  }
}

function reachOf(organisation: OrganisationReach | null): Reach {
  return organisation ? { organisationId: organisation.id } : 'instance';
}
