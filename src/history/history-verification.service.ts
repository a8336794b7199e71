import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { KnownKey } from '../platform/instance-key-record.js';
import { CheckpointJournal, type JournalReading } from './checkpoints/checkpoint-journal.js';
import { CheckpointRepository } from './checkpoints/checkpoint.repository.js';
import { type Head, HistoryRepository } from './history.repository.js';
import { HeadSealing } from './signing/head-sealing.js';
import { HistoryKeys, isSignedBy } from './signing/history-keys.js';
import { NewestHeads } from './signing/newest-heads.js';
import type { SignedHead } from './signing/signed-head.js';
import { type ChainProblem, type ChainProblemCode, ChainWalk } from './verify-chain.js';

/** What a reader has to know beside whether the chain is whole. */
export interface VerificationNote {
  readonly code: 'unsigned-before' | 'journal-begins-later';
  readonly message: string;
}

export interface Verification {
  readonly whole: boolean;
  readonly revisions: number;
  readonly head: Head;
  /** How many signed heads the chain was held against, by where they are kept. */
  readonly checkpoints: { readonly database: number; readonly journal: number };
  readonly problems: readonly ChainProblem[];
  readonly notes: readonly VerificationNote[];
}

const PIECE = 2_000;
const MOST_PROBLEMS = 1_000;

/** What one verification has gathered so far. */
interface Course {
  readonly manager: EntityManager;
  readonly organisationId: string;
  readonly keys: readonly KnownKey[];
  readonly walk: ChainWalk;
  readonly notes: VerificationNote[];
}

