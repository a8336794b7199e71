import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Job, JobHelpers, Runner, TaskList, WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ServerAddress } from '../database/database.js';
import type { JobMetrics } from './job-metrics.js';
import type { JobContext, JobHandler, Jobs } from './jobs.js';
import { workerConnections } from './worker-connections.js';
import { workerLogger } from './worker-logger.js';

const CONCURRENCY = 2;
/** One listens for new jobs, one fetches them and notes what came of them. */
const CONNECTIONS = 2;
const BACKFILL_MS = 12 * 60 * 60 * 1000;
/** How long a worker that has nothing more to do is waited for; one that lost its connection may never say that it ended. */
const LINGER_MS = 2_000;
const REMEMBERED = 100;

/** What a run leaves behind: its id, under which jobs may still be locked, and jobs that were done, whether or not that could be noted. */
export interface Remains {
  readonly worker: string;
  readonly done: readonly string[];
}

/**
 * One life of a graphile-worker, from its start to the first trouble with its connections. It would go on by itself after some troubles and not after
 * others (and a job that it fetched while the answer was lost stays locked by it), so it is ended after any, and another one takes over.
 */
export class WorkerRun {
  worker: string | undefined;
  private readonly done: string[] = [];
  private readonly handling = new Set<Promise<void>>();
  private readonly trouble = Promise.withResolvers<void>();
  private readonly pool: Pool;
  private runner: Runner | undefined;

  constructor(
    address: ServerAddress,
    private readonly jobs: Jobs,
    private readonly metrics: JobMetrics,
    private readonly log: Logger,
    private readonly whenNamed: (worker: string) => void,
  ) {
    const broken = (error: Error): void => this.troubled(error);
    this.pool = new Pool(workerConnections(address, CONNECTIONS)).on('error', broken).on('connect', (client) => client.on('error', broken));
  }

  /**
   * Notes what earlier runs did and gives back what they left locked, then works.
   * @throws Error where PostgreSQL cannot be reached
   */
  async begin(remains: readonly Remains[]): Promise<void> {
    for (const left of remains) await this.clearUp(left);
    const { Logger: WorkerLogger, parseCronItems, run } = await import('graphile-worker');
    const schedules = [...this.jobs.schedules].map(([task, match]) => ({ task, match, identifier: task, options: { backfillPeriod: BACKFILL_MS } }));
    this.runner = await run({
      pgPool: this.pool,
      concurrency: CONCURRENCY,
      noHandleSignals: true,
      logger: workerLogger(WorkerLogger, this.log),
      events: this.observed(),
      taskList: this.taskList(),
      parsedCronItems: parseCronItems(schedules),
      // Noting what came of a job in batches is what keeps a lost connection from ending the process: without, nobody awaits it.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    });
  }

  /** Works until there is trouble or `stop` is called. @returns when no handler of this run is at work any more */
  async whole(): Promise<Remains | undefined> {
    await Promise.race([this.ended, this.trouble.promise]);
    await this.stop();
    return this.worker === undefined ? undefined : { worker: this.worker, done: this.done };
  }

  /** Takes no more jobs and lets those that run finish. */
  async stop(): Promise<void> {
    this.trouble.resolve();
    void this.runner?.stop().catch(() => undefined);
    await Promise.race([this.ended, this.idle()]);
    void this.pool.end().catch(() => undefined);
  }

  /** Hands the jobs that still run back to the queue, where the next attempt may begin. Their handlers go on until the process ends. */
  async handBack(): Promise<void> {
    if (this.worker !== undefined) await this.clearUp({ worker: this.worker, done: this.done });
  }

  /** In one transaction, so that nobody takes a job that was done. */
  private async clearUp({ worker, done }: Remains): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('BEGIN');
      await client.query('SELECT graphile_worker.force_unlock_workers(ARRAY[$1::text])', [worker]);
      await client.query('SELECT graphile_worker.complete_jobs($1::bigint[])', [done]);
      await client.query('COMMIT');
      client.release();
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private get ended(): Promise<void> {
    return this.runner?.promise.catch(() => undefined) ?? Promise.resolve();
  }

  private async idle(): Promise<void> {
    do {
      await Promise.allSettled(this.handling);
      await pause(LINGER_MS);
    } while (this.handling.size > 0);
  }

  private troubled(error: unknown): void {
    this.log.debug({ err: error }, 'the connection to the job queue is in trouble');
    this.trouble.resolve();
  }

  private taskList(): TaskList {
    return Object.fromEntries([...this.jobs.handlers].map(([task, handler]) => [task, (payload: unknown, { job }: JobHelpers) => this.handle(handler, payload, job)]));
  }

  private async handle(handler: JobHandler<object>, payload: unknown, job: Job): Promise<void> {
    const { _cron: cron, ...own } = payload as CronPayload;
    const context: JobContext = { attempt: job.attempts, lastAttempt: job.attempts >= job.max_attempts, dueAt: cron && new Date(cron.ts) };
    const work = handler(own, context);
    this.handling.add(work);
    try {
      await work;
    } finally {
      this.handling.delete(work);
    }
    this.done.push(job.id);
    if (this.done.length > REMEMBERED) this.done.shift();
  }

  private observed(): WorkerEvents {
    const events = new EventEmitter() as WorkerEvents;
    events.on('pool:create', ({ workerPool }) => this.whenNamed((this.worker = workerPool.id)));
    for (const name of ['pool:listen:error', 'worker:getJob:error', 'pool:fatalError'] as const) {
      events.on(name, ({ error }: { error: unknown }) => this.troubled(error));
    }
    events.on('job:success', ({ job }) => this.metrics.count(job.task_identifier, 'done'));
    events.on('job:error', ({ job, error }) => {
      const isLast = job.attempts >= job.max_attempts;
      this.metrics.count(job.task_identifier, isLast ? 'given-up' : 'failed');
      const facts = { task: job.task_identifier, job: job.id, attempt: job.attempts, err: error };
      if (isLast) this.log.error(facts, 'a job was given up');
      else this.log.warn(facts, 'a job failed and is tried again');
    });
    return events;
  }
}

interface CronPayload {
  /** Which graphile-worker adds to jobs it makes by the clock. */
  readonly _cron?: { readonly ts: string };
}
