import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import { type SignedHead, textOfHead } from '../../src/history/signing/signed-head.js';
import { InstanceKey } from '../../src/platform/instance-key.js';
import { keyRecord } from '../../src/platform/instance-key-record.js';
import { signingKeysOf } from '../../src/platform/instance-key-signing.js';
import { instanceAdministrator } from '../support/api.js';
import { exportOf, newVictim, runVerifier, type Victim } from '../support/history.js';

/** A key that an intruder made for themselves. */
const [INTRUDER] = signingKeysOf(new InstanceKey([randomBytes(32)]));
const administrator = instanceAdministrator();
const victim = (): Promise<Victim> => newVictim(administrator);
let fingerprint: string;

beforeAll(async () => {
  fingerprint = (await administrator.made<{ fingerprint: string }>('GET', '/history/public-key')).fingerprint;
});

describe('an export', () => {
  it('is checked in plain words by the program that the service gives to everybody', async () => {
    const { organisation, slug, id, kept } = await victim();
    const text = await exportOf(organisation, organisation.admin);
    const program = await administrator.as(null).get<string>('/history/verifier');
    expect([program.status, program.headers.get('content-type'), program.headers.get('content-disposition')]).toEqual([200, 'text/javascript; charset=utf-8', 'attachment; filename="verify-history.mjs"']);
    const { code, written } = await runVerifier(text, ['--public-key', fingerprint]);
    expect(code).toBe(0);
    for (const words of [slug, id, 'Revisions:    9, number 1 of', kept.hash, `key ${kept.keyId}`, 'as you stated', '1 in the export', 'Everything holds']) expect(written).toContain(words);
    expect(text.split('\n').filter((line) => line.startsWith('{"hash"'))).toHaveLength(9);
  });

  it('is found out with any one byte changed', async () => {
    const { organisation } = await victim();
    const text = Buffer.from(await exportOf(organisation, organisation.admin));
    let found = 0;
    const kept: string[] = [];
    const attempt = async (index: number): Promise<void> => {
      const at = index === 0 ? text.length - 1 : Math.floor(Math.random() * text.length);
      const changed = Buffer.from(text);
      changed[at] = ((text[at] ?? 0) + 1 + Math.floor(Math.random() * 255)) % 256;
      const { code, written } = await runVerifier(changed, ['--public-key', fingerprint]);
      if (code === 0) kept.push(`byte ${at}: ${String(text[at])} to ${String(changed[at])}`);
      else found += written.length > 0 ? 1 : 0;
    };
    for (let index = 0; index < 120; index += 4) await Promise.all([index, index + 1, index + 2, index + 3].map(attempt));
    console.info(`fuzzing an export of ${text.length} bytes: ${found} of 120 changes found`);
    expect([found, kept]).toEqual([120, []]);
  });

  it('is found out where lines are removed, doubled, swapped or cut off', async () => {
    const { organisation } = await victim();
    const lines = (await exportOf(organisation, organisation.admin)).trimEnd().split('\n');
    const whole = (list: readonly string[]): string => `${list.join('\n')}\n`;
    const others = lines.flatMap((_, index) => [
      whole(lines.toSpliced(index, 1)), whole(lines.toSpliced(index, 0, lines[index] as string)), ...(index > 0 ? [whole(lines.toSpliced(index - 1, 2, lines[index] as string, lines[index - 1] as string)), whole(lines.slice(0, index))] : []),
    ]);
    const codes = await others.reduce<Promise<number[]>>(async (before, text) => [...(await before), (await runVerifier(text)).code], Promise.resolve([]));
    expect(codes.filter((code) => code === 0)).toEqual([]);
    expect((await runVerifier(whole(lines))).code).toBe(0);
  });

  it('is not believed with a key that was not stated, and cannot be checked where it is none', async () => {
    const { organisation } = await victim();
    const text = await exportOf(organisation, organisation.admin);
    expect((await runVerifier(text, ['--public-key', INTRUDER.publicKey])).code).toBe(1);
    expect((await runVerifier(text, ['--public-key', 'x'])).code).toBe(2);
    expect((await runVerifier(text, ['--checkpoint', '/nowhere'])).code).toBe(2);
    expect((await runVerifier(text, ['--unknown'])).code).toBe(2);
    expect((await runVerifier('')).code).toBe(2);
    expect((await runVerifier('{"format":"another/v1"}\n')).code).toBe(2);
  });

  it('of an intruder’s own making is found out by the key', async () => {
    const { organisation } = await victim();
    const signed = (head: SignedHead): SignedHead => ({ ...head, keyId: INTRUDER.fingerprint, signature: INTRUDER.sign(textOfHead(head, INTRUDER.fingerprint)) });
    const lines = (await exportOf(organisation, organisation.admin)).trimEnd().split('\n').slice(0, -1).map((line) => {
      const value = JSON.parse(line) as { keys?: object; head?: SignedHead; checkpoint?: SignedHead };
      if (value.keys) value.keys = [keyRecord(INTRUDER, '2026-01-01T00:00:00.000Z', [])];
      if (value.head) value.head = signed(value.head);
      if (value.checkpoint) value.checkpoint = signed(value.checkpoint);
      return `${canonicalize(value)}\n`;
    });
    const end = { format: 'register30/history-end/v1', keyId: INTRUDER.fingerprint, lines: lines.length, sha256: createHash('sha256').update(lines.join('')).digest('hex') };
    const forged = `${lines.join('')}${canonicalize({ end: { ...end, signature: INTRUDER.sign(canonicalize(end) ?? '') } })}\n`;
    expect(await runVerifier(forged)).toEqual({ code: 0, written: expect.stringContaining('no --public-key was stated') as string });
    const { code, written } = await runVerifier(forged, ['--public-key', fingerprint]);
    expect([code, written]).toEqual([1, expect.stringContaining('The key that you stated did not sign this export.')]);
  });
});
