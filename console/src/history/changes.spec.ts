import { changeSetsOf, daysOf, type Revision } from './change-sets';
import { differencesOf } from '../values/differences';

const summary = (before: Record<string, unknown> | null, after: Record<string, unknown> | null): unknown[] =>
  differencesOf(before, after).map((each) => (each.type === 'value' ? [each.path.join('.'), each.before, each.after] : [each.path.join('.'), { added: each.added, removed: each.removed, changed: each.changed.map(({ differences }) => differences.map(({ path }) => path.join('.'))) }]));

describe('differences by field', () => {
  it('are of values, and of parts by their path; nothing, null, an empty text and an empty list are the same', () => {
    expect(summary({ name: 'A', country: null, aliases: [], contact: { email: 'a@example.org', phone: '' } }, { name: 'B', aliases: null, contact: { email: 'b@example.org' } }))
      .toEqual([['name', 'A', 'B'], ['contact.email', 'a@example.org', 'b@example.org']]);
    expect(summary({ contract: null }, { contract: { kind: 'art-28', signedOn: null } })).toEqual([['contract.kind', undefined, 'art-28']]);
  });

  it('are of lists by what came and what went, whatever the order', () => {
    expect(summary({ purposes: ['one', 'two'] }, { purposes: ['two', 'three'] })).toEqual([['purposes', { added: ['three'], removed: ['one'], changed: [] }]]);
    expect(summary({ purposes: ['one', 'two'] }, { purposes: ['two', 'one'] })).toEqual([['purposes', { added: [], removed: [], changed: [] }]]);
  });

  it('know a part of a list again, and say what of it changed', () => {
    const [before, after] = [[{ country: 'US', kind: 'storage', region: null }, { country: 'DE', kind: 'backup' }], [{ country: 'US', kind: 'storage', region: 'Ohio' }, { country: 'FR', kind: 'backup' }]];
    expect(summary({ locations: before }, { locations: after })).toEqual([['locations', { added: [{ country: 'FR', kind: 'backup' }], removed: [{ country: 'DE', kind: 'backup' }], changed: [['region']] }]]);
  });

  it('are everything that is said where a thing was added, and all it said where it was removed', () => {
    expect(summary(null, { name: 'A', listed: false, owner: null })).toEqual([['name', undefined, 'A'], ['listed', undefined, false]]);
    expect(summary({ name: 'A' }, null)).toEqual([['name', 'A', undefined]]);
  });
});

describe('changes', () => {
  const revision = (sequence: number, at: string, name: string, reason: string | null = null): Revision =>
    ({ sequence, at, actor: { kind: 'person', id: name, name }, reason, kind: 'processor', key: String(sequence), action: 'added', before: null, after: {}, previousHash: '', hash: '' });
  const revisions = [revision(4, '2026-02-02T10:00:00.000Z', 'Kari'), revision(3, '2026-02-01T10:00:00.000Z', 'Kari', 'Import'), revision(2, '2026-02-01T10:00:00.000Z', 'Kari', 'Import'), revision(1, '2026-02-01T10:00:00.000Z', 'Ola')];

  it('of one instant, person and reason are told as one', () => {
    expect(changeSetsOf(revisions).map((set) => set.revisions.map(({ sequence }) => sequence))).toEqual([[4], [3, 2], [1]]);
  });

  it('stand by day, newest first', () => {
    expect(daysOf(revisions, (at) => at.slice(0, 10)).map(({ day, changeSets }) => [day, changeSets.length])).toEqual([['2026-02-02', 1], ['2026-02-01', 2]]);
  });
});
