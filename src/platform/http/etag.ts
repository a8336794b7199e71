import { DomainError } from '../domain-error.js';

/** @returns the strong entity tag (RFC 9110, 8.8.3) of a thing whose last change was revision number `revision`. */
export function entityTag(revision: number): string {
  return `"r${revision}"`;
}

/**
 * Holds a write to the version its author saw.
 * @param ifMatch the `If-Match` header: entity tags or `*`
 * @throws DomainError `precondition-required` (428) without the header, `changed-meanwhile` (412) where no tag fits
 */
export function requireMatch(ifMatch: string | undefined, revision: number): void {
  if (ifMatch === undefined || ifMatch.trim() === '') {
    throw new DomainError('precondition-required', 'Send If-Match with the ETag of the version you saw, so that nobody loses a change.');
  }
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (tags.includes('*') || tags.includes(entityTag(revision))) return;
  throw new DomainError('changed-meanwhile', 'It was changed since you read it. Read it again, merge, and send the new ETag.', [], {
    currentETag: entityTag(revision),
  });
}

/** @returns whether `If-None-Match` names the tag, by weak comparison (RFC 9110, 13.1.2). */
export function noneMatches(ifNoneMatch: string | undefined, tag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === tag) return true;
  const bare = tag.replace(/^W\//, '');
  return ifNoneMatch.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === bare);
}
