import { Equals } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { Part, Parts } from '../../platform/http/fields.js';
import { ActivityBody } from '../shapes/activity.body.js';
import { DataCategoryBody, DataSubjectCategoryBody } from '../shapes/category.bodies.js';
import { EngagementBody } from '../shapes/engagement.body.js';
import { MeasureBody } from '../shapes/measure.body.js';
import { OrganisationBody } from '../organisations/organisation.body.js';
import { ProcessorBody } from '../shapes/processor.body.js';

export const REGISTER_FORMAT = 'register30/v1';
/** Things of one kind in one document. */
export const MOST_OF_A_KIND = 100_000;

/** The whole register of one organisation as one document. */
export class RegisterDocumentBody {
  @ApiProperty({ enum: [REGISTER_FORMAT] })
  @Equals(REGISTER_FORMAT, { message: `$property must be ${REGISTER_FORMAT}` })
  format: typeof REGISTER_FORMAT;

  @Part(() => OrganisationBody, { required: true }) organisation: OrganisationBody;
  @Parts(() => DataCategoryBody, { most: MOST_OF_A_KIND }) dataCategories: DataCategoryBody[];
  @Parts(() => DataSubjectCategoryBody, { most: MOST_OF_A_KIND }) dataSubjectCategories: DataSubjectCategoryBody[];
  @Parts(() => MeasureBody, { most: MOST_OF_A_KIND }) measures: MeasureBody[];
  @Parts(() => ProcessorBody, { most: MOST_OF_A_KIND }) processors: ProcessorBody[];
  @Parts(() => EngagementBody, { most: MOST_OF_A_KIND }) engagements: EngagementBody[];
  @Parts(() => ActivityBody, { most: MOST_OF_A_KIND }) activities: ActivityBody[];
}
