import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ChainProblem } from './verify-chain.js';

/** Compares what a room keeps in its own tables with what the history says of it, up to revision `sequence`. */
export type HistoryComparison = (manager: EntityManager, organisationId: string, sequence: number) => Promise<ChainProblem[]>;

/** Rooms that keep what the history tells of, and that the register does not know, have themselves compared with it here. */
@Injectable()
export class HistoryComparisons {
  private readonly comparisons: HistoryComparison[] = [];

  add(comparison: HistoryComparison): void {
    this.comparisons.push(comparison);
  }

  /** @returns what all of them find, one after the other */
  async problems(manager: EntityManager, organisationId: string, sequence: number): Promise<ChainProblem[]> {
    const problems: ChainProblem[] = [];
    for (const comparison of this.comparisons) problems.push(...(await comparison(manager, organisationId, sequence)));
    return problems;
  }
}
