import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiTags } from '@nestjs/swagger';
import { Anonymous } from '../../../identity/access.decorators.js';
import { LANGUAGES, type Language } from '../../../law/vocabulary.js';
import { OneOf } from '../../../platform/http/fields.js';
import { AnswersMedia, Summary } from '../../../platform/http/openapi.decorators.js';
import { ReminderService } from '../reminder.service.js';
import { CalendarLinkService } from './calendar-link.service.js';
import { CALENDAR_MEDIA_TYPE } from './render-calendar.js';

class CalendarQuery {
  @OneOf(LANGUAGES, { description: 'Default: that of the person the link belongs to, then en.' }) lang?: Language | null;
}

/** The calendars behind the secret addresses: for programs that send no token. */
@ApiTags('reminders')
@Anonymous()
@Controller('calendars')
export class CalendarFeedController {
  constructor(
    private readonly links: CalendarLinkService,
    private readonly reminders: ReminderService,
  ) {}

  @Summary('What is due in the next twelve months and what is overdue, as a calendar (RFC 5545)')
  @Get(':secret.ics')
  @RouteConfig({ rateLimit: {} })
  @Header('Content-Type', CALENDAR_MEDIA_TYPE)
  @Header('Cache-Control', 'private, no-store')
  @Header('X-Robots-Tag', 'noindex')
  @AnswersMedia(['text/calendar'], 'The calendar.')
  async calendar(@Param('secret') secret: string, @Query() { lang }: CalendarQuery): Promise<string> {
    const { organisation, language } = await this.links.open(secret);
    return this.reminders.calendar(organisation, lang ?? language ?? 'en');
  }
}
