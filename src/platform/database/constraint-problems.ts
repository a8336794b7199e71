import { DomainError, type DomainErrorCode } from '../domain-error.js';

interface PostgresError {
  readonly code?: string;
  readonly constraint?: string;
  readonly message: string;
}

/** Rooms say here what a violated constraint of theirs means to a person. */
const MEANINGS = new Map<string, { code: DomainErrorCode; message: string }>();

/** Tells what the violation of a named constraint means; called where the entity with the constraint is declared. */
export function explainConstraint(name: string, code: DomainErrorCode, message: string): void {
  MEANINGS.set(name, { code, message });
}

/** SQLSTATE classes 08 (connection), 57P (shutdown) and 53 (resources), and the socket's own errors: the database is away, not the input wrong. */
const AWAY_SQLSTATE = /^(08|57P|53)/;
const AWAY_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const AWAY_MESSAGES = /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Driver not Connected/i;

/** Text with a NUL character or half of a surrogate pair (22021 character_not_in_repertoire, 22P05 untranslatable_character). */
const UNSTORABLE = new Set(['22021', '22P05']);

/** @returns whether an error says that PostgreSQL cannot be reached or is going down. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = driverError(error);
  return (code !== undefined && (AWAY_SQLSTATE.test(code) || AWAY_SOCKET.has(code))) || AWAY_MESSAGES.test(message);
}

/** @returns the DomainError a database error stands for, or undefined where it stands for none. */
export function domainErrorOf(error: unknown): DomainError | undefined {
  if (isDatabaseAway(error)) return new DomainError('database-away', 'The database cannot be reached at the moment; try again shortly.');
  const { code, constraint } = driverError(error);
  if (code !== undefined && UNSTORABLE.has(code)) return new DomainError('malformed-body', 'The request contains characters that cannot be stored or looked up.');
  const meaning = constraint === undefined ? undefined : MEANINGS.get(constraint);
  return meaning && new DomainError(meaning.code, meaning.message);
}

function driverError(error: unknown): PostgresError {
  const outer = error as { driverError?: PostgresError } & PostgresError;
  return outer?.driverError ?? outer ?? { message: '' };
}
