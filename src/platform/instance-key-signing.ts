import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { InstanceKey } from './instance-key.js';

/** The label of the Ed25519 key by which an instance is known. */
const LABEL = 'history/v1';
/** What stands before the 32 bytes of an Ed25519 key in its DER forms (RFC 8410). */
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_PREFIX = Buffer.from('302a300506032b6570032100', 'hex');
const SIGNATURE = /^[A-Za-z0-9+/]{86}==$/;

/** A public key and its name. */
export interface PublicKey {
  /** SHA-256 of the 32 bytes, in hex. */
  readonly fingerprint: string;
  /** The 32 bytes of an Ed25519 public key, in base64. */
  readonly publicKey: string;
}

/** A key that is held and can sign. */
export interface SigningKey extends PublicKey {
  /** @returns the Ed25519 signature (RFC 8032) of a text's UTF-8, in base64 */
  sign(text: string): string;
}

/** @returns the signing keys of an instance, the one in use first. */
export function signingKeysOf(instanceKey: InstanceKey): [SigningKey, ...SigningKey[]] {
  return instanceKey.candidates(LABEL).map(signingKey) as [SigningKey, ...SigningKey[]];
}

function signingKey(seed: Buffer): SigningKey {
  const privateKey = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, seed]), format: 'der', type: 'pkcs8' });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length).toString('base64');
  return { fingerprint: fingerprintOf(publicKey), publicKey, sign: (text) => sign(null, Buffer.from(text), privateKey).toString('base64') };
}

/** @returns the name of a public key: SHA-256 of its bytes, in hex */
export function fingerprintOf(publicKey: string): string {
  return createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('hex');
}

/** @returns whether a text was signed by the key; false also for keys and signatures that are none, and for other spellings of a signature. */
export function signatureHolds(publicKey: string, text: string, signature: string): boolean {
  const key = publicKeyObject(publicKey);
  if (!key || !SIGNATURE.test(signature)) return false;
  const bytes = Buffer.from(signature, 'base64');
  return bytes.toString('base64') === signature && verify(null, Buffer.from(text), key, bytes);
}

const objects = new Map<string, KeyObject>();

/** Reading a key costs as much as using it, and there are few. */
function publicKeyObject(publicKey: string): KeyObject | undefined {
  const known = objects.get(publicKey);
  if (known) return known;
  const bytes = Buffer.from(publicKey, 'base64');
  if (bytes.length !== 32 || bytes.toString('base64') !== publicKey) return undefined;
  const key = createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, bytes]), format: 'der', type: 'spki' });
  if (objects.size < 100) objects.set(publicKey, key);
  return key;
}
