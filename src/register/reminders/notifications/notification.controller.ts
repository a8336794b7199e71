import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentAsker, CurrentOrganisation, Requires, TakesReason } from '../../../identity/access.decorators.js';
import type { Asker, OrganisationReach } from '../../../identity/principal.js';
import { entityTag } from '../../../platform/http/etag.js';
import { Answers, Summary } from '../../../platform/http/openapi.decorators.js';
import { NotificationsBody, NotificationsView } from './notification.bodies.js';
import { NotificationService } from './notification.service.js';

@ApiTags('reminders')
@Controller('organisations/:org/notifications')
export class NotificationController {
  constructor(private readonly service: NotificationService) {}

  @Summary('Which mails the data protection officer and oneself get')
  @Get()
  @Requires('read')
  @Answers(200, NotificationsView, { tagged: true })
  async get(@CurrentOrganisation() organisation: OrganisationReach, @CurrentAsker() asker: Asker, @Res({ passthrough: true }) reply: FastifyReply): Promise<NotificationsView> {
    const { answer, version } = await this.service.get(organisation, asker);
    void reply.header('ETag', entityTag(version));
    return answer;
  }

  @Summary('Choose which mails the data protection officer (needs the permission `decide`) and oneself get')
  @Put()
  @Requires('read')
  @TakesReason()
  @Answers(200, NotificationsView, { tagged: true, conditional: true })
  async replace(
    @CurrentOrganisation() organisation: OrganisationReach, @Headers('if-match') ifMatch: string | undefined, @Body() body: NotificationsBody, @CurrentAsker() asker: Asker,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NotificationsView> {
    const { answer, version } = await this.service.replace(organisation, body, ifMatch, asker);
    void reply.header('ETag', entityTag(version));
    return answer;
  }
}
