import { categoriesWithoutLimit, wayOf } from './retention';

const rule = (stated: object = {}): { dataCategories: string[]; period: null; trigger: null; description: null } => ({ dataCategories: [], period: null, trigger: null, description: null, ...stated });

test.each([
  [{ period: 'P2Y', trigger: 'last contact' }, 'period'],
  [{ trigger: 'end of the contract', description: 'Kept for claims' }, 'event'],
  [{ description: 'Archives are kept for good' }, 'reason'],
  [{ description: '   ' }, null],
  [{}, null],
])('%o is a %s', (stated, way) => expect(wayOf(rule(stated))).toBe(way));

test('a rule without categories speaks for all of them', () => {
  expect(categoriesWithoutLimit({ dataCategories: ['a', 'b'], retention: [rule({ period: 'P1Y' })] })).toEqual([]);
});

test('categories that no rule names are open, and rules that say nothing do not count', () => {
  const retention = [rule({ dataCategories: ['a'], period: 'P1Y' }), rule({ dataCategories: ['b'] }), rule()];
  expect(categoriesWithoutLimit({ dataCategories: ['a', 'b', 'c'], retention })).toEqual(['b', 'c']);
});
