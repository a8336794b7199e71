/**
 * One declaration per field: each decorator validates the wire (class-validator) and describes it (OpenAPI). Every field may be
 * left out or null, which mean the same, unless it is `required`.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize, IsArray, IsBoolean, IsDefined, IsEmail, IsIn, IsInt, IsOptional, IsString, IsUrl, Matches, Max, MaxLength, Min,
  MinLength, ValidateBy, ValidateNested,
} from 'class-validator';
import { isCountryCode } from './countries.js';

export interface FieldOptions {
  readonly required?: boolean;
  readonly description?: string;
  readonly example?: unknown;
}

/** What the keys of things look like: they stand in URLs, documents and git. */
const KEY_PATTERN = /^[a-z0-9](?:[a-z0-9-]{0,98}[a-z0-9])?$/;
const DAY_PATTERN = /^\d{4}-\d{2}-\d{2}$/;
const PERIOD_PATTERN = /^P(?!$)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?$/;
const LONGEST_LIST = 1_000;
const LONGEST_TEXT = 4_000;

type Property = ApiPropertyOptions & { readonly isArray?: boolean };

function field(options: FieldOptions, property: Property, validators: PropertyDecorator[]): PropertyDecorator {
  const { required = false, description, example } = options;
  const nullable = required || property.isArray ? {} : { nullable: true };
  const described = { ...property, ...nullable, ...(description ? { description } : {}), ...(example === undefined ? {} : { example }) };
  return applyDecorators(ApiProperty({ ...described, required } as ApiPropertyOptions), ...(required ? [] : [IsOptional()]), ...validators);
}

/** A list that is too long is refused for that; only so much of it is looked at that this comes out. */
const list = (most: number): PropertyDecorator[] => [
  Transform(({ value }: { value: unknown }) => (Array.isArray(value) && value.length > most ? value.slice(0, most + 1) : value)), IsArray(), ArrayMaxSize(most),
];
const each = { each: true } as const;

/** Text of at most `most` characters; a required one is not empty. */
export function Text(options: FieldOptions & { most?: number } = {}): PropertyDecorator {
  const { most = LONGEST_TEXT, required } = options;
  const least = required ? [MinLength(1)] : [];
  return field(options, { type: String, maxLength: most, ...(required ? { minLength: 1 } : {}) }, [IsString(), MaxLength(most), ...least]);
}

/** A list of texts, none empty. */
export function Texts(options: FieldOptions & { most?: number } = {}): PropertyDecorator {
  const property = { type: 'array', isArray: true, items: { type: 'string', minLength: 1, maxLength: LONGEST_TEXT }, maxItems: LONGEST_LIST };
  return field(options, property as Property, [...list(LONGEST_LIST), IsString(each), MinLength(1, each), MaxLength(LONGEST_TEXT, each)]);
}

const keyWords = { message: '$property must be a key: lower-case letters, digits and hyphens, at most 100 characters' };

/** The key of a thing. */
export function Key(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, pattern: KEY_PATTERN.source, maxLength: 100 }, [Matches(KEY_PATTERN, keyWords)]);
}

/** Every value at most once. The library's own check takes a time that grows with the square of the length. */
function EachOnce(): PropertyDecorator {
  return ValidateBy({
    name: 'arrayUnique',
    validator: {
      validate: (value: unknown) => Array.isArray(value) && new Set(value).size === value.length,
      defaultMessage: () => "All $property's elements must be unique",
    },
  });
}

/** Keys of other things, each at most once. */
export function Keys(options: FieldOptions = {}): PropertyDecorator {
  const property = { type: 'array', isArray: true, items: { type: 'string', pattern: KEY_PATTERN.source }, uniqueItems: true, maxItems: 20_000 };
  return field(options, property as Property, [...list(20_000), Matches(KEY_PATTERN, { ...each, ...keyWords }), EachOnce()]);
}

