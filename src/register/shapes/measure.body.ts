import type { MeasureFacts } from '../../law/facts.js';
import { MEASURE_CATEGORIES, type MeasureCategory } from '../../law/vocabulary.js';
import { Key, OneOf, Text } from '../../platform/http/fields.js';

/** A technical or organisational measure. */
export class MeasureBody implements Partial<MeasureFacts> {
  @Key({ required: true }) key: string;
  @OneOf(MEASURE_CATEGORIES, { required: true }) category: MeasureCategory;
  @Text({ required: true, most: 300 }) name: string;
  @Text() description: string | null;
}
