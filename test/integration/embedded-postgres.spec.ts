import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const NOBODY = 65_534;
const asRoot = process.getuid?.() === 0;
const built = fileURLToPath(new URL('../../dist/src/platform/database/embedded-postgres.js', import.meta.url));

/** What a service does with its database, and nothing else: starts it, says so, stops it on SIGTERM. */
const SERVICE = `
  import { startEmbeddedPostgres } from ${JSON.stringify(built)};
  const log = { info() {}, warn() {}, error() {} };
  try {
    const server = await startEmbeddedPostgres({ dataDirectory: process.argv[1], log });
    process.once('SIGTERM', () => server.stop().then(() => process.exit(0)));
    setInterval(() => undefined, 1000);
    console.log(JSON.stringify({ firstStart: server.firstStart, ownerUrl: server.ownerUrl }));
  } catch (error) {
    console.log(JSON.stringify({ error: error.message }));
  }
`;

interface Outcome {
  readonly firstStart?: boolean;
  readonly ownerUrl?: string;
  readonly error?: string;
}

const directories: string[] = [];
const servers: EmbeddedPostgres[] = [];
const services: ChildProcess[] = [];

/** Nobody but the owner may enter it: that is how the home of root looks. */
async function newDirectory(): Promise<string> {
  const directory = await temporaryDirectory('embedded');
  directories.push(directory);
  return directory;
}

async function start(dataDirectory: string): Promise<EmbeddedPostgres> {
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const server = await startEmbeddedPostgres({ dataDirectory, log });
  servers.push(server);
  return server;
}

