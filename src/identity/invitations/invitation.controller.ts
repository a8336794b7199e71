import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../platform/config.js';
import { Withhold } from '../../platform/http/idempotency.interceptor.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CONFIG } from '../../platform/platform.tokens.js';
import { CurrentOrganisation, CurrentPrincipal, Requires } from '../access.decorators.js';
import { linkTo, ownAddress } from '../own-address.js';
import { type OrganisationReach, type Principal, requireInstanceAdministrator, requirePerson } from '../principal.js';
import { clientOf } from '../sessions/client.js';
import { InstanceInvitationBody, InvitationBody, InvitationCodeBody, InvitationView, NewInvitationView } from './invitation.bodies.js';
import { InvitationService, type MadeInvitation } from './invitation.service.js';

@ApiTags('people')
@Controller()
export class InvitationController {
  constructor(
    private readonly service: InvitationService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Summary('Invitations to an organisation, newest first')
  @Get('organisations/:org/invitations')
  @Requires('administer')
  @AnswersPage(InvitationView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: PageQuery): Promise<Page<InvitationView>> {
    return this.service.list(organisation, query);
  }

  @Summary('Invite somebody to an organisation; again: a new link in place of the old one')
  @Post('organisations/:org/invitations')
  @Requires('administer')
  @Withhold('link')
  @Answers(201, NewInvitationView, { idempotent: true })
  async invite(@CurrentOrganisation() organisation: OrganisationReach, @CurrentPrincipal() principal: Principal, @Body() body: InvitationBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewInvitationView> {
    return this.made(request, reply, await this.service.invite(organisation, body, principal));
  }

  @Summary('Take an invitation back; its link ends at once')
  @Delete('organisations/:org/invitations/:id')
  @HttpCode(204)
  @Requires('administer')
  @Answers(204)
  revoke(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string): Promise<void> {
    return this.service.revoke(organisation, id);
  }

  @Summary('Invitations to administer the instance, newest first')
  @Get('invitations')
  @Requires('administer')
  @AnswersPage(InvitationView)
  listOfInstance(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<Page<InvitationView>> {
    requireInstanceAdministrator(principal);
    return this.service.list(null, query);
  }

  @Summary('Invite somebody to administer the instance')
  @Post('invitations')
  @Requires('administer')
  @Withhold('link')
  @Answers(201, NewInvitationView, { idempotent: true })
  async inviteToInstance(@CurrentPrincipal() principal: Principal, @Body() body: InstanceInvitationBody, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<NewInvitationView> {
    requireInstanceAdministrator(principal);
    return this.made(request, reply, await this.service.invite(null, { ...body, role: 'admin' }, principal));
  }

  @Summary('Take such an invitation back')
  @Delete('invitations/:id')
  @HttpCode(204)
  @Requires('administer')
  @Answers(204)
  revokeOfInstance(@CurrentPrincipal() principal: Principal, @Param('id') id: string): Promise<void> {
    requireInstanceAdministrator(principal);
    return this.service.revoke(null, id);
  }

  @Summary('Accept an invitation to your own e-mail address')
  @Post('me/invitations')
  @HttpCode(204)
  @Requires('self')
  @Answers(204)
  accept(@CurrentPrincipal() principal: Principal, @Body() { code }: InvitationCodeBody, @Req() request: FastifyRequest): Promise<void> {
    requirePerson(principal);
    return this.service.acceptAs(code, principal, clientOf(request));
  }

  private made(request: FastifyRequest, reply: FastifyReply, { invitation, secret, sentTo }: MadeInvitation): NewInvitationView {
    void reply.header('Cache-Control', 'no-store');
    return { ...invitation, link: secret === null ? null : linkTo('invitation', ownAddress(request, this.config), secret), sentTo };
  }
}
