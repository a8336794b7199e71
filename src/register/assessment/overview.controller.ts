import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { OverviewQuery } from './as-of.queries.js';
import { OverviewService } from './overview.service.js';
import { OverviewView } from './overview.views.js';

@ApiTags('assessment')
@Controller('organisations/:org/overview')
export class OverviewController {
  constructor(private readonly service: OverviewService) {}

  @Summary('The state of the register in numbers: things, transfers by verdict and destination, findings by kind, requests under way, next sunsets of the law')
  @Get()
  @Requires('read')
  @Answers(200, OverviewView)
  read(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: OverviewQuery): Promise<OverviewView> {
    return this.service.overview(organisation, query);
  }
}
