import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** How a job is to be run. */
export interface JobOptions {
  /** Names the job: another one with the same key does not stand beside it. */
  readonly jobKey?: string;
  /**
   * What becomes of a waiting job with the same key: it is replaced; it is replaced and keeps its time; or it stays and the new one is
   * dropped, also where it is running already or was given up (hence unsafe).
   */
  readonly jobKeyMode?: 'replace' | 'preserve_run_at' | 'unsafe_dedupe';
  /** Not before this moment; at once where it is left out. */
  readonly runAt?: Date;
  /** 25 where it is left out, which with pauses that grow to six hours takes four days. */
  readonly maxAttempts?: number;
  /** Jobs of one queue run one after the other. A queue is for a kind of work, never for a person or a thing: each one made stays. */
  readonly queueName?: string;
}

/** Takes jobs down, in the transaction of the work that wants them: they run when it commits, and never were when it rolls back. */
@Injectable()
export class JobQueue {
  /**
   * @param manager of the transaction at hand
   * @param task the name under which its handler is registered, here or in another instance
   * @param payload ids of what it is about; never a secret, a text or a person's data, since it lies in the queue until the job is done
   */
  async add(manager: EntityManager, task: string, payload: object, options: JobOptions = {}): Promise<void> {
    const { jobKey = null, jobKeyMode = null, runAt = null, maxAttempts = null, queueName = null } = options;
    await manager.query('SELECT add_job($1, $2, $3, $4, $5, $6, $7)', [task, JSON.stringify(payload), jobKey, jobKeyMode, runAt, maxAttempts, queueName]);
  }
}
