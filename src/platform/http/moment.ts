import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, ValidateBy } from 'class-validator';
import { isDay } from './fields.js';

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** A day, `YYYY-MM-DD`, or an instant in RFC 3339. */
export function Moment(description: string): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, required: false, description, example: '2026-01-31' }),
    IsOptional(),
    ValidateBy({
      name: 'isMoment',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && (isDay(value) || isDay(INSTANT.exec(value)?.[1] ?? '')),
        defaultMessage: () => '$property must be a day (YYYY-MM-DD) or an instant (RFC 3339)',
      },
    }),
  );
}
