import { Body, Controller, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../identity/principal.js';
import { entityTag } from '../platform/http/etag.js';
import { Answers, AnswersPage } from '../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../platform/http/paging.js';
import type { ListPublication } from './public-list.js';
import { PublicationBody, SubProcessorListBody } from './sub-processor-list.bodies.js';
import { type NextListAnswer, SubProcessorListService } from './sub-processor-list.service.js';
import { NextListView, PublicationView } from './sub-processor-list.views.js';

@ApiTags('sub-processor list')
@Controller('organisations/:org/sub-processor-list')
export class SubProcessorListController {
  constructor(private readonly service: SubProcessorListService) {}

  /** The next list against the published one, and what stands against publishing it now. */
  @Get()
  @Requires('read')
  @Answers(200, NextListView, { tagged: true })
  async next(@CurrentOrganisation() organisation: OrganisationReach, @Res({ passthrough: true }) reply: FastifyReply): Promise<NextListAnswer> {
    const { answer, revision } = await this.service.next(organisation);
    void reply.header('ETag', entityTag(revision));
    return answer;
  }

  /** Set which engagements are listed and what customers are told of them; nothing is published by this. */
  @Put()
  @Requires('publish')
  @TakesReason()
  @Answers(200, NextListView, { tagged: true, conditional: true })
  async replace(@CurrentOrganisation() organisation: OrganisationReach, @Headers('if-match') ifMatch: string | undefined, @Body() body: SubProcessorListBody, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<NextListAnswer> {
    const { answer, revision } = await this.service.replace(organisation, body, ifMatch, asker);
    void reply.header('ETag', entityTag(revision));
    return answer;
  }

  /** Publish the list as it stands. */
  @Post('publications')
  @HttpCode(201)
  @Requires('publish')
  @TakesReason()
  @Answers(201, PublicationView, { tagged: true, idempotent: true })
  async publish(@CurrentOrganisation() organisation: OrganisationReach, @Body() body: PublicationBody, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<ListPublication> {
    const { answer, revision } = await this.service.publish(organisation, body, asker);
    void reply.headers({ ETag: entityTag(revision), Location: `/public/${organisation.slug}/sub-processors` });
    return answer;
  }

  /** Published versions, newest first. */
  @Get('publications')
  @Requires('read')
  @AnswersPage(PublicationView)
  publications(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: PageQuery): Promise<Page<ListPublication>> {
    return this.service.list(organisation, query);
  }
}
