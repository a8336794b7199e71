/** One thing wrong with the input: where (RFC 6901 JSON Pointer into the body, or `?name` for a query parameter), what, in words. */
export interface InputError {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** Every way in which the product says no. The one table that maps them to HTTP stands in http/problem.ts. */
export type DomainErrorCode =
  | 'invalid-input'
  | 'malformed-body'
  | 'unsupported-media-type'
  | 'not-acceptable'
  | 'body-too-large'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'method-not-allowed'
  | 'already-exists'
  | 'in-use'
  | 'transition-not-allowed'
  | 'not-publishable'
  | 'record-incomplete'
  | 'mail-unavailable'
  | 'history-not-whole'
  | 'changed-meanwhile'
  | 'precondition-required'
  | 'idempotency-key-reused'
  | 'too-many-requests'
  | 'sign-in-refused'
  | 'csrf-refused'
  | 'second-factor-required'
  | 'link-not-valid'
  | 'last-administrator'
  | 'database-away'
  | 'database-busy'
  | 'unexpected';

/**
 * An outcome that is not the wanted one, as a named value. Thrown by services; the HTTP status is decided in one place.
 * `errors` lists every problem of the input at once; `facts` are further members of the problem document.
 */
export class DomainError extends Error {
  constructor(
    readonly code: DomainErrorCode,
    message: string,
    readonly errors: readonly InputError[] = [],
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** @returns the error for input with several problems, each with its place. */
export function invalidInput(errors: readonly InputError[]): DomainError {
  const count = errors.length === 1 ? 'One problem' : `${errors.length} problems`;
  return new DomainError('invalid-input', `${count} in the input; nothing was changed.`, errors);
}

/** @returns the error for a thing that is not there, or that the asker may not know of. */
export function notFound(what: string): DomainError {
  return new DomainError('not-found', `There is no ${what} here.`);
}
