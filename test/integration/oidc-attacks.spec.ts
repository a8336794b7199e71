import type { TokenParts } from '../support/hostile-oidc-provider.js';
import { comeBack, type OidcService, signInBy, startOidcService } from '../support/oidc-service.js';
import { type Seen, Visitor } from '../support/visitor.js';

let at: OidcService;
beforeAll(async () => {
  at = await startOidcService();
});
afterAll(() => at.end());

/** A sign-in that has gone out to the hostile provider and is about to come back. */
interface Underway {
  readonly visitor: Visitor;
  readonly state: string;
  readonly nonce: string;
  readonly challenge: string;
}

const base = (key = 'hostile'): string => `${at.service.url}/sign-in/oidc/${key}`;
const back = (visitor: Visitor, parameters: Record<string, string>, key?: string): Promise<Seen> => visitor.get(`${base(key)}/callback?${new URLSearchParams(parameters)}`);

async function depart(query = '', visitor = new Visitor()): Promise<Underway> {
  const { searchParams } = new URL((await visitor.get(`${base()}${query}`)).location);
  return { visitor, state: searchParams.get('state') ?? '', nonce: searchParams.get('nonce') ?? '', challenge: searchParams.get('code_challenge') ?? '' };
}

/** Has the provider answer with such tokens, and comes back. */
function arriveWith({ visitor, state }: Underway, parts: TokenParts, userInfo: unknown = { sub: parts.claims['sub'] }): Promise<Seen> {
  at.hostile.tokens = () => ({ body: { access_token: 'a', token_type: 'Bearer', id_token: at.hostile.idToken(parts) } });
  at.hostile.userInfo = () => userInfo;
  return back(visitor, { code: 'c', state, iss: at.hostile.issuer });
}

/** Nobody is signed in, and the page says no more than it must. */
function expectRefused({ status, text }: Seen, visitor: Visitor, words: string): void {
  expect([status >= 400 && status < 500, text]).toEqual([true, expect.stringContaining(words)]);
  expect(visitor.cookie(at.service.url, /^(__Host-)?register30$/)).toBeUndefined();
}

const UNTRUSTED = 'cannot be trusted';
const UNKNOWN = 'This sign-in cannot be continued';
const MALLORYS = `SELECT 1 AS n FROM people WHERE email LIKE '%mallory%' OR name = 'Mallory'`;

test('what the provider says is believed where all of it is right', async () => {
  const underway = await depart('?next=%2Faccount');
  const { status, location } = await arriveWith(underway, { claims: at.hostile.claims(underway.nonce, { sub: 'honest', name: 'Honest', email: 'honest@example.org', amr: ['pwd', 'otp'] }) });
  expect([status, location]).toEqual([303, '/account']);
});

test('a second factor that the provider asked for counts, one that it did not does not', async () => {
  const claims = (nonce: string, amr: unknown): Record<string, unknown> => at.hostile.claims(nonce, { sub: 'factor', name: 'Factor', email: 'factor@example.org', amr });
  const first = await depart();
  await arriveWith(first, { claims: claims(first.nonce, undefined) });
  await at.rows(`INSERT INTO person_credentials (person_id, totp_secret, totp_confirmed_at) SELECT id, '\\x00', now() FROM people WHERE email = 'factor@example.org'`);
  const [asked, unasked] = [await depart(), await depart()];
  expect((await arriveWith(asked, { claims: claims(asked.nonce, ['pwd', 'mfa']) })).location).toBe('/console');
  expect((await arriveWith(unasked, { claims: claims(unasked.nonce, ['pwd']) })).location).toBe('/sign-in/second-factor?next=%2Fconsole');
});

