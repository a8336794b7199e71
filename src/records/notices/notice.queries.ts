import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { ArrayMinSize } from 'class-validator';
import { type Language, LANGUAGES } from '../../law/vocabulary.js';
import { DayField, Keys, OneOf } from '../../platform/http/fields.js';
import { AsOfQuery } from '../../register/assessment/as-of.queries.js';

const split = (value: unknown): unknown =>
  (typeof value === 'string' ? value.split(',').map((key) => key.trim()).filter((key) => key !== '') : Array.isArray(value) ? value.flatMap(split) : value);

/** Keys in a query, with commas between them or the parameter repeated. */
function KeysInQuery(options: { readonly required?: boolean; readonly description: string }): PropertyDecorator {
  return applyDecorators(Keys(options), Transform(({ value }: { value: unknown }) => split(value)));
}

export class NoticeQuery extends AsOfQuery {
  @OneOf(LANGUAGES, { description: 'Language of the sentences; default by Accept-Language, then en. What the register says in its own words stays as it is.' }) lang?: Language;
  @OneOf(['true', 'false'], { description: '`false`: page and text without the list of what is missing; default true. JSON always has it.' }) gaps?: string;
}

export class NoticesQuery extends NoticeQuery {
  @KeysInQuery({ description: 'Keys of activities as controller, in the order wanted, with commas between them; default all that are in force.' }) activities?: string[];
}

export class RecipientsQuery extends NoticeQuery {
  @ArrayMinSize(1)
  @KeysInQuery({ required: true, description: 'Categories of data subjects that the person belongs to, with commas between them.' })
  dataSubjects: string[];

  @DayField({ description: 'Also who received data at any time from this day on; default on the day of `asOf` alone.' }) since?: string;
  @KeysInQuery({ description: 'Only recipients of these categories of data; default all.' }) dataCategories?: string[];
}
