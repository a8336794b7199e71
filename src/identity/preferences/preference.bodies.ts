import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ValidateBy } from 'class-validator';

const NAME = /^[a-z][A-Za-z0-9.-]{0,99}$/;
const MOST_CHARACTERS = 20_000;

function isKept(values: unknown): boolean {
  if (typeof values !== 'object' || values === null || Array.isArray(values)) return false;
  return Object.entries(values).every(([name, value]) => NAME.test(name) && JSON.stringify(value).length <= MOST_CHARACTERS);
}

const WORDS = `An object of at most ${MOST_CHARACTERS} characters of JSON for each name; names begin with a small letter and have letters, digits, points and hyphens`;

function Values(): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: 'object', additionalProperties: true, description: 'By name: any JSON. null takes a name away.', example: { 'columns.engagements': ['service', 'role'] } }),
    ValidateBy({ name: 'preferences', validator: { validate: isKept, defaultMessage: () => WORDS } }),
  );
}

/** What to keep. What is not named stays as it is. */
export class PreferencesPatch {
  @Values() values: Record<string, unknown>;
}

/** What is kept of whoever asks. */
export class PreferencesView {
  @ApiProperty({ type: 'object', additionalProperties: true }) values: Record<string, unknown>;
}
