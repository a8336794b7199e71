import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../identity/principal.js';
import { Key, Text } from '../platform/http/fields.js';
import { Answers, AnswersPage, Summary } from '../platform/http/openapi.decorators.js';
import { type Page, PageQuery, pageOf } from '../platform/http/paging.js';
import { CATALOGUE, searchCatalogue } from './catalogue.js';
import type { CatalogueProcessor } from './catalogue-entry.js';
import { CatalogueService } from './catalogue.service.js';
import { CatalogueDraftView, CatalogueProcessorView } from './catalogue.views.js';
import type { CatalogueDraft } from './draft-from-catalogue.js';

class CatalogueQuery extends PageQuery {
  @Text({ most: 200, description: 'The beginning of a name, brand, legal name or domain.' }) q?: string;
}

class CatalogueChoiceBody {
  @Key({ required: true }) catalogueKey: string;
  @Key({ description: 'Key of the new processor; default that of the catalogue.' }) key?: string | null;
  @Key({ description: 'Slug of one of its services; default the usual one.' }) service?: string | null;
}

@ApiTags('catalogue')
@Controller()
export class CatalogueController {
  constructor(private readonly service: CatalogueService) {}

  @Summary('Well-known processors, the best match first')
  @Get('catalogue/processors')
  @Requires('read')
  @AnswersPage(CatalogueProcessorView)
  list(@Query() query: CatalogueQuery): Page<CatalogueProcessor> {
    return pageOf(searchCatalogue(query.q ?? '', CATALOGUE.length), query);
  }

  @Summary('One entry of the catalogue')
  @Get('catalogue/processors/:key')
  @Requires('read')
  @Answers(200, CatalogueProcessorView)
  get(@Param('key') key: string): CatalogueProcessor {
    return this.service.get(key);
  }

  @Summary('Add a processor from the catalogue, with its usual engagement as a draft')
  @Post('organisations/:org/processors/from-catalogue')
  @Requires('propose')
  @TakesReason()
  @Answers(201, CatalogueDraftView, { idempotent: true })
  async choose(@CurrentOrganisation() organisation: OrganisationReach, @Body() body: CatalogueChoiceBody, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<CatalogueDraft> {
    const draft = await this.service.choose(organisation, body, asker);
    void reply.header('Location', `/api/v1/organisations/${organisation.slug}/processors/${draft.processor.key}`);
    return draft;
  }
}
