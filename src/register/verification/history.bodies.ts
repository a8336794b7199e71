import { Text, Whole } from '../../platform/http/fields.js';

/** A checkpoint as it was handed out. */
export class CheckpointBody {
  @Text({ required: true, most: 36 }) organisationId: string;
  @Whole({ required: true, least: 0, most: Number.MAX_SAFE_INTEGER }) sequence: number;
  @Text({ required: true, most: 64 }) hash: string;
  @Text({ required: true, most: 40 }) at: string;
  @Text({ required: true, most: 64 }) keyId: string;
  @Text({ required: true, most: 88 }) signature: string;
  @Text({ most: 40, description: 'When it was handed out; not signed, and not looked at.' }) takenAt?: string;
}
