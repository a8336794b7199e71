import { ApiProperty } from '@nestjs/swagger';
import { LAW_EVENT_CODES } from '../../law/changes/law-events.js';
import { REGISTER_EVENT_CODES } from '../../law/changes/register-days.js';
import { ACTIVITY_ROLES, REGIMES, VERDICTS } from '../../law/vocabulary.js';
import { ReasonView } from './assessment.views.js';
import { VerdictCountsView } from './overview.views.js';

const NULLABLE_TEXT = { type: String, nullable: true } as const;
const NULLABLE_VERDICT = { enum: VERDICTS, nullable: true } as const;

class VerdictMoveView {
  @ApiProperty({ ...NULLABLE_VERDICT, description: 'null: there was no such transfer before.' }) from: string | null;
  @ApiProperty({ ...NULLABLE_VERDICT, description: 'null: there is none after.' }) to: string | null;
  @ApiProperty({ type: 'integer' }) count: number;
}

class TurningEventView {
  @ApiProperty({ enum: [...LAW_EVENT_CODES, ...REGISTER_EVENT_CODES] }) code: string;
  @ApiProperty({ enum: REGIMES, nullable: true, description: 'Of what the law did; null: the register states it.' }) regime: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'An adequacy decision, a mechanism or a country.' }) key: string | null;
  @ApiProperty(NULLABLE_TEXT) name: string | null;
  @ApiProperty(NULLABLE_TEXT) citation: string | null;
  @ApiProperty({ ...NULLABLE_TEXT, description: 'Why it ended before its time.' }) because: string | null;
  @ApiProperty({ type: 'integer', description: 'Transfers that stand otherwise than the day before.' }) transfers: number;
}

export class TurningPointView {
  @ApiProperty({ format: 'date' }) day: string;
  @ApiProperty({ type: VerdictCountsView, description: 'As of the day.' }) verdicts: unknown;
  @ApiProperty({ type: [VerdictMoveView] }) moves: readonly VerdictMoveView[];
  @ApiProperty({ type: [TurningEventView] }) events: readonly TurningEventView[];
}

class EngagementHitView {
  @ApiProperty() key: string;
  @ApiProperty() processor: string;
  @ApiProperty({ description: 'The company and what it does.' }) name: string;
  @ApiProperty({ enum: VERDICTS }) before: string;
  @ApiProperty({ enum: VERDICTS }) after: string;
  @ApiProperty({ type: 'integer' }) transfers: number;
}

class ActivityHitView {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
  @ApiProperty({ enum: ACTIVITY_ROLES }) role: string;
  @ApiProperty({ type: [String] }) engagements: readonly string[];
  @ApiProperty({ type: [String], description: 'Customers for whom it is carried out.' }) controllers: readonly string[];
}

class ListEntryHitView {
  @ApiProperty() engagement: string;
  @ApiProperty() name: string;
  @ApiProperty({ type: [String] }) products: readonly string[];
}

class SubstituteView {
  @ApiProperty() mechanism: string;
  @ApiProperty({ enum: ['holds', 'incomplete'] }) state: string;
  @ApiProperty({ type: 'integer' }) transfers: number;
}

class RemedyView extends ReasonView {
  @ApiProperty({ type: 'integer' }) transfers: number;
}

class SupportView {
  @ApiProperty({ description: 'A mechanism, scheme or adequacy decision: what `without` takes.' }) name: string;
  @ApiProperty({ type: 'integer' }) transfers: number;
  @ApiProperty({ enum: REGIMES, isArray: true }) regimes: readonly string[];
  @ApiProperty({ type: [String], description: 'Countries and international organisations.' }) destinations: readonly string[];
}

/** What breaks if part of the law falls. */
export class ConsequencesView {
  @ApiProperty({ type: [SupportView], description: 'What the transfers rest on today, the most used first.' }) restsOn: readonly SupportView[];
  @ApiProperty({ type: VerdictCountsView }) before: unknown;
  @ApiProperty({ type: VerdictCountsView }) after: unknown;
  @ApiProperty({ type: [VerdictMoveView] }) moves: readonly VerdictMoveView[];
  @ApiProperty({ type: [EngagementHitView], description: 'Worst first.' }) engagements: readonly EngagementHitView[];
  @ApiProperty({ type: [ActivityHitView] }) activities: readonly ActivityHitView[];
  @ApiProperty({ type: [ListEntryHitView], description: 'Entries of the list for customers.' }) listEntries: readonly ListEntryHitView[];
  @ApiProperty({ type: [String] }) products: readonly string[];
  @ApiProperty({ type: [SubstituteView], description: 'What is on file and could take the place of what fell.' }) substitutes: readonly SubstituteView[];
  @ApiProperty({ type: [RemedyView] }) remedies: readonly RemedyView[];
}
