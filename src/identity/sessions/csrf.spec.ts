import type { FastifyRequest } from 'fastify';
import { csrfTokenOf, refuseForgedRequest, refuseOtherOrigin } from './csrf.js';

const SECRET = 's'.repeat(43);
const TOKEN = csrfTokenOf(SECRET);

const request = (headers: Record<string, string>, stated: object = {}): FastifyRequest =>
  ({ method: 'POST', protocol: 'http', host: 'localhost:3000', headers, body: undefined, ...stated }) as unknown as FastifyRequest;

/** @returns whether a request is let through */
const passes = (sent: FastifyRequest, publicUrl: string | null = null): boolean => {
  try {
    refuseForgedRequest(sent, SECRET, publicUrl);
    return true;
  } catch {
    return false;
  }
};

describe('a request that a cookie authenticates', () => {
  it.each<[string, boolean, FastifyRequest, string?]>([
    ['from our origin with its token', true, request({ origin: 'http://localhost:3000', 'x-csrf-token': TOKEN })],
    ['that the browser calls same-origin', true, request({ 'sec-fetch-site': 'same-origin', 'x-csrf-token': TOKEN })],
    ['of a form with its token', true, request({ 'sec-fetch-site': 'same-origin' }, { body: { csrf: TOKEN } })],
    ['from PUBLIC_URL', true, request({ origin: 'https://privacy.example.org', 'x-csrf-token': TOKEN }), 'https://privacy.example.org/register'],
    ['that only reads', true, request({}, { method: 'GET' })],
    ['without a token', false, request({ origin: 'http://localhost:3000' })],
    ['with another session’s token', false, request({ origin: 'http://localhost:3000', 'x-csrf-token': csrfTokenOf('other') })],
    ['with the token as a list', false, request({ origin: 'http://localhost:3000' }, { body: { csrf: [TOKEN] } })],
    ['that says nothing of its origin', false, request({ 'x-csrf-token': TOKEN })],
    ['from a sibling site', false, request({ 'sec-fetch-site': 'same-site', 'x-csrf-token': TOKEN })],
    ['from another site', false, request({ 'sec-fetch-site': 'cross-site', origin: 'http://localhost:3000', 'x-csrf-token': TOKEN })],
    ['from no site', false, request({ 'sec-fetch-site': 'none', 'x-csrf-token': TOKEN })],
    ['from another port', false, request({ origin: 'http://localhost:3001', 'x-csrf-token': TOKEN })],
    ['from an opaque origin', false, request({ origin: 'null', 'x-csrf-token': TOKEN })],
    ['from a host that begins like ours', false, request({ origin: 'http://localhost:3000.example.org', 'x-csrf-token': TOKEN })],
  ])('%s: %s', (_, expected, sent, publicUrl = '') => {
    expect(passes(sent, publicUrl || null)).toBe(expected);
  });

  it('has a token that does not tell the secret, and is the same every time', () => {
    expect(TOKEN).toMatch(/^[\w-]{43}$/);
    expect(TOKEN).not.toContain(SECRET);
    expect(csrfTokenOf(SECRET)).toBe(TOKEN);
  });
});

describe('a request of a program, before there is a session', () => {
  it('need not say where it comes from, but must not come from elsewhere', () => {
    expect(() => refuseOtherOrigin(request({}), null)).not.toThrow();
    expect(() => refuseOtherOrigin(request({ origin: 'http://localhost:3000' }), null)).not.toThrow();
    expect(() => refuseOtherOrigin(request({ origin: 'https://evil.example' }), null)).toThrow('page of this service');
    expect(() => refuseOtherOrigin(request({ 'sec-fetch-site': 'cross-site' }), null)).toThrow('page of this service');
  });
});
