import { ApiProperty } from '@nestjs/swagger';
import { ENGAGEMENT_ROLES, LOCATION_KINDS, REGIMES, REGISTER_KINDS, SEVERITIES, VERDICTS } from '../../law/vocabulary.js';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_VERDICT = { enum: VERDICTS, nullable: true } as const;

export class ReasonView {
  @ApiProperty() code: string;
  @ApiProperty() message: string;
  @ApiProperty({ description: 'Article, decision or judgment.' }) citation: string;
}

class ReferenceView {
  @ApiProperty({ enum: REGISTER_KINDS }) kind: string;
  @ApiProperty() key: string;
}

export class MissingFactView extends ReasonView {
  @ApiProperty({ description: 'The field that would close it.' }) field: string;
  @ApiProperty({ type: ReferenceView, required: false, description: 'The thing whose field it is.' }) about?: ReferenceView;
}

export class SafeguardAssessmentView {
  @ApiProperty() mechanism: string;
  @ApiProperty({ enum: ['holds', 'incomplete', 'fails'] }) state: string;
  @ApiProperty({ type: [ReasonView] }) reasons: ReasonView[];
}

/** The answer to one case. */
export class AssessmentView {
  @ApiProperty({ enum: VERDICTS }) verdict: string;
  @ApiProperty(NULLABLE_TEXT) ground: string | null;
  @ApiProperty(NULLABLE_TEXT) mechanism: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date', description: 'The last day on which this answer holds by what is known.' }) validUntil: string | null;
  @ApiProperty({ type: [ReasonView] }) reasons: ReasonView[];
  @ApiProperty({ type: [MissingFactView] }) missing: MissingFactView[];
  @ApiProperty({ type: [ReasonView] }) warnings: ReasonView[];
  @ApiProperty({ type: [SafeguardAssessmentView] }) safeguards: SafeguardAssessmentView[];
  @ApiProperty({ format: 'date', description: 'The state of our knowledge of the law.' }) lawVersion: string;
}

class OtherwiseView {
  @ApiProperty({ enum: VERDICTS }) verdict: string;
  @ApiProperty(NULLABLE_TEXT) ground: string | null;
  @ApiProperty(NULLABLE_TEXT) mechanism: string | null;
  @ApiProperty({ type: [MissingFactView] }) missing: MissingFactView[];
  @ApiProperty({ type: [ReasonView] }) reasons: ReasonView[];
}

/** One engagement's data in one place under one law. */
export class TransferView {
  @ApiProperty() engagement: string;
  @ApiProperty() processor: string;
  @ApiProperty({ required: false, description: 'What the company is called.' }) processorName?: string;
  @ApiProperty({ ...NULLABLE_TEXT, required: false }) service?: string | null;
  @ApiProperty(NULLABLE_TEXT) via: string | null;
  @ApiProperty(NULLABLE_TEXT) country: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'An international organisation, in place of a country.' }) organisation: string | null;
  @ApiProperty({ enum: LOCATION_KINDS }) kind: string;
  @ApiProperty({ enum: REGIMES }) regime: string;
  @ApiProperty({ enum: VERDICTS }) verdict: string;
  @ApiProperty(NULLABLE_TEXT) ground: string | null;
  @ApiProperty(NULLABLE_TEXT) mechanism: string | null;
  @ApiProperty({ type: [ReasonView] }) reasons: readonly ReasonView[];
  @ApiProperty({ type: [MissingFactView] }) missing: readonly MissingFactView[];
  @ApiProperty({ type: [ReasonView] }) warnings: readonly ReasonView[];
  @ApiProperty({ type: [SafeguardAssessmentView] }) safeguards: readonly unknown[];
  @ApiProperty({ ...NULLABLE_TEXT, format: 'date' }) validUntil: string | null;
  @ApiProperty({ type: OtherwiseView, required: false, description: 'With `without`: what it would be then.' }) without?: unknown;
}

/** A gap on a day. */
export class FindingView {
  @ApiProperty() code: string;
  @ApiProperty({ enum: SEVERITIES }) severity: string;
  @ApiProperty({ type: ReferenceView }) about: ReferenceView;
  @ApiProperty({ description: 'JSON Pointer into the thing.' }) pointer: string;
  @ApiProperty() message: string;
  @ApiProperty() citation: string;
  @ApiProperty() remedy: string;
  @ApiProperty({ required: false, description: 'A proposal would cause it if it were approved.' }) conditional?: boolean;
}

/** What the law would say of one engagement. */
export class EngagementAssessmentView {
  @ApiProperty({ type: [TransferView] }) transfers: readonly TransferView[];
  @ApiProperty({ type: [FindingView], description: 'About the engagement and its processor, worst first.' }) findings: readonly FindingView[];
}

export class NamedFindingView extends FindingView {
  @ApiProperty({ description: 'What the thing it is about is called.' }) name: string;
}

class GraphNodeView {
  @ApiProperty() id: string;
  @ApiProperty({ enum: ['organisation', 'processor'] }) kind: string;
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty(NULLABLE_TEXT) country: string | null;
  @ApiProperty({ type: [String] }) countries: readonly string[];
  @ApiProperty(NULLABLE_VERDICT) verdict: string | null;
}

class GraphEdgeView {
  @ApiProperty() from: string;
  @ApiProperty() to: string;
  @ApiProperty() engagement: string;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'The engagement above it in the chain; null: the organisation itself engages.' }) via: string | null;
  @ApiProperty(NULLABLE_TEXT) service: string | null;
  @ApiProperty({ enum: ENGAGEMENT_ROLES }) role: string;
  @ApiProperty(NULLABLE_VERDICT) verdict: string | null;
  @ApiProperty({ type: [String] }) countries: readonly string[];
}

/** Who engages whom. */
export class ProcessorGraphView {
  @ApiProperty({ type: [GraphNodeView] }) nodes: readonly GraphNodeView[];
  @ApiProperty({ type: [GraphEdgeView] }) edges: readonly GraphEdgeView[];
}
