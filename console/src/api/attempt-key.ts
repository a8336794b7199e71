const BYTES = 16;

/** @returns a key for `Idempotency-Key`: the same attempt sent twice is done once. Made of random bytes, as `crypto.randomUUID` is not there without https */
export function newAttemptKey(): string {
  return [...crypto.getRandomValues(new Uint8Array(BYTES))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
