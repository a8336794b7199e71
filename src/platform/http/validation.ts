import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { type InputError, invalidInput } from '../domain-error.js';

const RULES = { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true, stopAtFirstError: false } as const;

/**
 * Holds a plain value to the class that declares its fields.
 * @returns the instance and every problem with its JSON Pointer, `base` in front
 */
export function checked<T extends object>(type: new () => T, value: unknown, base = ''): { instance: T; errors: InputError[] } {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { instance: new type(), errors: [{ pointer: base, code: 'not-an-object', message: 'An object is expected here.' }] };
  }
  const instance = plainToInstance(type, value);
  return { instance, errors: flatten(validateSync(instance, RULES), base) };
}

/** @returns the instance. @throws DomainError `invalid-input` with every problem at once */
export function valid<T extends object>(type: new () => T, value: unknown): T {
  const { instance, errors } = checked(type, value);
  if (errors.length > 0) throw invalidInput(errors);
  return instance;
}

/** As `valid`, for the query of a request: places are given as `?name`. */
export function validQuery<T extends object>(type: new () => T, value: unknown): T {
  const { instance, errors } = checked(type, value);
  if (errors.length > 0) throw invalidInput(errors.map((error) => ({ ...error, pointer: error.pointer.replace('/', '?') })));
  return instance;
}

/** class-validator's tree of errors as a flat list with JSON Pointers (RFC 6901). */
function flatten(errors: readonly ValidationError[], base: string): InputError[] {
  return errors.flatMap((error) => {
    const pointer = `${base}/${escapePointer(error.property)}`;
    const own = Object.entries(error.constraints ?? {}).map(([name, message]) => ({ pointer, code: codeOf(name), message: sentence(message) }));
    return [...own, ...flatten(error.children ?? [], pointer)];
  });
}

/** @returns a reference token of a JSON Pointer. */
function escapePointer(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}

function codeOf(constraint: string): string {
  if (constraint === 'whitelistValidation') return 'unknown-field';
  return constraint.replace(/^is/, 'not-').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace('--', '-');
}

function sentence(message: string): string {
  const text = message.replace(/^property (.+) should not exist$/, 'There is no field "$1" here');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
