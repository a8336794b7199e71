import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import type { ActivityAssessment } from '../../law/findings/activity-assessment.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { ActivityBody } from '../shapes/activity.body.js';
import { ActivityAssessmentService } from './activity-assessment.service.js';
import { FindingView, TransferView } from './assessment.views.js';

/** What the law would say of one activity. */
class ActivityAssessmentView {
  @ApiProperty({ type: [TransferView], description: 'Of the engagements that its data go through.' }) transfers: readonly TransferView[];
  @ApiProperty({ type: [FindingView], description: 'About the activity, worst first.' }) findings: readonly FindingView[];
}

@ApiTags('assessment')
@Controller('organisations/:org/activity-assessments')
export class ActivityAssessmentController {
  constructor(private readonly service: ActivityAssessmentService) {}

  @Summary('One processing activity as stated, as if it were carried out today, within this register: its transfers, and what would be found; nothing is stored')
  @Post()
  @HttpCode(200)
  @Requires('read')
  @Answers(200, ActivityAssessmentView)
  assess(@CurrentOrganisation() organisation: OrganisationReach, @Body() body: ActivityBody): Promise<ActivityAssessment> {
    return this.service.assess(organisation, body);
  }
}
