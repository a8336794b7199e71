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

/** A part of the law thought away. */
class WithoutQuery extends AsOfQuery {
  @ApiProperty({ type: [String], required: false, description: 'A mechanism, scheme or adequacy decision that falls; repeatable.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value))
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  without?: string[];

  @Type(() => Number)
  @Whole({ least: 1, most: 100_000, description: 'How many at most; default all.' })
  limit?: number;

  @Text({ most: 2_000, description: '`nextCursor` of the page before.' }) cursor?: string;
}

export class TransfersQuery extends WithoutQuery {
  @Key() engagement?: string;
  @Key() processor?: string;
  @OneOf(REGIMES) regime?: string;
  @OneOf(VERDICTS) verdict?: string;
  @OneOf(['true', 'false'], { description: 'Drafts and submitted engagements too, as if approved.' }) proposals?: string;
}

export class FindingsQuery extends WithoutQuery {
  @OneOf(SEVERITIES) severity?: string;
  @Text({ most: 100 }) code?: string;
  @Text({ most: 200, description: 'One thing (`engagement/salesforce-crm`) or a kind (`engagement`).' }) about?: string;
  @OneOf(['true', 'false'], { description: 'Also what drafts and submitted engagements would cause.' }) proposals?: string;
}

