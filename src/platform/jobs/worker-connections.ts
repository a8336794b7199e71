import type { PoolConfig } from 'pg';
import type { ServerAddress } from '../database/database.js';

const CONNECT_TIMEOUT_MS = 5_000;
const QUERY_TIMEOUT_MS = 30_000;

/**
 * How the queue's own connections are made: as the owner, which graphile-worker's tables ask for. Handlers never get hold of one. The server
 * is told to look after a silent peer within a minute, so that an instance whose machine is gone does not hold its lease for hours.
 * @param connections the most there may be
 */
export function workerConnections({ url, host, port, username, database }: ServerAddress, connections: number): PoolConfig {
  const place = url === undefined ? { host, port, user: username, database } : { connectionString: url };
  return {
    ...place,
    max: connections,
    application_name: 'register30-jobs',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    options: '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3',
  } as PoolConfig;
}
