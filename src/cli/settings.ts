import { readFile, stat } from 'node:fs/promises';
import { CommandFailure, EXIT } from './exit-codes.js';
import { readInput } from './files.js';

/** What every command takes, as the command line states it. */
export interface CommonOptions {
  readonly url?: string;
  readonly tokenFile?: string;
  readonly organisation?: string;
  readonly timeout: number;
  readonly progress?: boolean;
}

/** Which service, who asks, and which organisation it is about. */
export interface Settings {
  /** Without a slash at its end. */
  readonly url: string;
  readonly token: string;
  readonly organisation: string;
  readonly timeoutSeconds: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const TOKEN_IN_ARGUMENTS = `A token does not belong on the command line: every user of the machine can read it in the list of processes, and the shell keeps it in
its history. Put it into the environment variable REGISTER30_TOKEN, or into a file that only you can read and name it with --token-file.`;

/**
 * Refuses a token among the arguments, without repeating it.
 * @throws CommandFailure
 */
export function refuseTokenIn(args: readonly string[]): void {
  if (args.some((arg) => /^--token(=|$)/.test(arg) || /\br30_[\w-]{16,}/.test(arg))) throw new CommandFailure(EXIT.wrong, TOKEN_IN_ARGUMENTS);
}

function readUrl(stated: string | undefined, warn: (text: string) => void): string {
  if (!stated) throw new CommandFailure(EXIT.wrong, 'Say which service: --url https://… or the environment variable REGISTER30_URL.');
  const url = URL.canParse(stated) ? new URL(stated) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new CommandFailure(EXIT.wrong, `"${stated}" is no address of a service; it starts with https:// or http://.`);
  if (url.username || url.password) throw new CommandFailure(EXIT.wrong, 'The address must not contain a name or password. The token goes into REGISTER30_TOKEN or a file.');
  if (url.protocol === 'http:' && !/^(localhost|127\.[\d.]+|\[::1\])$/.test(url.hostname)) warn(`The token goes to ${url.host} unencrypted: use https://.`);
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}

async function readToken(tokenFile: string | undefined, environment: Environment, warn: (text: string) => void): Promise<string> {
  if (tokenFile === undefined) {
    const token = environment['REGISTER30_TOKEN']?.trim();
    if (!token) throw new CommandFailure(EXIT.wrong, 'Say who asks: a token in the environment variable REGISTER30_TOKEN, or in a file named with --token-file.');
    return token;
  }
  if (tokenFile !== '-') {
    const { mode } = await stat(tokenFile).catch(() => ({ mode: 0 }));
    if (process.platform !== 'win32' && (mode & 0o077) !== 0) warn(`Others can read ${tokenFile}: chmod 600 ${tokenFile}`);
  }
  const token = (tokenFile === '-' ? await readInput('-') : await readFile(tokenFile).catch(() => {
    throw new CommandFailure(EXIT.wrong, `The file ${tokenFile} cannot be read.`);
  })).toString('utf8').trim();
  if (!/^[\x21-\x7e]+$/.test(token)) throw new CommandFailure(EXIT.wrong, `There is no token in ${tokenFile === '-' ? 'the standard input' : tokenFile}: one line is expected.`);
  return token;
}

/** Brings options and environment together; options win. @throws CommandFailure where something is missing or makes no sense */
export async function readSettings(options: CommonOptions, environment: Environment, warn: (text: string) => void): Promise<Settings> {
  const url = readUrl(options.url ?? environment['REGISTER30_URL'], warn);
  const organisation = options.organisation ?? environment['REGISTER30_ORGANISATION'];
  if (!organisation) throw new CommandFailure(EXIT.wrong, 'Say of which organisation: --organisation SLUG or the environment variable REGISTER30_ORGANISATION.');
  return { url, token: await readToken(options.tokenFile, environment, warn), organisation, timeoutSeconds: options.timeout };
}
