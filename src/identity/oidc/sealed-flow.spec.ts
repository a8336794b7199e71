import { randomBytes } from 'node:crypto';
import { type Flow, FLOW_SECONDS, flowCookieName, openFlow, sealFlow, staleFlowCookies } from './sealed-flow.js';

const KEY = randomBytes(32);
const NOW = Date.parse('2026-11-22T12:00:00Z');

const flowOf = (state: string, expiresAt = NOW + FLOW_SECONDS * 1_000): Flow => ({
  provider: 'work', state, nonce: 'n', verifier: 'v', redirectUri: 'https://r30.example.org/sign-in/oidc/work/callback', next: '/', link: null, expiresAt,
});

describe('a flow in a cookie', () => {
  const name = flowCookieName('state', true);
  const sealed = sealFlow(KEY, name, flowOf('state'));

  it('comes back as it went', () => {
    expect(openFlow(KEY, name, sealed, NOW)).toEqual(flowOf('state'));
  });

  it('shows nothing of what is in it, and never looks the same twice', () => {
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toMatch(/work|state|callback/);
    expect(sealFlow(KEY, name, flowOf('state'))).not.toBe(sealed);
  });

  it('fits into a cookie, however long the address to return to', () => {
    expect(sealFlow(KEY, name, { ...flowOf('state'), next: `/${'x'.repeat(1_000)}`, redirectUri: `https://${'h'.repeat(250)}/` }).length).toBeLessThan(4_000);
  });

  it.each([
    ['of another key', () => openFlow(randomBytes(32), name, sealed, NOW)],
    ['under another name', () => openFlow(KEY, flowCookieName('other', true), sealed, NOW)],
    ['under the name without TLS', () => openFlow(KEY, flowCookieName('state', false), sealed, NOW)],
    ['that is too old', () => openFlow(KEY, name, sealed, NOW + FLOW_SECONDS * 1_000)],
    ['that is cut', () => openFlow(KEY, name, sealed.slice(0, 60), NOW)],
    ['that is empty', () => openFlow(KEY, name, '', NOW)],
    ['that is no such thing', () => openFlow(KEY, name, 'ä$%&/()=', NOW)],
  ])('is none %s', (_, open) => {
    expect(open()).toBeUndefined();
  });

  it('is none with any bit changed', () => {
    const bytes = Buffer.from(sealed, 'base64url');
    for (let index = 0; index < bytes.length; index += 1) {
      const altered = Buffer.from(bytes);
      altered[index] = (altered[index] ?? 0) ^ 1;
      expect(openFlow(KEY, name, altered.toString('base64url'), NOW)).toBeUndefined();
    }
  });

  it('gives way when it is spent or there are too many', () => {
    const cookies = Object.fromEntries(Array.from({ length: 8 }, (_, index) => {
      const each = flowCookieName(`s${index}`, true);
      return [each, sealFlow(KEY, each, flowOf(`s${index}`, NOW + index * 1_000))];
    }));
    const stale = staleFlowCookies(KEY, { ...cookies, [flowCookieName('x', true)]: 'rubbish', other: 'kept' }, NOW);
    expect(stale.toSorted()).toEqual([flowCookieName('s0', true), flowCookieName('s1', true), flowCookieName('s2', true), flowCookieName('x', true)].toSorted());
  });
});
