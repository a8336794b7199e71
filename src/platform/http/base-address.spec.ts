import { baseAddress } from './base-address.js';

test.each(['localhost:3000', 'privacy.example.org', '127.0.0.1', '[::1]:8080', 'under_score.internal'])('a host is where links begin: %s', (host) => {
  expect(baseAddress(null, { protocol: 'https', host })).toBe(`https://${host}`);
});

test.each(['', 'a b', 'evil.example"><script>', 'evil.example/path?x=', 'user@evil.example', 'x:99999', '[', '%', 'x,y', '\u00fc'])('what is no host is refused: %j', (host) => {
  expect(() => baseAddress(null, { protocol: 'http', host })).toThrow(expect.objectContaining({ code: 'malformed-body' }));
});

test('what is configured counts, whatever the request says', () => {
  expect(baseAddress('https://privacy.example.org', { protocol: 'http', host: 'a b' })).toBe('https://privacy.example.org');
  expect(() => baseAddress(null, { protocol: 'gopher' as unknown as 'http', host: 'example.org' })).toThrow(expect.objectContaining({ code: 'malformed-body' }));
});
