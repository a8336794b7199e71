import { DayField, Flag, Key, Parts, Text, Texts, Whole } from '../platform/http/fields.js';

/** An engagement that is to be on the public list, and what customers are told of it. */
export class ListedEngagementBody {
  @Key({ required: true, description: 'Key of the engagement.' }) engagement: string;
  @Text({ description: 'In place of the purposes.' }) description?: string | null;
  @Texts({ description: 'The products it serves; none means all.' }) products?: string[];
  @DayField({ description: 'The day announced; default: the day the engagement starts.' }) effectiveFrom?: string | null;
}

/** Which engagements are listed; those not named are not. */
export class SubProcessorListBody {
  @Parts(() => ListedEngagementBody, { required: true, most: 10_000 }) entries: ListedEngagementBody[];
  @Whole({ least: 0, most: 730, description: 'Days before a new sub-processor starts; left out: as it is.' }) noticePeriodDays?: number | null;
  @Whole({ least: 0, most: 730, description: 'Of these, how long customers may object; left out: as it is.' }) objectionPeriodDays?: number | null;
}

/** A wish to publish the list as it stands. */
export class PublicationBody {
  @Text({ description: 'A note for the organisation itself; never public.' }) comment?: string | null;
  @Flag({ description: 'Do not wait for the notice period.' }) urgent?: boolean | null;
  @Text({ most: 1_000, description: 'Why customers are not given the notice period. Public; needed where it is urgent.' }) reason?: string | null;
}
