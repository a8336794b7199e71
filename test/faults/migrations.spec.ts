import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { MIGRATIONS } from '../../src/app.migrations.js';
import { newOrganisation } from '../support/api.js';
import { Chance } from '../support/chance.js';
import { rowsAsOwner } from '../support/database.js';
import { shapeOf } from '../support/schema-shape.js';
import { eventually, type ServiceProcess, spawnService, startService } from '../support/service.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** The last migration of the release before this one. */
const PREVIOUS_RELEASE = 1795300000007;
const KILLS = 12;
const MIGRATION_LOCK = 3_030_303;

const chance = new Chance();
const databases: TestDatabase[] = [];
const figures: string[] = [];
/** What the schema is after so many migrations. */
const shapes: string[][] = [];
/** A database of the previous release with rows in it, to be copied. */
let previous: TestDatabase;
let organisation: string;
let machines: string;

async function newDatabase(template?: string): Promise<TestDatabase> {
  const database = await createTestDatabase(template);
  databases.push(database);
  return database;
}

/** Each database has a machine of its own: what a service notes there of a history would contradict another copy of it. */
function machineOf({ url, name }: TestDatabase): { DATABASE_URL: string; DATA_DIR: string } {
  return { DATABASE_URL: url, DATA_DIR: join(machines, name) };
}

async function withSource<T>(url: string, migrations: typeof MIGRATIONS, work: (source: DataSource) => Promise<T>): Promise<T> {
  const source = await new DataSource({ type: 'postgres', url, migrations: [...migrations], installExtensions: false }).initialize();
  return work(source).finally(() => source.destroy());
}

const timeOf = ({ name }: { name: string }): number => Number(name.slice(-13));

beforeAll(async () => {
  machines = await temporaryDirectory('migrations');
  const { url } = await newDatabase();
  for (let count = 1; count <= MIGRATIONS.length; count += 1) {
    shapes[count] = await withSource(url, MIGRATIONS.slice(0, count), async (source) => {
      await source.runMigrations({ transaction: 'each' });
      return shapeOf(source);
    });
  }
  previous = await newDatabase();
  // Rows that the previous release could have had: the sample says more than its tables had room for.
  const service = await startService(machineOf(previous));
  const { path, slug, admin } = await newOrganisation(service.administrator);
  organisation = slug;
  for (let number = 0; number < 30; number += 1) await admin.made('POST', `${path}/measures`, { key: `m-${number}`, category: 'personnel', name: 'Made before' });
  await admin.made('POST', `${path}/processors`, { key: 'vendor', name: 'Vendor', country: 'US' });
  await admin.made('POST', `${path}/engagements`, { key: 'hosting', processor: 'vendor', role: 'processor', service: 'Hosting', locations: [{ country: 'US', kind: 'storage' }] });
  await admin.made('POST', `${path}/activities`, { key: 'support', role: 'controller', name: 'Support', purposes: [{ description: 'Answer questions', legalBasis: 'contract' }], engagements: ['hosting'], measures: ['m-1'] });
  await service.end('SIGTERM');
  await withSource(previous.url, MIGRATIONS, async (source) => {
    for (const migration of MIGRATIONS.toReversed()) if (timeOf(migration) > PREVIOUS_RELEASE) await source.undoLastMigration({ transaction: 'each' });
  });
});

afterAll(async () => {
  console.info(`migrations under faults (seed ${chance.seed}): ${figures.join('; ')}`);
  await Promise.all(databases.map((database) => database.drop()));
  await rm(machines, { recursive: true, force: true });
});

/** @returns how many migrations are done; 0 where there is not even the table that says so */
async function migrationsIn(database: Client | string): Promise<number> {
  const [table, count] = [`SELECT to_regclass('public.migrations') IS NOT NULL AS there`, 'SELECT count(*)::int AS count FROM migrations'];
  const ask = async (statement: string): Promise<{ there?: boolean; count?: number } | undefined> => (typeof database === 'string' ? await rowsAsOwner(statement, [], database) : (await database.query(statement)).rows)[0];
  return (await ask(table))?.there === true ? (await ask(count))?.count ?? 0 : 0;
}

/** Asks without a pause, so that what follows meets the moment. */
async function asSoonAs(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds()));
}

const schemaIn = (url: string): Promise<string[]> => withSource(url, [], shapeOf);

