import canonicalize from 'canonicalize';
import { assert, jsonValue, property } from 'fast-check';
import { LAW } from '../law/law.js';
import { aRegister, anActivity, anEngagement } from '../law/register/register.fixtures.js';
import { assembleRecord } from './assembly/assemble-record.js';
import { canonicalJson } from './canonical-json.js';
import { digestOfRecord, sealedJson, sealRecord } from './record-digest.js';

const RECORD = assembleRecord({
  register: aRegister({ engagements: [anEngagement('crm', { locations: [{ country: 'US', kind: 'storage' }] })], activities: [anActivity('a', { engagements: ['crm'] })] }),
  role: 'controller', asOf: '2026-11-22', knownOn: null, language: 'en', law: LAW, revision: 1,
});

/** The same JSON with every key in the opposite order. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, entry]) => [key, turned(entry)]));
}

describe('the digest of a record', () => {
  it('is SHA-256 in hexadecimal', () => expect(digestOfRecord(RECORD)).toMatch(/^sha256:[0-9a-f]{64}$/));

  it('does not depend on the order of keys', () => expect(digestOfRecord(turned(RECORD) as typeof RECORD)).toBe(digestOfRecord(RECORD)));

  it('covers neither itself nor the moment of generation', () => {
    const morning = sealRecord(RECORD, '2026-11-22T08:00:00Z');
    expect(digestOfRecord(morning)).toBe(morning.digest);
    expect(sealRecord(RECORD, '2026-11-22T20:00:00Z').digest).toBe(morning.digest);
  });

  it('is the same whether the record was issued or not', () => {
    const issue = { number: 3, issuedAt: '2026-11-22T08:00:00Z' };
    expect(digestOfRecord({ ...sealRecord(RECORD, '2026-11-22T08:00:00Z'), issue })).toBe(digestOfRecord(RECORD));
    const { json, digest } = sealedJson(RECORD, '2026-11-22T08:00:00Z', issue);
    expect(digest).toBe(digestOfRecord(RECORD));
    expect(JSON.parse(json)).toEqual({ ...JSON.parse(JSON.stringify(RECORD)), digest, generatedAt: '2026-11-22T08:00:00Z', issue });
  });

  it('survives the way over the wire', () => {
    const sealed = sealRecord(RECORD, '2026-11-22T08:00:00Z');
    expect(digestOfRecord(JSON.parse(JSON.stringify(sealed)))).toBe(sealed.digest);
  });

  it('changes with any fact', () => expect(digestOfRecord({ ...RECORD, revision: 2 })).not.toBe(digestOfRecord(RECORD)));
});

describe('canonical JSON', () => {
  it('is what the reference library of RFC 8785 writes', () => {
    assert(property(jsonValue({ stringUnit: 'grapheme' }), (value) => {
      expect(canonicalJson(value)).toBe(canonicalize(value));
    }), { numRuns: 2_000 });
    expect(canonicalJson(RECORD)).toBe(canonicalize(RECORD));
  });

  it('writes a value that stands in several places each time, and leaves out what has no value', () => {
    const term = { key: 'a', none: undefined };
    expect(canonicalJson({ b: [term, term], a: [[], ''] })).toBe('{"a":[[],""],"b":[{"key":"a"},{"key":"a"}]}');
  });
});
