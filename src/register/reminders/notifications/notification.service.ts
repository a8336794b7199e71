import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryRepository } from '../../../history/history.repository.js';
import type { Asker, OrganisationReach } from '../../../identity/principal.js';
import { roleMay } from '../../../identity/roles.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { DomainError, invalidInput } from '../../../platform/domain-error.js';
import { requireMatch } from '../../../platform/http/etag.js';
import { Mailer } from '../../../platform/mail/mailer.js';
import type { NotificationsBody, NotificationsView } from './notification.bodies.js';
import { NotificationRepository, type OfficerWishes, type Wishes } from './notification.repository.js';

/** Which mails are wanted, with the version that a change is held against. */
export interface Notifications {
  readonly answer: NotificationsView;
  readonly version: number;
}

interface Chosen {
  readonly officer: OfficerWishes;
  readonly me: Wishes | null;
}

/** Lets an organisation and its members choose which mails they get. */
@Injectable()
export class NotificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: NotificationRepository,
    private readonly history: HistoryRepository,
    private readonly mailer: Mailer,
  ) {}

  get({ id: organisationId }: OrganisationReach, asker: Asker): Promise<Notifications> {
    return this.unitOfWork.run({ organisationId }, async (manager) => this.told(await this.chosen(manager, organisationId, asker)));
  }

  /**
   * The officer's part is the organisation's and stands in its history (Art. 31(1) of the Spanish LOPDGDD asks that the officer is told of every
   * addition to the record, change and exclusion); one's own part is nobody else's.
   * @throws DomainError `changed-meanwhile`, `precondition-required`, `forbidden` (the officer's part needs `decide`), `invalid-input` (no member)
   */
  replace({ id: organisationId }: OrganisationReach, body: NotificationsBody, ifMatch: string | undefined, asker: Asker): Promise<Notifications> {
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.history.lockHead(manager, organisationId);
      const before = await this.chosen(manager, organisationId, asker);
      requireMatch(ifMatch, versionOf(before));
      requireAllowed(body, before, asker);
      if (body.me && asker.actor.id !== null) await this.repository.setMember(manager, organisationId, asker.actor.id, body.me);
      const wanted = body.dataProtectionOfficer;
      if (wanted && isOther(wanted, before.officer.wishes)) {
        const after = { dailyChanges: wanted.dailyChanges, weeklyReminders: wanted.weeklyReminders };
        const isFirst = before.officer.revision === 0;
        const change = { kind: 'notifications', key: 'data-protection-officer', action: isFirst ? 'added' : 'changed', before: isFirst ? null : before.officer.wishes, after } as const;
        const { sequence } = await this.history.append(manager, organisationId, head, [change], asker.actor, asker.reason);
        await this.repository.setOfficer(manager, organisationId, after, sequence);
      }
      return this.told(await this.chosen(manager, organisationId, asker));
    });
  }

  private async chosen(manager: EntityManager, organisationId: string, { actor }: Asker): Promise<Chosen> {
    const officer = await this.repository.officer(manager, organisationId);
    const me = actor.kind === 'person' && actor.id !== null ? await this.repository.member(manager, organisationId, actor.id) : null;
    return { officer, me };
  }

  private told(chosen: Chosen): Notifications {
    return { answer: { dataProtectionOfficer: chosen.officer.wishes, me: chosen.me, mailConfigured: this.mailer.isConfigured }, version: versionOf(chosen) };
  }
}

/** The officer's part changes with revisions; one's own has four states. */
function versionOf({ officer, me }: Chosen): number {
  return officer.revision * 4 + Number(me?.dailyChanges ?? false) * 2 + Number(me?.weeklyReminders ?? false);
}

function isOther(wanted: Wishes, present: Wishes): boolean {
  return wanted.dailyChanges !== present.dailyChanges || wanted.weeklyReminders !== present.weeklyReminders;
}

function requireAllowed({ dataProtectionOfficer, me }: NotificationsBody, before: Chosen, { role }: Asker): void {
  if (me && before.me === null) throw invalidInput([{ pointer: '/me', code: 'no-member', message: 'Only members of the organisation choose mails for themselves.' }]);
  if (dataProtectionOfficer && isOther(dataProtectionOfficer, before.officer.wishes) && !roleMay(role, 'decide')) {
    throw new DomainError('forbidden', `The role "${role}" may not change which mails the data protection officer gets.`);
  }
}
