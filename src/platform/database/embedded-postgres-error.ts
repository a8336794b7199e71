/** Why the embedded PostgreSQL cannot be had, in words for whoever starts the service; never a stack trace's business. */
export class EmbeddedPostgresError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbeddedPostgresError';
  }
}

/** The way out that is always open. */
export const USE_OWN_DATABASE = 'Or set DATABASE_URL to a PostgreSQL server of your own, 15 or newer; then nothing embedded starts.';

/** @returns the code of a failed system call (`EACCES`) or of PostgreSQL (`57P03`), if the error carries one. */
export function codeOf(error: unknown): string | undefined {
  const code: unknown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** @returns what an error says, in one piece. */
export function wordsOf(error: unknown): string {
  return (typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error)).trim();
}
