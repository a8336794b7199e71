import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Client } from 'pg';

const PROJECT = resolve(import.meta.dirname, '../..');
const READY = /^READY (http:\S+)$/m;

/** @returns what `npm start` hands to Node. */
async function startArguments(): Promise<string[]> {
  const { scripts } = JSON.parse(await readFile(join(PROJECT, 'package.json'), 'utf8')) as { scripts: { start: string } };
  return scripts.start.split(' ').slice(1);
}

/** A service of the bench's own, on an embedded database of its own. */
export class BenchService {
  private child: ChildProcess | undefined;
  url = '';
  token = '';
  readyAfterMs = 0;

  readonly dataDirectory: string;

  private constructor(dataDirectory: string) {
    this.dataDirectory = dataDirectory;
  }

  static async create(): Promise<BenchService> {
    const directory = await mkdtemp(join(tmpdir(), 'register30-bench-'));
    await chmod(directory, 0o711);
    return new BenchService(directory);
  }

  /** Starts the service and waits until it answers. */
  async start(): Promise<void> {
    const started = performance.now();
    const env = { ...process.env, PORT: '0', HOST: '127.0.0.1', DATA_DIR: this.dataDirectory, DATABASE_URL: '', BOOTSTRAP_TOKEN: '', SAMPLE_DATA: 'true', LOG_LEVEL: 'error' };
    const child = spawn(process.execPath, await startArguments(), { cwd: PROJECT, env, stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    this.url = await new Promise<string>((found, failed) => {
      let written = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        written += text;
        const address = READY.exec(written)?.[1];
        if (address) found(address);
      });
      child.once('exit', () => failed(new Error(`The service ended:\n${written}`)));
    });
    this.readyAfterMs = performance.now() - started;
    this.token = (await readFile(join(this.dataDirectory, 'administrator-token'), 'utf8')).trim();
  }

  async stop(): Promise<void> {
    const { child } = this;
    if (!child) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
    this.child = undefined;
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }

  /** @returns resident megabytes of the service's process. */
  async residentMb(): Promise<number> {
    const status = await readFile(`/proc/${this.child?.pid}/status`, 'utf8').catch(() => '');
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  /** @returns the most it ever had. */
  async peakMb(): Promise<number> {
    const status = await readFile(`/proc/${this.child?.pid}/status`, 'utf8').catch(() => '');
    return Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? Number.NaN) / 1024;
  }

  /** @returns a connection past the service, as the owner of the database or another role. */
  async connect(user = 'register30'): Promise<Client> {
    const host = join(this.dataDirectory, 'postgres', 'run');
    const socket = (await readdir(host)).find((name) => /^\.s\.PGSQL\.\d+$/.test(name));
    const client = new Client({ host, port: Number(socket?.split('.').at(-1)), user, database: 'register30' });
    await client.connect();
    return client;
  }

  async request(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Response> {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${this.url}${path}`, {
      method, ...json, headers: { authorization: `Bearer ${this.token}`, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
    });
    if (response.status >= 400) throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 500)}`);
    return response;
  }

  /** Makes an organisation with a register. */
  async organisation(slug: string, register?: object): Promise<void> {
    await this.request('POST', '/api/v1/organisations', { slug, name: slug, country: 'NO' });
    if (register) await this.request('PUT', `/api/v1/organisations/${slug}/register`, register);
  }
}
