import { Injectable } from '@nestjs/common';
import { LRUCache } from 'lru-cache';
import type { OrganisationReach } from '../../identity/principal.js';
import { addPeriod, daysBetween } from '../../law/day.js';
import type { OrganisationFacts } from '../../law/facts.js';
import { LAW } from '../../law/law.js';
import type { Reminder } from '../../law/reminders/reminder.js';
import { DEFAULT_WINDOW_DAYS, remindersOf } from '../../law/reminders/reminders.js';
import type { Language } from '../../law/vocabulary.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { today } from '../../platform/today.js';
import { SnapshotService } from '../snapshot.service.js';
import { renderCalendar } from './calendar/render-calendar.js';
import type { RemindersQuery } from './reminder.queries.js';
import { SubmissionRepository } from './submission.repository.js';
import { titleIn } from './words/words-by-language.js';

/** What is due in an organisation on a day. */
export interface DueOnDay {
  readonly organisation: OrganisationFacts;
  readonly reminders: readonly Reminder[];
  /** Of the register they were made from. */
  readonly revision: number;
}

/** Calendars look a year ahead. */
const CALENDAR_WINDOW = 'P1Y';
/** Calendar programs ask again and again for what seldom changes; so many characters of calendars are kept. */
const MOST_CHARACTERS_KEPT = 8_000_000;

interface KeptCalendar {
  readonly revision: number;
  readonly day: string;
  readonly text: string;
}

/** Lets the law say what falls due in a register. */
@Injectable()
export class ReminderService {
  private readonly calendars = new LRUCache<string, KeptCalendar>({ maxSize: MOST_CHARACTERS_KEPT, sizeCalculation: ({ text }) => text.length });

  constructor(
    private readonly snapshots: SnapshotService,
    private readonly submissions: SubmissionRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @returns what is overdue or due within a period, by day, with titles in a language */
  async list(organisation: OrganisationReach, { asOf, knownOn, within, code, lang }: RemindersQuery): Promise<{ items: readonly Reminder[] }> {
    const { reminders } = await this.due(organisation, asOf ?? today(), within ?? undefined, knownOn);
    const wanted = code ? reminders.filter((reminder) => reminder.code === code) : reminders;
    return { items: lang ? wanted.map((reminder) => ({ ...reminder, title: titleIn(lang, reminder) })) : wanted };
  }

  /** @param within ISO 8601 duration; default 90 days. @param knownOn whose knowledge is asked; default now */
  async due(organisation: OrganisationReach, day: string, within?: string, knownOn?: string): Promise<DueOnDay> {
    const { register, revision } = await this.snapshots.read(organisation, knownOn);
    const { id: organisationId } = organisation;
    const waiting = register.engagements.filter(({ status }) => status === 'submitted').map(({ key }) => key);
    const submittedOn = waiting.length === 0 ? new Map<string, string>()
      : await this.unitOfWork.run({ organisationId }, (manager) => this.submissions.submittedOn(manager, organisationId, waiting, revision));
    const last = within === undefined ? null : addPeriod(day, within);
    const withinDays = last === null ? DEFAULT_WINDOW_DAYS : daysBetween(day, last);
    return { revision, organisation: register.organisation, reminders: remindersOf(register, LAW, day, { withinDays, submittedOn }) };
  }

  /** @returns an iCalendar document of what is overdue today or due within a year */
  async calendar(reach: OrganisationReach, language: Language): Promise<string> {
    const day = today();
    const name = `${reach.id} ${language}`;
    const known = this.calendars.get(name);
    if (known?.day === day && known.revision === (await this.snapshots.read(reach)).revision) return known.text;
    const { organisation, reminders, revision } = await this.due(reach, day, CALENDAR_WINDOW);
    const text = await renderCalendar({ organisation, organisationId: reach.id, reminders, language, now: new Date() });
    this.calendars.set(name, { revision, day, text });
    return text;
  }
}
