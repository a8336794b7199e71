// An instance of the platform with tasks of its own, in a process of its own: node test/support/job-instance.ts NAME, with DATABASE_URL. Needs a built dist/.
import { setTimeout as pause } from 'node:timers/promises';
import type * as database from '../../src/platform/database/database.js';
import type * as config from '../../src/platform/config.js';
import type * as replicas from '../../src/platform/database/replicas.js';
import type * as unitOfWork from '../../src/platform/database/unit-of-work.js';
import type * as jobs from '../../src/platform/jobs/jobs.js';
import type * as logger from '../../src/platform/observability/logger.js';
import type * as metrics from '../../src/platform/observability/metrics.js';
import type * as platform from '../../src/platform/platform.module.js';
import type * as entities from '../../src/app.entities.js';
import type * as migrations from '../../src/app.migrations.js';

const built = <T>(path: string): Promise<T> => import(new URL(`../../dist/src/${path}.js`, import.meta.url).href) as Promise<T>;

interface Work {
  readonly number: number;
  /** How long the work takes; the database stays untouched meanwhile. */
  readonly milliseconds?: number;
  /** Which attempts fail. */
  readonly failing?: number;
  /** Whether its end is told on the output and not in the database. */
  readonly silent?: boolean;
}

const [name = 'instance'] = process.argv.slice(2);
const { loadConfig } = await built<typeof config>('platform/config');
const { openDatabase } = await built<typeof database>('platform/database/database');
const { Replicas } = await built<typeof replicas>('platform/database/replicas');
const { UnitOfWork } = await built<typeof unitOfWork>('platform/database/unit-of-work');
const { Jobs } = await built<typeof jobs>('platform/jobs/jobs');
const { createLogger } = await built<typeof logger>('platform/observability/logger');
const { Metrics } = await built<typeof metrics>('platform/observability/metrics');
const { PlatformModule } = await built<typeof platform>('platform/platform.module');
const { ENTITIES } = await built<typeof entities>('app.entities');
const { MIGRATIONS } = await built<typeof migrations>('app.migrations');
const { NestFactory } = await import('@nestjs/core');
const { TypeOrmModule } = await import('@nestjs/typeorm');

const settings = loadConfig(process.env);
const log = createLogger(settings.logLevel);
const limits = { poolSize: settings.databasePoolSize, timeoutSeconds: settings.databaseTimeoutSeconds };
const dataSource = await openDatabase({ url: settings.databaseUrl as string }, { entities: ENTITIES, migrations: MIGRATIONS }, limits, log);

function registered(registry: jobs.Jobs, work: unitOfWork.UnitOfWork): string {
  const note = (number: number, attempt: number, phase: string): Promise<unknown> =>
    work.run('public', (manager) => manager.query('INSERT INTO job_notes (instance, number, attempt, phase) VALUES ($1, $2, $3, $4)', [name, number, attempt, phase]));
  registry.register<Work>('test-work', async ({ number, milliseconds = 0, failing = 0, silent = false }, { attempt }) => {
    if (milliseconds > 0) {
      await note(number, attempt, 'begun');
      await pause(milliseconds);
    }
    if (attempt <= failing) throw new Error('It was told to fail.');
    if (silent) process.stdout.write(`SILENTLY DONE ${number}\n`);
    else await note(number, attempt, 'done');
  });
  registry.register('test-clock', async (_payload, { attempt, dueAt }) => void (await note(dueAt?.getTime() ?? 0, attempt, 'done')));
  registry.schedule('test-clock', '0 * * * *');
  return name;
}

class Tasks {}
const tasks = { module: Tasks, providers: [{ provide: 'tasks', useFactory: registered, inject: [Jobs, UnitOfWork] }] };
class Instance {}
const app = await NestFactory.createApplicationContext({
  module: Instance,
  imports: [
    TypeOrmModule.forRootAsync({ useFactory: () => dataSource.options, dataSourceFactory: async () => dataSource }),
    PlatformModule.with(settings, new Replicas([], limits, log), log),
    tasks,
  ],
}, { logger: ['error'] });
process.on('SIGTERM', () => void app.close().then(() => process.exit(0)));
process.on('SIGUSR2', () => void app.get(Metrics).registry.metrics().then((text) => process.stdout.write(`METRICS\n${text}\nEND\n`)));
process.stdout.write('READY\n');
