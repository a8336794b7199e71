import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { Config } from '../../platform/config.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { type JobContext, Jobs } from '../../platform/jobs/jobs.js';
import { MailDeliveries } from '../../platform/mail/mail-deliveries.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { PasswordService, SEND_PASSWORD_CHANGED, SEND_PASSWORD_RESET } from '../credentials/password.service.js';
import type { OpenInvitation } from '../invitations/invitation.repository.js';
import { InvitationService, SEND_INVITATION } from '../invitations/invitation.service.js';
import { linkTo } from '../own-address.js';
import { MembershipRepository } from '../people/membership.repository.js';
import { PeopleRepository, type PersonFacts } from '../people/people.repository.js';
import { SessionService } from '../sessions/session.service.js';
import { SEND_NEW_DEVICE } from '../sessions/sign-in.service.js';
import { invitationMail, type MailText, newDeviceMail, passwordChangedMail, passwordResetMail } from './account-mails.js';

interface ToPerson {
  readonly personId: string | null;
  /** Tells this mail from every other one of its kind. */
  readonly request: string;
}

const HOUR_MS = 3_600_000;
const WEEK_MS = 7 * 24 * HOUR_MS;

/** Sends the mails of accounts. A link's secret is made here, when its mail is sent: no job and no table ever holds it. */
@Injectable()
export class AccountMailJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleRepository,
    private readonly memberships: MembershipRepository,
    private readonly invitations: InvitationService,
    private readonly passwords: PasswordService,
    private readonly sessions: SessionService,
    private readonly mailer: Mailer,
    private readonly deliveries: MailDeliveries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.jobs.register<ToPerson>(SEND_PASSWORD_RESET, (payload, context) => this.sendPasswordReset(payload, context));
    this.jobs.register<ToPerson>(SEND_PASSWORD_CHANGED, (payload, context) => this.sendPasswordChanged(payload, context));
    this.jobs.register<ToPerson>(SEND_NEW_DEVICE, (payload, context) => this.sendNewDevice(payload, context));
    this.jobs.register<{ invitationId: string }>(SEND_INVITATION, (payload, context) => this.sendInvitation(payload.invitationId, context));
  }

  private async sendPasswordReset({ personId, request }: ToPerson, context: JobContext): Promise<void> {
    const person = await this.active(personId);
    if (!person) return;
    const mail = (link: string): MailText => passwordResetMail({ ...person, link, expiresAt: new Date(Date.now() + HOUR_MS) });
    await this.once('password-reset', request, null, person, mail(this.base()).subject, context, async () => {
      return mail(linkTo('reset-password', this.base(), await this.passwords.newResetSecret(person.id)));
    });
  }

  private async sendPasswordChanged({ personId, request }: ToPerson, context: JobContext): Promise<void> {
    const person = await this.active(personId);
    if (!person) return;
    const mail = passwordChangedMail({ ...person, at: new Date(), link: `${this.base()}/forgotten-password` });
    await this.once('password-changed', request, null, person, mail.subject, context, async () => mail);
  }

  /** A session that has ended meanwhile needs no warning of it. */
  private async sendNewDevice({ personId, request }: ToPerson, context: JobContext): Promise<void> {
    const person = await this.active(personId);
    const session = person && (await this.sessions.list(person.id)).find(({ id }) => id === request);
    if (!session) return;
    const { createdAt, userAgent, address } = session;
    const mail = newDeviceMail({ ...person, at: new Date(createdAt), userAgent, address, link: `${this.base()}/account` });
    await this.once('new-device', request, null, person, mail.subject, context, async () => mail);
  }

  private async sendInvitation(invitationId: string, context: JobContext): Promise<void> {
    const invitation = await this.unitOfWork.run('identity', (manager) => this.invitations.openById(manager, invitationId));
    if (!invitation) return;
    const organisation = await this.organisationOf(invitation);
    if (organisation === undefined) return;
    const { email, name, role, createdBy, organisationId } = invitation;
    const stated = { language: null, name, role, organisation, invitedBy: createdBy, expiresAt: new Date(Date.now() + WEEK_MS) };
    const to = { email, name: name ?? '' };
    await this.once('invitation', invitationId, organisationId, to, invitationMail({ ...stated, link: this.base() }).subject, context, async () => {
      const made = await this.invitations.newSecretOf(invitationId);
      return made && invitationMail({ ...stated, link: linkTo('invitation', this.base(), made.secret) });
    });
  }

  /** @param make makes the mail when it is to be sent; undefined where it is not wanted any more */
  private async once(
    kind: string, request: string, organisationId: string | null, to: Pick<PersonFacts, 'email' | 'name'>, subject: string, context: JobContext, make: () => Promise<MailText | undefined>,
  ): Promise<void> {
    await this.deliveries.once(`${kind}/${request}`, { organisationId, kind, address: to.email, subject }, context, async () => {
      const mail = await make();
      if (mail) await this.mailer.send({ to: { name: to.name, address: to.email }, ...mail, messageId: `${kind}-${request}` });
    });
  }

  private async active(personId: string | null): Promise<PersonFacts | undefined> {
    if (personId === null) return undefined;
    const person = await this.unitOfWork.run('identity', (manager) => this.people.byId(manager, personId));
    return person?.facts.deactivatedAt === null ? person.facts : undefined;
  }

  /** @returns the organisation's name; null for the instance; undefined where it is gone */
  private async organisationOf({ organisationId }: OpenInvitation): Promise<string | null | undefined> {
    if (organisationId === null) return null;
    return this.unitOfWork.run({ organisationId }, async (manager) => (await this.memberships.organisation(manager, organisationId))?.name);
  }

  /** No request tells a job how the service is reached, and none may: a forged Host would send the link elsewhere. */
  private base(): string {
    return this.config.publicUrl ?? `http://localhost:${this.config.port}`;
  }
}