describe('an ID token', () => {
  const now = (): number => Math.floor(Date.now() / 1_000);
  test.each<[string, (nonce: string) => TokenParts]>([
    ['without a signature (alg none)', (nonce) => ({ claims: at.hostile.claims(nonce), key: 'none' })],
    ['signed with another key', (nonce) => ({ claims: at.hostile.claims(nonce), key: 'wrong' })],
    ['signed with an unknown key', (nonce) => ({ claims: at.hostile.claims(nonce), key: 'wrong', header: { kid: 'another' } })],
    ['signed with the public key as a secret (HS256)', (nonce) => ({ claims: at.hostile.claims(nonce), key: 'public-as-secret' })],
    ['that says RS256 and has no signature', (nonce) => ({ claims: at.hostile.claims(nonce), key: 'none', header: { alg: 'RS256' } })],
    ['with critical headers nobody understands', (nonce) => ({ claims: at.hostile.claims(nonce), header: { crit: ['x'], x: 1 } })],
    ['for another client', (nonce) => ({ claims: at.hostile.claims(nonce, { aud: 'another' }) })],
    ['for us and another, authorised for the other', (nonce) => ({ claims: at.hostile.claims(nonce, { aud: ['register30', 'another'], azp: 'another' }) })],
    ['of another issuer', (nonce) => ({ claims: at.hostile.claims(nonce, { iss: at.provider.issuer }) })],
    ['that has expired', (nonce) => ({ claims: at.hostile.claims(nonce, { exp: now() - 60, iat: now() - 600 }) })],
    ['that never expires', (nonce) => ({ claims: at.hostile.claims(nonce, { exp: undefined }) })],
    ['that is not valid yet', (nonce) => ({ claims: at.hostile.claims(nonce, { nbf: now() + 600 }) })],
    ['with another nonce', () => ({ claims: at.hostile.claims('another') })],
    ['without a nonce', (nonce) => ({ claims: at.hostile.claims(nonce, { nonce: undefined }) })],
    ['without a subject', (nonce) => ({ claims: at.hostile.claims(nonce, { sub: undefined }) })],
  ])('%s is not believed', async (_, parts) => {
    const underway = await depart();
    expectRefused(await arriveWith(underway, parts(underway.nonce)), underway.visitor, UNTRUSTED);
    expect(await at.rows(MALLORYS)).toEqual([]);
  });

  test('that is missing is missed', async () => {
    const underway = await depart();
    at.hostile.tokens = () => ({ body: { access_token: 'a', token_type: 'Bearer' } });
    expectRefused(await back(underway.visitor, { code: 'c', state: underway.state, iss: at.hostile.issuer }), underway.visitor, UNTRUSTED);
  });

  test.each([['another subject', { sub: 'somebody-else' }], ['no subject', { email: 'x@example.org' }], ['no object', 'text']])('with userinfo of %s is not believed', async (_, userInfo) => {
    const underway = await depart();
    expectRefused(await arriveWith(underway, { claims: at.hostile.claims(underway.nonce) }, userInfo), underway.visitor, UNTRUSTED);
    expect(await at.rows(MALLORYS)).toEqual([]);
  });
});

describe('the way back', () => {
  test('without a state, with a foreign one, or twice', async () => {
    const underway = await depart();
    const { visitor } = underway;
    expectRefused(await back(visitor, { code: 'c', iss: at.hostile.issuer }), visitor, UNKNOWN);
    expectRefused(await back(visitor, { code: 'c', state: 'guessed', iss: at.hostile.issuer }), visitor, UNKNOWN);
    const foreign = await depart();
    expectRefused(await back(visitor, { code: 'c', state: foreign.state, iss: at.hostile.issuer }), visitor, UNKNOWN);
    const twice = await visitor.get(`${base()}/callback?state=${underway.state}&state=${underway.state}&code=c`);
    expectRefused(twice, visitor, UNKNOWN);
  });

  test('a state comes back once, also where the cookie was kept', async () => {
    const underway = await depart();
    const { visitor, nonce } = underway;
    const kept = new Map([...visitor.cookies].map(([origin, cookies]) => [origin, new Map(cookies)]));
    const claims = at.hostile.claims(nonce, { sub: 'once', name: 'Once', email: 'once@example.org' });
    expect((await arriveWith(underway, { claims })).status).toBe(303);
    const replayed = new Visitor();
    for (const [origin, cookies] of kept) replayed.cookies.set(origin, cookies);
    expectRefused(await arriveWith({ ...underway, visitor: replayed }, { claims }), replayed, UNKNOWN);
  });

  test('a cookie that was altered, or made under another key, is none', async () => {
    const { visitor, state } = await depart();
    const cookies = visitor.cookies.get(at.service.url);
    const [name = '', value = ''] = [...(cookies ?? [])].find(([each]) => each.startsWith('register30-oidc-')) ?? [];
    cookies?.set(name, `${value.slice(0, -2)}${value.endsWith('AA') ? 'BB' : 'AA'}`);
    expectRefused(await back(visitor, { code: 'c', state, iss: at.hostile.issuer }), visitor, UNKNOWN);
  });

  test('with the name of another provider, or of none (mix-up, RFC 9207)', async () => {
    for (const iss of [{ iss: at.provider.issuer }, {}] as Record<string, string>[]) {
      const { visitor, state } = await depart();
      expectRefused(await back(visitor, { code: 'c', state, ...iss }), visitor, UNTRUSTED);
    }
  });

  test('at the address of another provider', async () => {
    const { visitor, state } = await depart();
    expectRefused(await back(visitor, { code: 'c', state, iss: at.provider.issuer }, 'work'), visitor, UNKNOWN);
  });

  test('with a code of another browser\u2019s sign-in: PKCE holds', async () => {
    at.provider.accounts.set('victim', { name: 'Victim', email: 'victim@example.org', groups: ['grc'] });
    const [mine, theirs] = [new Visitor(), new Visitor()];
    const stolen = new URL(await comeBack(at.service.url, 'work', 'victim', theirs)).searchParams.get('code') ?? '';
    at.provider.accounts.set('me', { name: 'Me', email: 'me@example.org', groups: ['grc'] });
    const own = new URL(await comeBack(at.service.url, 'work', 'me', mine)).searchParams;
    expectRefused(await back(mine, { code: stolen, state: own.get('state') ?? '', iss: at.provider.issuer }, 'work'), mine, UNTRUSTED);
  });

  test('with a code that was used before', async () => {
    at.provider.accounts.set('again', { name: 'Again', email: 'again@example.org', groups: ['grc'] });
    const visitor = new Visitor();
    const used = await comeBack(at.service.url, 'work', 'again', visitor);
    expect((await visitor.get(used)).status).toBe(303);
    const other = new Visitor();
    const own = new URL(await comeBack(at.service.url, 'work', 'again', other)).searchParams;
    expectRefused(await back(other, { code: new URL(used).searchParams.get('code') ?? '', state: own.get('state') ?? '', iss: at.provider.issuer }, 'work'), other, UNTRUSTED);
  });

  test.each(['<script>alert(1)</script>', 'server_error', 'x'.repeat(3_000)])('with the error %s, which is not repeated', async (error) => {
    const { visitor, state } = await depart();
    const seen = await back(visitor, { error, error_description: 'said & done <b>', error_uri: 'https://evil.example', state, iss: at.hostile.issuer });
    expect([seen.status, seen.text]).toEqual([502, expect.stringContaining('The provider reports a problem')]);
    expect(seen.text).not.toMatch(/<script|said|evil|xxx/);
    expect(JSON.stringify(await at.rows(`SELECT details FROM security_events`))).not.toMatch(/<script|said|evil|xxx/);
  });
});

