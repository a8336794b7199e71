import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, chmod, constants, lchown, lstat, mkdir, open, readdir, readFile, realpath, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, EmbeddedPostgresError, USE_OWN_DATABASE, wordsOf } from './embedded-postgres-error.js';
import { commandLine, type Owner, type PostgresRuntime, type ServerAccount } from './postgres-binaries.js';

const run = promisify(execFile);

/** Everything the embedded server keeps; all of it below `directory`, except the socket where that path is too long. */
export interface DataDirectory {
  readonly directory: string;
  readonly owner: Owner;
  readonly cluster: string;
  readonly socketDirectory: string;
  readonly libraries: string;
  readonly log: string;
}

/** The port is only a part of the socket's file name: no TCP port is opened. */
export const SOCKET_PORT = 5432;

/** A Unix socket's path has room for 103 bytes on macOS and 107 on Linux. */
const LONGEST_SOCKET_PATH = 103;

const NOT_WRITABLE = new Map([
  ['EACCES', 'this user may not write there'],
  ['EPERM', 'this user may not write there'],
  ['EROFS', 'the file system is read-only'],
  ['ENOTDIR', 'a part of the path is a file'],
  ['EEXIST', 'it is a file'],
  ['ENOSPC', 'the disk is full'],
]);

/**
 * Makes the directories below DATA_DIR, for nobody but us.
 * The socket stands beside the data where the path allows, so that whoever shares the data also meets the running server.
 * @throws EmbeddedPostgresError where the place cannot be written.
 */
export async function prepareDataDirectory(dataDirectory: string): Promise<DataDirectory> {
  try {
    await mkdir(dataDirectory, { recursive: true });
    await access(dataDirectory, constants.W_OK);
    const directory = join(await realpath(dataDirectory), 'postgres');
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await access(directory, constants.W_OK);
    const socketDirectory = socketDirectoryOf(directory);
    const owner = await lstat(directory);
    await ownPrivately(socketDirectory, owner.uid);
    const [cluster, libraries, log] = [join(directory, 'cluster'), join(directory, 'libraries'), join(directory, 'server.log')];
    return { directory, owner: { uid: owner.uid, gid: owner.gid }, cluster, socketDirectory, libraries, log };
  } catch (error) {
    const reason = NOT_WRITABLE.get(codeOf(error) ?? '');
    if (reason === undefined) throw error;
    throw new EmbeddedPostgresError(
      `The database cannot be kept in ${dataDirectory}: ${reason}. ` +
        `Set DATA_DIR to a directory this user may write. ${USE_OWN_DATABASE}`,
      { cause: error },
    );
  }
}

function socketDirectoryOf(directory: string): string {
  const beside = join(directory, 'run');
  const length = Buffer.byteLength(join(beside, `.s.PGSQL.${SOCKET_PORT}`));
  if (length <= LONGEST_SOCKET_PATH) return beside;
  const name = `register30-${createHash('sha256').update(directory).digest('hex').slice(0, 16)}`;
  const temporary = tmpdir().length > 64 ? '/tmp' : tmpdir();
  return join(temporary, name);
}

/** The name in the temporary directory can be guessed: someone else may have taken it, to be connected to in our place. */
async function ownPrivately(directory: string, owner: number): Promise<void> {
  await mkdir(directory, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
  const found = await lstat(directory);
  if (!found.isDirectory() || ![process.getuid?.(), owner].includes(found.uid)) {
    throw new EmbeddedPostgresError(
      `${directory}, where the database socket belongs, is another user's. Remove it, or set DATA_DIR to a shorter path.`,
    );
  }
  await chmod(directory, 0o700);
}

/**
 * Gives the files to the account that the server is to run under, where we are root and have a choice.
 * @throws EmbeddedPostgresError where that account cannot reach the directory.
 */
export async function handOver(data: DataDirectory, { owner, ids }: ServerAccount): Promise<void> {
  if (owner === null) return;
  for (const path of [data.directory, data.socketDirectory, data.libraries]) await lchown(path, owner.uid, owner.gid);
  const cluster = await lstat(data.cluster).catch(() => undefined);
  if (cluster !== undefined && cluster.uid !== owner.uid) {
    for (const name of await readdir(data.cluster, { recursive: true })) await lchown(join(data.cluster, name), owner.uid, owner.gid);
    await lchown(data.cluster, owner.uid, owner.gid);
  }
  if (ids.uid === undefined) return;
  await run('test', ['-w', data.directory], ids).catch((error: unknown) => {
    throw new EmbeddedPostgresError(`User ${ids.uid} may not enter ${data.directory}.`, { cause: error });
  });
}

/**
 * Makes the cluster where there is none. It is made under another name and moved into place whole, so that an interrupted
 * start leaves nothing half done, and of two services that do it at once one wins and the other takes what it finds.
 * @throws EmbeddedPostgresError for a cluster of another major version and for foreign files.
 */
export async function initialiseCluster(data: DataDirectory, runtime: PostgresRuntime): Promise<void> {
  await removeInterrupted(data.directory);
  const version = await readFile(join(data.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version !== undefined) return requireVersion(data, version.trim(), runtime.majorVersion);
  const unfinished = join(data.directory, `unfinished-${process.pid}`);
  const [command, arguments_] = commandLine(runtime.account, runtime.binaries.initdb, [
    '-D', unfinished, '-U', 'postgres', '-E', 'UTF8', '--data-checksums', '--no-instructions',
    // Order by code point, as --locale=C alone would have it, and upper and lower case of all Unicode besides.
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
    // The socket's directory is ours alone; there is no other way in.
    '--auth-local=trust', '--auth-host=reject',
  ]);
  await run(command, arguments_, { env: { ...runtime.environment }, ...runtime.account.ids }).catch((error: unknown) => {
    throw new EmbeddedPostgresError(`A new database could not be made in ${data.directory}.\n${wordsOf(error)}`, { cause: error });
  });
  await moveIntoPlace(unfinished, data);
}

async function moveIntoPlace(unfinished: string, data: DataDirectory): Promise<void> {
  try {
    await rename(unfinished, data.cluster);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (await readFile(join(data.cluster, 'PG_VERSION')).catch(() => undefined)) return;
    throw new EmbeddedPostgresError(`${data.cluster} holds files that are no PostgreSQL database. Move them away.`, { cause: error });
  }
  const parent = await open(data.directory);
  await parent.sync().finally(() => parent.close());
}

function requireVersion(data: DataDirectory, found: string, expected: number): void {
  if (found === String(expected)) return;
  throw new EmbeddedPostgresError(
    `The database in ${data.cluster} was made by PostgreSQL ${found}; the programs here are PostgreSQL ${expected} and cannot read it. ` +
      'Export the registers with the version of the service that made it (GET /api/v1/organisations/{org}/register), ' +
      `set DATA_DIR to a new directory and import them there, or convert the directory with pg_upgrade. ${USE_OWN_DATABASE}`,
  );
}

/** What a service that was killed while making the cluster left behind; one that still runs keeps its own. */
async function removeInterrupted(directory: string): Promise<void> {
  for (const name of await readdir(directory)) {
    const maker = Number(/^unfinished-(\d+)$/.exec(name)?.[1]);
    if (Number.isNaN(maker) || (maker !== process.pid && processExists(maker))) continue;
    await rm(join(directory, name), { recursive: true, force: true });
  }
}

/** @returns whether a process has this id; which one is another question. */
export function processExists(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return codeOf(error) === 'EPERM';
  }
}
