import { GENESIS, revisionHash } from './chain.js';
import type { Head, StoredRevision } from './history.repository.js';

export type ChainProblemCode = 'altered' | 'missing' | 'reordered' | 'link-broken' | 'tail-removed' | 'beyond-head' | 'register-differs';

export interface ChainProblem {
  readonly sequence: number;
  readonly code: ChainProblemCode;
  readonly message: string;
}

/** Walks a chain link by link; revisions are handed over oldest first, in as many pieces as one likes. */
export class ChainWalk {
  readonly problems: ChainProblem[] = [];
  count = 0;
  private lastSequence = 0;
  private lastHash = GENESIS;
  private lastAt = '';

  /** Takes the next revision. */
  take(revision: StoredRevision): void {
    const { sequence } = revision;
    this.count += 1;
    if (sequence !== this.lastSequence + 1) this.report(sequence, 'missing', `Between ${this.lastSequence} and ${sequence} revisions are missing.`);
    if (revision.previousHash !== this.lastHash) this.report(sequence, 'link-broken', `Revision ${sequence} does not continue the one before it.`);
    if (revision.at < this.lastAt) this.report(sequence, 'reordered', `Revision ${sequence} is older than the one before it.`);
    if (revisionHash(revision) !== revision.hash) this.report(sequence, 'altered', `Revision ${sequence} is not what was hashed when it was written.`);
    this.lastSequence = sequence;
    this.lastHash = revision.hash;
    this.lastAt = revision.at;
  }

  /** Compares the end of the walk with the head that was kept apart from it. */
  finish(head: Head): void {
    if (this.lastSequence < head.sequence) {
      this.report(head.sequence, 'tail-removed', `The newest ${head.sequence - this.lastSequence} revisions are missing.`);
    } else if (this.lastSequence > head.sequence) {
      this.report(this.lastSequence, 'beyond-head', `There are revisions after number ${head.sequence}, where the chain ends.`);
    } else if (this.lastHash !== head.hash) {
      this.report(head.sequence, 'altered', 'The newest revision is not the one with which the chain ended.');
    }
  }

  private report(sequence: number, code: ChainProblemCode, message: string): void {
    this.problems.push({ sequence, code, message });
  }
}
