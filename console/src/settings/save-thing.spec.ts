import { Problem } from '../api/problem';
import { changedFields, conflicts, saveThing, ThingConflict } from './save-thing';

const base = { name: 'Example', phone: null as string | null, names: ['A'], officer: { name: 'Kari', email: null } };

describe('a change by fields', () => {
  it('is what differs, where nothing, null, an empty text and an empty list say the same', () => {
    expect(changedFields(base, { name: 'Example', phone: '', names: ['A', 'B'], officer: { email: '', name: 'Kari' } })).toEqual({ names: ['A', 'B'] });
    expect(changedFields({ officer: null }, { officer: { name: 'Kari' } })).toEqual({ officer: { name: 'Kari' } });
  });

  it('conflicts only where both changed the same field to something else', () => {
    const wanted = { ...base, name: 'Mine', phone: '1' };
    expect(conflicts(base, wanted, { ...base, name: 'Theirs', names: [] })).toEqual(['name']);
    expect(conflicts(base, wanted, { ...base, name: 'Mine', phone: '1' })).toEqual([]);
  });
});

describe('saving', () => {
  const response = (tag: string): Response => new Response(null, { headers: { etag: tag } });

  it('tries again with the new tag where somebody else changed another field', async () => {
    const written: unknown[] = [];
    const states = [{ data: base, response: response('"1"') }, { data: { ...base, phone: '2' }, response: response('"2"') }];
    await saveThing({
      base, wanted: { name: 'Mine' }, read: async () => states[Math.min(written.length, 1)] ?? { response: response('') },
      write: async (tag, patch) => { written.push([tag, patch]); if (tag === '"1"') throw new Problem(412, {}); },
    });
    expect(written).toEqual([['"1"', { name: 'Mine' }], ['"2"', { name: 'Mine' }]]);
  });

  it('writes nothing where both changed the same field, or nothing was changed', async () => {
    const write = async (): Promise<never> => { throw new Error('It was written.'); };
    const theirs = { ...base, name: 'Theirs' };
    await expect(saveThing({ base, wanted: { name: 'Mine' }, read: async () => ({ data: theirs, response: response('"2"') }), write })).rejects.toEqual(new ThingConflict(theirs, ['name']));
    await saveThing({ base, wanted: { name: 'Example' }, read: async () => ({ data: theirs, response: response('"2"') }), write });
  });
});
