import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type * as embedded from '../../src/platform/database/embedded-postgres.js';

// Jest loads this file without the resolver it gives to tests: it can import what is built, and nothing else of ours.
const PROJECT = resolve(__dirname, '..', '..');
const TOKEN = 'bootstrap-token-of-the-tests';
/** As in service.ts, since services of tests join the shared one on its database. */
const INSTANCE_KEY = Buffer.alloc(32, 30).toString('base64');
const START_MILLISECONDS = 60_000;
const STOP_MILLISECONDS = 20_000;

/**
 * Outlives this process to end what it leaves behind when it is killed: the pipe to `cat` closes with it, however it ends.
 * The process ids are read then, as the database server may have been started again meanwhile.
 */
const UNDERTAKER = `
  cat > /dev/null
  read service < "$1/service.pid" && kill -KILL "$service"
  read server < "$1/postgres/cluster/postmaster.pid" && kill -QUIT "$server"
  while [ -n "$server" ] && kill -0 "$server"; do sleep 0.1; done
  rm -rf "$1"
`;

declare global {
  var tearDownRegister30: (() => Promise<void>) | undefined;
}

/**
 * Starts what all tests of the service share: one PostgreSQL server and one built service, with sample data.
 * Tests find them by REGISTER30_URL, REGISTER30_TOKEN (instance admin) and REGISTER30_DATABASE_URL (the schema's owner). A default export, because Jest asks for one.
 */
export default async function globalSetup(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'register30-test-'));
  // Where root may not make user namespaces, PostgreSQL runs as another user, who has to pass through.
  await chmod(directory, 0o711);
  const undertaker = spawn('sh', ['-c', UNDERTAKER, 'sh', directory], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  const server = await startServer(directory);
  const service = await startService(directory, server.ownerUrl);
  process.env['REGISTER30_URL'] = await addressOf(service, directory);
  process.env['REGISTER30_TOKEN'] = await lastingToken(process.env['REGISTER30_URL']);
  process.env['REGISTER30_DATABASE_URL'] = server.ownerUrl;
  globalThis.tearDownRegister30 = async () => {
    await endService(service);
    await server.stop();
    undertaker.kill('SIGKILL');
    await rm(directory, { recursive: true, force: true });
  };
}

async function startServer(directory: string): Promise<embedded.EmbeddedPostgres> {
  const built = join(PROJECT, 'dist', 'src', 'platform', 'database', 'embedded-postgres.js');
  const { startEmbeddedPostgres } = createRequire(__filename)(built) as typeof embedded;
  return startEmbeddedPostgres({ dataDirectory: directory, durable: false, log: { ...console, info: () => undefined } });
}

/** The bootstrap token ends when the first test makes a person; this one does not. */
async function lastingToken(url: string): Promise<string> {
  const headers = { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/v1/tokens`, { method: 'POST', headers, body: JSON.stringify({ name: 'Tests', organisation: null, role: 'admin' }) });
  const { token } = (await answer.json()) as { token: string };
  return token;
}

/** The service writes into a file: a pipe would fill up and hold it, should nobody read. */
async function startService(directory: string, databaseUrl: string): Promise<ChildProcess> {
  const log = openSync(join(directory, 'service.log'), 'a');
  const service = spawn(process.execPath, ['--enable-source-maps', join(PROJECT, 'dist', 'src', 'main.js')], {
    cwd: directory,
    env: { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl, BOOTSTRAP_TOKEN: TOKEN, INSTANCE_KEY, SAMPLE_DATA: 'true', LOG_LEVEL: 'warn', PUBLIC_REQUESTS_PER_MINUTE: '0', SIGN_IN_TRIES_PER_ADDRESS: '0' },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await writeFile(join(directory, 'service.pid'), `${service.pid}\n`);
  return service;
}

/** @returns the base URL from the line `READY http://…` of the service. @throws Error with what it wrote instead. */
async function addressOf(service: ChildProcess, directory: string): Promise<string> {
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    const written = await readFile(join(directory, 'service.log'), 'utf8');
    const address = /^READY (http:\S+)$/m.exec(written)?.[1];
    if (address !== undefined) return address;
    if (service.exitCode !== null || service.signalCode !== null || Date.now() > until) {
      throw new Error(`The service did not become ready; it wrote:\n${written.slice(-4000)}`);
    }
    await pause(20);
  }
}

async function endService(service: ChildProcess): Promise<void> {
  const ended = new Promise<void>((resolved) => service.once('exit', () => resolved()));
  if (service.exitCode !== null || service.signalCode !== null) return;
  service.kill('SIGTERM');
  const patience = new AbortController();
  const tooLate = pause(STOP_MILLISECONDS, 'late' as const, { signal: patience.signal }).catch(() => undefined);
  if ((await Promise.race([ended, tooLate])) === 'late') service.kill('SIGKILL');
  patience.abort();
  await ended;
}
