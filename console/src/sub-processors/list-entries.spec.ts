import { completed, daysBetween, entryRows, sameEntry, withEntry } from './list-entries';

const published = (key: string): Parameters<typeof entryRows>[0]['entries'][number] => ({
  key, name: key, legalName: null, country: 'IE', service: null, purpose: null, products: [], dataCategories: [], locations: [], safeguards: [], effectiveFrom: '2026-01-01', effectiveUntil: null,
});

describe('rows of the list', () => {
  it('stand in the order of publication, with those that are not published last', () => {
    const rows = entryRows({
      listed: [{ engagement: 'waits' }, { engagement: 'zebra' }, { engagement: 'antelope' }, { engagement: 'lion' }],
      entries: [published('zebra'), published('lion'), published('antelope')], added: [{ key: 'lion', name: 'lion' }], changed: [{ key: 'zebra', name: 'zebra', fields: ['name'] }],
    });
    expect(rows.map(({ listed, state }) => [listed.engagement, state])).toEqual([['zebra', 'changed'], ['lion', 'new'], ['antelope', 'published'], ['waits', 'waiting']]);
  });
});

describe('a change of one entry', () => {
  const one = completed({ engagement: 'one' });

  it('leaves the others as they are', () => {
    const others = [{ engagement: 'other', description: 'As it was', products: ['A'], effectiveFrom: '2026-01-01' }];
    expect(withEntry([...others, { engagement: 'one' }], 'one', { ...one, description: 'New' })).toEqual([...others, { ...one, description: 'New' }]);
    expect(withEntry([...others, { engagement: 'one' }], 'one', null)).toEqual(others);
  });

  it('knows what says the same, whether or not it is stated in full', () => {
    expect(sameEntry({ engagement: 'one' }, one)).toBe(true);
    expect(sameEntry(one, { ...one, products: ['A'] })).toBe(false);
    expect([sameEntry(null, one), sameEntry(null, null)]).toEqual([false, true]);
  });
});

it('counts days across months and the change of clocks', () => {
  expect([daysBetween('2026-02-20', '2026-03-22'), daysBetween('2026-03-28', '2026-03-30'), daysBetween('2026-01-02', '2026-01-01')]).toEqual([30, 2, -1]);
});
