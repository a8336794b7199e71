import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ApiClient } from './api.js';

const MAIN = fileURLToPath(new URL('../../dist/src/main.js', import.meta.url));
const START_MILLISECONDS = 60_000;

/** The instance administrator's token of every service that is started here. */
const BOOTSTRAP_TOKEN = 'bootstrap-token-of-this-service';

/** The same for all, as several of them work on one database. */
const INSTANCE_KEY = Buffer.alloc(32, 30).toString('base64');

/** How a process ended: its exit code, or the signal that ended it. */
export interface Ending {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A built service in a process of its own. */
export interface ServiceProcess {
  readonly url: string;
  readonly administrator: ApiClient;
  readonly ended: Promise<Ending>;
  /** Everything it wrote, both outputs. */
  written(): string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ending>;
}

type Environment = Readonly<Record<string, string>>;

const running = new Set<ChildProcess>();
/** Whatever a test leaves behind, also where it failed halfway or the run was broken off. */
const killAll = (): void => running.forEach((child) => void child.kill('SIGKILL'));
afterAll(killAll);
process.once('exit', killAll);

/** Starts a service and does not wait for it. */
export function spawnService(environment: Environment): { child: ChildProcess; ended: Promise<Ending>; written: () => string } {
  const child = spawn(process.execPath, ['--enable-source-maps', MAIN], {
    env: { PATH: process.env['PATH'] ?? '', PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'warn', SAMPLE_DATA: 'false', BOOTSTRAP_TOKEN, INSTANCE_KEY, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const output of [child.stdout, child.stderr]) output?.on('data', (piece: Buffer) => { text += piece.toString('utf8'); });
  const ended = once(child, 'close').then(([code, signal]) => {
    running.delete(child);
    return { code, signal } as Ending;
  });
  return { child, ended, written: () => text };
}

/**
 * Starts a service and waits until it is ready.
 * @param environment DATABASE_URL or DATA_DIR at least. @throws Error with what it wrote where it ends instead
 */
export async function startService(environment: Environment): Promise<ServiceProcess> {
  const { child, ended, written } = spawnService(environment);
  const until = Date.now() + START_MILLISECONDS;
  for (;;) {
    const url = /^READY (http:\S+)$/m.exec(written())?.[1];
    if (url !== undefined) {
      const end = (signal: NodeJS.Signals): Promise<Ending> => (child.kill(signal), ended);
      return { url, administrator: new ApiClient(url, environment['BOOTSTRAP_TOKEN'] ?? BOOTSTRAP_TOKEN), ended, written, end };
    }
    if (child.exitCode !== null || child.signalCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`The service did not become ready; it wrote:\n${written().slice(-4000)}`);
    }
    await pause(10);
  }
}

/** Runs a service that is expected to refuse. @returns how it ended and what it wrote */
export async function refusedService(environment: Environment): Promise<Ending & { written: string }> {
  const { ended, written } = spawnService(environment);
  return { ...(await ended), written: written() };
}

/** @returns the process id of the PostgreSQL server in a data directory; undefined where none is noted. */
export async function postmasterOf(dataDirectory: string): Promise<number | undefined> {
  const noted = await readFile(join(dataDirectory, 'postgres', 'cluster', 'postmaster.pid'), 'utf8').catch(() => '');
  return Number.parseInt(noted, 10) || undefined;
}

/** Asks again until the answer fits, as one does who waits for something to come back. @throws Error after `patience` milliseconds */
export async function eventually<T>(ask: () => Promise<T>, fits: (answer: T) => boolean, patience = 30_000): Promise<T> {
  for (const until = Date.now() + patience; ; await pause(25)) {
    const answer = await ask().catch((error: unknown) => error as Error);
    if (!(answer instanceof Error) && fits(answer)) return answer;
    if (Date.now() > until) throw new Error(`It did not come about within ${patience} ms; the last answer: ${answer instanceof Error ? answer.message : JSON.stringify(answer)}`);
  }
}

/** Takes a free port and keeps it. */
export async function takenPort(): Promise<{ port: number; free: () => void }> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as { port: number }).port, free: () => server.close() };
}
