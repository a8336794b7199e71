import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { handOver, initialiseCluster, prepareDataDirectory, SOCKET_PORT, type DataDirectory } from './data-directory.js';
import { EmbeddedPostgresError, wordsOf } from './embedded-postgres-error.js';
import { accountsFor, choosePostgresRuntime, linkLibraries, locatePostgresBinaries } from './postgres-binaries.js';
import { Postmaster } from './postmaster.js';

/** Whoever is told what happens to the server; a pino logger is one. */
export interface EmbeddedPostgresLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export interface EmbeddedPostgresOptions {
  readonly dataDirectory: string;
  readonly log: EmbeddedPostgresLog;
  /** False only for tests: faster, and nothing survives a crash of the machine. */
  readonly durable?: boolean;
}

/** Connection of the database's owner, who migrates; the service itself adds the startup option `-c role=register30_app`. */
export interface OwnerConnection {
  readonly host: string;
  readonly port: number;
  readonly username: string;
  readonly database: string;
}

/** A running server. It is started again when it dies, until `stop()`. */
export interface EmbeddedPostgres {
  readonly socketDirectory: string;
  readonly port: number;
  readonly connection: OwnerConnection;
  /** The same as a connection URL, the socket's directory being the host. */
  readonly ownerUrl: string;
  /** Whether the service's database was made in this start. */
  readonly firstStart: boolean;
  /** Ends every connection, writes everything to disk and ends the server. May be called twice. */
  stop(): Promise<void>;
}

const OWNER = 'register30';
const DATABASE = 'register30';

/** Held by the living service on the server's own database: whoever holds it, keeps and stops the server. */
const KEEPER_LOCK = 30;
const BUSY_MILLISECONDS = 2_000;
/** Every attempt that finds the server not ready leaves a line in its log. */
const LONGEST_POLL_MILLISECONDS = 250;
const STILL_WAITING_MILLISECONDS = 10_000;
const STARTS_IN_A_ROW = 6;
const LONGEST_PAUSE_MILLISECONDS = 30_000;

/**
 * Starts the PostgreSQL that comes with the service, or takes over the one that a killed service left running.
 * One data directory has one service: an advisory lock of the server itself decides, so no lock file can go stale.
 * @throws EmbeddedPostgresError in words: directory not writable, held by another service, of another version; no programs.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const binaries = locatePostgresBinaries();
  const data = await prepareDataDirectory(options.dataDirectory);
  const environment = await linkLibraries(binaries, data.libraries);
  const runtime = await choosePostgresRuntime(binaries, environment, accountsFor(data.owner), (account) => handOver(data, account));
  await initialiseCluster(data, runtime);
  const keeper = new Keeper(data, new Postmaster(data, runtime, options.durable ?? true), options.log);
  const firstStart = await keeper.start();
  const host = data.socketDirectory;
  return {
    socketDirectory: host,
    port: SOCKET_PORT,
    connection: { host, port: SOCKET_PORT, username: OWNER, database: DATABASE },
    ownerUrl: `postgresql://${OWNER}@${encodeURIComponent(host)}:${SOCKET_PORT}/${DATABASE}`,
    firstStart,
    stop: () => keeper.stop(),
  };
}

/**
 * Keeps the server running by one connection that does nothing: it holds the lock while this process lives, and its end tells
 * of the server's end, be the server a child of ours or an orphan. Start, take-over and recovery are the same loop.
 */
class Keeper {
  private connection: Client | undefined;
  private recovery: Promise<void> = Promise.resolve();
  private ending: Promise<void> | undefined;
  private readonly stopping = new AbortController();
  private readonly stopAtExit = (): void => this.postmaster.stopWithoutWaiting();

  constructor(
    private readonly data: DataDirectory,
    private readonly postmaster: Postmaster,
    private readonly log: EmbeddedPostgresLog,
  ) {}

  /** @returns whether the service's database had to be made. */
  async start(): Promise<boolean> {
    const adopted = (await this.postmaster.processId()) !== undefined;
    const connection = await this.reach();
    process.once('exit', this.stopAtExit);
    try {
      if (adopted) this.log.warn('Took over the PostgreSQL server that a killed service had left running.');
      return await makeDatabase(connection);
    } catch (error) {
      await this.stop();
      throw error;
    }
  }

  stop(): Promise<void> {
    this.ending ??= this.end();
    return this.ending;
  }

  private async end(): Promise<void> {
    this.stopping.abort();
    await this.recovery;
    await this.connection?.end().catch(() => undefined);
    await this.postmaster.stop();
    if (!this.data.socketDirectory.startsWith(this.data.directory)) await rm(this.data.socketDirectory, { recursive: true, force: true });
    process.off('exit', this.stopAtExit);
  }

