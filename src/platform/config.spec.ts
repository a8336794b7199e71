import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Config, ConfigurationError, loadConfig } from './config.js';

/** 32 bytes whose base64 has each of its special characters. */
const KEY = Buffer.from(Array.from({ length: 32 }, (_, index) => (index % 2 === 0 ? 0xfb : 0xff)));

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
      secondFactor: 'optional', signInTriesPerAddress: 30,
      port: 3000, host: 'localhost', databaseUrl: null, databaseReplicaUrls: [], databasePoolSize: 10, databaseTimeoutSeconds: 30,
      dataDirectory: join('/srv', 'data'), bootstrapToken: null, sampleData: true, instanceKey: null, retiredInstanceKeys: [], instanceKeyLost: false, logLevel: 'info', publicUrl: null,
      trustProxy: false, bodyLimitBytes: 32 * 1024 * 1024, publicRequestsPerMinute: 600, shutdownTimeoutSeconds: 20, oidcProviders: [],
      smtp: null, mailFrom: null, jobs: true,
    } satisfies Config);
  });

  it.each<[string, string, keyof Config, unknown]>([
    ['PORT', '0', 'port', 0],
    ['HOST', '::', 'host', '::'],
    ['HOST', '0.0.0.0', 'host', '0.0.0.0'],
    ['DATABASE_URL', 'postgres://a:b@c/d', 'databaseUrl', 'postgres://a:b@c/d'],
    ['DATABASE_URL', 'postgresql://a@%2Frun%2Fpostgresql/d', 'databaseUrl', 'postgresql://a@%2Frun%2Fpostgresql/d'],
    ['DATABASE_POOL_SIZE', '20', 'databasePoolSize', 20],
    ['DATABASE_TIMEOUT_SECONDS', '5', 'databaseTimeoutSeconds', 5],
    ['DATA_DIR', 'elsewhere', 'dataDirectory', '/srv/elsewhere'],
    ['DATA_DIR', '/var/lib/register30', 'dataDirectory', '/var/lib/register30'],
    ['BOOTSTRAP_TOKEN', '0123456789abcdef', 'bootstrapToken', '0123456789abcdef'],
    ['INSTANCE_KEY', KEY.toString('base64'), 'instanceKey', KEY],
    ['INSTANCE_KEY', KEY.toString('base64url'), 'instanceKey', KEY],
    ['RETIRED_INSTANCE_KEYS', `${KEY.toString('base64')}, ${KEY.toString('base64')}`, 'retiredInstanceKeys', [KEY, KEY]],
    ['INSTANCE_KEY_LOST', 'accept', 'instanceKeyLost', true],
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
    ['MAIL_FROM', 'register@example.org', 'mailFrom', { address: 'register@example.org' }],
    ['MAIL_FROM', '"Register 30" <register@example.org>', 'mailFrom', { name: 'Register 30', address: 'register@example.org' }],
    ['JOBS', 'false', 'jobs', false],
    ['SECOND_FACTOR', 'Administrators', 'secondFactor', 'administrators'],
    ['SIGN_IN_TRIES_PER_ADDRESS', '0', 'signInTriesPerAddress', 0],
    ['OIDC_PROVIDERS', '[{"key":"work"}]', 'oidcProviders', [{ key: 'work' }]],
    ['SOMETHING_ELSE', 'x', 'port', 3000],
  ])('reads %s=%s', (variable, text, member, expected) => {
    expect(loadConfig({ [variable]: text }, '/srv')[member]).toEqual(expected);
  });

  it.each([
    ['PORT', '70000'], ['PORT', '-1'], ['PORT', '3000.5'], ['PORT', 'http'], ['HOST', 'http://localhost'], ['HOST', 'localhost:3000'],
    ['DATABASE_URL', 'mysql://a@b/c'], ['DATABASE_URL', 'localhost'], ['DATABASE_POOL_SIZE', '0'], ['DATABASE_TIMEOUT_SECONDS', '0'], ['BOOTSTRAP_TOKEN', 'short'],
    ['BOOTSTRAP_TOKEN', 'has a space in its middle'], ['SAMPLE_DATA', 'yes'], ['INSTANCE_KEY', 'c2hvcnQ='], ['INSTANCE_KEY', `${KEY.toString('base64')}AAAA`], ['RETIRED_INSTANCE_KEYS', `${KEY.toString('base64')},x`], ['RETIRED_INSTANCE_KEYS', ','],
    ['INSTANCE_KEY_LOST', 'yes'], ['LOG_LEVEL', 'loud'], ['PUBLIC_URL', 'privacy.example.org'],
    ['PUBLIC_URL', 'ftp://example.org'], ['PUBLIC_URL', 'https://example.org/?a=b'], ['TRUST_PROXY', 'proxy'], ['BODY_LIMIT_MB', '0'],
    ['PUBLIC_REQUESTS_PER_MINUTE', '-1'],
    ['MAIL_FROM', 'register'], ['MAIL_FROM', 'a@example.org, b@example.org'], ['MAIL_FROM', 'A <a@example.org> b'], ['JOBS', '0'],
    ['SHUTDOWN_TIMEOUT_SECONDS', 'soon'], ['OIDC_PROVIDERS', '{}'], ['OIDC_PROVIDERS', '[{]'], ['OIDC_PROVIDERS', '/no/such/file.json'],
  ])('refuses %s=%s', (variable, text) => {
    expect(problemsOf({ [variable]: text })).toEqual([variable]);
  });

  it('tells every problem at once, in words', () => {
    const load = (): Config => loadConfig({ PORT: 'x', SAMPLE_DATA: 'maybe', LOG_LEVEL: 'loud' });
    expect(load).toThrow('PORT is "x"; expected: a whole number from 0 to 65535');
    expect(load).toThrow('SAMPLE_DATA is "maybe"; expected: true or false');
    expect(load).toThrow('LOG_LEVEL is "loud"; expected: one of fatal');
  });

  it('reads the providers from a file, too', () => {
    const directory = mkdtempSync(join(tmpdir(), 'register30-config-'));
    writeFileSync(join(directory, 'oidc.json'), '[{"key":"work"}]');
    expect(loadConfig({ OIDC_PROVIDERS: 'oidc.json' }, directory).oidcProviders).toEqual([{ key: 'work' }]);
    rmSync(directory, { recursive: true });
  });

  it('asks the rooms, and tells what they find beside the rest', () => {
    const found = { variable: 'OIDC_PROVIDERS', given: 'not usable', expected: 'another' };
    const load = (): Config => loadConfig({ PORT: 'x' }, '/srv', [({ oidcProviders }) => (oidcProviders.length === 0 ? [found] : [])]);
    expect(load).toThrow('PORT is "x"');
    expect(load).toThrow('OIDC_PROVIDERS is not usable; expected: another');
  });

  it('wants the primary of the replicas', () => {
    const replicas = 'postgres://u:p@one/d, postgres://u:p@two/d';
    expect(problemsOf({ DATABASE_REPLICA_URLS: replicas })).toEqual(['DATABASE_URL']);
    expect(loadConfig({ DATABASE_URL: 'postgres://u:p@main/d', DATABASE_REPLICA_URLS: replicas }).databaseReplicaUrls)
      .toEqual(['postgres://u:p@one/d', 'postgres://u:p@two/d']);
    expect(problemsOf({ DATABASE_URL: 'x', DATABASE_REPLICA_URLS: 'postgres://one/d,two' })).toEqual(['DATABASE_URL', 'DATABASE_REPLICA_URLS']);
  });

  it.each([
    ['smtp://mail.example.org', { host: 'mail.example.org', port: 587, user: null, password: null, encryption: 'required' }],
    ['smtp://user%40example.org:p%2Fw%40@mail.example.org:2525/', { host: 'mail.example.org', port: 2525, user: 'user@example.org', password: 'p/w@', encryption: 'required' }],
    ['smtps://u:p@mail.example.org', { host: 'mail.example.org', port: 465, user: 'u', password: 'p', encryption: 'from-the-start' }],
    ['smtp://mail.example.org?tls=optional', { host: 'mail.example.org', port: 587, user: null, password: null, encryption: 'optional' }],
    ['smtp://127.0.0.1:25', { host: '127.0.0.1', port: 25, user: null, password: null, encryption: 'optional' }],
    ['smtp://[::1]:25', { host: '::1', port: 25, user: null, password: null, encryption: 'optional' }],
    ['smtp://localhost?tls=required', { host: 'localhost', port: 587, user: null, password: null, encryption: 'required' }],
    ['smtp://127.0.0.1.example.org', { host: '127.0.0.1.example.org', port: 587, user: null, password: null, encryption: 'required' }],
  ])('reads the mail server %s', (text, expected) => {
    expect(loadConfig({ SMTP_URL: text, MAIL_FROM: 'a@example.org' }).smtp).toEqual(expected);
  });

  it.each(['mail.example.org', 'http://mail.example.org', 'smtp://', 'smtp://mail.example.org/path', 'smtp://mail.example.org?tls=no', 'smtp://mail.example.org?secure=true', 'smtp://u:%zz@mail.example.org', 'smtp://mail.example.org:99999'])('refuses the mail server %s', (text) => {
    expect(problemsOf({ SMTP_URL: text, MAIL_FROM: 'a@example.org' })).toEqual(['SMTP_URL']);
  });

  it('wants to know whom mails come from', () => {
    expect(problemsOf({ SMTP_URL: 'smtp://mail.example.org' })).toEqual(['MAIL_FROM']);
    expect(problemsOf({ SMTP_URL: 'mail.example.org' })).toEqual(['SMTP_URL', 'MAIL_FROM']);
    expect(problemsOf({ SMTP_URL: 'mail.example.org', MAIL_FROM: 'us' })).toEqual(['SMTP_URL', 'MAIL_FROM']);
  });

  it.each([
    { DATABASE_URL: 'mysql://user:secret@host/database' },
    { SMTP_URL: 'smtp://user:secret@host/path', MAIL_FROM: 'a@example.org' },
    { SMTP_URL: 'user:secret@host', MAIL_FROM: 'a@example.org' },
    { DATABASE_URL: 'user:secret@host' },
    { DATABASE_URL: 'mysql://host/database?password=secret' },
    { DATABASE_URL: 'host=localhost password=secret' },
    { DATABASE_REPLICA_URLS: 'mysql://user:secret@host/database', DATABASE_URL: 'postgres://a:secret@b/c' },
    { BOOTSTRAP_TOKEN: 'secret' },
    { OIDC_PROVIDERS: '[{"clientSecret":"secret"' },
    { OIDC_PROVIDERS: '{"clientSecret":"secret"}' },
    { INSTANCE_KEY: 'secret' },
    { RETIRED_INSTANCE_KEYS: `${KEY.toString('base64')},secret` },
    { PUBLIC_URL: 'https://user:secret@example.org' },
  ])('keeps secrets out of the message: %j', (environment) => {
    const load = (): Config => loadConfig(environment);
    expect(load).toThrow(ConfigurationError);
    expect(load).not.toThrow(/secret/);
  });
});
