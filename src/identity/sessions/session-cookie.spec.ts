import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSessionCookie, isSecure, sessionSecretOf, setSessionCookie } from './session-cookie.js';

const SECRET = 's'.repeat(43);
const OTHER = 'o'.repeat(43);

const request = (protocol: string, cookies: Record<string, string>): FastifyRequest => ({ protocol, cookies }) as unknown as FastifyRequest;

function recorded(): { reply: FastifyReply; calls: unknown[][] } {
  const calls: unknown[][] = [];
  const reply = { setCookie: note, clearCookie: note, header: note } as unknown as FastifyReply;
  function note(...call: unknown[]): FastifyReply {
    calls.push(call);
    return reply;
  }
  return { reply, calls };
}

describe('the session cookie', () => {
  it('has the prefix that neighbours cannot set, and Secure, over https', () => {
    const { reply, calls } = recorded();
    const expires = new Date();
    setSessionCookie(reply, SECRET, expires, true);
    setSessionCookie(reply, SECRET, expires, false);
    clearSessionCookie(reply, true);
    const flags = { path: '/', httpOnly: true, sameSite: 'lax' };
    expect(calls).toEqual([
      ['__Host-register30', SECRET, { ...flags, secure: true, expires }], ['register30', SECRET, { ...flags, secure: false, expires }], ['__Host-register30', { ...flags, secure: true }],
      ['Clear-Site-Data', '"cache", "storage"'],
    ]);
  });

  it.each<[string, FastifyRequest, string | null, string | undefined]>([
    ['the plain one over http', request('http', { register30: SECRET }), null, SECRET],
    ['the prefixed one over https', request('https', { '__Host-register30': SECRET, register30: OTHER }), null, SECRET],
    ['no plain one over https, which a neighbour could have set', request('https', { register30: OTHER }), null, undefined],
    ['no plain one behind a proxy for https', request('http', { register30: OTHER }), 'https://privacy.example.org', undefined],
    ['none that cannot be a secret', request('http', { register30: 'x' }), null, undefined],
    ['none where there is none', request('http', {}), null, undefined],
  ])('is read: %s', (_, sent, publicUrl, expected) => {
    expect(sessionSecretOf(sent, publicUrl)).toBe(expected);
  });

  it('is secure where the request or PUBLIC_URL is', () => {
    expect([isSecure(request('https', {}), null), isSecure(request('http', {}), 'https://x.example'), isSecure(request('http', {}), 'http://x.example'), isSecure(request('http', {}))]).toEqual([true, true, false, false]);
  });
});
