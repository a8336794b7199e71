import { Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import { DataSource } from 'typeorm';
import { applicationOptions, type ConnectionLimits } from './database.js';

/** How long a replica that could not be reached is left alone. */
const PAUSE_MS = 30_000;

interface Replica {
  readonly dataSource: DataSource;
  readonly name: string;
  triedAt: number;
}

/** Servers that follow the primary, for reads that may lag. One that is away is no harm: the primary answers in its place. */
@Injectable()
export class Replicas {
  private readonly replicas: readonly Replica[];
  private turn = 0;

  /** @param urls of replicas of the primary, in the order of their turns */
  constructor(urls: readonly string[], limits: ConnectionLimits, private readonly log: Logger) {
    this.replicas = urls.map((url, index) => ({
      dataSource: new DataSource(applicationOptions({ url }, { entities: [], migrations: [] }, limits, log)), name: `replica ${index + 1}`, triedAt: 0,
    }));
  }

  /** @returns the next replica that is connected; undefined where none is. Those that are not are tried in the background. */
  next(): DataSource | undefined {
    for (const replica of this.replicas) if (!replica.dataSource.isInitialized) void this.connect(replica);
    const connected = this.replicas.filter(({ dataSource }) => dataSource.isInitialized);
    this.turn += 1;
    return connected[this.turn % Math.max(connected.length, 1)]?.dataSource;
  }

  /** Connects to those that can be reached, before the first read asks for one. */
  async open(): Promise<void> {
    await Promise.all(this.replicas.map((replica) => this.connect(replica)));
  }

  async close(): Promise<void> {
    await Promise.all(this.replicas.filter(({ dataSource }) => dataSource.isInitialized).map(({ dataSource }) => dataSource.destroy()));
  }

  private async connect(replica: Replica): Promise<void> {
    if (Date.now() - replica.triedAt < PAUSE_MS) return;
    replica.triedAt = Date.now();
    await replica.dataSource.initialize().catch((error: unknown) => this.log.warn({ err: error }, `${replica.name} cannot be reached; the primary answers`));
  }
}
