import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { OrganisationReach } from '../../../identity/principal.js';
import { addDays } from '../../../law/day.js';
import type { OrganisationFacts } from '../../../law/facts.js';
import type { Config } from '../../../platform/config.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import type { JobContext } from '../../../platform/jobs/jobs.js';
import { MailDeliveries } from '../../../platform/mail/mail-deliveries.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { RegisterRepository } from '../../register.repository.js';
import { type MailKind, NotificationRepository } from '../notifications/notification.repository.js';
import { ReminderService } from '../reminder.service.js';
import { ChangesRepository } from './changes.repository.js';
import { dailyMail } from './daily-mail.js';
import { type MailLinks, mailLinks } from './mail-links.js';
import { memberRecipient, OFFICER, officerRecipient, type MailRecipient } from './recipient.js';
import { type MailText, weeklyMail } from './weekly-mail.js';

/** One mail to one recipient: ids and days only, as it lies in the queue. `period` names which one it is, so that it goes out once. */
export interface MailOrder {
  readonly organisation: OrganisationReach;
  /** A person's id, or `data-protection-officer`. */
  readonly recipient: string;
  readonly day: string;
  readonly period: string;
}

const MOST_CHANGES = 200;

/** Makes and sends the mails of the week and of the day. What a mail says is looked up when it is sent; what nobody wants any more is not. */
@Injectable()
export class ReminderMails {
  private readonly links: MailLinks;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterRepository,
    private readonly notifications: NotificationRepository,
    private readonly changes: ChangesRepository,
    private readonly reminders: ReminderService,
    private readonly deliveries: MailDeliveries,
    private readonly mailer: Mailer,
    @Inject(CONFIG) config: Config,
  ) {
    this.links = mailLinks(config);
  }

  /** What is due: none where nothing is. */
  async sendWeekly(order: MailOrder, context: JobContext): Promise<void> {
    const found = await this.recipient(order, 'weekly-reminders');
    if (!found) return;
    const { reminders } = await this.reminders.due(order.organisation, order.day);
    if (reminders.length === 0) return;
    const mail = weeklyMail({ organisation: found.organisation.name, day: order.day, reminders, recipient: found.recipient, links: this.links });
    await this.send('weekly-reminders', order, found.recipient, mail, context);
  }

  /** What is due, to somebody who asked for it, also where it is nothing. */
  async sendNow(order: MailOrder, context: JobContext): Promise<void> {
    const found = await this.recipient(order, null);
    if (!found) return;
    const { reminders } = await this.reminders.due(order.organisation, order.day);
    const mail = weeklyMail({ organisation: found.organisation.name, day: order.day, reminders, recipient: found.recipient, links: this.links });
    await this.send('reminders', order, found.recipient, mail, context);
  }

  /** What changed on a day. */
  async sendDaily(order: MailOrder, context: JobContext): Promise<void> {
    const found = await this.recipient(order, 'daily-changes');
    if (!found) return;
    const { organisation: { id: organisationId, slug }, day } = order;
    const [from, until] = boundsOf(day);
    const changed = await this.unitOfWork.run({ organisationId }, (manager) => this.changes.ofDay(manager, organisationId, from, until, MOST_CHANGES));
    if (changed.total === 0) return;
    const mail = dailyMail({ organisation: { slug, name: found.organisation.name }, day, changed, recipient: found.recipient, links: this.links });
    await this.send('daily-changes', order, found.recipient, mail, context);
  }

  /** @param kind the mail it is; null: one that was asked for. @returns whom it goes to; undefined where the organisation, they or their wish are gone */
  private recipient({ organisation: { id }, recipient }: MailOrder, kind: MailKind | null): Promise<{ organisation: OrganisationFacts; recipient: MailRecipient } | undefined> {
    return this.unitOfWork.run({ organisationId: id }, async (manager) => {
      const organisation = (await this.register.organisation(manager, id))?.facts;
      if (!organisation) return undefined;
      const found = recipient === OFFICER ? await this.officer(manager, id, organisation, kind) : await this.member(manager, id, recipient, kind);
      return found && { organisation, recipient: found };
    });
  }

  private async officer(manager: EntityManager, organisationId: string, organisation: OrganisationFacts, kind: MailKind | null): Promise<MailRecipient | undefined> {
    const { wishes } = await this.notifications.officer(manager, organisationId);
    const wanted = kind === 'weekly-reminders' ? wishes.weeklyReminders : kind === 'daily-changes' && wishes.dailyChanges;
    return wanted ? officerRecipient(organisation) : undefined;
  }

  private async member(manager: EntityManager, organisationId: string, personId: string, kind: MailKind | null): Promise<MailRecipient | undefined> {
    const found = await this.notifications.address(manager, organisationId, personId, kind);
    return found && memberRecipient(found, kind === null ? 'asked' : 'member');
  }

  private async send(kind: string, { organisation: { id: organisationId }, recipient: who, period }: MailOrder, recipient: MailRecipient, mail: MailText, context: JobContext): Promise<void> {
    const name = [kind, organisationId, who, period];
    const to = { address: recipient.address, ...(recipient.name ? { name: recipient.name } : {}) };
    await this.deliveries.once(name.join('/'), { organisationId, kind, address: recipient.address, subject: mail.subject }, context,
      () => this.mailer.send({ to, subject: mail.subject, text: mail.text, html: mail.html, messageId: name.join('.') }));
  }
}

/** @returns the first moment of a day (UTC), and the first one after it */
export function boundsOf(day: string): readonly [Date, Date] {
  return [new Date(`${day}T00:00:00Z`), new Date(`${addDays(day, 1)}T00:00:00Z`)];
}
