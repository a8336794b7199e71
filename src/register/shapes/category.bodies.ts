import { ApiProperty } from '@nestjs/swagger';
import type { DataCategoryFacts, DataSubjectCategoryFacts } from '../../law/facts.js';
import { Flag, Key, Text } from '../../platform/http/fields.js';

/** A category of personal data of the organisation's own. */
export class DataCategoryBody implements Partial<DataCategoryFacts> {
  @Key({ required: true }) key: string;
  @Text({ required: true, most: 300 }) name: string;
  @Flag({ description: 'A special category (Art. 9(1)).' }) special: boolean;
  @Flag({ description: 'Criminal convictions and offences (Art. 10).' }) criminal: boolean;
}

/** A category of data subjects of the organisation's own. */
export class DataSubjectCategoryBody implements Partial<DataSubjectCategoryFacts> {
  @Key({ required: true }) key: string;
  @Text({ required: true, most: 300 }) name: string;
}

/** One's own categories and the built-in ones. */
export class DataCategoryView extends DataCategoryBody {
  @ApiProperty({ description: 'In the taxonomy that every register has; cannot be changed.' }) builtIn: boolean;
}

/** @see DataCategoryView */
export class DataSubjectCategoryView extends DataSubjectCategoryBody {
  @ApiProperty({ description: 'In the taxonomy that every register has; cannot be changed.' }) builtIn: boolean;
}
