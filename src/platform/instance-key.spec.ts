import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InstanceKey, instanceKeyIn } from './instance-key.js';
import { makeInstanceKeyFile, readInstanceKeyFile } from './instance-key-file.js';
import { keyRecord, knownKeys } from './instance-key-record.js';
import { fingerprintOf, signatureHolds, signingKeysOf } from './instance-key-signing.js';

const secret = (byte: number): Buffer => Buffer.alloc(32, byte);
const [first] = signingKeysOf(new InstanceKey([secret(1)]));
const [second] = signingKeysOf(new InstanceKey([secret(2)]));
const [stranger] = signingKeysOf(new InstanceKey([secret(3)]));

describe('an instance key', () => {
  it('gives the same secret for the same purpose, and unrelated ones for others', () => {
    const key = new InstanceKey([secret(1), secret(2)]);
    expect(key.derive('second-factor/v1')).toEqual(new InstanceKey([secret(1)]).derive('second-factor/v1'));
    expect(key.derive('second-factor/v1', 16)).toHaveLength(16);
    const all = [key.derive('a'), key.derive('b'), new InstanceKey([secret(2)]).derive('a'), secret(1)].map((each) => each.toString('hex'));
    expect(new Set(all).size).toBe(all.length);
    expect(key.candidates('a')).toEqual([key.derive('a'), new InstanceKey([secret(2)]).derive('a')]);
  });

  it('is what HKDF-SHA-256 says, for ever', () => {
    expect(new InstanceKey([secret(1)]).derive('history/v1').toString('hex')).toBe('ec981f6ff659eb4caa054d0a5586325e59e49890c3eef8ff7ef3dc65434e6cf2');
    expect(first.fingerprint).toBe('d5ab224d60b8311f519d237dc7ca52722ec497a7b65dc4e39448db7c826f0b55');
  });

  it('shows nothing of itself', () => {
    const key = new InstanceKey([secret(0x41)]);
    for (const shown of [String(key), `${Object.keys(key)}`]) expect(shown).not.toContain('AAAA');
  });

  it.each(['', 'x', 'A'.repeat(42), 'A'.repeat(45), `${'A'.repeat(42)} =`, '='.repeat(44)])('is not read from %j', (text) => {
    expect(instanceKeyIn(text)).toBeUndefined();
  });
});

describe('the file of an instance key', () => {
  let directory: string;
  beforeEach(async () => { directory = await mkdtemp(join(tmpdir(), 'register30-key-')); });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  it('is made once, for this user alone, however many make it at once', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => makeInstanceKeyFile(directory)));
    expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1);
    expect(await readInstanceKeyFile(directory)).toEqual(keys[0]);
    expect(await readdir(directory)).toEqual(['instance-key']);
    expect((await stat(join(directory, 'instance-key'))).mode & 0o777).toBe(0o600);
  });

  it('is not there where there is none, and is made in a directory that is not there either', async () => {
    expect(await readInstanceKeyFile(join(directory, 'below'))).toBeUndefined();
    expect(await makeInstanceKeyFile(join(directory, 'below'))).toHaveLength(32);
  });

  it('is never replaced where it holds something else, and its text is not shown', async () => {
    await writeFile(join(directory, 'instance-key'), 'secret-but-damaged');
    await expect(readInstanceKeyFile(directory)).rejects.toThrow(/does not hold an instance key.*back-up/);
    await expect(readInstanceKeyFile(directory)).rejects.not.toThrow(/secret-but/);
    await expect(makeInstanceKeyFile(directory)).rejects.toThrow('does not hold');
    expect(await readFile(join(directory, 'instance-key'), 'utf8')).toBe('secret-but-damaged');
  });

  it('is told in words where it cannot be written', async () => {
    await writeFile(join(directory, 'file'), '');
    await expect(makeInstanceKeyFile(join(directory, 'file'))).rejects.toThrow(/cannot be kept in .*set INSTANCE_KEY/);
  });
});

describe('a signature', () => {
  const signature = first.sign('text');
  it('holds for its text and its key alone', () => {
    expect(signatureHolds(first.publicKey, 'text', signature)).toBe(true);
    expect(signatureHolds(first.publicKey, 'texT', signature)).toBe(false);
    expect(signatureHolds(second.publicKey, 'text', signature)).toBe(false);
  });

  it.each(['', 'x', signature.slice(0, -1), signature.replace('==', ''), `${signature} `, signature.replace(/.==$/, '/=='), signature.toLowerCase()])('is none as %s', (other) => {
    expect(signatureHolds(first.publicKey, 'text', other)).toBe(other === signature);
  });

  it.each(['', 'x', first.publicKey.slice(1), `${first.publicKey}A`])('holds for no key that is none: %s', (key) => {
    expect(signatureHolds(key, 'text', signature)).toBe(false);
  });
});

describe('what is remembered of keys', () => {
  const [one, two] = [keyRecord(first, '2026-01-01T00:00:00.000Z', []), keyRecord(second, '2026-02-01T00:00:00.000Z', [first.fingerprint])];

  it('is believed where the key is held, or a key that is held says that it signed before', () => {
    expect(knownKeys([two, one], [second])).toEqual({ keys: [{ ...one, held: false }, { ...two, held: true }], problems: [] });
    expect(knownKeys([one, two], [second, first]).keys.map(({ held }) => held)).toEqual([true, true]);
    expect(one.fingerprint).toBe(fingerprintOf(one.publicKey));
  });

  it.each([
    ['a stranger added', [one, two, keyRecord(stranger, '2026-03-01T00:00:00.000Z', [])], 'No key that is held knows'],
    ['a stranger that says it came after', [one, two, keyRecord(stranger, '2026-03-01T00:00:00.000Z', [first.fingerprint, second.fingerprint])], 'No key that is held knows'],
    ['an earlier beginning', [one, { ...two, firstUsedAt: '2025-01-01T00:00:00.000Z' }], 'is not what the key stated'],
    ['another public key', [{ ...one, publicKey: stranger.publicKey }, two], 'is not what the key stated'],
    ['a stranger among those before', [one, { ...two, predecessors: [first.fingerprint, stranger.fingerprint] }], 'is not what the key stated'],
    ['the one before removed', [two], 'not remembered any more'],
    ['the one in use removed', [one], 'is not remembered'],
    ['all removed', [], 'is not remembered'],
  ])('is found wrong: %s', (_, records, words) => {
    const { keys, problems } = knownKeys(records, [second]);
    expect(problems.join(' ')).toContain(words);
    expect(keys.map(({ fingerprint }) => fingerprint)).not.toContain(stranger.fingerprint);
  });
});
