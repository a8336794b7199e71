import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { EngagementSummariesQuery } from './as-of.queries.js';
import type { EngagementSummary } from './engagement-summaries.js';
import { EngagementSummariesService } from './engagement-summaries.service.js';
import { EngagementSummaryView } from './engagement-summaries.views.js';

@ApiTags('assessment')
@Controller('organisations/:org/engagement-summaries')
export class EngagementSummariesController {
  constructor(private readonly service: EngagementSummariesService) {}

  @Summary('What the law says of every engagement on a day, in a line each: verdict, findings, what falls due next')
  @Get()
  @Requires('read')
  @AnswersPage(EngagementSummaryView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: EngagementSummariesQuery): Promise<Page<EngagementSummary>> {
    return this.service.page(organisation, query);
  }
}
