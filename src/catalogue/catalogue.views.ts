import { ApiProperty } from '@nestjs/swagger';
import { EngagementBody } from '../register/shapes/engagement.body.js';
import { ProcessorBody } from '../register/shapes/processor.body.js';

const FACT = {
  type: 'object',
  required: ['value', 'source', 'checkedOn', 'confidence'],
  properties: {
    value: {},
    source: { type: 'string' },
    checkedOn: { type: 'string', format: 'date' },
    confidence: { type: 'string', enum: ['seen', 'vendor-states', 'third-party-states'] },
  },
} as const;
const MAYBE_FACT = { ...FACT, nullable: true } as never;
const FACTS = { type: 'array', items: FACT } as never;

/** One product, with what is usual for it; every fact with its source and the day it was checked. */
class CatalogueServiceView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty(FACTS) roles: unknown;
  @ApiProperty(MAYBE_FACT) purposes: unknown;
  @ApiProperty(MAYBE_FACT) dataSubjects: unknown;
  @ApiProperty(MAYBE_FACT) dataCategories: unknown;
  @ApiProperty(FACTS) locations: unknown;
  @ApiProperty(FACTS) mechanisms: unknown;
}

/** A well-known processor; every fact with its source and the day it was checked. */
export class CatalogueProcessorView {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String] }) aliases: readonly string[];
  @ApiProperty({ type: [String] }) domains: readonly string[];
  @ApiProperty({ ...(FACTS as object), description: 'The legal entities a customer contracts with; the first is the one for the EEA.' }) contractingEntities: unknown;
  @ApiProperty(MAYBE_FACT) address: unknown;
  @ApiProperty(MAYBE_FACT) website: unknown;
  @ApiProperty(MAYBE_FACT) parent: unknown;
  @ApiProperty({ type: [CatalogueServiceView] }) services: unknown;
  @ApiProperty(FACTS) certifications: unknown;
  @ApiProperty(MAYBE_FACT) dpaUrl: unknown;
  @ApiProperty(MAYBE_FACT) subProcessorsUrl: unknown;
  @ApiProperty(MAYBE_FACT) noticeDays: unknown;
  @ApiProperty(MAYBE_FACT) objectionDays: unknown;
  @ApiProperty(FACTS) notes: unknown;
}

/** A processor taken from the catalogue and its usual engagement, as a draft. */
export class CatalogueDraftView {
  @ApiProperty({ type: ProcessorBody }) processor: unknown;
  @ApiProperty({ type: EngagementBody }) engagement: unknown;
}
