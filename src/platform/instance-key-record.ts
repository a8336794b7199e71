import canonicalize from 'canonicalize';
import { fingerprintOf, type PublicKey, signatureHolds, type SigningKey } from './instance-key-signing.js';

/** What the database remembers of a key. */
export interface KeyRecord extends PublicKey {
  /** RFC 3339, UTC, milliseconds. */
  readonly firstUsedAt: string;
  /** Fingerprints of all keys that signed before it. */
  readonly predecessors: readonly string[];
  /** By the key itself. */
  readonly signature: string;
}

/** A key whose signatures mean something: its secret is held, or a key that is held stated that it signed before. */
export interface KnownKey extends KeyRecord {
  readonly held: boolean;
}

/** The keys of a database, oldest first, and what is wrong with what the database says of them. */
export interface KnownKeys {
  readonly keys: readonly KnownKey[];
  readonly problems: readonly string[];
}

/** @returns the record of a key that is used from an instant on. */
export function keyRecord(key: SigningKey, firstUsedAt: string, predecessors: readonly string[]): KeyRecord {
  const content = { fingerprint: key.fingerprint, publicKey: key.publicKey, firstUsedAt, predecessors: predecessors.toSorted() };
  return { ...content, signature: key.sign(signedText(content)) };
}

function signedText({ fingerprint, publicKey, firstUsedAt, predecessors }: Omit<KeyRecord, 'signature'>): string {
  return canonicalize({ format: 'register30/instance-key/v1', fingerprint, publicKey, firstUsedAt, predecessors: predecessors.toSorted() }) ?? '';
}

/**
 * Sorts out which remembered keys are to be believed. Whoever owns the database can add, alter and remove records, but cannot make one that a
 * held key vouches for.
 * @param held keys whose secrets this service has
 */
export function knownKeys(records: readonly KeyRecord[], held: readonly PublicKey[]): KnownKeys {
  const problems: string[] = [];
  const own = new Set(held.map(({ fingerprint }) => fingerprint));
  const sound = records.filter((record) => {
    if (fingerprintOf(record.publicKey) === record.fingerprint && signatureHolds(record.publicKey, signedText(record), record.signature)) return true;
    problems.push(`What is remembered of the key ${record.fingerprint} is not what the key stated.`);
    return false;
  });
  const vouched = new Set(sound.filter(({ fingerprint }) => own.has(fingerprint)).flatMap(({ predecessors }) => predecessors));
  const known = sound.filter(({ fingerprint }) => own.has(fingerprint) || vouched.has(fingerprint));
  for (const { fingerprint } of sound) if (!own.has(fingerprint) && !vouched.has(fingerprint)) problems.push(`No key that is held knows of the key ${fingerprint}.`);
  const present = new Set(records.map(({ fingerprint }) => fingerprint));
  for (const fingerprint of vouched) if (!present.has(fingerprint)) problems.push(`The key ${fingerprint}, which signed before, is not remembered any more.`);
  if (held[0] && !present.has(held[0].fingerprint)) problems.push(`The key in use, ${held[0].fingerprint}, is not remembered.`);
  return { keys: known.map((record) => ({ ...record, held: own.has(record.fingerprint) })).toSorted((a, b) => (a.firstUsedAt < b.firstUsedAt ? -1 : 1)), problems };
}
