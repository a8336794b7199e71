import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Asker, OrganisationReach } from '../../../identity/principal.js';
import { addDays } from '../../../law/day.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError } from '../../../platform/domain-error.js';
import { JobQueue } from '../../../platform/jobs/job-queue.js';
import { type JobContext, Jobs } from '../../../platform/jobs/jobs.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import { today } from '../../../platform/today.js';
import { RegisterRepository } from '../../register.repository.js';
import { type MailKind, NotificationRepository } from '../notifications/notification.repository.js';
import { ReminderService } from '../reminder.service.js';
import { ChangesRepository } from './changes.repository.js';
import { isoWeekOf } from './iso-week.js';
import { OFFICER, officerRecipient } from './recipient.js';
import { boundsOf, type MailOrder, ReminderMails } from './reminder-mails.js';

/** Mondays at six, and every morning at half past five, UTC. */
const WEEKLY = { task: 'weekly-reminders', mailTask: 'weekly-reminders-mail', cron: '0 6 * * 1' } as const;
const DAILY = { task: 'daily-changes', mailTask: 'daily-changes-mail', cron: '30 5 * * *' } as const;
const NOW_TASK = 'reminders-mail';
/** Organisations looked up at once. */
const PIECE = 200;

/** When mails go out: one tick of the clock becomes one job for each organisation and recipient, which sends one mail. */
@Injectable()
export class MailClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly queue: JobQueue,
    private readonly unitOfWork: UnitOfWork,
    private readonly register: RegisterRepository,
    private readonly notifications: NotificationRepository,
    private readonly changes: ChangesRepository,
    private readonly reminders: ReminderService,
    private readonly mails: ReminderMails,
    private readonly mailer: Mailer,
  ) {}

  onModuleInit(): void {
    this.jobs.register(WEEKLY.task, (_, context) => this.weekly(dayOf(context)));
    this.jobs.schedule(WEEKLY.task, WEEKLY.cron);
    this.jobs.register<MailOrder>(WEEKLY.mailTask, (order, context) => this.mails.sendWeekly(order, context));
    this.jobs.register(DAILY.task, (_, context) => this.daily(addDays(dayOf(context), -1)));
    this.jobs.schedule(DAILY.task, DAILY.cron);
    this.jobs.register<MailOrder>(DAILY.mailTask, (order, context) => this.mails.sendDaily(order, context));
    this.jobs.register<MailOrder>(NOW_TASK, (order, context) => this.mails.sendNow(order, context));
  }

  /**
   * Queues what is due for the person who asks, at once; asked again before it went out, it goes out once.
   * @throws DomainError `mail-unavailable` where no mail server is configured, or who asks has no mailbox here
   */
  async now(organisation: OrganisationReach, { actor }: Asker): Promise<void> {
    const { id: organisationId } = organisation;
    if (!this.mailer.isConfigured) throw new DomainError('mail-unavailable', 'No mail server is configured, so no mail can be sent.');
    await this.unitOfWork.run({ organisationId }, async (manager) => {
      const isMember = actor.kind === 'person' && actor.id !== null && (await this.notifications.address(manager, organisationId, actor.id, null)) !== undefined;
      if (!isMember) throw new DomainError('mail-unavailable', 'Mails go to members of the organisation; whoever asks has no mailbox here.');
      const order: MailOrder = { organisation, recipient: actor.id, day: today(), period: randomUUID() };
      await this.queue.add(manager, NOW_TASK, order, { jobKey: `${NOW_TASK}:${organisationId}:${actor.id}` });
    });
  }

  private weekly(day: string): Promise<void> {
    const period = isoWeekOf(day);
    return this.forEach(async (organisation) => {
      const { reminders } = await this.reminders.due(organisation, day);
      if (reminders.length > 0) await this.order('weekly-reminders', WEEKLY.mailTask, `weekly:${organisation.id}`, { organisation, day, period });
    });
  }

  private daily(day: string): Promise<void> {
    const [from, until] = boundsOf(day);
    return this.forEach(async (organisation) => {
      const { id: organisationId } = organisation;
      const changed = await this.unitOfWork.run({ organisationId }, (manager) => this.changes.changed(manager, organisationId, from, until));
      if (changed) await this.order('daily-changes', DAILY.mailTask, `daily:${organisationId}`, { organisation, day, period: day });
    });
  }

  /** Where no mail can be sent none is queued: what was due then is told when it can be, by the next tick. */
  private async forEach(work: (organisation: OrganisationReach) => Promise<void>): Promise<void> {
    if (!this.mailer.isConfigured) return;
    let some: readonly OrganisationReach[] = [];
    do {
      const after = some.at(-1)?.id ?? null;
      some = await this.unitOfWork.run('instance', (manager) => this.notifications.organisations(manager, after, PIECE));
      for (const organisation of some) await work(organisation);
    } while (some.length === PIECE);
  }

  /** One job for each recipient, all in one transaction. */
  private order(kind: MailKind, task: string, jobKey: string, order: Omit<MailOrder, 'recipient'>): Promise<void> {
    const { id: organisationId } = order.organisation;
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      for (const recipient of await this.recipients(manager, organisationId, kind)) {
        await this.queue.add(manager, task, { ...order, recipient }, { jobKey: `${jobKey}:${recipient}:${order.period}`, jobKeyMode: 'preserve_run_at' });
      }
    });
  }

  /** An officer who is a member and gets the mail as such does not get it twice. */
  private async recipients(manager: EntityManager, organisationId: string, kind: MailKind): Promise<readonly string[]> {
    const members = await this.notifications.wanting(manager, organisationId, kind);
    const { wishes } = await this.notifications.officer(manager, organisationId);
    const wanted = kind === 'weekly-reminders' ? wishes.weeklyReminders : wishes.dailyChanges;
    const organisation = wanted ? (await this.register.organisation(manager, organisationId))?.facts : undefined;
    const officer = organisation && officerRecipient(organisation);
    const isMember = members.some(({ address }) => address === officer?.address.toLowerCase());
    return [...members.map(({ id }) => id), ...(officer && !isMember ? [OFFICER] : [])];
  }
}

function dayOf({ dueAt }: JobContext): string {
  return (dueAt ?? new Date()).toISOString().slice(0, 10);
}
