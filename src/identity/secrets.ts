import { createHash, randomBytes } from 'node:crypto';

/** @returns a new secret: 256 random bits, with a prefix by which secret scanners know it. */
export function newTokenSecret(): string {
  return `r30_${randomBytes(32).toString('base64url')}`;
}

/** @returns what is stored of a secret. Plain SHA-256 is enough for 256 random bits; nothing can be guessed. */
export function hashOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** @returns a new secret for a session or a link: 256 random bits that may stand in a URL. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
