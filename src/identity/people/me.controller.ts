import { Body, Controller, Delete, Get, Headers, HttpCode, Inject, Param, Patch, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { entityTag } from '../../platform/http/etag.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { CurrentPrincipal, Requires, WhileEnrolling } from '../access.decorators.js';
import { type Principal, requirePerson } from '../principal.js';
import { csrfTokenOf } from '../sessions/csrf.js';
import { SessionView } from '../sessions/session.bodies.js';
import { sessionSecretOf } from '../sessions/session-cookie.js';
import { SessionService } from '../sessions/session.service.js';
import { MePatch, MeView } from './people.bodies.js';
import { MeService } from './me.service.js';

@ApiTags('me')
@Controller('me')
@Requires('self')
export class MeController {
  constructor(
    private readonly service: MeService,
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('Who am I, and what may I')
  @Get()
  @WhileEnrolling()
  @Answers(200, MeView, { tagged: true })
  async get(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    const secret = principal.sessionId === null ? undefined : sessionSecretOf(request, this.config.publicUrl);
    const { view, version } = await this.service.get(principal, secret === undefined ? null : csrfTokenOf(secret));
    void reply.header('ETag', entityTag(version));
    return view;
  }

  @Summary('Change your name or language')
  @Patch()
  @Answers(200, MeView, { tagged: true, conditional: true })
  async patch(@CurrentPrincipal() principal: Principal, @Headers('if-match') ifMatch: string | undefined, @Body() patch: MePatch, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<MeView> {
    await this.service.change(principal, ifMatch, patch);
    return this.get(principal, request, reply);
  }

  @Summary('Where you are signed in, the last seen first')
  @Get('sessions')
  @AnswersPage(SessionView)
  async listSessions(@CurrentPrincipal() principal: Principal): Promise<Page<SessionView>> {
    const sessions = await this.sessions.list(requirePerson(principal));
    return { items: sessions.map((session) => ({ ...session, current: session.id === principal.sessionId })), nextCursor: null };
  }

  @Summary('Sign out everywhere else')
  @Delete('sessions')
  @HttpCode(204)
  @Answers(204)
  endOtherSessions(@CurrentPrincipal() principal: Principal): Promise<void> {
    return this.sessions.endOthers(requirePerson(principal), principal.sessionId);
  }

  @Summary('Sign out there')
  @Delete('sessions/:id')
  @HttpCode(204)
  @Answers(204)
  endSession(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    return this.sessions.end(requirePerson(principal), id);
  }
}
