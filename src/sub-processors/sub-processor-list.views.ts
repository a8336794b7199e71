import { ApiProperty } from '@nestjs/swagger';
import type { ListPublication } from './public-list.js';
import { ListDifferenceView, ListOrganisationView, PublishedEntryView } from './public-list.views.js';
import type { PublicationRefusal } from './publish-list.js';
import { ListedEngagementBody } from './sub-processor-list.bodies.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;

class EngagementReferenceView {
  @ApiProperty({ enum: ['engagement'] }) kind: 'engagement';
  @ApiProperty() key: string;
}

export class PublicationRefusalView implements PublicationRefusal {
  @ApiProperty({ enum: ['notice-period-short', 'reason-missing', 'nothing-to-publish'] }) code: PublicationRefusal['code'];
  @ApiProperty({ type: EngagementReferenceView, nullable: true }) about: EngagementReferenceView | null;
  @ApiProperty() pointer: string;
  @ApiProperty() message: string;
  @ApiProperty({ ...TEXT_OR_NULL, format: 'date', description: 'First day that the notice period allows.' }) earliest: string | null;
}

class PublishedVersionView {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
}

/** The list as a publication now would make it, against the published one. */
export class NextListView extends ListDifferenceView {
  @ApiProperty({ type: PublishedVersionView, nullable: true }) published: PublishedVersionView | null;
  @ApiProperty({ type: 'integer' }) noticePeriodDays: number;
  @ApiProperty({ type: 'integer' }) objectionPeriodDays: number;
  @ApiProperty({ type: [ListedEngagementBody], description: 'The engagements marked for the list, in any status: what PUT takes as `entries`.' })
  listed: ListedEngagementBody[];
  @ApiProperty({ type: [PublishedEntryView], description: 'What would be published.' }) entries: PublishedEntryView[];
  @ApiProperty({ type: [PublicationRefusalView], description: 'What stands against publishing now.' }) refusals: PublicationRefusalView[];
}

/** One published version. */
export class PublicationView implements ListPublication {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty({ type: ListOrganisationView }) organisation: ListOrganisationView;
  @ApiProperty({ type: 'integer' }) noticePeriodDays: number;
  @ApiProperty({ type: 'integer' }) objectionPeriodDays: number;
  @ApiProperty({ type: [PublishedEntryView] }) entries: PublishedEntryView[];
  @ApiProperty({ type: ListDifferenceView }) difference: ListDifferenceView;
  @ApiProperty() urgent: boolean;
  @ApiProperty(TEXT_OR_NULL) reason: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Never public.' }) comment: string | null;
}
