import { preferredCoding } from './content-coding.js';

test.each([
  [undefined, 'identity'], ['', 'identity'], ['identity', 'identity'], ['br', 'br'], ['gzip', 'gzip'], ['gzip, deflate, br, zstd', 'br'], ['gzip, deflate', 'gzip'],
  ['br;q=0.5, gzip;q=0.8', 'gzip'], ['br;q=0', 'identity'], ['*', 'br'], ['*;q=0.1, br;q=0', 'gzip'], ['identity;q=1, br;q=0.5', 'identity'], ['GZIP', 'gzip'],
  ['identity;q=0', 'identity'], ['br;q=nonsense', 'identity'], [`${'x,'.repeat(5000)}br`, 'identity'],
])('%p is answered as %s', (header, coding) => {
  expect(preferredCoding(header)).toBe(coding);
});
