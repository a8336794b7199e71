import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsOptional, IsString } from 'class-validator';
import { REGIMES, SEVERITIES, VERDICTS } from '../../law/vocabulary.js';
import { DayField, Key, OneOf, Text, Whole } from '../../platform/http/fields.js';
import { Moment } from '../../platform/http/moment.js';

/** The two time axes: the day a question is about, and the moment whose knowledge is asked. */
export class AsOfQuery {
  @DayField({ description: 'The day the question is about; default today (UTC).' }) asOf?: string;
  @Moment('What the register said then: a day (its end, UTC) or an instant; default now.') knownOn?: string;
}

/** The moment whose knowledge is asked. */
export class KnownOnQuery {
  @Moment('What the register said then: a day (its end, UTC) or an instant; default now.') knownOn?: string;
}

/** A part of the law thought away. */
class WithoutQuery extends AsOfQuery {
  @ApiProperty({ type: [String], required: false, description: 'A mechanism, scheme or adequacy decision that falls; repeatable.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  without?: string[];
}

/** A part of a long answer. */
class PartQuery extends WithoutQuery {
  @Type(() => Number)
  @Whole({ least: 1, most: 100_000, description: 'How many at most; default all.' })
  limit?: number;

  @Text({ most: 2_000, description: '`nextCursor` of the page before.' }) cursor?: string;
}

/** What breaks without parts of the law. */
export class ConsequencesQuery extends WithoutQuery {}

/** What transfers can be sorted by; `-` in front: the other way round. */
const TRANSFER_ORDERS = ['verdict', 'processor', 'engagement', 'country', 'kind', 'regime', 'ground', 'mechanism', 'validUntil'] as const;
export type TransferOrder = (typeof TRANSFER_ORDERS)[number];

export class TransfersQuery extends PartQuery {
  @Key() engagement?: string;
  @Key() processor?: string;
  @OneOf(REGIMES) regime?: string;
  @OneOf(VERDICTS) verdict?: string;
  @Text({ most: 100, description: 'A destination: a country, or an international organisation.' }) country?: string;
  @Text({ most: 100, description: 'What the transfer relies on: a mechanism, scheme or adequacy decision.' }) mechanism?: string;
  @Text({ most: 200, description: 'Words that all must occur, in the names of company and service, and in the codes.' }) q?: string;
  @OneOf(['true', 'false'], { description: 'With `without`: only those whose verdict would be another.' }) changed?: string;
  @OneOf(TRANSFER_ORDERS.flatMap((order) => [order, `-${order}`]), { description: '`verdict` is worst first; default the order of the register.' }) sort?: string;
  @OneOf(['true', 'false'], { description: 'Drafts and submitted engagements too, as if approved.' }) proposals?: string;
}

export class FindingsQuery extends PartQuery {
  @OneOf(SEVERITIES) severity?: string;
  @Text({ most: 100 }) code?: string;
  @Text({ most: 200, description: 'One thing (`engagement/salesforce-crm`) or a kind (`engagement`).' }) about?: string;
  @Text({ most: 200, description: 'Only those that say this, in what they are about or in their message.' }) q?: string;
  @OneOf(['true', 'false'], { description: 'Also what drafts and submitted engagements would cause.' }) proposals?: string;
}

export class OverviewQuery extends WithoutQuery {
  @OneOf(['true', 'false'], { description: 'Drafts and submitted engagements too, as if approved.' }) proposals?: string;
}

export class EngagementSummariesQuery extends AsOfQuery {
  @Type(() => Number)
  @Whole({ least: 1, most: 100_000, description: 'How many at most; default all.' })
  limit?: number;

  @Text({ most: 2_000, description: '`nextCursor` of the page before.' }) cursor?: string;
}
