import { Body, Controller, Get, Headers, HttpCode, Inject, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { entityTag } from '../../platform/http/etag.js';
import { Withhold } from '../../platform/http/idempotency.interceptor.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { CurrentPrincipal, Requires } from '../access.decorators.js';
import { linkTo, ownAddress } from '../own-address.js';
import { type Principal, requireInstanceAdministrator } from '../principal.js';
import { PasswordResetView, PeopleQuery, PersonPatch, PersonView } from './people.bodies.js';
import { PeopleService } from './people.service.js';

@ApiTags('people')
@Controller('people')
@Requires('administer')
export class PeopleController {
  constructor(
    private readonly service: PeopleService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('Everybody who may sign in, by e-mail address (administrators of the instance)')
  @Get()
  @AnswersPage(PersonView)
  list(@CurrentPrincipal() principal: Principal, @Query() query: PeopleQuery): Promise<Page<PersonView>> {
    requireInstanceAdministrator(principal);
    return this.service.list(query);
  }

  @Summary('One person (administrators of the instance)')
  @Get(':id')
  @Answers(200, PersonView, { tagged: true })
  async get(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonView> {
    requireInstanceAdministrator(principal);
    return tagged(reply, await this.service.get(id));
  }

  @Summary('Rename or deactivate a person, or let them administer the instance (administrators of the instance)')
  @Patch(':id')
  @Answers(200, PersonView, { tagged: true, conditional: true })
  async patch(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @Headers('if-match') ifMatch: string | undefined, @Body() patch: PersonPatch, @Res({ passthrough: true }) reply: FastifyReply): Promise<PersonView> {
    requireInstanceAdministrator(principal);
    return tagged(reply, await this.service.change(id, ifMatch, patch, principal));
  }

  @Summary('A link to a new password: mailed, or to be handed over (administrators of the instance)')
  @Post(':id/password-reset')
  @HttpCode(201)
  @Withhold('link')
  @Answers(201, PasswordResetView, { idempotent: true })
  async resetPassword(@CurrentPrincipal() principal: Principal, @Param('id') id: string, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<PasswordResetView> {
    requireInstanceAdministrator(principal);
    const { secret, sentTo } = await this.service.resetPassword(id, principal);
    void reply.header('Cache-Control', 'no-store');
    return { link: secret === null ? null : linkTo('reset-password', ownAddress(request, this.config), secret), sentTo };
  }
}

function tagged(reply: FastifyReply, { view, version }: { view: PersonView; version: number }): PersonView {
  void reply.header('ETag', entityTag(version));
  return view;
}
