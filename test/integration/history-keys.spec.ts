import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InstanceKey } from '../../src/platform/instance-key.js';
import { keyRecord } from '../../src/platform/instance-key-record.js';
import { signingKeysOf } from '../../src/platform/instance-key-signing.js';
import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { asOwner, rowsAsOwner } from '../support/database.js';
import { asIntruder, type Checkpoint, codesOf, exportOf, fillHistory, runVerifier, type Verification, verified } from '../support/history.js';
import { eventually, refusedService, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const [ONE, TWO, THREE] = [1, 2, 3].map(() => randomBytes(32).toString('base64')) as [string, string, string];
const databases: TestDatabase[] = [];
const directories: string[] = [];
const services: ServiceProcess[] = [];

async function place(): Promise<{ url: string; directory: string }> {
  const [database, directory] = await Promise.all([createTestDatabase(), temporaryDirectory('keys')]);
  databases.push(database);
  directories.push(directory);
  return { url: database.url, directory };
}

async function started(url: string, directory: string, more: Record<string, string> = {}): Promise<ServiceProcess> {
  const service = await startService({ DATABASE_URL: url, DATA_DIR: directory, INSTANCE_KEY: '', ...more });
  services.push(service);
  return service;
}

const stopAll = async (): Promise<void> => void (await Promise.all(services.splice(0).map((service) => service.end('SIGTERM'))));
const on = (service: ServiceProcess, { path }: TestOrganisation): Promise<Verification> => verified({ path, admin: service.administrator });
const publicKey = async ({ administrator }: ServiceProcess): Promise<string> => (await administrator.as(null).get<{ fingerprint: string }>('/history/public-key')).body.fingerprint;
const withInstance = (url: string, statement: string, values: readonly unknown[] = []): Promise<void> =>
  asOwner(async (client) => {
    await client.query('ALTER TABLE instance_keys NO FORCE ROW LEVEL SECURITY');
    await client.query(statement, [...values]);
    await client.query('ALTER TABLE instance_keys FORCE ROW LEVEL SECURITY');
  }, url);

async function filled(service: ServiceProcess): Promise<TestOrganisation> {
  const organisation = await newOrganisation(service.administrator);
  await fillHistory(organisation);
  return organisation;
}

afterEach(async () => {
  await stopAll();
  await Promise.all(databases.splice(0).map((database) => database.drop()));
  await Promise.all(directories.splice(0).map((directory) => rm(directory, { recursive: true, force: true })));
});

describe('the instance key', () => {
  it('is made at the first start, once where services start at once on one directory, and kept', async () => {
    const { url, directory } = await place();
    const all = await Promise.all([1, 2, 3].map(() => started(url, directory)));
    const fingerprints = await Promise.all(all.map(publicKey));
    expect(new Set(fingerprints).size).toBe(1);
    expect(await rowsAsOwner('SELECT fingerprint FROM instance_keys', [], url)).toEqual([{ fingerprint: fingerprints[0] }]);
    const organisation = await filled(all[0] as ServiceProcess);
    for (const service of all) expect(await on(service, organisation)).toMatchObject({ whole: true, problems: [] });
    await stopAll();
    expect(await publicKey(await started(url, directory))).toBe(fingerprints[0]);
  });

  it('is the same on machines that state it, which write one history', async () => {
    const [{ url, directory }, other] = [await place(), await place()];
    const [here, there] = await Promise.all([started(url, directory, { INSTANCE_KEY: ONE }), started(url, other.directory, { INSTANCE_KEY: ONE })]);
    const organisation = await filled(here);
    for (let round = 0; round < 4; round += 1) {
      for (const { administrator } of [there, here]) await administrator.made('PATCH', `${organisation.path}/measures/locks`, { name: `Round ${round} ${administrator.url}` }, { 'if-match': '*' });
    }
    for (const service of [here, there]) expect(await on(service, organisation)).toMatchObject({ whole: true, revisions: 16, problems: [] });
  });

  it('keeps a service away from a database that another key signed for, and says what to do; nothing is made', async () => {
    const { url, directory } = await place();
    const other = await temporaryDirectory('keys');
    directories.push(other);
    await (await started(url, directory)).end('SIGTERM');
    for (const environment of [{ INSTANCE_KEY: TWO, DATA_DIR: directory }, { INSTANCE_KEY: '', DATA_DIR: other }]) {
      const { code, written } = await refusedService({ DATABASE_URL: url, ...environment });
      expect(code).toBe(1);
      for (const words of ['does not hold', 'Put the file back', 'RETIRED_INSTANCE_KEYS', 'INSTANCE_KEY_LOST=accept']) expect(written).toContain(words);
      expect(written).not.toContain(TWO);
    }
    await expect(readFile(join(other, 'instance-key'))).rejects.toThrow('ENOENT');
    await writeFile(join(directory, 'instance-key'), 'damaged');
    expect((await refusedService({ DATABASE_URL: url, INSTANCE_KEY: '', DATA_DIR: directory })).written).toContain('does not hold an instance key');
  });

  it('is changed without loss: the history stays whole under the keys that are held', async () => {
    const { url, directory } = await place();
    const first = await started(url, directory, { INSTANCE_KEY: ONE });
    const organisation = await filled(first);
    const kept = await organisation.admin.made<Checkpoint>('POST', `${organisation.path}/history/checkpoints`);
    await stopAll();
    const second = await started(url, directory, { INSTANCE_KEY: TWO, RETIRED_INSTANCE_KEYS: ONE });
    expect(await on(second, organisation)).toMatchObject({ whole: true, head: { keyId: kept.keyId }, notes: [] });
    await second.administrator.made('PATCH', `${organisation.path}/measures/locks`, { name: 'Under the second' }, { 'if-match': '*' });
    const { whole, head, problems } = await on(second, organisation);
    expect([whole, head.keyId === kept.keyId, problems]).toEqual([true, false, []]);
    expect(await second.administrator.made('POST', `${organisation.path}/history/checkpoints/verification`, kept)).toMatchObject({ whole: true });
    const text = await exportOf(organisation, second.administrator);
    expect((await runVerifier(text, ['--public-key', await publicKey(second)])).code).toBe(0);
    expect((await runVerifier(text, ['--public-key', kept.keyId])).code).toBe(1);
    await stopAll();
    expect((await refusedService({ DATABASE_URL: url, DATA_DIR: directory, INSTANCE_KEY: ONE })).code).toBe(1);
    expect(await on(await started(url, directory, { INSTANCE_KEY: ONE, RETIRED_INSTANCE_KEYS: TWO }), organisation)).toMatchObject({ whole: true });
  });

  it('may be lost: the service goes on with another, and what the lost one signed is never called whole again', async () => {
    const { url, directory } = await place();
    const organisation = await filled(await started(url, directory, { INSTANCE_KEY: ONE }));
    await organisation.admin.made<Checkpoint>('POST', `${organisation.path}/history/checkpoints`);
    await stopAll();
    const service = await started(url, directory, { INSTANCE_KEY: THREE, INSTANCE_KEY_LOST: 'accept' });
    expect(service.written()).toContain('instance key was lost');
    const old = await on(service, organisation);
    expect([old.whole, codesOf(old), old.problems[0]?.message]).toEqual([false, 'key-not-held', expect.stringContaining('signed by a key that is not held any more')]);
    await service.administrator.made('PATCH', `${organisation.path}/measures/locks`, { name: 'Under the third' }, { 'if-match': '*' });
    const { head, ...later } = await on(service, organisation);
    expect([codesOf({ head, ...later }), head.keyId]).toEqual(['key-not-held', await publicKey(service)]);
    const fresh = await filled(service);
    expect(await on(service, fresh)).toMatchObject({ whole: true, problems: [] });
    await stopAll();
    expect(await on(await started(url, directory, { INSTANCE_KEY: THREE }), fresh)).toMatchObject({ whole: true });
  });
});

describe('whoever owns the database and', () => {
  const [intruder] = signingKeysOf(new InstanceKey([randomBytes(32)]));

  it('adds a key of their own to those that are remembered is found out, and keeps the service from starting where it is the newest', async () => {
    const { url, directory } = await place();
    const service = await started(url, directory, { INSTANCE_KEY: ONE });
    const organisation = await filled(service);
    const { fingerprint, publicKey: bytes, firstUsedAt, predecessors, signature } = keyRecord(intruder, '2099-01-01T00:00:00.000Z', [await publicKey(service)]);
    await withInstance(url, 'INSERT INTO instance_keys VALUES ($1, $2, $3, $4, $5)', [fingerprint, bytes, firstUsedAt, predecessors, signature]);
    expect(codesOf(await on(service, organisation))).toBe('keys-altered');
    await stopAll();
    expect((await refusedService({ DATABASE_URL: url, DATA_DIR: directory, INSTANCE_KEY: ONE })).written).toContain('does not hold');
  });

  it.each([
    ['moves the day from which heads are signed', `UPDATE instance_keys SET first_used_at = first_used_at + interval '1 year'`],
    ['takes the record of the key away', 'DELETE FROM instance_keys'],
    ['puts another public key in its place', `UPDATE instance_keys SET public_key = reverse(public_key)`],
  ])('%s is found out', async (_, statement) => {
    const { url, directory } = await place();
    const service = await started(url, directory, { INSTANCE_KEY: ONE });
    const organisation = await filled(service);
    await withInstance(url, statement);
    const verification = await on(service, organisation);
    expect([verification.whole, codesOf(verification)]).toEqual([false, expect.stringContaining('keys-altered')]);
  });

  it('strips every signature, the record of the key and the checkpoints, as if none had ever been, is found out by the journal', async () => {
    const { url, directory } = await place();
    const organisation = await filled(await started(url, directory, { INSTANCE_KEY: ONE }));
    await organisation.admin.made('POST', `${organisation.path}/history/checkpoints`);
    await stopAll();
    await strip(url, organisation);
    const service = await started(url, directory, { INSTANCE_KEY: ONE });
    await eventually(async () => service.written(), (written) => written.includes('not what was signed'));
    const verification = await on(service, organisation);
    expect([verification.whole, codesOf(verification)]).toEqual([false, 'signature-missing']);
  });
});

async function strip(url: string, { slug }: TestOrganisation): Promise<void> {
  await withInstance(url, 'DELETE FROM instance_keys');
  await asIntruder(slug, async (client, id) => {
    await client.query('DELETE FROM history_checkpoints WHERE organisation_id = $1', [id]);
    await client.query('UPDATE history_heads SET key_id = NULL, signature = NULL WHERE organisation_id = $1', [id]);
  }, url);
}

describe('a history from before heads were signed', () => {
  it('is signed at the first start after the upgrade, and says since when', async () => {
    const [{ url, directory }, { directory: later }] = [await place(), await place()];
    const organisation = await filled(await started(url, directory, { INSTANCE_KEY: ONE }));
    await stopAll();
    await strip(url, organisation);
    const service = await started(url, later, { INSTANCE_KEY: TWO });
    const { whole, head, notes, problems } = await eventually(() => on(service, organisation), ({ checkpoints }) => checkpoints.database === 1);
    expect([whole, head.keyId, problems, notes.map(({ code }) => code)]).toEqual([true, await publicKey(service), [], ['unsigned-before']]);
    await service.administrator.made('PATCH', `${organisation.path}/measures/locks`, { name: 'After' }, { 'if-match': '*' });
    expect(await on(service, organisation)).toMatchObject({ whole: true, revisions: 9 });
    expect(await runVerifier(await exportOf(organisation, service.administrator), ['--public-key', await publicKey(service)])).toEqual({ code: 0, written: expect.stringContaining('was linked by hashes then, and signed only since') as string });
  });
});
