import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { ENTITIES } from './app.entities.js';
import { MIGRATIONS } from './app.migrations.js';
import { loadSample } from './app.sample.js';
import { createApplication } from './app.setup.js';
import { ensureAdministratorToken, welcome } from './app.welcome.js';
import { oidcProblems } from './identity/oidc/provider-settings.js';
import { type Config, ConfigurationError, loadConfig } from './platform/config.js';
import { DatabaseUnusableError, openDatabase, type ServerAddress } from './platform/database/database.js';
import { EmbeddedPostgresError } from './platform/database/embedded-postgres-error.js';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './platform/database/embedded-postgres.js';
import { Replicas } from './platform/database/replicas.js';
import { InstanceKeyError } from './platform/instance-key.js';
import { createLogger } from './platform/observability/logger.js';

/** Brings the service up and tells where it is; what stands in the way is told in words, and the process ends with 1. */
export async function start(): Promise<void> {
  let embedded: EmbeddedPostgres | undefined;
  try {
    const config = loadConfig(process.env, process.cwd(), [oidcProblems]);
    const logger = createLogger(config.logLevel);
    embedded = config.databaseUrl === null ? await startEmbeddedPostgres({ dataDirectory: config.dataDirectory, log: logger }) : undefined;
    const app = await serve(config, embedded, logger);
    endWith(app, embedded, config, logger);
  } catch (error) {
    await embedded?.stop().catch(() => undefined);
    process.stderr.write(`\nRegister30 cannot start.\n${wordsOf(error)}\n`);
    process.exit(1);
  }
}

async function serve(config: Config, embedded: EmbeddedPostgres | undefined, logger: Logger): Promise<NestFastifyApplication> {
  const address: ServerAddress = embedded ? embedded.connection : { url: config.databaseUrl as string };
  const limits = { poolSize: config.databasePoolSize, timeoutSeconds: config.databaseTimeoutSeconds };
  const dataSource = await openDatabase(address, { entities: ENTITIES, migrations: MIGRATIONS }, limits, logger);
  const replicas = new Replicas(config.databaseReplicaUrls, limits, logger);
  await replicas.open();
  const app = await createApplication(config, dataSource, replicas, logger);
  const administrator = await ensureAdministratorToken(app, config);
  if (config.sampleData) await loadSample(app, logger);
  await app.listen(config.port, config.host);
  await welcome(app, config, administrator);
  return app;
}

/** On SIGTERM and SIGINT: take no more requests, finish what runs, close, exit 0. */
function endWith(app: NestFastifyApplication, embedded: EmbeddedPostgres | undefined, config: Config, logger: Logger): void {
  let ending = false;
  const end = async (signal: string): Promise<void> => {
    if (ending) return;
    ending = true;
    logger.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), config.shutdownTimeoutSeconds * 1_000).unref();
    // A connection that was busy when closing began stays open after its answer for as long as the client likes.
    const hangUp = setInterval(() => app.getHttpServer().closeIdleConnections(), 50);
    await app.close();
    await app.get(Replicas).close();
    clearInterval(hangUp);
    await embedded?.stop();
    logger.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void end(signal));
}

function wordsOf(error: unknown): string {
  if (error instanceof ConfigurationError || error instanceof DatabaseUnusableError || error instanceof EmbeddedPostgresError || error instanceof InstanceKeyError) return error.message;
  const { code, message, stack, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program. Stop that one, or set PORT to a free port.`;
  if (code === 'EACCES') return `The port may not be used by this user: ${message}. Set PORT to one above 1023.`;
  return stack ?? message ?? String(error);
}
