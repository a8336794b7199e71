import { join } from 'node:path';
import { type Config, ConfigurationError, loadConfig } from './config.js';

const problemsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    loadConfig(environment);
    return [];
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.problems.map(({ variable }) => variable);
  }
};

describe('the configuration', () => {
  it('needs nothing', () => {
    expect(loadConfig({}, '/srv')).toEqual({
      port: 3000, host: 'localhost', databaseUrl: null, databaseReplicaUrls: [], databasePoolSize: 10,
      dataDirectory: join('/srv', 'data'), bootstrapToken: null, sampleData: true, logLevel: 'info', publicUrl: null,
      trustProxy: false, bodyLimitBytes: 32 * 1024 * 1024, publicRequestsPerMinute: 600, shutdownTimeoutSeconds: 20,
    } satisfies Config);
  });

  it.each<[string, string, keyof Config, unknown]>([
    ['PORT', '0', 'port', 0],
    ['HOST', '::', 'host', '::'],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['DATABASE_URL', 'postgres://a:b@c/d', 'databaseUrl', 'postgres://a:b@c/d'],
    ['DATABASE_URL', 'postgresql://a@%2Frun%2Fpostgresql/d', 'databaseUrl', 'postgresql://a@%2Frun%2Fpostgresql/d'],
    ['DATABASE_POOL_SIZE', '20', 'databasePoolSize', 20],
    ['DATA_DIR', 'elsewhere', 'dataDirectory', '/srv/elsewhere'],
    ['DATA_DIR', '/var/lib/register30', 'dataDirectory', '/var/lib/register30'],
    ['BOOTSTRAP_TOKEN', '0123456789abcdef', 'bootstrapToken', '0123456789abcdef'],
    ['SAMPLE_DATA', 'FALSE', 'sampleData', false],
    ['SAMPLE_DATA', '', 'sampleData', true],
    ['LOG_LEVEL', 'Warn', 'logLevel', 'warn'],
    ['PUBLIC_URL', 'https://privacy.example.org/register/', 'publicUrl', 'https://privacy.example.org/register'],
    ['TRUST_PROXY', 'true', 'trustProxy', true],
    ['TRUST_PROXY', '2', 'trustProxy', 2],
    ['TRUST_PROXY', '10.0.0.0/8, ::1', 'trustProxy', ['10.0.0.0/8', '::1']],
    ['BODY_LIMIT_MB', '1', 'bodyLimitBytes', 1024 * 1024],
    ['PUBLIC_REQUESTS_PER_MINUTE', '0', 'publicRequestsPerMinute', 0],
    ['SHUTDOWN_TIMEOUT_SECONDS', ' 5 ', 'shutdownTimeoutSeconds', 5],
    ['SOMETHING_ELSE', 'x', 'port', 3000],
  ])('reads %s=%s', (variable, text, member, expected) => {
    expect(loadConfig({ [variable]: text }, '/srv')[member]).toEqual(expected);
  });

  it.each([
    ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000.5'], ['PORT', 'http'], ['HOST', 'http://localhost'], ['HOST', 'localhost:3000'],
    ['DATABASE_URL', 'mysql://a@b/c'], ['DATABASE_URL', 'localhost'], ['DATABASE_POOL_SIZE', '0'], ['BOOTSTRAP_TOKEN', 'short'],
    ['BOOTSTRAP_TOKEN', 'has a space in its middle'], ['SAMPLE_DATA', 'yes'], ['LOG_LEVEL', 'loud'], ['PUBLIC_URL', 'privacy.example.org'],
    ['PUBLIC_URL', 'ftp://example.org'], ['PUBLIC_URL', 'https://example.org/?a=b'], ['TRUST_PROXY', 'proxy'], ['BODY_LIMIT_MB', '0'],
    ['PUBLIC_REQUESTS_PER_MINUTE', '-1'],
    ['SHUTDOWN_TIMEOUT_SECONDS', 'soon'],
  ])('refuses %s=%s', (variable, text) => {
    expect(problemsOf({ [variable]: text })).toEqual([variable]);
  });

  it('tells every problem at once, in words', () => {
    const load = (): Config => loadConfig({ PORT: 'x', SAMPLE_DATA: 'maybe', LOG_LEVEL: 'loud' });
    expect(load).toThrow('PORT is "x"; expected: a whole number from 0 to 65535');
    expect(load).toThrow('SAMPLE_DATA is "maybe"; expected: true or false');
    expect(load).toThrow('LOG_LEVEL is "loud"; expected: one of fatal');
  });

  it('wants the primary of the replicas', () => {
    const replicas = 'postgres://u:p@one/d, postgres://u:p@two/d';
    expect(problemsOf({ DATABASE_REPLICA_URLS: replicas })).toEqual(['DATABASE_URL']);
    expect(loadConfig({ DATABASE_URL: 'postgres://u:p@main/d', DATABASE_REPLICA_URLS: replicas }).databaseReplicaUrls)
      .toEqual(['postgres://u:p@one/d', 'postgres://u:p@two/d']);
    expect(problemsOf({ DATABASE_URL: 'x', DATABASE_REPLICA_URLS: 'postgres://one/d,two' })).toEqual(['DATABASE_URL', 'DATABASE_REPLICA_URLS']);
  });

  it.each([
    { DATABASE_URL: 'mysql://user:secret@host/database' },
    { DATABASE_URL: 'user:secret@host' },
    { DATABASE_URL: 'mysql://host/database?password=secret' },
    { DATABASE_URL: 'host=localhost password=secret' },
    { DATABASE_REPLICA_URLS: 'mysql://user:secret@host/database', DATABASE_URL: 'postgres://a:secret@b/c' },
    { BOOTSTRAP_TOKEN: 'secret' },
    { PUBLIC_URL: 'https://user:secret@example.org' },
  ])('keeps secrets out of the message: %j', (environment) => {
    const load = (): Config => loadConfig(environment);
    expect(load).toThrow(ConfigurationError);
    expect(load).not.toThrow(/secret/);
  });
});
