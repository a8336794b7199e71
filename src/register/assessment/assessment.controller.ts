import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { assessTransfer } from '../../law/transfers/assess-transfer.js';
import type { Finding } from '../../law/findings/findings.js';
import { LAW } from '../../law/law.js';
import type { ProcessorGraph } from '../../law/register/processor-graph.js';
import type { Transfer } from '../../law/register/register-transfers.js';
import type { TransferAssessment } from '../../law/transfers/transfer-case.js';
import { invalidInput } from '../../platform/domain-error.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import type { Page } from '../../platform/http/paging.js';
import { AsOfQuery, FindingsQuery, TransfersQuery } from './as-of.queries.js';
import { AssessmentService } from './assessment.service.js';
import { AssessmentView, FindingView, ProcessorGraphView, TransferView } from './assessment.views.js';
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
  @AnswersPage(FindingView)
  findings(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: FindingsQuery): Promise<Page<Finding>> {
    return this.service.findings(organisation, query);
  }

  @Summary('Who engages whom, down the chain, with countries and verdicts')
  @Get('organisations/:org/processor-graph')
  @Requires('read')
  @Answers(200, ProcessorGraphView)
  graph(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: AsOfQuery): Promise<ProcessorGraph> {
    return this.service.graph(organisation, query);
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
