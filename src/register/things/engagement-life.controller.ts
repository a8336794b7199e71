import { Body, Controller, Headers, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../identity/principal.js';
import type { EngagementFacts } from '../../law/facts.js';
import { entityTag } from '../../platform/http/etag.js';
import { Answers, Summary } from '../../platform/http/openapi.decorators.js';
import { EngagementBody, TransitionBody } from '../shapes/engagement.body.js';
import { EngagementLifeService } from './engagement-life.service.js';

@ApiTags('engagements')
@Controller('organisations/:org/engagements')
export class EngagementLifeController {
  constructor(private readonly service: EngagementLifeService) {}

  @Summary('Submit, approve, reject, ask back or end an engagement')
  @Post(':key/transitions')
  @HttpCode(200)
  @Requires('propose')
  @Answers(200, EngagementBody, { tagged: true, idempotent: true })
  async move(@CurrentOrganisation() organisation: OrganisationReach, @Param('key') key: string, @Body() body: TransitionBody, @Headers('if-match') ifMatch: string | undefined, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<EngagementFacts> {
    const { facts, revision } = await this.service.move(organisation, key, body, ifMatch, asker);
    void reply.header('ETag', entityTag(revision));
    return facts;
  }
}