describe('where it leads', () => {
  test.each(['https://evil.example', '//evil.example', '/\\evil.example', '/%09/evil.example', '\\\\evil.example', 'javascript:alert(1)', '/\r\nSet-Cookie: a=b', ['/a', '/b'].join('&next='), `/${'x'.repeat(5_000)}`])(
    'never elsewhere: %s', async (next) => {
      const underway = await depart(next.includes('&') ? `?next=${next}` : `?${new URLSearchParams({ next })}`);
      const { location, headers } = await arriveWith(underway, { claims: at.hostile.claims(underway.nonce, { sub: 'next', name: 'Next', email: 'next@example.org' }) });
      expect(new URL(location, at.service.url).origin).toBe(at.service.url);
      expect(location).toMatch(/^\/(?![/\\])/);
      expect(headers.get('set-cookie')).not.toMatch(/a=b/);
    });

  test('the session that was there before ends, and is not the one that comes', async () => {
    const claims = (nonce: string): TokenParts => ({ claims: at.hostile.claims(nonce, { sub: 'fixed', name: 'Fixed', email: 'fixed@example.org' }) });
    const first = await depart();
    await arriveWith(first, claims(first.nonce));
    const before = first.visitor.cookie(at.service.url, /^register30$/);
    const second = await depart('', first.visitor);
    await arriveWith(second, claims(second.nonce));
    expect(second.visitor.cookie(at.service.url, /^register30$/)).not.toBe(before);
    expect(await at.rows(`SELECT 1 AS n FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.email = 'fixed@example.org'`)).toHaveLength(1);
  });
});

test('every refusal is a security event, with the reason and without a secret', async () => {
  const rows = await at.rows<{ details: Record<string, string> }>(`SELECT details FROM security_events WHERE kind = 'provider-sign-in-refused'`);
  expect(new Set(rows.map(({ details }) => details['code']))).toEqual(new Set(['answer-not-valid', 'flow-unknown', 'provider-failed']));
  expect(rows.every(({ details }) => (details['reason'] ?? '').length < 400)).toBe(true);
  expect(at.service.written()).not.toMatch(/eyJ|id_token/);
});

test('whoever was signed in by a provider finds nothing of another organisation', async () => {
  at.provider.accounts.set('one-only', { name: 'One', email: 'one-only@example.org', groups: ['grc'] });
  const { visitor } = await signInBy(at.service.url, 'work', 'one-only');
  expect((await visitor.get(`${at.service.url}/api/v1${at.two.path}/findings`)).status).toBe(404);
});
