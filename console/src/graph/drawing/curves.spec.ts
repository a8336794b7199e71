import { roundedPath } from './curves';

test('a path goes from end to end, its corners round but never longer than its legs', () => {
  expect(roundedPath([])).toBe('');
  expect(roundedPath([{ x: 0, y: 0 }, { x: 10, y: 0 }])).toBe('M0 0L10 0');
  expect(roundedPath([{ x: 0, y: 0 }, { x: 20, y: 0 }, { x: 20, y: 6 }])).toBe('M0 0L17 0Q20 0 20 3L20 6');
});
