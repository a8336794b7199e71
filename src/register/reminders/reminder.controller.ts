import { Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentAsker, CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import type { Reminder } from '../../law/reminders/reminder.js';
import { Answers, AnswersMedia, Summary } from '../../platform/http/openapi.decorators.js';
import { CALENDAR_MEDIA_TYPE } from './calendar/render-calendar.js';
import { MailClock } from './mails/mail-clock.js';
import { CalendarDocumentQuery, RemindersQuery } from './reminder.queries.js';
import { ReminderService } from './reminder.service.js';
import { RemindersView } from './reminder.views.js';

@ApiTags('reminders')
@Controller('organisations/:org')
export class ReminderController {
  constructor(
    private readonly service: ReminderService,
    private readonly clock: MailClock,
  ) {}

  @Summary('What is overdue or falls due soon: reviews, contracts, safeguards, certifications, assessments, sunsets of the law, requests that wait')
  @Get('reminders')
  @Requires('read')
  @Answers(200, RemindersView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: RemindersQuery): Promise<{ items: readonly Reminder[] }> {
    return this.service.list(organisation, query);
  }

  @Summary('What is overdue or due within a year, as a calendar (RFC 5545)')
  @Get('reminders.ics')
  @Requires('read')
  @Header('Content-Type', CALENDAR_MEDIA_TYPE)
  @Header('Cache-Control', 'private, no-store')
  @AnswersMedia(['text/calendar'], 'The calendar.')
  calendar(@CurrentOrganisation() organisation: OrganisationReach, @Query() { lang }: CalendarDocumentQuery): Promise<string> {
    return this.service.calendar(organisation, lang ?? 'en');
  }

  @Summary('Send what is due to the asking person, now')
  @Post('reminders/mail')
  @HttpCode(202)
  @Requires('read')
  @Answers(202, undefined, { idempotent: true, description: 'It is being sent.' })
  mail(@CurrentOrganisation() organisation: OrganisationReach, @CurrentAsker() asker: Asker): Promise<void> {
    return this.clock.now(organisation, asker);
  }
}
