import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Mailer } from '../../platform/mail/mailer.js';
import { CredentialRepository } from '../credentials/credential.repository.js';
import { OidcProviders } from '../oidc/oidc-providers.js';
import { MembershipRepository, type OwnMembership } from '../people/membership.repository.js';
import { SecurityEvents } from '../security-events/security-events.js';
import { SessionService } from '../sessions/session.service.js';
import type { AccountFacts } from './views/account-view.js';
import type { SignedInPerson } from './visits.js';

const EVENTS = 10;

/** Brings together what the account page shows, and keeps which mails somebody gets. */
@Injectable()
export class AccountPageService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: CredentialRepository,
    private readonly memberships: MembershipRepository,
    private readonly sessions: SessionService,
    private readonly events: SecurityEvents,
    private readonly providers: OidcProviders,
    private readonly mailer: Mailer,
  ) {}

  async facts({ person: { id, name, email, language }, sessionId }: SignedInPerson): Promise<AccountFacts> {
    const credentials = await this.unitOfWork.run('identity', (manager) => this.credentials.byPerson(manager, id));
    const sessions = await this.sessions.list(id);
    return {
      name, email, language,
      hasPassword: (credentials?.passwordHash ?? null) !== null,
      secondFactor: credentials?.hasSecondFactor ?? false,
      mailConfigured: this.mailer.isConfigured,
      sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
      mails: (await this.membershipsOf(id)).map(({ organisation, weeklyReminders, dailyChanges }) => ({ ...organisation, weeklyReminders, dailyChanges })),
      events: (await this.events.list({ limit: EVENTS }, id)).items,
      providers: this.providers.list(),
    };
  }

  /** @param chosen the names of the boxes that are ticked, `weekly:<slug>` and `daily:<slug>` */
  async setMails(personId: string, chosen: ReadonlySet<string>): Promise<void> {
    for (const { organisation: { id: organisationId, slug }, weeklyReminders, dailyChanges } of await this.membershipsOf(personId)) {
      const [weekly, daily] = [chosen.has(`weekly:${slug}`), chosen.has(`daily:${slug}`)];
      if (weekly === weeklyReminders && daily === dailyChanges) continue;
      await this.unitOfWork.run({ organisationId }, (manager) => this.memberships.setMails(manager, organisationId, personId, weekly, daily));
    }
  }

  private membershipsOf(personId: string): Promise<OwnMembership[]> {
    return this.unitOfWork.run({ personId }, (manager) => this.memberships.ofPerson(manager, personId));
  }
}
