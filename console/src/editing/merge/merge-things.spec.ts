import fc from 'fast-check';
import { mergeThings } from './merge-things';
import { same } from './same';

interface Thing {
  name: string | null;
  owner: string | null;
  dataCategories: string[];
  purposes: { description: string; legalBasis: string | null; legitimateInterest: string | null }[];
  contract: { kind: string | null; signedOn: string | null } | null;
}

const BASE: Thing = {
  name: 'Newsletter', owner: null, dataCategories: ['contact-details', 'usage-data'],
  purposes: [{ description: 'Tell', legalBasis: null, legitimateInterest: null }, { description: 'Sell', legalBasis: 'consent', legitimateInterest: null }],
  contract: null,
};

const word = fc.string({ minLength: 1, maxLength: 4 });
const stated = fc.option(word, { nil: null });
const thing: fc.Arbitrary<Thing> = fc.record({
  name: stated, owner: stated,
  dataCategories: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
  purposes: fc.array(fc.record({ description: fc.constantFrom('x', 'y', 'z'), legalBasis: stated, legitimateInterest: stated }), { maxLength: 4 }),
  contract: fc.option(fc.record({ kind: stated, signedOn: stated }), { nil: null }),
});

function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(wordsOf) : [];
}

describe('what one side alone changed', () => {
  test('is taken without asking', () => {
    const { merged, conflicts, takenOver } = mergeThings(BASE, { ...BASE, name: 'News' }, { ...BASE, owner: 'Sales' });
    expect(merged).toEqual({ ...BASE, name: 'News', owner: 'Sales' });
    expect(conflicts).toEqual([]);
    expect(takenOver).toEqual(['name']);
  });

  test('is taken whatever it is', () => {
    fc.assert(fc.property(thing, thing, (base, changed) => {
      for (const { merged, conflicts } of [mergeThings(base, changed, base), mergeThings(base, base, changed)]) {
        expect(conflicts).toEqual([]);
        expect(same(merged, changed)).toBe(true);
      }
    }));
  });
});

describe('lists', () => {
  test('hold what either side added and lack what either side took out', () => {
    const theirs = { ...BASE, dataCategories: ['contact-details', 'usage-data', 'cookies'] };
    const mine = { ...BASE, dataCategories: ['profile', 'contact-details'] };
    const { merged, conflicts } = mergeThings(BASE, theirs, mine);
    expect(merged.dataCategories).toEqual(['profile', 'contact-details', 'cookies']);
    expect(conflicts).toEqual([]);
  });

  test('merge inside of an element that has the same name on both sides', () => {
    const theirs = { ...BASE, purposes: [{ ...BASE.purposes[0]!, legalBasis: 'legitimate-interests' }, BASE.purposes[1]!] };
    const mine = { ...BASE, purposes: [{ ...BASE.purposes[0]!, legitimateInterest: 'To be known' }, BASE.purposes[1]!] };
    const { merged, conflicts } = mergeThings(BASE, theirs, mine);
    expect(merged.purposes[0]).toEqual({ description: 'Tell', legalBasis: 'legitimate-interests', legitimateInterest: 'To be known' });
    expect(conflicts).toEqual([]);
  });

  test('are in conflict where one side took out what the other worked on, and the union has both', () => {
    const theirs = { ...BASE, purposes: [BASE.purposes[1]!] };
    const mine = { ...BASE, purposes: [{ ...BASE.purposes[0]!, legalBasis: 'contract' }, BASE.purposes[1]!] };
    const { conflicts } = mergeThings(BASE, theirs, mine);
    expect(conflicts).toEqual([{ field: 'purposes', base: BASE.purposes, theirs: theirs.purposes, mine: mine.purposes, union: [BASE.purposes[1], mine.purposes[0]] }]);
  });

  test('keep namesakes apart', () => {
    const twice = [{ description: 'Tell', legalBasis: 'contract', legitimateInterest: null }, { description: 'Tell', legalBasis: 'consent', legitimateInterest: null }];
    const { merged } = mergeThings({ ...BASE, purposes: [] }, { ...BASE, purposes: twice }, { ...BASE, purposes: [] });
    expect(merged.purposes).toEqual(twice);
  });
});

test('parts that both sides filled in merge by their fields', () => {
  const { merged, conflicts } = mergeThings(BASE, { ...BASE, contract: { kind: 'art-28', signedOn: null } }, { ...BASE, contract: { kind: null, signedOn: '2026-01-31' } });
  expect(merged.contract).toEqual({ kind: 'art-28', signedOn: '2026-01-31' });
  expect(conflicts).toEqual([]);
});

test('two words for one field are a conflict that has both', () => {
  const { merged, conflicts } = mergeThings(BASE, { ...BASE, name: 'News' }, { ...BASE, name: 'Letters' });
  expect(merged.name).toBe('Letters');
  expect(conflicts).toEqual([{ field: 'name', base: 'Newsletter', theirs: 'News', mine: 'Letters', union: null }]);
});

test('a missing field, null and an empty list are alike', () => {
  const { owner: _, ...without } = BASE;
  expect(mergeThings({ ...BASE, dataCategories: [] }, { ...without, dataCategories: [] } as unknown as Thing, { ...BASE, dataCategories: null as never })).toMatchObject({ conflicts: [], takenOver: [] });
});

test('no word that either side wrote is lost: it is merged, or stands in a conflict', () => {
  fc.assert(fc.property(thing, thing, thing, (base, theirs, mine) => {
    const { merged, conflicts } = mergeThings(base, theirs, mine);
    const old = new Set(wordsOf(base));
    const kept = new Set([...wordsOf(merged), ...conflicts.flatMap((conflict) => wordsOf([conflict.theirs, conflict.mine]))]);
    for (const written of [...wordsOf(theirs), ...wordsOf(mine)]) if (!old.has(written)) expect(kept).toContain(written);
  }), { numRuns: 1000 });
});

test('both sides see the same conflicts', () => {
  fc.assert(fc.property(thing, thing, thing, (base, theirs, mine) => {
    const fields = (conflicts: readonly { field: keyof Thing }[]): unknown[] => conflicts.map(({ field }) => field).sort();
    expect(fields(mergeThings(base, theirs, mine).conflicts)).toEqual(fields(mergeThings(base, mine, theirs).conflicts));
  }));
});

test('what both sides made alike is no conflict', () => {
  fc.assert(fc.property(thing, thing, (base, changed) => {
    expect(mergeThings(base, changed, structuredClone(changed))).toEqual({ merged: changed, conflicts: [], takenOver: [] });
  }));
});