/** The rows of the previous release are all there, and vouched for. */
async function requireRows({ administrator }: ServiceProcess): Promise<void> {
  const path = `/organisations/${organisation}`;
  expect((await administrator.made<{ measures: unknown[] }>('GET', `${path}/register`)).measures).toHaveLength(30);
  expect(await administrator.made('GET', `${path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
  expect((await administrator.post(`${path}/measures`, { key: 'afterwards', category: 'personnel', name: 'Made afterwards' })).status).toBe(201);
}

it('the schema of the previous release was kept as it was: going down leads where going up came by', async () => {
  expect(await schemaIn(previous.url)).toEqual(shapes[MIGRATIONS.filter((migration) => timeOf(migration) <= PREVIOUS_RELEASE).length]);
});

describe.each([['an empty database', false], ['a database of the previous release', true]] as const)('on %s', (name, hasRows) => {
  it.each([2, 5])('%d services start at once: the schema is migrated once, and each serves', async (count) => {
    const database = await newDatabase(hasRows ? previous.name : undefined);
    const services = await Promise.all(Array.from({ length: count }, () => startService({ ...machineOf(database), DATABASE_POOL_SIZE: '2', SAMPLE_DATA: String(!hasRows) })));
    expect(await migrationsIn(database.url)).toBe(MIGRATIONS.length);
    expect(await schemaIn(database.url)).toEqual(shapes[MIGRATIONS.length]);
    for (const { administrator } of services) expect((await administrator.made<{ items: unknown[] }>('GET', '/organisations')).items).toHaveLength(1);
    if (hasRows) await requireRows(services[0] as ServiceProcess);
    expect(await Promise.all(services.map(({ end }) => end('SIGTERM')))).toEqual(services.map(() => ({ code: 0, signal: null })));
    figures.push(`${count} at once on ${name}`);
  }, 300_000);
});

/** Kills a service that migrates when so many migrations are done. @returns how many were, after PostgreSQL has noticed */
async function killedAfter(database: TestDatabase, done: number): Promise<number> {
  const { child, ended } = spawnService(machineOf(database));
  const watcher = new Client({ connectionString: database.url, ssl: false });
  watcher.on('error', () => undefined);
  await watcher.connect();
  const first = async (statement: string, values: unknown[] = []): Promise<number> => (await watcher.query<{ count: number }>(statement, values)).rows[0]?.count ?? 0;
  const migrating = `SELECT count(*)::int AS count FROM pg_locks WHERE locktype = 'advisory' AND objid = $1 AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
  try {
    await asSoonAs(async () => child.exitCode !== null || (await first(migrating, [MIGRATION_LOCK])) > 0);
    if (done > 0) await asSoonAs(async () => child.exitCode !== null || (await migrationsIn(watcher)) >= done);
    for (let further = chance.whole(0, 12); further > 0; further -= 1) await first('SELECT 1 AS count');
    child.kill('SIGKILL');
    await ended;
    await eventually(() => first(migrating, [MIGRATION_LOCK]), (count) => count === 0);
    return await migrationsIn(watcher);
  } finally {
    await watcher.end();
  }
}

it(`a service that is killed while it migrates leaves whole migrations only, and the next start makes the rest, ${KILLS} times`, async () => {
  const stops: number[] = [];
  for (let kill = 0; kill < KILLS; kill += 1) {
    const hasRows = kill % 2 === 1;
    const database = await newDatabase(hasRows ? previous.name : undefined);
    const before = hasRows ? MIGRATIONS.filter((migration) => timeOf(migration) <= PREVIOUS_RELEASE).length : 0;
    const done = await killedAfter(database, chance.whole(before, MIGRATIONS.length - 1));
    stops.push(done);
    expect(await schemaIn(database.url)).toEqual(shapes[done] ?? []);
    const service = await startService(machineOf(database));
    expect(await migrationsIn(database.url)).toBe(MIGRATIONS.length);
    expect(await schemaIn(database.url)).toEqual(shapes[MIGRATIONS.length]);
    if (hasRows) await requireRows(service);
    await service.end('SIGTERM');
  }
  figures.push(`${KILLS} kills in mid-migration, after ${stops.join(', ')} of ${MIGRATIONS.length}: every start after finished it`);
  expect(stops.some((done) => done < MIGRATIONS.length)).toBe(true);
}, 600_000);
