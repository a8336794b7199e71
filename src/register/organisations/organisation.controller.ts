import { Body, Controller, Delete, Get, Headers, HttpCode, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiTags, PartialType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, CurrentPrincipal, Requires, TakesReason } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach, Principal } from '../../identity/principal.js';
import type { OrganisationFacts } from '../../law/facts.js';
import { entityTag } from '../../platform/http/etag.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { valid } from '../../platform/http/validation.js';
import { mergePatch } from '../things/merge-patch.js';
import { NewOrganisationBody, OrganisationBody } from './organisation.body.js';
import { OrganisationService } from './organisation.service.js';
import type { Stored } from '../register.repository.js';
import { CategoryQuery } from '../things/thing.queries.js';

class OrganisationPatch extends PartialType(OrganisationBody) {}

@ApiTags('organisations')
@Controller('organisations')
export class OrganisationController {
  constructor(private readonly service: OrganisationService) {}

  @Summary('Organisations that the token may know of')
  @Get()
  @Requires('read')
  @AnswersPage(OrganisationBody)
  list(@CurrentPrincipal() principal: Principal, @Query() query: CategoryQuery): Promise<Page<OrganisationFacts>> {
    return this.service.list(principal, query);
  }

  @Summary('Add an organisation (administrators of the instance)')
  @Post()
  @Requires('administer')
  @TakesReason()
  @Answers(201, OrganisationBody, { tagged: true, idempotent: true })
  async create(@CurrentPrincipal() principal: Principal, @Body() body: NewOrganisationBody, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationFacts> {
    const stored = await this.service.create(principal, body, asker);
    void reply.header('Location', `/api/v1/organisations/${stored.facts.slug}`);
    return tagged(reply, stored);
  }

  @Summary('One organisation')
  @Get(':org')
  @Requires('read')
  @Answers(200, OrganisationBody, { tagged: true })
  async get(@CurrentOrganisation() organisation: OrganisationReach, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationFacts> {
    return tagged(reply, await this.service.get(organisation));
  }

  @Summary('JSON Merge Patch (RFC 7396): null puts a field back to nothing')
  @Patch(':org')
  @Requires('decide')
  @TakesReason()
  @ApiBody({ type: OrganisationPatch })
  @Answers(200, OrganisationBody, { tagged: true, conditional: true })
  async patch(@CurrentOrganisation() organisation: OrganisationReach, @Headers('if-match') ifMatch: string | undefined, @Body() patch: OrganisationPatch, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<OrganisationFacts> {
    const revise = (before: OrganisationFacts): object => valid(OrganisationBody, mergePatch(before, patch));
    return tagged(reply, await this.service.change(organisation, ifMatch, revise, asker));
  }

  @Summary('Takes the organisation out of every answer; its history stays in the database')
  @Delete(':org')
  @HttpCode(204)
  @Requires('administer')
  @TakesReason()
  @Answers(204, undefined, { conditional: true })
  remove(@CurrentOrganisation() organisation: OrganisationReach, @Headers('if-match') ifMatch: string | undefined, @CurrentAsker() asker: Asker): Promise<void> {
    return this.service.remove(organisation, ifMatch, asker);
  }
}

function tagged(reply: FastifyReply, { facts, revision }: Stored<OrganisationFacts>): OrganisationFacts {
  void reply.header('ETag', entityTag(revision));
  return facts;
}
