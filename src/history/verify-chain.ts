import { GENESIS, revisionHash } from './chain.js';
import type { Head, StoredRevision } from './history.repository.js';

export type ChainProblemCode =
  | 'altered' | 'missing' | 'reordered' | 'link-broken' | 'tail-removed' | 'beyond-head' | 'foreign'
  | 'rolled-back' | 'signature-missing' | 'signature-wrong' | 'checkpoint-altered' | 'journal-altered' | 'journal-truncated' | 'keys-altered' | 'key-not-held'
  | 'register-differs' | 'publication-differs' | 'issued-record-differs';

export interface ChainProblem {
  readonly sequence: number;
  readonly code: ChainProblemCode;
  readonly message: string;
}

/** What a chain was at a place, as something outside the chain remembers it. */
export interface RememberedPlace {
  readonly sequence: number;
  readonly hash: string;
  readonly at: string;
  /** What remembers it, to begin a sentence: `A checkpoint`. */
  readonly by: string;
}

/** Walks a chain link by link; revisions are handed over oldest first, in as many pieces as one likes. */
export class ChainWalk {
  readonly problems: ChainProblem[] = [];
  count = 0;
  /** When the first revision was made; '' before there is one. */
  firstAt = '';
  private lastSequence = 0;
  private lastHash = GENESIS;
  private lastAt = '';
  private readonly places = new Map<number, RememberedPlace[]>();

  /** Lets the chain be held against something remembered; to be said before the walk comes by there. */
  holdAgainst(place: RememberedPlace): void {
    const others = this.places.get(place.sequence);
    if (others) others.push(place);
    else this.places.set(place.sequence, [place]);
  }

  /** Takes the next revision. */
  take(revision: StoredRevision): void {
    const { sequence } = revision;
    this.count += 1;
    if (this.firstAt === '') this.firstAt = revision.at;
    if (sequence !== this.lastSequence + 1) this.report(sequence, 'missing', `Between ${this.lastSequence} and ${sequence} revisions are missing.`);
    if (revision.previousHash !== this.lastHash) this.report(sequence, 'link-broken', `Revision ${sequence} does not continue the one before it.`);
    if (revision.at < this.lastAt) this.report(sequence, 'reordered', `Revision ${sequence} is older than the one before it.`);
    if (revisionHash(revision) !== revision.hash) this.report(sequence, 'altered', `Revision ${sequence} is not what was hashed when it was written.`);
    for (const { hash, at, by } of this.places.get(sequence) ?? []) {
      if (hash !== revision.hash || at !== revision.at) this.report(sequence, 'altered', `${by} remembers another revision ${sequence}: the chain up to there was rewritten.`);
    }
    this.places.delete(sequence);
    this.lastSequence = sequence;
    this.lastHash = revision.hash;
    this.lastAt = revision.at;
  }

  /** Compares the end of the walk with the head that was kept apart from it, and with what is remembered beyond it. */
  finish(head: Head): void {
    if (this.lastSequence < head.sequence) {
      this.report(head.sequence, 'tail-removed', `The newest ${head.sequence - this.lastSequence} revisions are missing.`);
    } else if (this.lastSequence > head.sequence) {
      this.report(this.lastSequence, 'beyond-head', `There are revisions after number ${head.sequence}, where the chain ends.`);
    } else if (this.lastHash !== head.hash || (this.count > 0 && this.lastAt !== head.at)) {
      this.report(head.sequence, 'altered', 'The newest revision is not the one with which the chain ended.');
    }
    for (const { sequence, by } of [...this.places.values()].flat()) {
      if (sequence > this.lastSequence) this.report(sequence, 'rolled-back', `${by} remembers revision ${sequence}, but the chain ends with ${this.lastSequence}.`);
      else this.report(sequence, 'missing', `${by} remembers revision ${sequence}, which is not there.`);
    }
  }

  report(sequence: number, code: ChainProblemCode, message: string): void {
    this.problems.push({ sequence, code, message });
  }
}
