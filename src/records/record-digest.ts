import { createHash } from 'node:crypto';
import type { Art30Record, AssembledRecord, RecordIssue } from './art-30-record.js';
import { canonicalJson } from './canonical-json.js';

/**
 * Digest of a record: `sha256:` over its canonical JSON (RFC 8785), without `digest`, `generatedAt` and `issue`. The same register, day
 * and law give the same digest for ever, whatever the order in which keys were written, and whether it was issued or not.
 */
export function digestOfRecord(record: AssembledRecord | Art30Record): string {
  const { digest: _digest, generatedAt: _generatedAt, issue: _issue, ...content } = record as Art30Record;
  return `sha256:${createHash('sha256').update(canonicalJson(content)).digest('hex')}`;
}

/** Adds the digest and the instant of generation (RFC 3339, UTC) to an assembled record. */
export function sealRecord(record: AssembledRecord, generatedAt: string): Art30Record {
  return { ...record, digest: digestOfRecord(record), generatedAt };
}

/**
 * The sealed record as JSON, for large ones in half the time of `sealRecord` and `JSON.stringify`: the canonical text that the digest is
 * taken of, with the digest and the instant at its end, and the number where the record was issued.
 */
export function sealedJson(record: AssembledRecord, generatedAt: string, issue?: RecordIssue): { readonly json: string; readonly digest: string } {
  const content = canonicalJson(record);
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const seal = JSON.stringify({ digest, generatedAt, ...(issue ? { issue } : {}) });
  return { json: `${content.slice(0, -1)},${seal.slice(1)}`, digest };
}