/** Answers whether anybody altered a history since it was written: also somebody who owns the database and has recomputed all of it. */
@Injectable()
export class HistoryVerificationService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: HistoryRepository,
    private readonly checkpoints: CheckpointRepository,
    private readonly journal: CheckpointJournal,
    private readonly keys: HistoryKeys,
    private readonly newest: NewestHeads,
    private readonly sealing: HeadSealing,
  ) {}

  /**
   * Recomputes every link of the chain, compares its end with the signed head, and holds it against every signed head that was kept: in the
   * database, in the journal outside it, in the memory of this service.
   * @param given signed heads that somebody else kept
   */
  async verify(organisationId: string, given: readonly SignedHead[] = []): Promise<Verification> {
    // Read first: what is remembered must not be newer than what the transaction sees.
    const remembered = this.newest.of(organisationId);
    const journal = await this.journal.read(organisationId);
    return this.unitOfWork.run({ organisationId }, async (manager) => {
      const head = await this.repository.head(manager, organisationId);
      const { keys, problems } = await this.keys.known(manager);
      const course: Course = { manager, organisationId, keys, walk: new ChainWalk(), notes: [] };
      for (const problem of problems) course.walk.report(0, 'keys-altered', problem);
      for (const each of given) hold(course, each, 'The checkpoint that was handed in', 'checkpoint-altered');
      if (remembered) course.walk.holdAgainst({ ...remembered, by: 'This service' });
      this.readJournal(course, journal);
      const database = await this.walk(course);
      course.walk.finish(head);
      await this.judgeHead(course, head);
      judgeLostKeys(course);
      await this.compareJournal(course, journal);
      const found = course.walk.problems.slice(0, MOST_PROBLEMS);
      return { whole: found.length === 0, revisions: course.walk.count, head, checkpoints: { database, journal: journal.checkpoints.length }, problems: found, notes: course.notes };
    }, { consistent: true });
  }

  private readJournal({ walk, ...course }: Course, { checkpoints, unreadable }: JournalReading): void {
    if (unreadable > 0) walk.report(0, 'journal-altered', `${unreadable} lines of the journal of checkpoints are not what was written there.`);
    for (const each of checkpoints) hold({ walk, ...course }, each, 'The journal', 'journal-altered');
  }

  /** @returns how many checkpoints are in the database */
  private async walk(course: Course): Promise<number> {
    const { manager, organisationId, walk } = course;
    let kept = 0;
    let keptUpTo = Number.MIN_SAFE_INTEGER;
    for (let after = Number.MIN_SAFE_INTEGER, ended = false; !ended; ) {
      const piece = await this.repository.chain(manager, organisationId, after, PIECE);
      ended = piece.length < PIECE;
      after = piece.at(-1)?.sequence ?? after;
      for (let more = true; more; ) {
        const some = await this.checkpoints.following(manager, organisationId, keptUpTo, PIECE);
        for (const each of some) hold(course, each, 'A checkpoint', 'checkpoint-altered');
        kept += some.length;
        keptUpTo = some.at(-1)?.sequence ?? keptUpTo;
        more = some.length === PIECE && (ended || keptUpTo < after);
      }
      for (const revision of piece) walk.take(revision);
    }
    return kept;
  }

  /** The head has to be signed, unless it was written before heads were, and the chain was never signed since. */
  private async judgeHead({ manager, organisationId, keys, walk, notes }: Course, head: Head): Promise<void> {
    const { sequence, keyId, signature } = head;
    const [oldest] = keys;
    if (keyId !== null && signature !== null) {
      if (!isSignedBy({ ...head, organisationId, keyId, signature }, keys)) walk.report(sequence, 'signature-wrong', 'The end of the chain is not signed by a key of this instance.');
    } else if (this.newest.of(organisationId) || !(await this.sealing.isFromBefore(manager, { ...head, organisationId }))) {
      walk.report(sequence, 'signature-missing', 'The end of the chain is not signed, though it was written since ends are signed.');
    }
    if (oldest && walk.firstAt !== '' && walk.firstAt < oldest.firstUsedAt) {
      notes.push({ code: 'unsigned-before', message: `Revisions from before ${oldest.firstUsedAt} were linked by hashes when they were written, but signed only since then.` });
    }
  }

  /** What was written into the journal and into the database has to be in both, as far as this machine's journal goes back. */
  private async compareJournal({ manager, organisationId, walk, notes }: Course, before: JournalReading): Promise<void> {
    const said = await this.checkpoints.journaled(manager, organisationId, before.ids);
    const missing = (reading: JournalReading): number[] => {
      const there = new Set(reading.checkpoints.map(({ sequence }) => sequence));
      return said.filter((sequence) => !there.has(sequence));
    };
    // One that was taken after the journal had been read is there now.
    const [oldest] = await this.checkpoints.following(manager, organisationId, Number.MIN_SAFE_INTEGER, 1);
    const isIn = (reading: JournalReading): boolean => oldest === undefined || reading.checkpoints.some(({ sequence }) => sequence === oldest.sequence);
    const journal = missing(before).length > 0 || !isIn(before) ? await this.journal.read(organisationId) : before;
    const lost = missing(journal);
    for (const sequence of lost.slice(0, 1)) walk.report(sequence, 'journal-truncated', `The journal on this machine lacks ${lost.length} checkpoints that were written into it.`);
    if (lost.length > 0 || journal.isContinued || isIn(journal)) return;
    const since = journal.beganAt === null ? 'is empty' : `begins ${journal.beganAt}`;
    notes.push({ code: 'journal-begins-later', message: `The journal on this machine ${since}; for checkpoints from before or from other machines the database alone vouches.` });
  }
}

/** What is not signed by a key of this instance was not written by it. */
function hold({ walk, keys, organisationId }: Course, kept: SignedHead, by: string, code: ChainProblemCode): void {
  if (kept.organisationId !== organisationId) walk.report(kept.sequence, 'foreign', `${by} is of another organisation.`);
  else if (isSignedBy(kept, keys)) walk.holdAgainst({ sequence: kept.sequence, hash: kept.hash, at: kept.at, by });
  else walk.report(kept.sequence, code, `${by} for revision ${kept.sequence} is not signed by a key of this instance.`);
}

/** Nobody can say any more who used a key that is lost: what only it vouches for is not the same as whole. */
function judgeLostKeys({ keys, walk }: Course): void {
  const lost = keys.findLastIndex(({ held }, index) => !held && walk.firstAt !== '' && walk.firstAt < (keys[index + 1]?.firstUsedAt ?? '9'));
  const until = keys[lost + 1]?.firstUsedAt ?? 'now';
  if (lost >= 0) walk.report(1, 'key-not-held', `What was written before ${until} is signed by a key that is not held any more.`);
}
