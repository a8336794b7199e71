import { setTimeout as pause } from 'node:timers/promises';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import type { Config } from '../config.js';
import type { ServerAddress } from '../database/database.js';
import { CONFIG, LOGGER } from '../platform.tokens.js';
import { JobMetrics } from './job-metrics.js';
import { Jobs } from './jobs.js';
import { WorkerLeases } from './worker-leases.js';
import { type Remains, WorkerRun } from './worker-run.js';

const SHORTEST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 5_000;
/** Of the time that a service has to end in, the part in which running jobs may finish; then they are handed back. */
const PATIENCE = 0.6;

/**
 * Runs the registered tasks from the queue, two at a time, from when the service is up until it ends, whatever becomes of PostgreSQL meanwhile. Takes
 * three connections, as the owner; handlers have the application's own.
 */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly ending = new AbortController();
  private readonly leases: WorkerLeases;
  private run: WorkerRun | undefined;
  private life: Promise<void> | undefined;

  constructor(
    private readonly jobs: Jobs,
    private readonly metrics: JobMetrics,
    private readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {
    this.leases = new WorkerLeases(this.address, log);
  }

  onApplicationBootstrap(): void {
    const unknown = [...this.jobs.schedules.keys()].filter((task) => !this.jobs.handlers.has(task));
    if (unknown.length > 0) throw new Error(`Nobody handles the scheduled ${unknown.join(', ')}.`);
    if (this.config.jobs && this.jobs.handlers.size > 0) this.life = this.live();
  }

  /** Lets what runs finish; what does not in time is handed back and tried again, here or elsewhere. */
  async beforeApplicationShutdown(): Promise<void> {
    this.ending.abort();
    const patience = new AbortController();
    const late = pause(this.config.shutdownTimeoutSeconds * 1_000 * PATIENCE, 'late' as const, { signal: patience.signal }).catch(() => 'ended' as const);
    void this.run?.stop();
    if ((await Promise.race([late, this.life ?? Promise.resolve()])) === 'late') {
      this.log.warn('jobs that still run are handed back');
      await this.run?.handBack().catch((error: unknown) => this.log.warn({ err: error }, 'they could not be; their lease ends with this process'));
    }
    patience.abort();
    await this.leases.end();
  }

  /** The application's own way to the server, without the role that binds it. */
  private get address(): ServerAddress {
    const { url, host, port, username, database } = this.dataSource.options as ServerAddress;
    return { url, host, port, username, database };
  }

  /** One run after the other, each until there is trouble; what is left of one is cleared up by the next. */
  private async live(): Promise<void> {
    const remains: Remains[] = [];
    let pauseMs = SHORTEST_PAUSE_MS;
    while (!this.ending.signal.aborted) {
      const run = new WorkerRun(this.address, this.jobs, this.metrics, this.log, (worker) => this.leases.hold(worker));
      this.run = run;
      try {
        await run.begin(remains);
        remains.length = 0;
        pauseMs = SHORTEST_PAUSE_MS;
        if (this.ending.signal.aborted) await run.stop();
        const left = await run.whole();
        if (left) remains.push(left);
      } catch (error) {
        this.log.warn({ err: error }, 'jobs cannot be run at the moment');
        await run.stop();
      }
      if (run.worker !== undefined) this.leases.drop(run.worker);
      await pause(pauseMs, undefined, { signal: this.ending.signal }).catch(() => undefined);
      pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS);
    }
  }
}
