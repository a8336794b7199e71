import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { instanceKeyIn } from './instance-key.js';
import { type Mailbox, parseMailbox } from './mail/mail-address.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Of whom a second factor is asked: of nobody, of those who administer the instance or an organisation, of everyone. */
export const SECOND_FACTOR_POLICIES = ['optional', 'administrators', 'everyone'] as const;
export type SecondFactorPolicy = (typeof SECOND_FACTOR_POLICIES)[number];

/** A mail server. `optional`: encrypted where the server offers it. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  readonly user: string | null;
  readonly password: string | null;
  readonly encryption: 'from-the-start' | 'required' | 'optional';
}

/** Everything that can be set from outside, checked. The environment is read nowhere else. */
export interface Config {
  /** TCP port of the service; 0 takes any that is free. */
  readonly port: number;
  /** Address to listen on. By default only this machine's own; a container sets `0.0.0.0`. */
  readonly host: string;
  /** The PostgreSQL to use; null starts the embedded one. */
  readonly databaseUrl: string | null;
  /** Replicas for reads that may lag. */
  readonly databaseReplicaUrls: readonly string[];
  readonly databasePoolSize: number;
  /** How long one statement may work or wait for others; a database that says nothing for that long is given up. */
  readonly databaseTimeoutSeconds: number;
  /** Absolute path of the directory in which the embedded PostgreSQL keeps its data. */
  readonly dataDirectory: string;
  /** Bearer token of an instance admin while no user exists. */
  readonly bootstrapToken: string | null;
  /** The secret that everything else is derived from; null takes the one kept in the data directory. */
  readonly instanceKey: Buffer | null;
  /** Keys that were in use before, for what they signed and closed. */
  readonly retiredInstanceKeys: readonly Buffer[];
  /** Go on although the key that last signed for the database is not held. */
  readonly instanceKeyLost: boolean;
  readonly sampleData: boolean;
  readonly logLevel: LogLevel;
  /** Base of the links in notices and pages, without a slash at its end; null where requests tell it. */
  readonly publicUrl: string | null;
  /** Whose X-Forwarded-* headers are believed: nobody's, everybody's, the last n proxies', or those of some addresses. */
  readonly trustProxy: boolean | number | readonly string[];
  readonly bodyLimitBytes: number;
  /** Requests without a token that are answered to one address in a minute; 0 for all. */
  readonly publicRequestsPerMinute: number;
  readonly shutdownTimeoutSeconds: number;
  /** Who has to have a second factor. */
  readonly secondFactor: SecondFactorPolicy;
  /** Wrong passwords, codes and links that one address may try before it is slowed down; 0 for any number. */
  readonly signInTriesPerAddress: number;
  /** The OpenID providers by which people may sign in, as they were written; the room that uses them says what may stand in them. */
  readonly oidcProviders: readonly unknown[];
  /** Where mails are handed over; null sends none. */
  readonly smtp: SmtpServer | null;
  /** Whom mails come from; set wherever `smtp` is. */
  readonly mailFrom: Mailbox | null;
  /** Whether this instance runs jobs; one that does not only adds them. */
  readonly jobs: boolean;
}

/** One variable that cannot be used as it is. `given` never shows a secret. */
export interface ConfigurationProblem {
  readonly variable: string;
  readonly given: string;
  readonly expected: string;
}

