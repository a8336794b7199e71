import type { DomainError, DomainErrorCode, InputError } from '../domain-error.js';

/** RFC 9457 problem document. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly errors?: readonly InputError[];
  readonly [member: string]: unknown;
}

/** Outcome to status and title; does not compile while a code is missing. */
const PROBLEMS: Record<DomainErrorCode, { status: number; title: string }> = {
  'invalid-input': { status: 400, title: 'The input is not valid' },
  'malformed-body': { status: 400, title: 'The body cannot be read' },
  'unsupported-media-type': { status: 415, title: 'This media type is not understood' },
  'not-acceptable': { status: 406, title: 'No representation of that type' },
  'body-too-large': { status: 413, title: 'The body is too large' },
  unauthenticated: { status: 401, title: 'A valid token is needed' },
  forbidden: { status: 403, title: 'Your role does not allow this' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'Method not allowed' },
  'already-exists': { status: 409, title: 'It exists already' },
  'in-use': { status: 409, title: 'Other things refer to it' },
  'transition-not-allowed': { status: 409, title: 'Not possible in this status' },
  'not-publishable': { status: 409, title: 'The list cannot be published as it is' },
  'record-incomplete': { status: 409, title: 'Something that the law requires is missing in the record' },
  'history-not-whole': { status: 409, title: 'The history is not what was signed' },
  'mail-unavailable': { status: 409, title: 'No mail can be sent' },
  'changed-meanwhile': { status: 412, title: 'It was changed meanwhile' },
  'precondition-required': { status: 428, title: 'If-Match is required' },
  'idempotency-key-reused': { status: 422, title: 'The idempotency key was used for another request' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  'sign-in-refused': { status: 401, title: 'Sign-in refused' },
  'csrf-refused': { status: 403, title: 'The request did not come from a page of this service' },
  'second-factor-required': { status: 403, title: 'A second factor has to be set up first' },
  'link-not-valid': { status: 410, title: 'The link does not work any more' },
  'last-administrator': { status: 409, title: 'Somebody has to administer it' },
  'database-away': { status: 503, title: 'The database cannot be reached' },
  'database-busy': { status: 503, title: 'The database does not keep up' },
  unexpected: { status: 500, title: 'Something went wrong here' },
};

export const PROBLEM_MEDIA_TYPE = 'application/problem+json; charset=utf-8';

/** @returns the problem document of an error; `type` is a stable URN, since no page of ours is promised to stay. */
export function problemOf(error: DomainError): Problem {
  const { status, title } = PROBLEMS[error.code];
  return {
    type: `urn:register30:problem:${error.code}`,
    title,
    status,
    detail: error.message,
    ...(error.errors.length > 0 ? { errors: error.errors } : {}),
    ...error.facts,
  };
}
