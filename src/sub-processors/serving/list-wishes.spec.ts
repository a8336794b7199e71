import { nameOf, wishesOf } from './list-wishes.js';

test('headers are found in any case, and joined where they come twice', () => {
  const rawHeaders = ['Host', 'example.org', 'ACCEPT', 'text/html', 'accept', '*/*', 'If-None-Match', '"a"', 'if-modified-since', 'x', 'Cookie', 'secret', 'Prefer', 'y'];
  expect(wishesOf({ rawHeaders })).toEqual({ host: 'example.org', accept: 'text/html, */*', ifNoneMatch: '"a"', ifModifiedSince: 'x' });
});

test('what a reader has already does not decide which answer it gets', () => {
  const name = (...rawHeaders: string[]): string => nameOf('/public/a/sub-processors', wishesOf({ rawHeaders }));
  expect(name('if-none-match', '"a"', 'user-agent', 'b')).toBe(name());
  expect(new Set([name(), name('accept', 'x'), name('accept-language', 'x'), name('accept-encoding', 'x'), name('host', 'x'), name('x-forwarded-host', 'x'), name('x-forwarded-proto', 'x')]).size).toBe(7);
});
