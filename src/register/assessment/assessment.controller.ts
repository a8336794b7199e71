import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { assessTransfer } from '../../law/transfers/assess-transfer.js';
import type { EngagementAssessment } from '../../law/findings/engagement-assessment.js';
import { LAW } from '../../law/law.js';
import type { ProcessorGraph } from '../../law/register/processor-graph.js';
import type { Transfer } from '../../law/register/register-transfers.js';
import type { TransferAssessment } from '../../law/transfers/transfer-case.js';
import { invalidInput } from '../../platform/domain-error.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { EngagementBody } from '../shapes/engagement.body.js';
import { AsOfQuery, FindingsQuery, TransfersQuery } from './as-of.queries.js';
import { AssessmentService, type NamedFinding } from './assessment.service.js';
import { AssessmentView, EngagementAssessmentView, NamedFindingView, ProcessorGraphView, TransferView } from './assessment.views.js';
import { TransferCaseBody } from './transfer-case.body.js';

@ApiTags('assessment')
@Controller()
export class AssessmentController {
  constructor(private readonly service: AssessmentService) {}

  @Summary('Every transfer of the running engagements, assessed; with `without`, each beside what it would be then')
  @Get('organisations/:org/transfers')
  @Requires('read')
  @AnswersPage(TransferView)
  transfers(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: TransfersQuery): Promise<Page<Transfer>> {
    return this.service.transfers(organisation, query);
  }

  @Summary('What is missing or no longer valid, worst first, each with the article and what would close it')
  @Get('organisations/:org/findings')
  @Requires('read')
  @AnswersPage(NamedFindingView)
  findings(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: FindingsQuery): Promise<Page<NamedFinding>> {
    return this.service.findings(organisation, query);
  }

  @Summary('Who engages whom, down the chain, with countries and verdicts')
  @Get('organisations/:org/processor-graph')
  @Requires('read')
  @Answers(200, ProcessorGraphView)
  graph(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: AsOfQuery): Promise<ProcessorGraph> {
    return this.service.graph(organisation, query);
  }

  @Summary('One engagement as stated, today, within this register: its transfers, and what would be found; nothing is stored')
  @Post('organisations/:org/engagement-assessments')
  @HttpCode(200)
  @Requires('read')
  @Answers(200, EngagementAssessmentView)
  assessEngagement(@CurrentOrganisation() organisation: OrganisationReach, @Body() body: EngagementBody): Promise<EngagementAssessment> {
    return this.service.engagement(organisation, body);
  }

  @Summary('One case, on any day, under any of the laws; nothing is stored')
  @Post('transfers/assess')
  @HttpCode(200)
  @Requires('read')
  @Answers(200, AssessmentView)
  assess(@Body() body: TransferCaseBody): TransferAssessment {
    const { country, organisation } = body.importer;
    if (Boolean(country) === Boolean(organisation)) {
      const message = 'Name the country of the importer or an international organisation, one of the two.';
      throw invalidInput([{ pointer: '/importer/country', code: 'country-or-organisation', message }]);
    }
    return assessTransfer(body, LAW);
  }
}
