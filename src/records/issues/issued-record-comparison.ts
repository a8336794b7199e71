import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryComparisons } from '../../history/history-comparisons.js';
import { HistoryRepository } from '../../history/history.repository.js';
import type { ChainProblem } from '../../history/verify-chain.js';
import { ISSUED_RECORD, type IssuedRecord, keyOfIssue } from './issued-record.js';
import { IssuedRecordRepository, type StoredIssue } from './issued-record.repository.js';

/** Every byte of so many records is hashed by one statement. */
const PIECE = 20;

/** Has the issued records, every byte of their files, compared with what the history says was issued. */
@Injectable()
export class IssuedRecordComparison implements OnModuleInit {
  constructor(
    private readonly comparisons: HistoryComparisons,
    private readonly history: HistoryRepository,
    private readonly repository: IssuedRecordRepository,
  ) {}

  onModuleInit(): void {
    this.comparisons.add((manager, organisationId, sequence) => this.compare(manager, organisationId, sequence));
  }

  private async compare(manager: EntityManager, organisationId: string, sequence: number): Promise<ChainProblem[]> {
    const said = new Map((await this.history.stateAt(manager, organisationId, sequence, [ISSUED_RECORD])).map(({ key, after }) => [key, after as IssuedRecord]));
    const problems: ChainProblem[] = [];
    const report = (key: string, words: string): void => void problems.push({ sequence, code: 'issued-record-differs', message: `The issued record ${key} ${words}.` });
    for (let after: StoredIssue | null = null, ended = false; !ended; ) {
      const piece: StoredIssue[] = await this.repository.stored(manager, organisationId, after, PIECE);
      ended = piece.length < PIECE;
      after = piece.at(-1) ?? after;
      for (const stored of piece) {
        const key = keyOfIssue(stored);
        const issue = said.get(key);
        said.delete(key);
        if (!issue || !rowIsAs(issue, stored)) report(key, 'is not what its history says was issued');
        else for (const format of alteredFiles(issue, stored)) report(key, `has another file "${format}" than its history says was issued`);
      }
    }
    for (const key of said.keys()) report(key, 'is in the history but no longer among those that were issued');
    return problems;
  }
}

function rowIsAs(issue: IssuedRecord, { role, number, issuedAt, digest, document }: StoredIssue): boolean {
  return issue.role === role && issue.number === number && issue.digest === digest && Date.parse(issue.issuedAt) === issuedAt.getTime() && isDeepStrictEqual(document, issue);
}

/** @returns the formats of files that are not there, are of other bytes, or were never issued */
function alteredFiles({ files }: IssuedRecord, stored: StoredIssue): string[] {
  const there = new Map(stored.files.map((file) => [file.format, file]));
  const altered = files.filter(({ format, sha256, size }) => {
    const file = there.get(format);
    there.delete(format);
    return file?.sha256 !== sha256 || file.computed !== sha256 || file.size !== size;
  });
  return [...altered.map(({ format }) => format), ...there.keys()];
}
