import { Pool } from 'pg';
import type { Logger } from 'pino';
import type { ServerAddress } from '../database/database.js';
import { workerConnections } from './worker-connections.js';
import { workerLogger } from './worker-logger.js';

/**
 * Brings the tables of the job queue up to date, as the owner. Called within the lock under which we migrate, since of two services that start at once
 * only one may.
 */
export async function migrateJobSchema(address: ServerAddress, log: Logger): Promise<void> {
  const { Logger: WorkerLogger, runMigrations } = await import('graphile-worker');
  const pool = new Pool(workerConnections(address, 1));
  const broken = (error: Error): void => log.warn({ err: error }, 'the connection that migrates the job queue broke');
  pool.on('error', broken).on('connect', (client) => client.on('error', broken));
  try {
    await runMigrations({ pgPool: pool, logger: workerLogger(WorkerLogger, log) });
  } finally {
    await pool.end();
  }
}
