import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { type Checkpoint } from '../../history/checkpoints/checkpoint.repository.js';
import { CheckpointService } from '../../history/checkpoints/checkpoint.service.js';
import { HistoryExportService } from '../../history/export/history-export.service.js';
import { HistoryService } from '../../history/history.service.js';
import { REVISION_ACTIONS, type RevisionAction } from '../../history/revision.entity.js';
import { HistoryVerificationService, type Verification } from '../../history/history-verification.service.js';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { OneOf, Text } from '../../platform/http/fields.js';
import { Moment } from '../../platform/http/moment.js';
import { Answers, AnswersMedia, AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CheckpointBody } from './history.bodies.js';
import { CheckpointView, KnownActorView, RevisionView, VerificationView } from './history.views.js';
import { RegisterVerificationService } from './register-verification.service.js';
import { streamedText } from './streamed-text.js';

class HistoryQuery extends PageQuery {
  @Text({ most: 200, description: 'One thing (`engagement/salesforce-crm`) or a kind (`engagement`).' }) about?: string;
  @Moment('From this day (its beginning, UTC) or instant on.') from?: string;
  @Moment('Up to this day (its end, UTC) or instant.') to?: string;
  @OneOf(REVISION_ACTIONS, { description: 'What was done.' }) action?: RevisionAction;
  @Text({ most: 200, description: 'Who: the id of a person or token as revisions tell it; or `person`, `token`, `system`.' }) actor?: string;
  @Text({ most: 200, description: 'In the reason, the key, or the name of the thing.' }) q?: string;
}

@ApiTags('history')
@Controller('organisations/:org/history')
export class HistoryController {
  constructor(
    private readonly history: HistoryService,
    private readonly verification: RegisterVerificationService,
    private readonly chains: HistoryVerificationService,
    private readonly checkpoints: CheckpointService,
    private readonly exports: HistoryExportService,
  ) {}

  @Summary('Revisions, newest first')
  @Get()
  @Requires('read')
  @AnswersPage(RevisionView)
  list(@CurrentOrganisation() { id }: OrganisationReach, @Query() query: HistoryQuery): Promise<Page<RevisionView>> {
    return this.history.list(id, query);
  }

  @Summary('Who changed something, the latest first')
  @Get('actors')
  @Requires('read')
  @AnswersPage(KnownActorView)
  actors(@CurrentOrganisation() { id }: OrganisationReach, @Query() query: PageQuery): Promise<Page<KnownActorView>> {
    return this.history.actors(id, query);
  }

  @Summary('Recomputes the whole chain, holds it against every signed head that was kept, and compares the register with what its history says it is')
  @Get('verify')
  @Requires('read')
  @Answers(200, VerificationView)
  verify(@CurrentOrganisation() organisation: OrganisationReach): Promise<Verification> {
    return this.verification.verify(organisation);
  }

  @Summary('The whole history, to be checked without this service: see /history/verifier')
  @Get('export')
  @Requires('read')
  @AnswersMedia(['application/x-ndjson'], 'A line of canonical JSON each: the format with the public keys, every revision as it was hashed, every checkpoint, the signed head, and the signed digest of all that.')
  export(@CurrentOrganisation() organisation: OrganisationReach, @Res({ passthrough: true }) reply: FastifyReply): StreamableFile {
    void reply.header('Cache-Control', 'no-store');
    return streamedText(this.exports.lines(organisation), { type: 'application/x-ndjson', name: `${organisation.slug}-history.ndjson` });
  }

  @Summary('Takes the signed end of the history as it is now; whoever keeps it can have the history held against it later')
  @Post('checkpoints')
  @HttpCode(201)
  @Requires('read')
  @Answers(201, CheckpointView, { idempotent: true })
  take(@CurrentOrganisation() { id }: OrganisationReach): Promise<Checkpoint> {
    return this.checkpoints.take(id);
  }

  @Summary('Checkpoints, newest first')
  @Get('checkpoints')
  @Requires('read')
  @AnswersPage(CheckpointView)
  listCheckpoints(@CurrentOrganisation() { id }: OrganisationReach, @Query() query: PageQuery): Promise<Page<Checkpoint>> {
    return this.checkpoints.list(id, query);
  }

  @Summary('Holds the history, beside all else, against a checkpoint that was handed out')
  @Post('checkpoints/verification')
  @HttpCode(200)
  @Requires('read')
  @Answers(200, VerificationView)
  verifyCheckpoint(@CurrentOrganisation() { id }: OrganisationReach, @Body() body: CheckpointBody): Promise<Verification> {
    return this.chains.verify(id, [body]);
  }
}
