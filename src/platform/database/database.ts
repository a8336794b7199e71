import type { Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { DataSource, type MixedList, type MigrationInterface } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Logger } from 'pino';
import { migrateJobSchema } from '../jobs/job-schema.js';
import { SnakeCaseNaming } from './naming-strategy.js';

const APPLICATION_ROLE = 'register30_app';
const OLDEST_SERVER = 15;
/** Any constant: two services that start at once on one database migrate one after the other. */
const MIGRATION_LOCK = 3_030_303;
const CONNECT_TIMEOUT_MS = 5_000;
const STARTING_SERVER_MS = 60_000;
const CANNOT_CONNECT_NOW = '57P03';
/** How much longer a server that says nothing is waited for than it may work on a statement: one that lives tells of the end itself. */
const SILENCE_BEYOND_TIMEOUT_MS = 2_000;
/** Where a client vanished without a word, the server finds out by these, and lets go of what that client had locked. */
const VANISHED_CLIENT = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

/** Where PostgreSQL is: a URL, or the socket directory of the embedded server. */
export type ServerAddress = Pick<PostgresDataSourceOptions, 'url' | 'host' | 'port' | 'username' | 'database'>;

/** How many connections the application takes, and how long one statement may work or wait. */
export interface ConnectionLimits {
  readonly poolSize: number;
  readonly timeoutSeconds: number;
}

export interface DatabaseShape {
  readonly entities: readonly (abstract new () => object)[];
  readonly migrations: readonly (new () => MigrationInterface)[];
}

/** Why the database cannot be used, in words for whoever starts the service. */
export class DatabaseUnusableError extends Error {
  override readonly name = 'DatabaseUnusableError';
}

/**
 * Brings the schema up to date as the owner, then opens the pool of the application's own role.
 * @throws DatabaseUnusableError where the server is away, too old, or refuses
 */
export async function openDatabase(address: ServerAddress, shape: DatabaseShape, limits: ConnectionLimits, log: Logger): Promise<DataSource> {
  const migrating = new DataSource(options(address, shape, { max: 1, options: VANISHED_CLIENT }));
  await connect(migrating);
  try {
    await refuseOldServer(migrating);
    const applied = await migrate(migrating, () => migrateJobSchema(address, log));
    if (applied.length > 0) log.info({ migrations: applied }, 'schema migrated');
  } finally {
    await migrating.destroy();
  }
  const dataSource = await connect(new DataSource(applicationOptions(address, shape, limits, log)));
  await requireApplicationRole(dataSource);
  return dataSource;
}

/** What `options` in a URL say comes before what we ask for; as anyone else row-level security would not bind us. */
async function requireApplicationRole(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ role: string }[]>('SELECT current_user AS role');
  if (row?.role === APPLICATION_ROLE) return;
  await dataSource.destroy();
  throw new DatabaseUnusableError(`DATABASE_URL makes the service work as ${row?.role} and not as ${APPLICATION_ROLE}, which row-level security binds. Take "options" out of it.`);
}

/** @returns how the application connects: as its own role, which row-level security binds, and never to wait without end. */
export function applicationOptions(address: ServerAddress, shape: DatabaseShape, { poolSize, timeoutSeconds }: ConnectionLimits, log: Logger): PostgresDataSourceOptions {
  const milliseconds = timeoutSeconds * 1_000;
  const settings = `-c role=${APPLICATION_ROLE} -c statement_timeout=${milliseconds} -c idle_in_transaction_session_timeout=${2 * milliseconds} ${VANISHED_CLIENT}`;
  return {
    ...options(address, shape, { max: poolSize, options: settings, onConnect: (client: PooledClient) => hangUpOnSilence(client, milliseconds + SILENCE_BEYOND_TIMEOUT_MS) }),
    poolErrorHandler: (error: Error) => log.warn({ error: error.message }, 'a database connection broke'),
  };
}

/** What `pg` does not declare of its client: its socket, and whether no statement is under way on it. */
interface PooledClient {
  readonly connection: { readonly stream: Socket };
  readonly readyForQuery: boolean;
}

/**
 * A server that stands still or cannot be reached any more does not say so. The connection is ended here, which gives whoever waits an
 * error and takes it out of the pool; `query_timeout` of `pg` would give the next one a connection that still waits.
 */
function hangUpOnSilence(client: PooledClient, milliseconds: number): void {
  const { stream } = client.connection;
  stream.setTimeout(milliseconds, () => {
    if (!client.readyForQuery) stream.destroy(new Error('The database did not answer.'));
  });
}

function options(address: ServerAddress, shape: DatabaseShape, extra: Record<string, unknown>): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    ...address,
    entities: [...shape.entities] as MixedList<never>,
    migrations: [...shape.migrations],
    namingStrategy: new SnakeCaseNaming(),
    logging: false,
    connectTimeoutMS: CONNECT_TIMEOUT_MS,
    applicationName: 'register30',
    installExtensions: false,
    extra: { keepAlive: true, ...extra },
  };
}

/** A server that says that it is starting, as one does that recovers from a crash, is waited for. */
async function connect(dataSource: DataSource): Promise<DataSource> {
  for (const until = Date.now() + STARTING_SERVER_MS; ; await pause(100)) {
    try {
      return await dataSource.initialize();
    } catch (error) {
      if ((error as { code?: string }).code === CANNOT_CONNECT_NOW && Date.now() < until) continue;
      throw new DatabaseUnusableError(`PostgreSQL cannot be reached or refuses the connection: ${wordsOf(error)}`);
    }
  }
}

/** Node puts several refused addresses into one AggregateError without a message of its own. */
function wordsOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(wordsOf).join('; ');
  return error instanceof Error ? error.message : String(error);
}

async function refuseOldServer(dataSource: DataSource): Promise<void> {
  const [row] = await dataSource.query<{ number: number; version: string }[]>(
    `SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version`,
  );
  if (row && row.number < OLDEST_SERVER * 10_000) {
    throw new DatabaseUnusableError(`PostgreSQL ${row.version} is too old; Register30 needs ${OLDEST_SERVER} or newer.`);
  }
}

async function migrate(dataSource: DataSource, migrateJobs: () => Promise<void>): Promise<string[]> {
  await dataSource.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    await migrateJobs();
    return applied.map((migration) => migration.name);
  } catch (error) {
    throw new DatabaseUnusableError(`The schema cannot be migrated: ${wordsOf(error)}`);
  } finally {
    await dataSource.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}
