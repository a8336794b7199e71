import { DomainError, type DomainErrorCode } from '../../platform/domain-error.js';
import { problemOf } from '../../platform/http/problem.js';
import type { FormState } from './views/form-parts.js';
import { minutesInWords } from './views/dates.js';
import type { PageReader } from './views/page-layout.js';
import type { PageWords } from './wording/page-words.js';

type Problem = Exclude<keyof PageWords['problems'], 'tooMany'>;

/** What is wrong with one field, by the code the services give. */
const FIELD_PROBLEMS: Readonly<Record<string, Problem>> = {
  'min-length': 'required', 'not-defined': 'required', required: 'required', 'max-length': 'tooLong', 'not-email': 'notEmail', 'not-day': 'notDay', 'not-country': 'required', matches: 'slug',
  'password-short': 'tooShort', 'password-long': 'tooLong', 'password-common': 'common', 'password-own': 'ownWords', 'password-pattern': 'pattern',
  'password-wrong': 'passwordRefused', 'code-wrong': 'codeRefused', 'already-exists': 'exists',
};

/** What is said of a refusal as a whole. */
const PROBLEMS: Partial<Record<DomainErrorCode, Problem>> = {
  'sign-in-refused': 'signInRefused', 'csrf-refused': 'csrf', 'link-not-valid': 'linkGone', 'changed-meanwhile': 'changed', 'precondition-required': 'changed',
  'already-exists': 'exists', 'in-use': 'inUse', 'last-administrator': 'lastAdministrator', forbidden: 'forbidden', 'not-found': 'notFound',
  'database-away': 'away', 'database-busy': 'away', unexpected: 'unexpected', 'invalid-input': 'fields', 'malformed-body': 'wrong',
};

/** @returns a refusal in the reader's words, without a word of what was typed */
export function refusalInWords(error: DomainError, { words, language }: Pick<PageReader, 'words' | 'language'>): string {
  if (error.code === 'too-many-requests') return words.problems.tooMany(minutesInWords(retryAfterOf(error), language));
  return words.problems[PROBLEMS[error.code] ?? 'wrong'];
}

/**
 * @param values what was typed, without passwords
 * @param names the form's fields, by which an error finds its place
 * @returns the form as it comes back: nothing typed is lost, every problem stands at its field
 * @throws error itself where it is none that a form could show
 */
export function formStateOf(error: unknown, reader: PageReader, values: Readonly<Record<string, string>>, names: readonly string[]): FormState {
  if (!(error instanceof DomainError) || error.code === 'unexpected' || error.code === 'csrf-refused') throw error;
  const errors: Record<string, string> = {};
  for (const { pointer, code } of error.errors) {
    const name = pointer.replace(/^[/?]/, '');
    if (names.includes(name)) errors[name] ??= reader.words.problems[FIELD_PROBLEMS[code] ?? 'wrong'];
  }
  const told = Object.keys(errors).length > 0 && error.code === 'invalid-input';
  return { values, errors, all: told ? null : refusalInWords(error, reader) };
}

/** @returns the status with which a page tells of a refusal. @throws error itself where it is none of ours */
export function statusOf(error: unknown): number {
  if (error instanceof DomainError) return problemOf(error).status;
  throw error;
}

/** @returns a form whose empty fields are marked; null where none is. Browsers ask for them before sending; programs do not */
export function emptyFields(values: Readonly<Record<string, string>>, required: readonly string[], { words }: Pick<PageReader, 'words'>): FormState | null {
  const missing = required.filter((name) => (values[name] ?? '').trim() === '');
  if (missing.length === 0) return null;
  return { values, errors: Object.fromEntries(missing.map((name) => [name, words.problems.required])), all: null };
}

function retryAfterOf({ facts }: DomainError): number {
  return typeof facts['retryAfter'] === 'number' ? facts['retryAfter'] : 60;
}
