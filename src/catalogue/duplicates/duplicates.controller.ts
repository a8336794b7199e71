import { Controller, Get, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { CurrentOrganisation, Requires } from '../../identity/access.decorators.js';
import type { OrganisationReach } from '../../identity/principal.js';
import { Text } from '../../platform/http/fields.js';
import { AnswersPage, Summary } from '../../platform/http/openapi.decorators.js';
import { type Page, PageQuery } from '../../platform/http/paging.js';
import { ProcessorBody } from '../../register/shapes/processor.body.js';
import { DUPLICATE_REASONS, type Duplicate } from './find-duplicates.js';
import { DuplicatesService } from './duplicates.service.js';

/** What is known of a company that is about to be added. */
export class DuplicatesQuery extends PageQuery {
  @Text({ most: 300, description: 'Its name or brand.' }) name?: string;
  @Text({ most: 300, description: 'The contracting legal entity.' }) legalName?: string;
  @Text({ most: 2_000, description: 'Its web address; the domain alone will do.' }) website?: string;
}

class DuplicateMatchView {
  @ApiProperty({ enum: DUPLICATE_REASONS }) code: string;
  @ApiProperty({ description: 'The words of the register or of the catalogue that it rests on.' }) matched: string;
}

/** A processor of the register that may be the same company. */
class DuplicateView {
  @ApiProperty({ type: ProcessorBody }) processor: unknown;
  @ApiProperty({ type: [DuplicateMatchView], description: 'The strongest first.' }) reasons: unknown;
}

@ApiTags('processors')
@Controller('organisations/:org/processor-duplicates')
export class DuplicatesController {
  constructor(private readonly service: DuplicatesService) {}

  @Summary('Processors of the register that may be the company that is about to be added: same brand, legal entity or domain, or one entry of the catalogue')
  @Get()
  @Requires('read')
  @AnswersPage(DuplicateView)
  list(@CurrentOrganisation() organisation: OrganisationReach, @Query() query: DuplicatesQuery): Promise<Page<Duplicate>> {
    return this.service.page(organisation, query);
  }
}