function IsDay(): PropertyDecorator {
  return ValidateBy({
    name: 'isDay',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isDay(value),
      defaultMessage: () => '$property must be a day that exists, as YYYY-MM-DD',
    },
  });
}

/** @returns whether a text is a day of the calendar, from the year 1 on, as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!DAY_PATTERN.test(value) || value.startsWith('0000')) return false;
  const instant = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(value);
}

/** A calendar day, `YYYY-MM-DD`, that exists. */
export function DayField(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, format: 'date', pattern: DAY_PATTERN.source, example: '2026-01-31' }, [IsDay()]);
}

/** An ISO 8601 duration of whole days, weeks, months or years. */
export function PeriodField(options: FieldOptions = {}): PropertyDecorator {
  const words = { message: '$property must be an ISO 8601 duration such as P2Y or P90D' };
  return field(options, { type: String, pattern: PERIOD_PATTERN.source, example: 'P2Y' }, [Matches(PERIOD_PATTERN, words)]);
}

function IsCountry(): PropertyDecorator {
  return ValidateBy({
    name: 'isCountry',
    validator: {
      validate: (value: unknown) => typeof value === 'string' && isCountryCode(value),
      defaultMessage: () => '$property must be an ISO 3166-1 alpha-2 country code in capitals, or EU',
    },
  });
}

/** ISO 3166-1 alpha-2, or `EU` where a source says only that it is somewhere in the EU/EEA. */
export function Country(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, pattern: '^[A-Z]{2}$', example: 'NO' }, [IsCountry()]);
}

/** One word of a vocabulary. */
export function OneOf(vocabulary: readonly (string | number)[], options: FieldOptions = {}): PropertyDecorator {
  const type = typeof vocabulary[0] === 'number' ? 'integer' : 'string';
  return field(options, { type, enum: [...vocabulary] } as Property, [IsIn([...vocabulary])]);
}

/** Words of a vocabulary, each at most once. */
export function SomeOf(vocabulary: readonly string[], options: FieldOptions = {}): PropertyDecorator {
  const property = { type: 'array', isArray: true, items: { type: 'string', enum: [...vocabulary] }, uniqueItems: true };
  return field(options, property as Property, [...list(LONGEST_LIST), IsIn([...vocabulary], each), EachOnce()]);
}

export function Flag(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: Boolean }, [IsBoolean()]);
}

export function Whole(options: FieldOptions & { least: number; most: number }): PropertyDecorator {
  const { least, most } = options;
  return field(options, { type: 'integer', minimum: least, maximum: most }, [IsInt(), Min(least), Max(most)]);
}

/** An address on the web; only http and https, since these become links. */
export function WebAddress(options: FieldOptions = {}): PropertyDecorator {
  const rules = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };
  const words = { message: '$property must be a web address that starts with http:// or https://' };
  return field(options, { type: String, format: 'uri', maxLength: 2_000 }, [IsUrl(rules, words), MaxLength(2_000)]);
}

export function EmailAddress(options: FieldOptions = {}): PropertyDecorator {
  return field(options, { type: String, format: 'email', maxLength: 320 }, [IsEmail()]);
}

const isObject = { message: '$property must be an object' };

/** One object of another class. The document's generator knows a deferred class by the name `type` of its function. */
export function Part(type: () => new () => object, options: FieldOptions = {}): PropertyDecorator {
  const defined = options.required ? [IsDefined()] : [];
  return field(options, { type: () => type() } as Property, [...defined, ValidateNested(isObject), Type(type)]);
}

/** A list of objects of another class. */
export function Parts(type: () => new () => object, options: FieldOptions & { most?: number } = {}): PropertyDecorator {
  const { most = LONGEST_LIST } = options;
  const validators = [...list(most), ValidateNested({ each: true, message: 'each value in $property must be an object' }), Type(type)];
  return field(options, { type: () => type(), isArray: true, maxItems: most } as Property, validators);
}
