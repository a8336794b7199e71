import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { HistoryComparisons } from '../history/history-comparisons.js';
import { HistoryRepository } from '../history/history.repository.js';
import type { ChainProblem } from '../history/verify-chain.js';
import { PublicationRepository } from './publication.repository.js';

const PIECE = 100;

/** Has the published lists compared with what the history says was published. */
@Injectable()
export class PublicationComparison implements OnModuleInit {
  constructor(
    private readonly comparisons: HistoryComparisons,
    private readonly history: HistoryRepository,
    private readonly publications: PublicationRepository,
  ) {}

  onModuleInit(): void {
    this.comparisons.add((manager, organisationId, sequence) => this.compare(manager, organisationId, sequence));
  }

  private async compare(manager: EntityManager, organisationId: string, sequence: number): Promise<ChainProblem[]> {
    const said = new Map((await this.history.stateAt(manager, organisationId, sequence, ['sub-processor-list'])).map(({ key, after }) => [key, after]));
    const problems: ChainProblem[] = [];
    const report = (version: string, words: string): void => void problems.push({ sequence, code: 'publication-differs', message: `Version ${version} of the sub-processor list ${words}.` });
    for (let before: number | null = null; ; ) {
      const piece = await this.publications.stored(manager, organisationId, before, PIECE);
      for (const { version, publishedAt, document } of piece) {
        const after = said.get(String(version)) as typeof document | undefined;
        if (after === undefined || !isDeepStrictEqual(after, document) || Date.parse(after.publishedAt) !== publishedAt.getTime()) report(String(version), 'is not what its history says was published');
        said.delete(String(version));
      }
      before = piece.at(-1)?.version ?? before;
      if (piece.length < PIECE) break;
    }
    for (const version of said.keys()) report(version, 'is in the history but no longer among those that were published');
    return problems;
  }
}
