import { execFile } from 'node:child_process';
import { mkdir, readFile, readlink, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { codeOf, EmbeddedPostgresError, USE_OWN_DATABASE, wordsOf } from './embedded-postgres-error.js';

const run = promisify(execFile);

/** Where the server's programs and libraries lie in node_modules; nothing is ever written there. */
export interface PostgresBinaries {
  readonly directory: string;
  readonly postgres: string;
  readonly initdb: string;
}

/** A user and group of the system, by number. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** The account a server process runs under: `wrapper` goes before the command, `owner` must own the files (null: we do). */
export interface ServerAccount {
  readonly wrapper: readonly string[];
  readonly ids: Partial<Owner>;
  readonly owner: Owner | null;
}

/** How to run a program of the server: environment, account, and the version that answered the trial call. */
export interface PostgresRuntime {
  readonly binaries: PostgresBinaries;
  readonly environment: Readonly<Record<string, string>>;
  readonly account: ServerAccount;
  readonly majorVersion: number;
}

/** The user "nobody" of every Linux; it needs no entry in /etc/passwd. */
const NOBODY: Owner = { uid: 65_534, gid: 65_534 };

const SAME_ACCOUNT: ServerAccount = { wrapper: [], ids: {}, owner: null };

/** Shows PostgreSQL another user while the kernel goes on seeing root: works below a home that nobody else may enter. */
const IN_NAMESPACE: ServerAccount = {
  wrapper: ['unshare', '-U', `--map-user=${NOBODY.uid}`, `--map-group=${NOBODY.gid}`, '--'], ids: {}, owner: { uid: 0, gid: 0 },
};

/**
 * PostgreSQL refuses to run as root. Data that belongs to another user is left to that user, who may have a server running on
 * it; root's own is served in a user namespace or, where those are forbidden (many containers), by "nobody".
 * @param owner of the data directory
 * @returns the accounts to try, best first
 */
export function accountsFor(owner: Owner): readonly ServerAccount[] {
  if (process.getuid?.() !== 0) return [SAME_ACCOUNT];
  const as = ({ uid, gid }: Owner): ServerAccount => ({ wrapper: [], ids: { uid, gid }, owner: { uid, gid } });
  return owner.uid === 0 ? [IN_NAMESPACE, as(NOBODY)] : [as(owner)];
}

/** @returns the programs of the package for this platform. @throws EmbeddedPostgresError where there is none. */
export function locatePostgresBinaries(): PostgresBinaries {
  const platform = `${process.platform}-${process.arch}`;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${platform}`);
    const directory = join(entry, '..', '..', 'native');
    return { directory, postgres: join(directory, 'bin', 'postgres'), initdb: join(directory, 'bin', 'initdb') };
  } catch (error) {
    throw new EmbeddedPostgresError(
      `The package @embedded-postgres/${platform} with the PostgreSQL programs for this machine is not installed. ` +
        `It is an optional dependency: install without --omit=optional. ${USE_OWN_DATABASE}`,
      { cause: error },
    );
  }
}

/**
 * Gives the libraries the names the programs look for. The package makes these links in an install script; made here, in a
 * directory of our own, they are there with --ignore-scripts and a read-only node_modules too.
 * @returns the environment for the server's programs: nothing of ours, no secret, goes along.
 */
export async function linkLibraries(binaries: PostgresBinaries, directory: string): Promise<Record<string, string>> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  const listed = await readFile(join(binaries.directory, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  const links = JSON.parse(listed) as readonly { readonly source: string; readonly target: string }[];
  for (const { source, target } of links) {
    await link(join(binaries.directory, '..', source), join(directory, basename(target)));
  }
  const variable = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH';
  return {
    PATH: '/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin',
    LC_ALL: 'C',
    [variable]: `${directory}:${join(binaries.directory, 'lib')}`,
  };
}

async function link(target: string, path: string): Promise<void> {
  const present = await readlink(path).catch(() => undefined);
  if (present === target) return;
  await rm(path, { force: true });
  await symlink(target, path).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error;
  });
}

/**
 * Tries accounts until one runs `postgres --version`.
 * @param handOver gives the files to an account before it is tried: the libraries are among them
 * @throws EmbeddedPostgresError with what to do, where none does.
 */
export async function choosePostgresRuntime(
  binaries: PostgresBinaries,
  environment: Readonly<Record<string, string>>,
  accounts: readonly ServerAccount[],
  handOver: (account: ServerAccount) => Promise<void>,
): Promise<PostgresRuntime> {
  const failures: string[] = [];
  for (const account of accounts) {
    try {
      await handOver(account);
      const [command, arguments_] = commandLine(account, binaries.postgres, ['--version']);
      const { stdout } = await run(command, arguments_, { env: { ...environment }, ...account.ids });
      return { binaries, environment, account, majorVersion: Number(/(\d+)/.exec(stdout)?.[1]) };
    } catch (error) {
      failures.push(wordsOf(error));
    }
  }
  const advice = accounts.includes(SAME_ACCOUNT)
    ? 'They are made for glibc (Debian, Ubuntu, Fedora …), not for musl (Alpine).'
    : 'PostgreSQL does not run as root, and no other account that was tried may run it. Start the service as an ordinary user, ' +
      'allow user namespaces (unshare -U), or put the project and DATA_DIR where every user may read.';
  throw new EmbeddedPostgresError(
    `The PostgreSQL programs in ${binaries.directory} do not run here. ${advice} ${USE_OWN_DATABASE}\n${failures.join('\n')}`,
  );
}

/** @returns command and arguments that run a program of the server under the account. */
export function commandLine(account: ServerAccount, program: string, arguments_: readonly string[]): [string, string[]] {
  const [command = program, ...rest] = [...account.wrapper, program, ...arguments_];
  return [command, rest];
}
