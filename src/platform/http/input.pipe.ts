import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';
import { DomainError } from '../domain-error.js';
import { valid, validQuery } from './validation.js';

const PLAIN: readonly unknown[] = [String, Number, Boolean, Array, Object, Buffer];

/** Holds bodies and queries to the classes that declare them; unknown fields are refused, every problem is told at once. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (!metatype || type === 'custom' || type === 'param') return value;
    if (type === 'body' && (value === undefined || value === null)) throw new DomainError('malformed-body', 'A JSON body is expected.');
    if (PLAIN.includes(metatype)) return value;
    return type === 'query' ? validQuery(metatype as new () => object, value ?? {}) : valid(metatype as new () => object, value);
  }
}