  /** @returns a connection that holds the lock. @throws EmbeddedPostgresError where another service goes on holding it. */
  private async reach(): Promise<Client> {
    const patience = Date.now() + BUSY_MILLISECONDS;
    for (;;) {
      const connection = await this.connectStartingIfNeeded();
      if (await holdsLock(connection)) return this.watch(connection);
      const holder = await holderOfLock(connection);
      await connection.end().catch(() => undefined);
      if (Date.now() > patience) {
        throw new EmbeddedPostgresError(
          `The database in ${this.data.directory} is in use by another service (${holder}). One data directory has one service: ` +
            'stop the other one, set DATA_DIR to another directory, or let both use one PostgreSQL server with DATABASE_URL.',
        );
      }
      await this.pause(100);
    }
  }

  private async connectStartingIfNeeded(): Promise<Client> {
    let tellAt = Date.now() + STILL_WAITING_MILLISECONDS;
    let starts = 0;
    for (let poll = 10; ; poll = Math.min(2 * poll, LONGEST_POLL_MILLISECONDS)) {
      const connection = await connect(this.data.socketDirectory);
      if (connection) return connection;
      if ((await this.postmaster.processId()) === undefined) {
        await this.startServer(starts);
        starts += 1;
        poll = 5;
      } else if (Date.now() > tellAt) {
        tellAt = Date.now() + STILL_WAITING_MILLISECONDS;
        this.log.warn('PostgreSQL runs but takes no connections yet; after a crash it may be recovering. Waiting on.');
      }
      await this.pause(poll);
    }
  }

  /** After a kill, processes of the dead server may hold its memory for a moment yet; hence more than one try. */
  private async startServer(startsSoFar: number): Promise<void> {
    if (startsSoFar >= STARTS_IN_A_ROW) {
      throw new EmbeddedPostgresError(
        `PostgreSQL does not start in ${this.data.directory}. Its last words (${this.data.log}):\n${await this.postmaster.lastWords()}`,
      );
    }
    if (startsSoFar > 0) await this.pause(50 * 2 ** startsSoFar);
    await this.postmaster.start();
  }

  private watch(connection: Client): Client {
    this.connection = connection;
    connection.once('end', () => {
      if (!this.stopping.signal.aborted) this.recovery = this.recover();
    });
    return connection;
  }

  /** Tries until it succeeds or the service stops: a full disk may be emptied, and nobody need restart the service then. */
  private async recover(): Promise<void> {
    const since = Date.now();
    this.log.warn('The connection to PostgreSQL ended unasked; bringing it back.');
    for (let wait = 1_000; !this.stopping.signal.aborted; wait = Math.min(2 * wait, LONGEST_PAUSE_MILLISECONDS)) {
      try {
        await this.reach();
        this.log.warn(`PostgreSQL is back after ${Date.now() - since} ms.`);
        return;
      } catch (error) {
        if (this.stopping.signal.aborted) return;
        this.log.error(`${wordsOf(error)}\nTrying again in ${wait / 1000} s.`);
        await this.pause(wait).catch(() => undefined);
      }
    }
  }

  private pause(milliseconds: number): Promise<void> {
    return pause(milliseconds, undefined, { signal: this.stopping.signal });
  }
}

/** @returns a connection as the superuser of the server, or undefined while it takes none. */
async function connect(socketDirectory: string): Promise<Client | undefined> {
  const connection = new Client({
    host: socketDirectory,
    port: SOCKET_PORT,
    user: 'postgres',
    database: 'postgres',
    ssl: false,
    application_name: `register30, process ${process.pid} on ${hostname()}`,
  });
  connection.on('error', () => undefined);
  return connection.connect().then(
    () => connection,
    () => connection.end().then(() => undefined, () => undefined),
  );
}

async function holdsLock(connection: Client): Promise<boolean> {
  const question = connection.query<{ held: boolean }>('select pg_try_advisory_lock($1) as held', [KEEPER_LOCK]);
  return question.then(({ rows }) => rows[0]?.held === true, () => false);
}

async function holderOfLock(connection: Client): Promise<string> {
  const question = connection.query<{ name: string }>(
    `select application_name as name from pg_locks join pg_stat_activity using (pid)
      where locktype = 'advisory' and objid = $1 and granted`,
    [KEEPER_LOCK],
  );
  return question.then(({ rows }) => rows[0]?.name ?? 'unknown', () => 'unknown');
}

/** Asks at every start, so that a first start that was interrupted is finished by the second. @returns whether it was made now. */
async function makeDatabase(connection: Client): Promise<boolean> {
  const { rows } = await connection.query<{ owner: boolean; database: boolean }>(
    `select exists (select from pg_roles where rolname = $1) as owner,
            exists (select from pg_database where datname = $2) as database`,
    [OWNER, DATABASE],
  );
  if (!rows[0]?.owner) await connection.query(`create role ${OWNER} login createrole createdb`);
  if (!rows[0]?.database) await connection.query(`create database ${DATABASE} owner ${OWNER}`);
  return !rows[0]?.database;
}
