import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentAsker, CurrentOrganisation, CurrentPrincipal, Requires, TakesReason } from '../../../identity/access.decorators.js';
import type { Asker, OrganisationReach, Principal } from '../../../identity/principal.js';
import type { Config } from '../../../platform/config.js';
import { baseAddress } from '../../../platform/http/base-address.js';
import { Withhold } from '../../../platform/http/idempotency.interceptor.js';
import { Answers, AnswersPage, Summary } from '../../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../../platform/http/paging.js';
import { CONFIG } from '../../../platform/platform.tokens.js';
import { CalendarLinkBody, CalendarLinkView, NewCalendarLinkView } from './calendar-link.bodies.js';
import { CalendarLinkService } from './calendar-link.service.js';

@ApiTags('reminders')
@Controller('organisations/:org/calendar-links')
export class CalendarLinkController {
  constructor(
    private readonly service: CalendarLinkService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('One’s own calendar links; to administrators everybody’s')
  @Get()
  @Requires('read')
  @AnswersPage(CalendarLinkView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @CurrentAsker() asker: Asker, @Query() query: PageQuery): Promise<Page<CalendarLinkView>> {
    return this.service.list(organisation, asker, query);
  }

  @Summary('Make a secret address under which a calendar program reads what is due; it is in the answer and nowhere else')
  @Post()
  @Requires('read')
  @TakesReason()
  @Withhold('url')
  @Answers(201, NewCalendarLinkView, { idempotent: true })
  async create(
    @CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @Body() { name }: CalendarLinkBody, @CurrentAsker() asker: Asker,
    @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewCalendarLinkView> {
    const { link, secret } = await this.service.create(organisation, name, principal, asker);
    void reply.header('Cache-Control', 'no-store');
    return { ...link, url: `${baseAddress(this.config.publicUrl, request)}/calendars/${secret}.ics` };
  }

  @Summary('Revoke a calendar link at once')
  @Delete(':id')
  @HttpCode(204)
  @Requires('read')
  @TakesReason()
  @Answers(204)
  remove(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @CurrentAsker() asker: Asker): Promise<void> {
    return this.service.remove(organisation, id, asker);
  }
}
