import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, Matches, ValidateBy } from 'class-validator';
import { LANGUAGES, type Language } from '../../law/vocabulary.js';
import { DayField, OneOf, Text } from '../../platform/http/fields.js';
import { Moment } from '../../platform/http/moment.js';
import { TEMPLATES, type TemplateName } from '../templates/template-names.js';
import { type Acknowledgement, isAcknowledgement, MOST_NAMED_GAPS } from './acknowledged-gaps.js';

const NAMED_GAP = {
  oneOf: [
    { type: 'string', minLength: 1, maxLength: 200, description: 'A code, wherever it is.' },
    {
      type: 'object', required: ['code'], additionalProperties: false,
      properties: { code: { type: 'string', maxLength: 200 }, item: { type: ['string', 'null'] }, activity: { type: ['string', 'null'], description: 'Null: the organisation.' } },
    },
  ],
};

/** True, or names of gaps. */
function Acknowledges(description: string): PropertyDecorator {
  const oneOf = [{ type: 'boolean' }, { type: 'array', items: NAMED_GAP, maxItems: MOST_NAMED_GAPS }, { type: 'null' }];
  return applyDecorators(
    ApiProperty({ required: false, description, oneOf } as never),
    IsOptional(),
    ValidateBy({
      name: 'isAcknowledgement',
      validator: { validate: isAcknowledgement, defaultMessage: () => '$property must be true, or a list of codes and of {code, item, activity}' },
    }),
  );
}

/** A wish to have a record issued. */
export class IssueBody {
  @DayField({ description: 'The day the record is of; default today (UTC).' }) asOf?: string | null;
  @Moment('What the register said then: a day (its end, UTC) or an instant; default now.') knownOn?: string | null;
  @OneOf(LANGUAGES, { description: 'Default: the language of the template, then by Accept-Language, then en.' }) lang?: Language | null;
  @OneOf(TEMPLATES, { description: 'Order and headings; default art-30.' }) template?: TemplateName | null;
  @Text({ description: 'A note for the organisation itself; it stands in none of the files.' }) comment?: string | null;
  @Acknowledges('What the law requires and the record lacks: true issues it without all of it; names, without these alone.') acknowledgeGaps?: Acknowledgement;
}

/** What is known of a file or record: one of both. */
export class IssueVerificationBody {
  @ApiProperty({ type: String, required: false, nullable: true, pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of a file.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/, { message: '$property must be 64 hexadecimal digits in lower case' })
  sha256?: string | null;

  @ApiProperty({ type: String, required: false, nullable: true, pattern: '^sha256:[0-9a-f]{64}$', description: 'Digest of a record, as it stands in each of its formats.' })
  @IsOptional()
  @Matches(/^sha256:[0-9a-f]{64}$/, { message: '$property must be sha256: and 64 hexadecimal digits in lower case' })
  digest?: string | null;
}
