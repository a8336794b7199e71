import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { entityTag } from '../../platform/http/etag.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../access.decorators.js';
import type { Asker, OrganisationReach } from '../principal.js';
import { MemberService } from './member.service.js';
import { MemberPatch, MemberView } from './people.bodies.js';

@ApiTags('people')
@Controller('organisations/:org/members')
@Requires('administer')
export class MemberController {
  constructor(private readonly service: MemberService) {}

  @Summary('Who holds which role in the organisation, by e-mail address')
  @Get()
  @AnswersPage(MemberView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: PageQuery): Promise<Page<MemberView>> {
    return this.service.list(organisation, query);
  }

  @Summary('One member')
  @Get(':id')
  @Answers(200, MemberView, { tagged: true })
  async get(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<MemberView> {
    return tagged(reply, await this.service.get(organisation, id));
  }

  @Summary('Give a member another role')
  @Patch(':id')
  @TakesReason()
  @Answers(200, MemberView, { tagged: true, conditional: true })
  async patch(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Headers('if-match') ifMatch: string | undefined, @Body() { role }: MemberPatch, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<MemberView> {
    return tagged(reply, await this.service.changeRole(organisation, id, ifMatch, role, asker));
  }

  @Summary('Take a role away; the person stays')
  @Delete(':id')
  @HttpCode(204)
  @TakesReason()
  @Answers(204, undefined, { conditional: true })
  remove(@CurrentOrganisation() organisation: OrganisationReach, @Param('id') id: string, @Headers('if-match') ifMatch: string | undefined, @CurrentAsker() asker: Asker): Promise<void> {
    return this.service.remove(organisation, id, ifMatch, asker);
  }
}

function tagged(reply: FastifyReply, { view, revision }: { view: MemberView; revision: number }): MemberView {
  void reply.header('ETag', entityTag(revision));
  return view;
}
