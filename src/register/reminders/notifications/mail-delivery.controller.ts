import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../../identity/access.decorators.js';
import type { OrganisationReach } from '../../../identity/principal.js';
import { AnswersPage, Summary } from '../../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../../platform/http/paging.js';
import { MAIL_STATES, type MailState } from '../../../platform/mail/mail-delivery.entity.js';
import { MailDeliveryService } from './mail-delivery.service.js';

/** A mail that was to go out, and what came of it. */
export class MailDeliveryView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ description: 'Such as `weekly-reminders`, `daily-changes`, `invitation`.' }) kind: string;
  @ApiProperty() address: string;
  @ApiProperty() subject: string;
  @ApiProperty({ enum: MAIL_STATES, description: '`queued`: not taken by the receiver yet; `failed`: refused for good, or given up.' }) state: MailState;
  @ApiProperty({ type: 'integer' }) attempts: number;
  @ApiProperty({ type: String, nullable: true, description: 'The receiver’s own words, where it said something.' }) lastError: string | null;
  @ApiProperty({ format: 'date-time' }) createdAt: string;
  @ApiProperty({ type: String, format: 'date-time', nullable: true }) sentAt: string | null;
}

@ApiTags('reminders')
@Controller('organisations/:org/mail-deliveries')
export class MailDeliveryController {
  constructor(private readonly service: MailDeliveryService) {}

  @Summary('What was mailed to whom, when and with which result, newest first')
  @Get()
  @Requires('administer')
  @AnswersPage(MailDeliveryView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: PageQuery): Promise<Page<MailDeliveryView>> {
    return this.service.list(organisation, query);
  }
}
