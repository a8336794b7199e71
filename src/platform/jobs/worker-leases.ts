import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import type { ServerAddress } from '../database/database.js';
import { workerConnections } from './worker-connections.js';

/** Class of the advisory locks by which workers say that they live; any constant. */
const LEASE = 3_030_304;
const SWEEP_EVERY_MS = 5_000;
/** So often in a row a worker has to be found without its lease: time enough for one that lost its connection to take it again. */
const SIGHTINGS = 3;
const RECONNECT_MS = 1_000;

const WITHOUT_LEASE = `
  SELECT DISTINCT j.locked_by AS worker FROM graphile_worker.jobs j
  WHERE j.locked_by IS NOT NULL AND NOT EXISTS (
    SELECT FROM pg_locks l
    WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2 AND l.classid = ${LEASE}
      AND l.database = (SELECT d.oid FROM pg_database d WHERE d.datname = current_database())
      AND l.objid::bigint = hashtext(j.locked_by)::bigint & 4294967295)`;

/**
 * graphile-worker leaves the jobs of a worker that was killed locked for four hours. So each worker holds an advisory lock under its id on a connection
 * of its own, which ends with the process however that ends; jobs whose worker no longer holds one are set free, by every instance, after 10 to 15
 * seconds. A worker that lost its connection and goes on could meet a second one at its job: jobs run at least once.
 */
export class WorkerLeases {
  private readonly held = new Set<string>();
  private readonly sightings = new Map<string, number>();
  private readonly ending = new AbortController();
  private connection: Client | undefined;
  private life: Promise<void> | undefined;

  constructor(
    private readonly address: ServerAddress,
    private readonly log: Logger,
  ) {}

  /** Says from now on that this worker lives. */
  hold(worker: string): void {
    this.held.add(worker);
    void this.connection?.query('SELECT pg_advisory_lock($1, hashtext($2))', [LEASE, worker]).catch(() => undefined);
    this.life ??= this.live();
  }

  /** Says no longer that it lives: it has ended, and what it still holds may be taken. */
  drop(worker: string): void {
    this.held.delete(worker);
    void this.connection?.query('SELECT pg_advisory_unlock($1, hashtext($2))', [LEASE, worker]).catch(() => undefined);
  }

  async end(): Promise<void> {
    this.ending.abort();
    await this.connection?.end().catch(() => undefined);
    await this.life;
  }

  /** Connects, sweeps, and connects again where the connection breaks, until the end. */
  private async live(): Promise<void> {
    while (!this.ending.signal.aborted) {
      const client = new Client(workerConnections(this.address, 1));
      client.on('error', (error) => this.log.debug({ err: error }, 'the connection that holds the lease of this worker broke'));
      try {
        await client.connect();
        for (const worker of this.held) await client.query('SELECT pg_advisory_lock($1, hashtext($2))', [LEASE, worker]);
        this.connection = client;
        this.sightings.clear();
        while (await this.elapsed(SWEEP_EVERY_MS)) await this.sweep(client);
      } catch (error) {
        this.log.debug({ err: error }, 'the lease of this worker cannot be held at the moment');
      }
      this.connection = undefined;
      await client.end().catch(() => undefined);
      await this.elapsed(RECONNECT_MS);
    }
  }

  private async sweep(client: Client): Promise<void> {
    const { rows } = await client.query<{ worker: string }>(WITHOUT_LEASE);
    const seen = new Set(rows.map(({ worker }) => worker).filter((worker) => !this.held.has(worker)));
    for (const worker of this.sightings.keys()) if (!seen.has(worker)) this.sightings.delete(worker);
    for (const worker of seen) this.sightings.set(worker, (this.sightings.get(worker) ?? 0) + 1);
    const dead = [...seen].filter((worker) => (this.sightings.get(worker) ?? 0) >= SIGHTINGS);
    if (dead.length === 0) return;
    await client.query('SELECT graphile_worker.force_unlock_workers($1::text[])', [dead]);
    this.log.warn({ workers: dead }, 'jobs of workers that ended without a word were set free');
  }

  /** @returns whether the time passed without the end coming. */
  private elapsed(milliseconds: number): Promise<boolean> {
    return pause(milliseconds, true, { signal: this.ending.signal, ref: false }).catch(() => false);
  }
}