/** All that is wrong with the environment, told at once. */
export class ConfigurationError extends Error {
  constructor(readonly problems: readonly ConfigurationProblem[]) {
    const lines = problems.map(({ variable, given, expected }) => `  ${variable} is ${given}; expected: ${expected}`);
    super(`The configuration cannot be used:\n${lines.join('\n')}`);
    this.name = 'ConfigurationError';
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What a room finds wrong with the part of the configuration that only it understands. */
export type ConfigurationCheck = (config: Config) => readonly ConfigurationProblem[];

/** How the text of a variable becomes a value; undefined where it cannot. */
interface Reading<T> {
  readonly expected: string;
  readonly read: (text: string) => T | undefined;
  /** What may be shown of a value that is not accepted; the value itself unless said otherwise. */
  readonly shown?: (text: string) => string;
}

const SHORTEST_TOKEN = 16;
const POSTGRESQL_URL = 'a URL such as postgresql://user:password@host:5432/database';

/**
 * Reads the configuration. A variable that is empty counts as not set; unknown ones are ignored.
 * @param environment usually `process.env`
 * @param workingDirectory what relative paths, and the default of DATA_DIR, start from
 * @param checks of what other rooms have to say of it
 * @throws ConfigurationError with every problem
 */
export function loadConfig(environment: Environment, workingDirectory: string = process.cwd(), checks: readonly ConfigurationCheck[] = []): Config {
  const problems: ConfigurationProblem[] = [];
  const value = <T>(variable: string, reading: Reading<T>, absent: T): T => {
    const text = environment[variable]?.trim() ?? '';
    if (text === '') return absent;
    const found = reading.read(text);
    if (found !== undefined) return found;
    problems.push({ variable, given: (reading.shown ?? JSON.stringify)(text), expected: reading.expected });
    return absent;
  };

  const config: Config = {
    port: value('PORT', wholeNumber(0, 65_535), 3000),
    host: value('HOST', HOST, 'localhost'),
    databaseUrl: value<string | null>('DATABASE_URL', DATABASE_URL, null),
    databaseReplicaUrls: value('DATABASE_REPLICA_URLS', DATABASE_URLS, []),
    databasePoolSize: value('DATABASE_POOL_SIZE', wholeNumber(1, 1000), 10),
    databaseTimeoutSeconds: value('DATABASE_TIMEOUT_SECONDS', wholeNumber(1, 3600), 30),
    dataDirectory: resolve(workingDirectory, value('DATA_DIR', ANY_TEXT, join(workingDirectory, 'data'))),
    bootstrapToken: value<string | null>('BOOTSTRAP_TOKEN', TOKEN, null),
    instanceKey: value<Buffer | null>('INSTANCE_KEY', INSTANCE_KEY, null),
    retiredInstanceKeys: value('RETIRED_INSTANCE_KEYS', INSTANCE_KEYS, []),
    instanceKeyLost: value('INSTANCE_KEY_LOST', ACCEPT, false),
    sampleData: value('SAMPLE_DATA', TRUE_OR_FALSE, true),
    logLevel: value<LogLevel>('LOG_LEVEL', oneOf(LOG_LEVELS), 'info'),
    publicUrl: value<string | null>('PUBLIC_URL', PUBLIC_URL, null),
    trustProxy: value<Config['trustProxy']>('TRUST_PROXY', PROXIES, false),
    bodyLimitBytes: value('BODY_LIMIT_MB', wholeNumber(1, 1024), 32) * 1024 * 1024,
    publicRequestsPerMinute: value('PUBLIC_REQUESTS_PER_MINUTE', wholeNumber(0, 1_000_000), 600),
    shutdownTimeoutSeconds: value('SHUTDOWN_TIMEOUT_SECONDS', wholeNumber(1, 3600), 20),
    secondFactor: value<SecondFactorPolicy>('SECOND_FACTOR', oneOf(SECOND_FACTOR_POLICIES), 'optional'),
    signInTriesPerAddress: value('SIGN_IN_TRIES_PER_ADDRESS', wholeNumber(0, 1_000_000), 30),
    oidcProviders: value('OIDC_PROVIDERS', jsonList(workingDirectory), []),
    smtp: value<SmtpServer | null>('SMTP_URL', SMTP_URL, null),
    mailFrom: value<Mailbox | null>('MAIL_FROM', MAILBOX, null),
    jobs: value('JOBS', TRUE_OR_FALSE, true),
  };
  if ((environment['SMTP_URL']?.trim() ?? '') !== '' && (environment['MAIL_FROM']?.trim() ?? '') === '') {
    problems.push({ variable: 'MAIL_FROM', given: 'not set', expected: `${MAILBOX.expected}, as SMTP_URL is set` });
  }
  if (config.databaseReplicaUrls.length > 0 && (environment['DATABASE_URL']?.trim() ?? '') === '') {
    problems.push({ variable: 'DATABASE_URL', given: 'not set', expected: `${POSTGRESQL_URL}, as DATABASE_REPLICA_URLS names replicas of it` });
  }
  problems.push(...checks.flatMap((check) => check(config)));
  if (problems.length > 0) throw new ConfigurationError(problems);
  return config;
}

const ANY_TEXT: Reading<string> = { expected: 'a path', read: (text) => text };

const HOST: Reading<string> = {
  expected: 'an address or host name without scheme and port, such as localhost, 0.0.0.0 or ::',
  read: (text) => (/^[\w.:-]+$/.test(text) && !/^[\w.-]+:\d+$/.test(text) ? text : undefined),
};

const DATABASE_URL: Reading<string> = {
  expected: POSTGRESQL_URL,
  read: (text) => (['postgres:', 'postgresql:'].includes(parseUrl(text)?.protocol ?? '') ? text : undefined),
  shown: withoutPassword,
};

const DATABASE_URLS: Reading<readonly string[]> = {
  expected: `one or more, separated by commas, each ${POSTGRESQL_URL}`,
  read: (text) => {
    const urls = commaSeparated(text);
    return urls.length > 0 && urls.every((url) => DATABASE_URL.read(url) !== undefined) ? urls : undefined;
  },
  shown: (text) => commaSeparated(text).map(withoutPassword).join(', ') || JSON.stringify(text),
};

const TOKEN: Reading<string> = {
  expected: `at least ${SHORTEST_TOKEN} letters, digits or characters of -._~+/=, such as "openssl rand -hex 32" prints`,
  read: (text) => (text.length >= SHORTEST_TOKEN && /^[\w.~+/=-]+$/.test(text) ? text : undefined),
  shown: (text) => `${text.length} characters (not shown)`,
};

const notShown = (text: string): string => `${text.length} characters (not shown)`;

const INSTANCE_KEY: Reading<Buffer> = {
  expected: '32 bytes in base64, such as "openssl rand -base64 32" prints',
  read: instanceKeyIn,
  shown: notShown,
};

const INSTANCE_KEYS: Reading<readonly Buffer[]> = {
  expected: 'one or more keys, separated by commas, each 32 bytes in base64',
  read: (text) => {
    const keys = commaSeparated(text).map(instanceKeyIn);
    return keys.length > 0 && keys.every((key) => key !== undefined) ? keys : undefined;
  },
  shown: notShown,
};

const ACCEPT: Reading<boolean> = { expected: 'accept, for one start, or nothing', read: (text) => (text.toLowerCase() === 'accept' ? true : undefined) };

const TRUE_OR_FALSE: Reading<boolean> = {
  expected: 'true or false',
  read: (text) => ({ true: true, false: false })[text.toLowerCase()],
};

const PUBLIC_URL: Reading<string> = {
  expected: 'a URL such as https://privacy.example.org, without query and fragment',
  read: (text) => {
    const url = parseUrl(text);
    const isBase = url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && url.username === '';
    return isBase ? url.href.replace(/\/+$/, '') : undefined;
  },
  shown: withoutPassword,
};

const SMTP_URL: Reading<SmtpServer> = {
  expected: 'a URL such as smtp://user:password@host:587 or smtps://user:password@host, with ?tls=optional at its end where the server cannot encrypt',
  read: (text) => {
    const url = parseUrl(text);
    const tls = url?.searchParams.get('tls') ?? 'required';
    const isServer = url !== undefined && /^smtps?:$/.test(url.protocol) && /^[\w.:[\]-]+$/.test(url.hostname) && /^\/?$/.test(url.pathname) && url.hash === '';
    if (!isServer || !['required', 'optional'].includes(tls) || [...url.searchParams.keys()].some((name) => name !== 'tls')) return undefined;
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const [user, password] = [decoded(url.username), decoded(url.password)];
    if (user === undefined || password === undefined) return undefined;
    const isOptional = tls === 'optional' || (LOOPBACK.test(host) && !url.searchParams.has('tls'));
    const isEncrypted = url.protocol === 'smtps:';
    return {
      host, port: Number(url.port || (isEncrypted ? 465 : 587)), user: user || null, password: password || null,
      encryption: isEncrypted ? 'from-the-start' : isOptional ? 'optional' : 'required',
    };
  },
  shown: withoutPassword,
};

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|::1)$/;

const MAILBOX: Reading<Mailbox> = {
  expected: 'one mail address, with or without a name, such as Register30 <register@example.org>',
  read: parseMailbox,
};

const PROXIES: Reading<Config['trustProxy']> = {
  expected: 'true, false, a number of proxies, or their addresses separated by commas, such as 10.0.0.0/8,127.0.0.1',
  read: (text) => {
    const addresses = commaSeparated(text);
    if (/^\d{1,2}$/.test(text)) return Number(text);
    return TRUE_OR_FALSE.read(text) ?? (addresses.every((address) => /^(?=.*[.:])[\da-f.:]+(\/\d{1,3})?$/i.test(address)) ? addresses : undefined);
  },
};

/** A JSON array, written out or in a file; it may hold secrets, so of what is no path nothing is shown. */
function jsonList(workingDirectory: string): Reading<readonly unknown[]> {
  const isWrittenOut = (text: string): boolean => /[[{"\n]/.test(text);
  return {
    expected: 'a JSON array, or the path of a readable file with one',
    read: (text) => {
      try {
        const list: unknown = JSON.parse(isWrittenOut(text) ? text : readFileSync(resolve(workingDirectory, text), 'utf8'));
        return Array.isArray(list) ? list : undefined;
      } catch {
        return undefined;
      }
    },
    shown: (text) => (isWrittenOut(text) ? `${text.length} characters (not shown)` : JSON.stringify(text)),
  };
}

function wholeNumber(least: number, most: number): Reading<number> {
  return {
    expected: `a whole number from ${least} to ${most}`,
    read: (text) => (/^\d{1,9}$/.test(text) && Number(text) >= least && Number(text) <= most ? Number(text) : undefined),
  };
}

function oneOf<T extends string>(values: readonly T[]): Reading<T> {
  return { expected: `one of ${values.join(', ')}`, read: (text) => values.find((value) => value === text.toLowerCase()) };
}

function commaSeparated(text: string): string[] {
  return text.split(',').map((part) => part.trim()).filter((part) => part !== '');
}

/** @returns a part of a URL as it was meant; undefined where its percent-encoding means nothing. */
function decoded(part: string): string | undefined {
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}

function parseUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

/** Whatever stands before an @, after a ? or after an = may be a secret, also where the whole is not a URL. */
function withoutPassword(text: string): string {
  return JSON.stringify(text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1…@').replace(/([?=]).*$/s, '$1…'));
}
