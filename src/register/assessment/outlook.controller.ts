import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import type { Consequences } from '../../law/changes/consequences.js';
import type { TurningPoint } from '../../law/changes/turning-points.js';
import { Answers, AnswersObject, Summary } from '../../platform/http/openapi.decorators.js';
import { ConsequencesQuery, KnownOnQuery } from './as-of.queries.js';
import { OutlookService } from './outlook.service.js';
import { ConsequencesView, TurningPointView } from './outlook.views.js';

@ApiTags('assessment')
@Controller('organisations/:org/transfers')
export class OutlookController {
  constructor(private readonly service: OutlookService) {}

  @Summary('The days on which verdicts of this register turn, past and ahead: what the law or the register did then, and the verdicts as of each')
  @Get('turning-points')
  @Requires('read')
  @AnswersObject(TurningPointView, { type: 'object', required: ['items'], properties: { items: { type: 'array', items: { $ref: '#/components/schemas/TurningPointView' } } } })
  turningPoints(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: KnownOnQuery): Promise<{ items: readonly TurningPoint[] }> {
    return this.service.turningPoints(organisation, query);
  }

  @Summary('What breaks if parts of the law fall: verdicts before and after, the engagements, activities and list entries hit, and what could take their place')
  @Get('consequences')
  @Requires('read')
  @Answers(200, ConsequencesView)
  consequences(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: ConsequencesQuery): Promise<Consequences> {
    return this.service.consequences(organisation, query);
  }
}
