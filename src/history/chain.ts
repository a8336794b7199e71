import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Actor, RevisionAction } from './revision.entity.js';

/** What the first revision of an organisation is linked to. */
export const GENESIS = '0'.repeat(64);

/** One change, before it is known where in the chain it stands. */
export interface Change {
  readonly kind: string;
  readonly key: string;
  readonly action: RevisionAction;
  readonly before: unknown;
  readonly after: unknown;
}

/** A revision as it is hashed: everything there is to know about it but its own hash. */
export interface RevisionContent extends Change {
  readonly organisationId: string;
  readonly sequence: number;
  /** RFC 3339, UTC, milliseconds: exactly as stored and served. */
  readonly at: string;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly previousHash: string;
}

/** @returns what is hashed of a revision, and nothing beside it */
export function contentOf({ organisationId, sequence, at, actor, reason, kind, key, action, before, after, previousHash }: RevisionContent): RevisionContent {
  return { organisationId, sequence, at, actor, reason, kind, key, action, before, after, previousHash };
}

/** @returns SHA-256 (hex) over the canonical JSON (RFC 8785) of a revision. */
export function revisionHash(content: RevisionContent): string {
  return createHash('sha256').update(canonicalize(contentOf(content)) ?? '').digest('hex');
}
