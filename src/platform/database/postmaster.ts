import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { closeSync, fchownSync, openSync } from 'node:fs';
import { readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { processExists, SOCKET_PORT, type DataDirectory } from './data-directory.js';
import { codeOf, EmbeddedPostgresError } from './embedded-postgres-error.js';
import { commandLine, type PostgresRuntime } from './postgres-binaries.js';

const run = promisify(execFile);

/** A server for one service on a small machine. Given at every start, so that an upgrade of the service brings its own. */
const SETTINGS: Readonly<Record<string, string>> = {
  cluster_name: 'register30',
  listen_addresses: '',
  port: String(SOCKET_PORT),
  unix_socket_permissions: '0700',
  max_connections: '50',
  shared_buffers: '64MB',
  effective_cache_size: '256MB',
  work_mem: '8MB',
  maintenance_work_mem: '64MB',
  // Reading ahead in worker processes is for disks that are slow and tables that are large.
  io_method: 'sync',
  random_page_cost: '1.1',
  jit: 'off',
  max_worker_processes: '4',
  autovacuum_max_workers: '2',
  min_wal_size: '32MB',
  max_wal_size: '256MB',
  wal_compression: 'on',
  // Room for one pg_basebackup; nothing replicates from here.
  max_wal_senders: '2',
  max_replication_slots: '0',
  max_logical_replication_workers: '0',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // What people wrote into the register does not belong in a log: no statements, no values of rows.
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

/** For tests: a crash of the machine may lose everything, a crash of the server nothing. */
const NOT_DURABLE: Readonly<Record<string, string>> = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

const LARGEST_LOG = 5_000_000;
const FAST_SHUTDOWN_MILLISECONDS = 30_000;
const IMMEDIATE_SHUTDOWN_MILLISECONDS = 10_000;

/** The one server process of a data directory, whether this service started it or one before that was killed. */
export class Postmaster {
  private child: ChildProcess | undefined;
  private lastKnownId: number | undefined;
  private logOffset = 0;

  constructor(
    private readonly data: DataDirectory,
    private readonly runtime: PostgresRuntime,
    private readonly durable: boolean,
  ) {}

  /** @returns the process id of the living server, or undefined. */
  async processId(): Promise<number | undefined> {
    const own = this.child;
    if (own?.pid !== undefined && own.exitCode === null && own.signalCode === null) return own.pid;
    const written = await this.writtenProcessId();
    this.lastKnownId = written !== undefined && (await this.isOurs(written)) ? written : undefined;
    return this.lastKnownId;
  }

  /** Starts the server; whether it came up is seen by connecting, or by `processId()` becoming undefined. */
  async start(): Promise<void> {
    await this.clearForeignProcessId();
    await this.turnOverLog();
    const settings = { ...SETTINGS, unix_socket_directories: this.data.socketDirectory, ...(this.durable ? {} : NOT_DURABLE) };
    const [command, arguments_] = commandLine(this.runtime.account, this.runtime.binaries.postgres, [
      '-D', this.data.cluster, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    ]);
    const { ids, owner } = this.runtime.account;
    const log = openSync(this.data.log, 'a', 0o600);
    if (owner !== null) fchownSync(log, owner.uid, owner.gid);
    // Detached: Ctrl-C in a terminal reaches this process alone, which then stops the server when nothing needs it any more.
    const child = spawn(command, arguments_, {
      ...ids,
      cwd: '/',
      env: { ...this.runtime.environment },
      detached: true,
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    child.on('error', () => undefined);
    child.unref();
    this.child = child;
    this.lastKnownId = child.pid;
  }

  /** @returns what the server wrote since it was last started, at most its last lines. */
  async lastWords(): Promise<string> {
    const text = await readFile(this.data.log).catch(() => Buffer.alloc(0));
    return text.subarray(this.logOffset).toString('utf8').trim().split('\n').slice(-8).join('\n');
  }

  /**
   * Fast shutdown: open transactions are rolled back, everything committed is on disk.
   * @throws EmbeddedPostgresError where the server outlives even the signal after it.
   */
  async stop(): Promise<void> {
    const id = await this.processId();
    if (id === undefined) return;
    for (const [signal, patience] of [['SIGINT', FAST_SHUTDOWN_MILLISECONDS], ['SIGQUIT', IMMEDIATE_SHUTDOWN_MILLISECONDS]] as const) {
      this.signal(id, signal);
      if (await this.isGoneWithin(id, patience)) return;
    }
    throw new EmbeddedPostgresError(`PostgreSQL (process ${id}) does not stop.`);
  }

  /** For the moment in which this process ends and can wait for nothing. */
  stopWithoutWaiting(): void {
    if (this.lastKnownId !== undefined) this.signal(this.lastKnownId, 'SIGINT');
  }

  private signal(id: number, signal: NodeJS.Signals): void {
    try {
      process.kill(id, signal);
    } catch (error) {
      if (codeOf(error) !== 'ESRCH') throw error;
    }
  }

  private async isGoneWithin(id: number, milliseconds: number): Promise<boolean> {
    const until = Date.now() + milliseconds;
    while (await this.isOurs(id)) {
      if (Date.now() > until) return false;
      await pause(10);
    }
    return true;
  }

  private async writtenProcessId(): Promise<number | undefined> {
    const text = await readFile(join(this.data.cluster, 'postmaster.pid'), 'utf8').catch(() => '');
    const id = Number.parseInt(text, 10);
    return id > 0 ? id : undefined;
  }

  /** A process id may have passed to another process since it was written; a dead, unburied process has no command line. */
  private async isOurs(id: number): Promise<boolean> {
    if (!processExists(id)) return false;
    const command = await commandOf(id);
    return command.includes(`-D ${this.data.cluster} `);
  }

  /**
   * PostgreSQL takes any living process for the server whose id it finds in its lock files. In a container, where ids are
   * few and begin again at every start, it would refuse for ever after a kill.
   */
  private async clearForeignProcessId(): Promise<void> {
    const written = await this.writtenProcessId();
    if (written === undefined || !processExists(written) || (await this.isOurs(written))) return;
    await rm(join(this.data.cluster, 'postmaster.pid'), { force: true });
    await rm(join(this.data.socketDirectory, `.s.PGSQL.${SOCKET_PORT}.lock`), { force: true });
  }

  private async turnOverLog(): Promise<void> {
    const size = (await stat(this.data.log).catch(() => undefined))?.size ?? 0;
    if (size > LARGEST_LOG) await rename(this.data.log, `${this.data.log}.1`);
    this.logOffset = size > LARGEST_LOG ? 0 : size;
  }
}

/** @returns the command line of a process with single spaces, from /proc where there is one, else from ps; '' where unknown. */
async function commandOf(id: number): Promise<string> {
  const fromKernel = await readFile(`/proc/${id}/cmdline`, 'utf8').catch(() => undefined);
  if (fromKernel !== undefined) return fromKernel.replaceAll('\0', ' ');
  if (process.platform === 'linux') return '';
  return run('ps', ['-ww', '-o', 'command=', '-p', String(id)]).then(({ stdout }) => stdout, () => '');
}
