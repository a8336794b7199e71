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

/** SQLSTATE classes 08 (connection) and 57P (shutdown), sessions ended by the server (25P03), and the socket's own errors: the database is away, not the input wrong. */
const AWAY_SQLSTATE = /^(08|57P|25P0[34])/;
const AWAY_SOCKET = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH']);
const AWAY_MESSAGES = /Connection terminated|The database did not answer|Client has encountered a connection error|not queryable|Driver not Connected/i;

/**
 * There is a database, and too much asked of it: resources (class 53, `too_many_connections` among them), a statement that took or waited
 * too long (57014, 55P03), one of two that waited for each other (40P01), no connection of the pool free or made in time.
 */
const BUSY_SQLSTATE = /^(53|57014|55P03|40P01)/;
const BUSY_MESSAGES = /timeout exceeded when trying to connect|due to connection timeout/;

/** Text with a NUL character or half of a surrogate pair (22021 character_not_in_repertoire, 22P05 untranslatable_character). */
const UNSTORABLE = new Set(['22021', '22P05']);

/** @returns the error of a request that a database out of reach cannot answer. */
export function databaseAway(): DomainError {
  return new DomainError('database-away', 'The database cannot be reached at the moment; try again shortly.');
}

/** @returns whether an error says that PostgreSQL cannot be reached or is going down. */
export function isDatabaseAway(error: unknown): boolean {
  const { code, message } = driverError(error);
  return !BUSY_MESSAGES.test(message) && ((code !== undefined && (AWAY_SQLSTATE.test(code) || AWAY_SOCKET.has(code))) || AWAY_MESSAGES.test(message));
}

function isDatabaseBusy(error: unknown): boolean {
  const { code, message } = driverError(error);
  return (code !== undefined && BUSY_SQLSTATE.test(code)) || BUSY_MESSAGES.test(message);
}

/** @returns the DomainError a database error stands for, or undefined where it stands for none. */
export function domainErrorOf(error: unknown): DomainError | undefined {
  if (isDatabaseAway(error)) return databaseAway();
  if (isDatabaseBusy(error)) return new DomainError('database-busy', 'The database is asked for more than it can answer in time; try again shortly.');
  const { code, constraint } = driverError(error);
  if (code !== undefined && UNSTORABLE.has(code)) return new DomainError('malformed-body', 'The request contains characters that cannot be stored or looked up.');
  const meaning = constraint === undefined ? undefined : MEANINGS.get(constraint);
  return meaning && new DomainError(meaning.code, meaning.message);
}

function driverError(error: unknown): PostgresError {
  const outer = error as { driverError?: PostgresError } & PostgresError;
  return outer?.driverError ?? outer ?? { message: '' };
}
