import { Injectable } from '@nestjs/common';
import { Counter, Gauge } from 'prom-client';
import { DataSource } from 'typeorm';
import { Metrics } from '../observability/metrics.js';

const STATES = ['due', 'later', 'running', 'given-up'];

/** How many jobs were done and failed in this instance, and how many there are in all. */
@Injectable()
export class JobMetrics {
  private readonly ended: Counter<'task' | 'result'>;

  constructor(metrics: Metrics, private readonly dataSource: DataSource) {
    this.ended = new Counter({ name: 'jobs_total', help: 'Attempts at jobs in this instance, by task and result.', labelNames: ['task', 'result'], registers: [metrics.registry] });
    const queue: Gauge<'state'> = new Gauge({
      name: 'jobs_queued', help: 'Jobs in the queue of all instances: due, for later, running, given up.', labelNames: ['state'], registers: [metrics.registry],
      collect: () => this.read(queue),
    });
  }

  count(task: string, result: 'done' | 'failed' | 'given-up'): void {
    this.ended.inc({ task, result });
  }

  /** A database that is away leaves the gauge without a value, which is not the same as an empty queue. */
  private async read(gauge: Gauge<'state'>): Promise<void> {
    gauge.reset();
    const rows = await this.dataSource.query<{ state: string; jobs: string }[]>('SELECT state, jobs FROM job_counts()').catch(() => undefined);
    if (!rows) return;
    for (const state of STATES) gauge.set({ state }, Number(rows.find((row) => row.state === state)?.jobs ?? 0));
  }
}
