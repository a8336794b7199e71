import { hkdfSync } from 'node:crypto';

/** Bytes of an instance key. */
export const INSTANCE_KEY_BYTES = 32;
/** Keeps what is derived here apart from whatever else the same bytes might be used for. */
const SALT = 'register30/instance-key';

/** Why the service cannot go on with the instance key it has, in words for whoever starts it. */
export class InstanceKeyError extends Error {
  override readonly name = 'InstanceKeyError';
}

/**
 * The one secret of an installation, from which every other is derived; it stands outside the database. Kept in memory only, never shown.
 * Made by `openInstanceKey`.
 */
export class InstanceKey {
  /** @param secrets 32 bytes each: the key in use first, then those that were in use before and are still held */
  constructor(private readonly secrets: readonly [Buffer, ...Buffer[]]) {}

  /** @returns the secret for one purpose (HKDF-SHA-256, RFC 5869); other labels give unrelated ones. `label` such as `second-factor/v1` */
  derive(label: string, length = INSTANCE_KEY_BYTES): Buffer {
    return derived(this.secrets[0], label, length);
  }

  /** @returns the secret for one purpose under every key that is held, the one in use first: to open what an older key closed. */
  candidates(label: string, length = INSTANCE_KEY_BYTES): Buffer[] {
    return this.secrets.map((secret) => derived(secret, label, length));
  }
}

function derived(secret: Buffer, label: string, length: number): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, SALT, label, length));
}

/** @returns the 32 bytes that a text stands for in base64 or base64url; undefined where it does not. */
export function instanceKeyIn(text: string): Buffer | undefined {
  if (!/^[\w+/-]{43}=?$/.test(text)) return undefined;
  const secret = Buffer.from(text, 'base64');
  return secret.length === INSTANCE_KEY_BYTES ? secret : undefined;
}
