import { Body, Controller, Delete, Get, Headers, HttpCode, Param, Patch, Post, Put, Query, Res, type Type } from '@nestjs/common';
import { ApiBody, ApiQuery, ApiTags, PartialType } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import type { Permission } from '../../identity/roles.js';
import { entityTag } from '../../platform/http/etag.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { valid, validQuery } from '../../platform/http/validation.js';
import { ActivityBody } from '../shapes/activity.body.js';
import { DataCategoryBody, DataSubjectCategoryBody } from '../shapes/category.bodies.js';
import { EngagementBody } from '../shapes/engagement.body.js';
import { MeasureBody } from '../shapes/measure.body.js';
import { mergePatch } from './merge-patch.js';
import { ProcessorBody } from '../shapes/processor.body.js';
import type { Stored } from '../register.repository.js';
import type { Thing, ThingKind } from '../thing-kinds.js';
import { ActivityQuery, EngagementQuery, MeasureQuery, ProcessorQuery, type ThingQuery } from './thing.queries.js';
import { ThingService } from './thing.service.js';

interface ThingRoutes {
  readonly kind: ThingKind;
  readonly path: string;
  readonly body: Type<object>;
  /** Who may write at all; the service holds a proposer to drafts. */
  readonly writers: Permission;
}

/** The five routes that a thing of every kind has. @returns a controller class for one kind */
function thingController({ kind, path, body, writers }: ThingRoutes): Type<object> {
  const noun = kind.replaceAll('-', ' ');
  const PatchBody = PartialType(body);
  Object.defineProperty(PatchBody, 'name', { value: body.name.replace(/Body$/, 'Patch') });

  @ApiTags(path)
  @Controller(`organisations/:org/${path}`)
  class ThingController {
    constructor(private readonly service: ThingService) {}

    @Summary(`Add: ${noun}`)
    @Post()
    @Requires(writers)
    @TakesReason()
    @ApiBody({ type: body })
    @Answers(201, body, { tagged: true, idempotent: true, description: `The ${noun} that was added.` })
    async create(@CurrentOrganisation() organisation: OrganisationReach, @Body() stated: object, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<Thing> {
      const stored = await this.service.create(kind, organisation, valid(body, stated), asker);
      void reply.header('Location', `/api/v1/organisations/${organisation.slug}/${path}/${stored.facts.key}`);
      return tagged(reply, stored);
    }

    @Summary(`Read: ${noun}`)
    @Get(':key')
    @Requires('read')
    @Answers(200, body, { tagged: true })
    async get(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<Thing> {
      return tagged(reply, await this.service.get(kind, organisation, key));
    }

    @Summary(`Replace: ${noun}`)
    @Put(':key')
    @Requires(writers)
    @TakesReason()
    @ApiBody({ type: body })
    @Answers(200, body, { tagged: true, conditional: true })
    async replace(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Headers('if-match') ifMatch: string | undefined, @Body() stated: object, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<Thing> {
      const instance = valid(body, stated);
      return tagged(reply, await this.service.change(kind, organisation, key, ifMatch, () => instance, asker));
    }

    @Summary(`Change fields (JSON Merge Patch, RFC 7396; null puts a field back to nothing): ${noun}`)
    @Patch(':key')
    @Requires(writers)
    @TakesReason()
    @ApiBody({ type: PatchBody })
    @Answers(200, body, { tagged: true, conditional: true })
    async patch(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Headers('if-match') ifMatch: string | undefined, @Body() patch: object, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<Thing> {
      valid(PatchBody, patch);
      const revise = (before: object): object => valid(body, mergePatch(before, patch));
      return tagged(reply, await this.service.change(kind, organisation, key, ifMatch, revise, asker));
    }

    @Summary(`Remove: ${noun}; refused while other things name it`)
    @Delete(':key')
    @HttpCode(204)
    @Requires(writers)
    @TakesReason()
    @Answers(204, undefined, { conditional: true })
    remove(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Headers('if-match') ifMatch: string | undefined, @CurrentAsker() asker: Asker): Promise<void> {
      return this.service.remove(kind, organisation, key, ifMatch, asker);
    }
  }
  Object.defineProperty(ThingController, 'name', { value: `${body.name.replace(/Body$/, '')}Controller` });
  return ThingController;
}

/** The list of a kind that is the organisation's alone. @returns a controller class */
function listController(kind: ThingKind, path: string, body: Type<object>, query: Type<ThingQuery>): Type<object> {
  @ApiTags(path)
  @Controller(`organisations/:org/${path}`)
  class ThingListController {
    constructor(private readonly service: ThingService) {}

    @Summary(`List: ${kind.replaceAll('-', ' ')}, with filters, search and sorting`)
    @Get()
    @Requires('read')
    @ApiQuery({ type: query } as never)
    @AnswersPage(body)
    list(@CurrentOrganisation() organisation: OrganisationReach, @Query() question: object): Promise<Page<Thing>> {
      return this.service.list(kind, organisation, validQuery(query, question) as never);
    }
  }
  Object.defineProperty(ThingListController, 'name', { value: `${body.name.replace(/Body$/, '')}ListController` });
  return ThingListController;
}

function tagged(reply: FastifyReply, { facts, revision }: Stored<Thing>): Thing {
  void reply.header('ETag', entityTag(revision));
  return facts;
}

/** Controllers of every kind of thing, and of the lists that hold nothing built in. */
export const THING_CONTROLLERS = [
  listController('processor', 'processors', ProcessorBody, ProcessorQuery),
  listController('engagement', 'engagements', EngagementBody, EngagementQuery),
  listController('activity', 'activities', ActivityBody, ActivityQuery),
  listController('measure', 'measures', MeasureBody, MeasureQuery),
  thingController({ kind: 'processor', path: 'processors', body: ProcessorBody, writers: 'propose' }),
  thingController({ kind: 'engagement', path: 'engagements', body: EngagementBody, writers: 'propose' }),
  thingController({ kind: 'activity', path: 'activities', body: ActivityBody, writers: 'decide' }),
  thingController({ kind: 'measure', path: 'measures', body: MeasureBody, writers: 'decide' }),
  thingController({ kind: 'data-category', path: 'data-categories', body: DataCategoryBody, writers: 'decide' }),
  thingController({ kind: 'data-subject-category', path: 'data-subject-categories', body: DataSubjectCategoryBody, writers: 'decide' }),
];
