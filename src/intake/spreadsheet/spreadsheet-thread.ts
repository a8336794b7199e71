import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../platform/domain-error.js';
import { tooMuch, unreadable } from './reading/workbook-limits.js';
import type { WorkOrder, WorkResult } from './spreadsheet.worker.js';
import type { Intake, IntakeWishes } from './understand-workbook.js';

/** A thread that needs more is stopped; the service itself goes on. */
const RESOURCES = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32, stackSizeMb: 8 };
const LONGEST_MILLISECONDS = 30_000;
/** One is read at a time, so many wait. */
const MOST_WAITING = 2;

/** Reads spreadsheets in a thread of their own, one at a time, within bounds of memory and time. */
@Injectable()
export class SpreadsheetThread {
  private last: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws DomainError what the file is refused for; `too-many-requests` while others wait */
  async understand(bytes: Buffer, wishes: IntakeWishes): Promise<Intake> {
    if (this.waiting > MOST_WAITING) throw new DomainError('too-many-requests', 'Other spreadsheets are being read; try again in a few seconds.', [], { retryAfter: 5 });
    this.waiting += 1;
    const turn = this.last.then(() => inThread({ bytes, wishes }));
    this.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      this.waiting -= 1;
    }
  }
}

function inThread(order: WorkOrder): Promise<Intake> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./spreadsheet.worker.js', import.meta.url), { resourceLimits: RESOURCES });
    const finish = (settle: () => void): void => {
      clearTimeout(clock);
      settle();
      void worker.terminate();
    };
    const clock = setTimeout(() => finish(() => reject(unreadable(`it took longer than ${LONGEST_MILLISECONDS / 1_000} seconds. Split it.`))), LONGEST_MILLISECONDS);
    worker.once('message', (result: WorkResult) => finish(() => ('intake' in result ? resolve(result.intake) : reject(new DomainError(result.refused.code, result.refused.message)))));
    worker.once('error', (error: Error & { code?: string }) => finish(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch('megabytes when read', RESOURCES.maxOldGenerationSizeMb) : error)));
    worker.postMessage(order, []);
  });
}
