import { join, resolve } from 'node:path';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

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
  /** Absolute path of the directory in which the embedded PostgreSQL keeps its data. */
  readonly dataDirectory: string;
  /** Bearer token of an instance admin while no user exists. */
  readonly bootstrapToken: string | null;
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
 * @param workingDirectory what a relative DATA_DIR, and its default, start from
 * @throws ConfigurationError with every problem
 */
export function loadConfig(environment: Environment, workingDirectory: string = process.cwd()): Config {
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
    dataDirectory: resolve(workingDirectory, value('DATA_DIR', ANY_TEXT, join(workingDirectory, 'data'))),
    bootstrapToken: value<string | null>('BOOTSTRAP_TOKEN', TOKEN, null),
    sampleData: value('SAMPLE_DATA', TRUE_OR_FALSE, true),
    logLevel: value<LogLevel>('LOG_LEVEL', oneOf(LOG_LEVELS), 'info'),
    publicUrl: value<string | null>('PUBLIC_URL', PUBLIC_URL, null),
    trustProxy: value<Config['trustProxy']>('TRUST_PROXY', PROXIES, false),
    bodyLimitBytes: value('BODY_LIMIT_MB', wholeNumber(1, 1024), 32) * 1024 * 1024,
    publicRequestsPerMinute: value('PUBLIC_REQUESTS_PER_MINUTE', wholeNumber(0, 1_000_000), 600),
    shutdownTimeoutSeconds: value('SHUTDOWN_TIMEOUT_SECONDS', wholeNumber(1, 3600), 20),
  };
  if (config.databaseReplicaUrls.length > 0 && (environment['DATABASE_URL']?.trim() ?? '') === '') {
    problems.push({ variable: 'DATABASE_URL', given: 'not set', expected: `${POSTGRESQL_URL}, as DATABASE_REPLICA_URLS names replicas of it` });
  }
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

const PROXIES: Reading<Config['trustProxy']> = {
  expected: 'true, false, a number of proxies, or their addresses separated by commas, such as 10.0.0.0/8,127.0.0.1',
  read: (text) => {
    const addresses = commaSeparated(text);
    if (/^\d{1,2}$/.test(text)) return Number(text);
    return TRUE_OR_FALSE.read(text) ?? (addresses.every((address) => /^(?=.*[.:])[\da-f.:]+(\/\d{1,3})?$/i.test(address)) ? addresses : undefined);
  },
};

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

function parseUrl(text: string): URL | undefined {
  return URL.parse(text) ?? undefined;
}

/** Whatever stands before an @, after a ? or after an = may be a secret, also where the whole is not a URL. */
function withoutPassword(text: string): string {
  return JSON.stringify(text.replace(/^([a-z][a-z0-9+.-]*:\/\/)?.*@/i, '$1…@').replace(/([?=]).*$/s, '$1…'));
}