async function startService(dataDirectory: string, user?: number): Promise<{ service: ChildProcess; outcome: Outcome }> {
  const service = spawn(process.execPath, ['--input-type=module', '-e', SERVICE, dataDirectory], {
    stdio: ['ignore', 'pipe', 'inherit'],
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  services.push(service);
  const [line] = (await once(createInterface(service.stdout!), 'line')) as [string];
  return { service, outcome: JSON.parse(line) as Outcome };
}

async function ended(service: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(service, 'exit') as Promise<[number | null]>;
  service.kill(signal);
  return (await exit)[0];
}

async function query(url: string, statement: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url, ssl: false });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(statement)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Asks again until the server answers, as a service does whose database was away for a moment. */
async function queryPatiently(url: string, statement: string): Promise<Record<string, unknown>[]> {
  for (const until = Date.now() + 20_000; ; await pause(20)) {
    try {
      return await query(url, statement);
    } catch (error) {
      if (Date.now() > until) throw error;
    }
  }
}

async function serverProcess(dataDirectory: string): Promise<number | undefined> {
  const text = await readFile(join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(text, 10) || undefined;
}

afterEach(async () => {
  for (const service of services.splice(0)) if (service.exitCode === null && service.signalCode === null) await ended(service, 'SIGTERM');
  for (const server of servers.splice(0)) await server.stop();
});

afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps what it was given from one start to the next', async () => {
    const directory = await newDirectory();
    const first = await start(directory);
    expect(first.firstStart).toBe(true);
    await query(first.ownerUrl, 'create table kept as select 42 as answer');
    await first.stop();
    await first.stop();
    expect(await serverProcess(directory)).toBeUndefined();

    const second = await start(directory);
    expect(second.firstStart).toBe(false);
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('lets nobody in but its own user, through no network', async () => {
    const server = await start(await newDirectory());
    expect((await stat(server.socketDirectory)).mode & 0o777).toBe(0o700);
    const [settings] = await query(server.ownerUrl, `
      select current_setting('listen_addresses') as addresses, current_setting('data_checksums') as checksums,
             current_setting('server_encoding') as encoding, current_setting('fsync') as fsync, lower('ÅØÆ') as folded,
             rolsuper, rolcreaterole, rolcreatedb, rolbypassrls from pg_roles where rolname = current_user`);
    expect(settings).toEqual({
      addresses: '', checksums: 'on', encoding: 'UTF8', fsync: 'on', folded: 'åøæ',
      rolsuper: false, rolcreaterole: true, rolcreatedb: true, rolbypassrls: false,
    });
  });

  it('outlives a killed service, and the next one takes it over and can stop it', async () => {
    const directory = await newDirectory();
    const { service, outcome } = await startService(directory);
    await query(outcome.ownerUrl!, 'create table kept as select 1 as answer');
    const orphan = await serverProcess(directory);
    await ended(service, 'SIGKILL');

    const server = await start(directory);
    expect(await serverProcess(directory)).toBe(orphan);
    expect(await query(server.ownerUrl, 'select answer from kept')).toEqual([{ answer: 1 }]);
    await server.stop();
    expect(await serverProcess(directory)).toBeUndefined();
    await expect(query(server.ownerUrl, 'select 1')).rejects.toThrow('ENOENT');
  });

  it.each([['its own', false], ['a taken-over', true]])('starts %s server again when that is killed', async (_, takenOver) => {
    const directory = await newDirectory();
    if (takenOver) await ended((await startService(directory)).service, 'SIGKILL');
    const server = await start(directory);
    await query(server.ownerUrl, 'create table kept as select 1 as answer');
    for (let round = 0; round < 3; round += 1) {
      const killed = await serverProcess(directory);
      process.kill(killed!, 'SIGKILL');
      expect(await queryPatiently(server.ownerUrl, 'select answer from kept')).toEqual([{ answer: 1 }]);
      expect(await serverProcess(directory)).not.toBe(killed);
    }
  });

  it('comes through the kill of one of its processes', async () => {
    const directory = await newDirectory();
    const server = await start(directory);
    const postmaster = await serverProcess(directory);
    const superuser = server.ownerUrl.replace('register30@', 'postgres@');
    const [keeper] = await query(superuser, `select pid from pg_stat_activity where application_name like 'register30, process%'`);
    process.kill(Number(keeper?.['pid']), 'SIGKILL');
    expect(await queryPatiently(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(await serverProcess(directory)).toBe(postmaster);
  });

  it('refuses a directory that another service uses, and says which', async () => {
    const directory = await newDirectory();
    const { service } = await startService(directory);
    await expect(start(directory)).rejects.toThrow(`in use by another service (register30, process ${service.pid} on`);
    expect(await ended(service, 'SIGTERM')).toBe(0);
    expect((await start(directory)).firstStart).toBe(false);
  });

  it('gives a new directory to one of two services that start at once', async () => {
    const directory = await newDirectory();
    const outcomes = (await Promise.all([startService(directory), startService(directory)])).map(({ outcome }) => outcome);
    expect(outcomes.filter(({ ownerUrl }) => ownerUrl !== undefined)).toHaveLength(1);
    expect(outcomes.filter(({ error }) => error?.includes('in use by another service'))).toHaveLength(1);
  });

  it('is not misled by a process that now has the number of a dead server', async () => {
    const directory = await newDirectory();
    await (await start(directory)).stop();
    const lines = [process.pid, join(directory, 'postgres', 'cluster'), 1, 5432, '', '', ''];
    await writeFile(join(directory, 'postgres', 'cluster', 'postmaster.pid'), lines.join('\n'));
    expect((await start(directory)).firstStart).toBe(false);
  });

  it('clears away what an interrupted first start left', async () => {
    const directory = await newDirectory();
    const unfinished = join(directory, 'postgres', 'unfinished-4194305');
    await mkdir(unfinished, { recursive: true });
    expect((await start(directory)).firstStart).toBe(true);
    await expect(stat(unfinished)).rejects.toThrow('ENOENT');
  });

  it('puts the socket elsewhere where the path is too long for one', async () => {
    const directory = join(await newDirectory(), 'a-directory-with-a-long-name'.repeat(4));
    const server = await start(directory);
    expect(server.socketDirectory.startsWith(directory)).toBe(false);
    expect((await stat(server.socketDirectory)).mode & 0o777).toBe(0o700);
    expect(await query(server.ownerUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
    await server.stop();
    await expect(stat(server.socketDirectory)).rejects.toThrow('ENOENT');
  });

  it('says so when the data is of another PostgreSQL version', async () => {
    const directory = await newDirectory();
    const cluster = join(directory, 'postgres', 'cluster');
    await mkdir(cluster, { recursive: true });
    await writeFile(join(cluster, 'PG_VERSION'), '14\n');
    await expect(start(directory)).rejects.toThrow('was made by PostgreSQL 14; the programs here are PostgreSQL 18');
  });

  it('says so when the directory holds something else', async () => {
    const directory = await newDirectory();
    await mkdir(join(directory, 'postgres', 'cluster', 'photographs'), { recursive: true });
    await expect(start(directory)).rejects.toThrow('holds files that are no PostgreSQL database');
  });

  it('says so when the directory cannot be written', async () => {
    const directory = await newDirectory();
    await writeFile(join(directory, 'file'), '');
    await expect(start(join(directory, 'file'))).rejects.toThrow('it is a file. Set DATA_DIR');
    await chmod(directory, 0o555);
    const { outcome } = await startService(join(directory, 'data'), asRoot ? NOBODY : undefined);
    expect(outcome.error).toContain('this user may not write there. Set DATA_DIR');
  });

  (asRoot ? it : it.skip)('serves root and ordinary users alike, one after the other', async () => {
    const directory = await newDirectory();
    await chown(directory, NOBODY, NOBODY);
    const { service, outcome } = await startService(directory, NOBODY);
    expect(outcome).toMatchObject({ firstStart: true });
    expect((await stat(join(directory, 'postgres', 'cluster'))).uid).toBe(NOBODY);
    expect(await ended(service, 'SIGTERM')).toBe(0);
    const server = await start(directory);
    expect(server.firstStart).toBe(false);
    await server.stop();
    expect((await startService(directory, NOBODY)).outcome).toMatchObject({ firstStart: false });
  });
});
