/** @returns the CHECK expression that holds a text column to a vocabulary, as PostgreSQL prints it back. */
export function isOneOf(column: string, vocabulary: readonly string[]): string {
  return `${column} = ANY (ARRAY[${vocabulary.map((word) => `'${word}'::text`).join(', ')}])`;
}
