import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { HistoryService, type Verification } from '../../history/history.service.js';
import { ACTOR_KINDS, REVISION_ACTIONS } from '../../history/revision.entity.js';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { Text } from '../../platform/http/fields.js';
import { Moment } from '../../platform/http/moment.js';
import { Answers, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { RegisterVerificationService } from './register-verification.service.js';

class HistoryQuery extends PageQuery {
  @Text({ most: 200, description: 'One thing (`engagement/salesforce-crm`) or a kind (`engagement`).' }) about?: string;
  @Moment('From this day (its beginning, UTC) or instant on.') from?: string;
  @Moment('Up to this day (its end, UTC) or instant.') to?: string;
}

class ActorView {
  @ApiProperty({ enum: ACTOR_KINDS }) kind: string;
  @ApiProperty({ type: String, nullable: true }) id: string | null;
  @ApiProperty() name: string;
}

/** Who changed what, when and why, what it was and what it became. */
export class RevisionView {
  @ApiProperty() sequence: number;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ type: ActorView }) actor: ActorView;
  @ApiProperty({ type: String, nullable: true }) reason: string | null;
  @ApiProperty() kind: string;
  @ApiProperty() key: string;
  @ApiProperty({ enum: REVISION_ACTIONS }) action: string;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) before: unknown;
  @ApiProperty({ type: 'object', additionalProperties: true, nullable: true }) after: unknown;
  @ApiProperty() previousHash: string;
  @ApiProperty({ description: 'SHA-256 over the canonical JSON (RFC 8785) of everything else here and the organisation.' }) hash: string;
}

class ChainProblemView {
  @ApiProperty() sequence: number;
  @ApiProperty() code: string;
  @ApiProperty() message: string;
}

class HeadView {
  @ApiProperty() sequence: number;
  @ApiProperty() hash: string;
  @ApiProperty({ format: 'date-time' }) at: string;
}

class VerificationView {
  @ApiProperty({ description: 'Nothing was altered, removed or reordered, and the register is what its history says.' }) whole: boolean;
  @ApiProperty() revisions: number;
  @ApiProperty({ type: HeadView }) head: HeadView;
  @ApiProperty({ type: [ChainProblemView] }) problems: readonly ChainProblemView[];
}

@ApiTags('history')
@Controller('organisations/:org/history')
export class HistoryController {
  constructor(
    private readonly history: HistoryService,
    private readonly verification: RegisterVerificationService,
  ) {}

  @Summary('Revisions, newest first')
  @Get()
  @Requires('read')
  @AnswersPage(RevisionView)
  list(@CurrentOrganisation() { id }: OrganisationReach, @Query() query: HistoryQuery): Promise<Page<RevisionView>> {
    return this.history.list(id, query);
  }

  @Summary('Recomputes the whole chain, and compares the register with what its history says it is')
  @Get('verify')
  @Requires('read')
  @Answers(200, VerificationView)
  verify(@CurrentOrganisation() organisation: OrganisationReach): Promise<Verification> {
    return this.verification.verify(organisation);
  }
}
