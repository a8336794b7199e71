import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { newOrganisation } from '../support/api.js';
import { organisationId } from '../support/database.js';
import { eventually, postmasterOf, refusedService, type ServiceProcess, startService, takenPort } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const directories: string[] = [];
const databases: TestDatabase[] = [];
const services: ServiceProcess[] = [];

async function newDirectory(): Promise<string> {
  const directory = await temporaryDirectory('life');
  directories.push(directory);
  return directory;
}

async function started(environment: Record<string, string>): Promise<ServiceProcess> {
  const service = await startService(environment);
  services.push(service);
  return service;
}

async function newDatabase(): Promise<TestDatabase> {
  const database = await createTestDatabase();
  databases.push(database);
  return database;
}

afterEach(async () => {
  await Promise.all(services.splice(0).map((service) => service.end('SIGTERM')));
  await Promise.all(databases.splice(0).map((database) => database.drop()));
  await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
});

describe('while PostgreSQL is away', () => {
  it('does not start, and says that it cannot be reached', async () => {
    const { code, written } = await refusedService({ DATABASE_URL: 'postgresql://nobody:secret-word@127.0.0.1:1/nothing' });
    expect([code, written]).toEqual([1, expect.stringContaining('PostgreSQL cannot be reached')]);
    expect(written).not.toContain('secret-word');
  });
});

describe('a DATABASE_URL with options of its own', () => {
  it('is refused where they would lift row-level security', async () => {
    const { url } = await newDatabase();
    const { code, written } = await refusedService({ DATABASE_URL: `${url}${url.includes('?') ? '&' : '?'}options=-c%20work_mem%3D8MB` });
    expect([code, written]).toEqual([1, expect.stringContaining('not as register30_app')]);
  });
});

describe('on SIGTERM', () => {
  it('finishes what runs, takes nothing more, and exits with 0', async () => {
    const { url } = await newDatabase();
    const service = await started({ DATABASE_URL: url });
    const organisations = await Promise.all([1, 2, 3].map(() => newOrganisation(service.administrator)));
    const blocker = new Client({ connectionString: url, ssl: false });
    blocker.on('error', () => undefined);
    await blocker.connect();
    await blocker.query('BEGIN');
    for (const { slug } of organisations) {
      const id = await organisationId(slug, url);
      await blocker.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
      await blocker.query('SELECT 1 FROM history_heads WHERE organisation_id = $1 FOR UPDATE', [id]);
    }
    const running = organisations.map(({ admin, path }) => admin.post(`${path}/measures`, { key: 'm', category: 'personnel', name: 'M' }).then(({ status }) => status, String));
    const waiting = `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`;
    await eventually(async () => (await blocker.query(waiting)).rows[0].waiting as number, (count) => count === 3);
    const ended = service.end('SIGTERM');
    await eventually(() => fetch(`${service.url}/health/live`).then((answer) => answer.status, () => 0), (status) => status !== 200);
    await blocker.query('COMMIT');
    await blocker.end();
    expect(await Promise.all(running)).toEqual([201, 201, 201]);
    expect(await ended).toEqual({ code: 0, signal: null });
  });

  it('exits with 0 while clients keep their connections open, and takes its own PostgreSQL along', async () => {
    const directory = await newDirectory();
    const service = await started({ DATA_DIR: directory });
    expect(await postmasterOf(directory)).toEqual(expect.any(Number));
    await Promise.all(Array.from({ length: 20 }, () => service.administrator.get('/organisations')));
    const begun = Date.now();
    expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(Date.now() - begun).toBeLessThan(10_000);
    expect(await postmasterOf(directory)).toBeUndefined();
  });
});

describe('a service that cannot start says why', () => {
  it('where another one uses its data directory', async () => {
    const directory = await newDirectory();
    const first = await started({ DATA_DIR: directory });
    const { code, written } = await refusedService({ DATA_DIR: directory });
    expect([code, written]).toEqual([1, expect.stringMatching(/Register30 cannot start\.\n.*in use by another service/)]);
    expect((await first.administrator.get('//health/ready')).status).toBe(200);
  });

  it('where the port is taken', async () => {
    const { port, free } = await takenPort();
    const { code, written } = await refusedService({ DATABASE_URL: (await newDatabase()).url, PORT: String(port) });
    free();
    expect([code, written]).toEqual([1, expect.stringContaining(`Port ${port} is taken`)]);
    expect(written).not.toMatch(/\n\s+at /);
  });

  it('with everything that is wrong with its environment at once, and no secret', async () => {
    const { code, written } = await refusedService({ PORT: 'many', DATABASE_URL: 'mysql://root:hunter2@db/x', BOOTSTRAP_TOKEN: 'too-short', LOG_LEVEL: 'loud', SAMPLE_DATA: 'maybe', DATABASE_POOL_SIZE: '0', TRUST_PROXY: 'everyone' });
    expect(code).toBe(1);
    for (const name of ['PORT', 'DATABASE_URL', 'BOOTSTRAP_TOKEN', 'LOG_LEVEL', 'SAMPLE_DATA', 'DATABASE_POOL_SIZE', 'TRUST_PROXY']) expect(written).toMatch(new RegExp(`^ {2}${name} is `, 'm'));
    expect(written).not.toMatch(/hunter2|too-short/);
  });

  it('where its data directory is a file', async () => {
    const { code, written } = await refusedService({ DATA_DIR: '/dev/null' });
    expect([code, written]).toEqual([1, expect.stringMatching(/cannot be kept in \/dev\/null/)]);
  });
});
