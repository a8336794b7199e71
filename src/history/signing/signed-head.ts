import canonicalize from 'canonicalize';

/** Names what is signed, so that a signature means this and nothing else. */
const FORMAT = 'register30/history-head/v1';

/** Where a chain ended at a moment. */
export interface HeadContent {
  readonly organisationId: string;
  readonly sequence: number;
  /** Of revision `sequence`; it depends on every revision up to there. */
  readonly hash: string;
  /** RFC 3339, UTC, milliseconds. */
  readonly at: string;
}

/** The end of a chain, signed by the instance. Kept anywhere, it proves what the chain was up to there. */
export interface SignedHead extends HeadContent {
  /** Fingerprint of the key. */
  readonly keyId: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** @returns what is signed of a head: canonical JSON (RFC 8785) of everything but the signature */
export function textOfHead({ organisationId, sequence, hash, at }: HeadContent, keyId: string): string {
  return canonicalize({ format: FORMAT, organisationId, sequence, hash, at, keyId }) ?? '';
}
