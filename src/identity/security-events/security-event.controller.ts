import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { CurrentPrincipal, Requires } from '../access.decorators.js';
import { type Principal, requireInstanceAdministrator, requirePerson } from '../principal.js';
import { SecurityEvents } from './security-events.js';

/** Something that happened around signing in, people and their rights. */
export class SecurityEventView {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty({ example: 'signed-in' }) kind: string;
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) personId: string | null;
  @ApiProperty({ type: String, nullable: true }) personName: string | null;
  @ApiProperty({ type: String, nullable: true }) address: string | null;
  @ApiProperty({ type: String, nullable: true }) userAgent: string | null;
  @ApiProperty({ type: 'object', additionalProperties: true }) details: Readonly<Record<string, unknown>>;
}

@ApiTags('people')
@Controller()
export class SecurityEventController {
  constructor(private readonly events: SecurityEvents) {}

  @Summary('What happened around signing in, newest first (administrators of the instance)')
  @Get('security-events')
  @Requires('administer')
  @AnswersPage(SecurityEventView)
  list(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<Page<SecurityEventView>> {
    requireInstanceAdministrator(principal);
    return this.events.list(query);
  }

  @Summary('What happened around your own signing in, newest first')
  @Get('me/security-events')
  @Requires('self')
  @AnswersPage(SecurityEventView)
  own(@CurrentPrincipal() principal: Principal, @Query() query: PageQuery): Promise<Page<SecurityEventView>> {
    return this.events.list(query, requirePerson(principal));
  }
}
