import { ApiProperty } from '@nestjs/swagger';
import { ENGAGEMENT_STATUSES, REGISTER_KINDS, SEVERITIES, VERDICTS } from '../../law/vocabulary.js';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const COUNT = { type: 'integer' } as const;

class OverviewOrganisationView {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty(NULLABLE_TEXT) country: string | null;
}

class EngagementCountsView {
  @ApiProperty(COUNT) draft: number;
  @ApiProperty(COUNT) submitted: number;
  @ApiProperty(COUNT) approved: number;
  @ApiProperty(COUNT) rejected: number;
  @ApiProperty(COUNT) ended: number;
  @ApiProperty({ ...COUNT, description: 'That run on the day.' }) running: number;
}

class ActivityCountsView {
  @ApiProperty(COUNT) draft: number;
  @ApiProperty(COUNT) active: number;
  @ApiProperty(COUNT) ended: number;
  @ApiProperty({ ...COUNT, description: 'That belong into the record of the day.' }) inForce: number;
}

class ThingCountsView {
  @ApiProperty(COUNT) processors: number;
  @ApiProperty(COUNT) measures: number;
  @ApiProperty({ type: EngagementCountsView }) engagements: EngagementCountsView;
  @ApiProperty({ type: ActivityCountsView }) activities: ActivityCountsView;
}

/** How many transfers have which verdict. */
export class VerdictCountsView {
  @ApiProperty(COUNT) 'not-restricted': number;
  @ApiProperty(COUNT) covered: number;
  @ApiProperty(COUNT) exceptional: number;
  @ApiProperty(COUNT) review: number;
  @ApiProperty(COUNT) incomplete: number;
  @ApiProperty(COUNT) uncovered: number;
}

class TransferCountsView {
  @ApiProperty(COUNT) total: number;
  @ApiProperty({ type: VerdictCountsView }) verdicts: VerdictCountsView;
}

class DestinationView {
  @ApiProperty(NULLABLE_TEXT) country: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'An international organisation, in place of a country.' }) organisation: string | null;
  @ApiProperty({ enum: VERDICTS, description: 'The worst of its transfers.' }) verdict: string;
  @ApiProperty(COUNT) engagements: number;
  @ApiProperty(COUNT) transfers: number;
  @ApiProperty({ type: VerdictCountsView }) verdicts: VerdictCountsView;
}

class SeverityCountsView {
  @ApiProperty(COUNT) breach: number;
  @ApiProperty(COUNT) gap: number;
  @ApiProperty(COUNT) advice: number;
}

class FindingGroupView {
  @ApiProperty() code: string;
  @ApiProperty({ enum: SEVERITIES }) severity: string;
  @ApiProperty({ enum: REGISTER_KINDS, description: 'What the findings are about.' }) kind: string;
  @ApiProperty({ description: 'Of one of them.' }) citation: string;
  @ApiProperty() remedy: string;
  @ApiProperty(COUNT) count: number;
}

class FindingCountsView {
  @ApiProperty(COUNT) total: number;
  @ApiProperty({ type: SeverityCountsView }) severities: SeverityCountsView;
  @ApiProperty({ type: [FindingGroupView], description: 'Gravest first, then the most.' }) groups: readonly FindingGroupView[];
}

class RequestStepView {
  @ApiProperty({ format: 'date-time' }) at: string;
  @ApiProperty(NULLABLE_TEXT) byId: string | null;
  @ApiProperty() by: string;
  @ApiProperty(NULLABLE_TEXT) comment: string | null;
}

class RequestView {
  @ApiProperty() engagement: string;
  @ApiProperty({ description: 'The company, and what it does.' }) name: string;
  @ApiProperty({ enum: ENGAGEMENT_STATUSES, description: '`submitted` waits for a decision; `draft` was asked back, `rejected` was turned down.' }) status: string;
  @ApiProperty({ type: RequestStepView }) submitted: RequestStepView;
  @ApiProperty({ type: RequestStepView, nullable: true, description: 'What was answered; null while it waits.' }) answered: RequestStepView | null;
}

class SunsetView {
  @ApiProperty({ enum: ['law-ends', 'law-closes-to-new-contracts'] }) code: string;
  @ApiProperty({ description: 'An adequacy decision, a mechanism or free flow.' }) key: string;
  @ApiProperty() name: string;
  @ApiProperty({ format: 'date' }) dueOn: string;
  @ApiProperty() message: string;
  @ApiProperty() citation: string;
}

/** The state of a register in numbers. */
export class OverviewView {
  @ApiProperty({ type: OverviewOrganisationView }) organisation: OverviewOrganisationView;
  @ApiProperty({ format: 'date' }) asOf: string;
  @ApiProperty({ format: 'date', description: 'The state of our knowledge of the law.' }) lawVersion: string;
  @ApiProperty({ ...COUNT, description: 'Of the register it was made from.' }) revision: number;
  @ApiProperty({ type: ThingCountsView }) things: ThingCountsView;
  @ApiProperty({ type: TransferCountsView }) transfers: TransferCountsView;
  @ApiProperty({ type: [DestinationView], description: 'Worst first, then the most engagements.' }) destinations: readonly DestinationView[];
  @ApiProperty({ type: FindingCountsView }) findings: FindingCountsView;
  @ApiProperty({ type: [RequestView], description: 'Requests that were submitted and are not approved, the longest waiting first.' }) requests: readonly RequestView[];
  @ApiProperty({ type: [SunsetView], description: 'What transfers rest on and whose end is known, the next first.' }) sunsets: readonly SunsetView[];
}
