import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { asOwner } from './database.js';
import { eventually } from './service.js';

const INSTANCE = fileURLToPath(new URL('./job-instance.ts', import.meta.url));

/** An instance of the platform that runs the tasks `test-work` and, by the clock, `test-clock`. */
export interface JobInstance {
  readonly name: string;
  /** Everything it wrote, both outputs. */
  written(): string;
  /** @returns its metrics, as Prometheus would read them */
  metrics(): Promise<string>;
  /** Sends a signal and waits for the end. @returns the exit code, null where the signal ended it */
  end(signal: NodeJS.Signals): Promise<number | null>;
}

const running = new Set<ChildProcess>();
afterAll(() => running.forEach((child) => void child.kill('SIGKILL')));

/** Makes the table in which tasks note what they did. The database must have been migrated. */
export async function makeJobNotes(url: string): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`CREATE TABLE job_notes (id bigint GENERATED ALWAYS AS IDENTITY, instance text NOT NULL, number bigint NOT NULL, attempt integer NOT NULL, phase text NOT NULL, at timestamptz NOT NULL DEFAULT clock_timestamp())`);
    await client.query(`GRANT INSERT ON job_notes TO register30_app`);
  }, url);
}

/** Starts an instance and waits until it runs. */
export async function startJobInstance(name: string, url: string, environment: Readonly<Record<string, string>> = {}): Promise<JobInstance> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', INSTANCE, name], {
    env: { PATH: process.env['PATH'] ?? '', DATABASE_URL: url, LOG_LEVEL: 'warn', INSTANCE_KEY: Buffer.alloc(32, 30).toString('base64'), ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let text = '';
  for (const output of [child.stdout, child.stderr]) output?.on('data', (piece: Buffer) => { text += piece.toString('utf8'); });
  const closed = once(child, 'close').then(([code]) => (running.delete(child), code as number | null));
  await eventually(async () => (child.exitCode === null ? text : `ended with ${child.exitCode}:\n${text}\nREADY\n`), (written) => /^READY$/m.test(written), 60_000);
  if (child.exitCode !== null) throw new Error(`The instance did not become ready; it wrote:\n${text}`);
  return {
    name,
    written: () => text,
    metrics: async () => {
      const from = text.length;
      child.kill('SIGUSR2');
      return eventually(async () => text.slice(from), (written) => written.includes('END\n'));
    },
    end: (signal) => (child.kill(signal), closed),
  };
}
