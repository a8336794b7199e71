import { OmitType } from '@nestjs/swagger';
import {
  ACTIVITY_ROLES, ACTIVITY_STATUSES, CERTIFICATION_SCHEMES, ENGAGEMENT_ROLES, ENGAGEMENT_STATUSES, LEGAL_BASES, MEASURE_CATEGORIES, MECHANISMS,
} from '../../law/vocabulary.js';
import { Country, Key, OneOf, Text } from '../../platform/http/fields.js';
import { PageQuery } from '../../platform/http/paging.js';

/** What every list of things takes. */
export class ThingQuery extends PageQuery {
  @Text({ most: 200, description: 'Words that all must occur.' }) q?: string;
  @Text({ most: 50, description: 'Field to sort by, `-` in front for descending order; default key.' }) sort?: string;
}

export class CategoryQuery extends OmitType(ThingQuery, ['sort']) {}

export class MeasureQuery extends ThingQuery {
  @OneOf(MEASURE_CATEGORIES) category?: string;
}

export class ProcessorQuery extends ThingQuery {
  @Country() country?: string;
  @Key() catalogue?: string;
  @OneOf(CERTIFICATION_SCHEMES, { description: 'Certified under this scheme.' }) scheme?: string;
}

export class EngagementQuery extends ThingQuery {
  @Key() processor?: string;
  @OneOf(ENGAGEMENT_ROLES) role?: string;
  @OneOf(ENGAGEMENT_STATUSES) status?: string;
  @Key() via?: string;
  @Country({ description: 'With a location there.' }) country?: string;
  @OneOf(MECHANISMS, { description: 'With this safeguard.' }) mechanism?: string;
  @Key() dataCategory?: string;
  @Key() dataSubject?: string;
  @Key() measure?: string;
  @Text({ most: 300 }) owner?: string;
  @OneOf(['true', 'false'], { description: 'On the public list.' }) listed?: string;
}

export class ActivityQuery extends ThingQuery {
  @OneOf(ACTIVITY_ROLES) role?: string;
  @OneOf(ACTIVITY_STATUSES) status?: string;
  @Key() engagement?: string;
  @Key() dataCategory?: string;
  @Key() dataSubject?: string;
  @Key() measure?: string;
  @OneOf(LEGAL_BASES) legalBasis?: string;
  @Text({ most: 300 }) owner?: string;
}
