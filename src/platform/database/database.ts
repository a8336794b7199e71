import { DataSource, type MixedList, type MigrationInterface } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { Logger } from 'pino';
import { SnakeCaseNaming } from './naming-strategy.js';

const APPLICATION_ROLE = 'register30_app';
const OLDEST_SERVER = 15;
/** Any constant: two services that start at once on one database migrate one after the other. */
const MIGRATION_LOCK = 3_030_303;
const CONNECT_TIMEOUT_MS = 5_000;

/** Where PostgreSQL is: a URL, or the socket directory of the embedded server. */
export type ServerAddress = Pick<PostgresDataSourceOptions, 'url' | 'host' | 'port' | 'username' | 'database'>;

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
export async function openDatabase(address: ServerAddress, shape: DatabaseShape, poolSize: number, log: Logger): Promise<DataSource> {
  const migrating = new DataSource(options(address, shape, { max: 1 }));
  await connect(migrating);
  try {
    await refuseOldServer(migrating);
    const applied = await migrate(migrating);
    if (applied.length > 0) log.info({ migrations: applied }, 'schema migrated');
  } finally {
    await migrating.destroy();
  }
  return connect(new DataSource(applicationOptions(address, shape, poolSize, log)));
}

/** @returns how the application connects: as its own role, which row-level security binds. */
export function applicationOptions(address: ServerAddress, shape: DatabaseShape, poolSize: number, log: Logger): PostgresDataSourceOptions {
  return {
    ...options(address, shape, { max: poolSize, options: `-c role=${APPLICATION_ROLE} -c statement_timeout=60000` }),
    poolErrorHandler: (error: Error) => log.warn({ error: error.message }, 'a database connection broke'),
  };
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
    extra,
  };
}

async function connect(dataSource: DataSource): Promise<DataSource> {
  try {
    return await dataSource.initialize();
  } catch (error) {
    throw new DatabaseUnusableError(`PostgreSQL cannot be reached or refuses the connection: ${wordsOf(error)}`);
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

async function migrate(dataSource: DataSource): Promise<string[]> {
  await dataSource.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    return (await dataSource.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } catch (error) {
    throw new DatabaseUnusableError(`The schema cannot be migrated: ${wordsOf(error)}`);
  } finally {
    await dataSource.query('SELECT pg_advisory_unlock($1)', [MIGRATION_LOCK]);
  }
}
