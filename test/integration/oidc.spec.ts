import { comeBackFrom, type OidcService, signInBy, startOidcService } from '../support/oidc-service.js';
import type { ProviderAccount } from '../support/oidc-provider.js';
import { uniqueName } from '../support/api.js';
import { Visitor } from '../support/visitor.js';

let at: OidcService;
beforeAll(async () => {
  at = await startOidcService();
});
afterAll(() => at.end());

/** Makes an account at the provider. @returns its subject and address */
function account(stated: Partial<ProviderAccount> = {}): { subject: string; email: string } {
  const subject = uniqueName('subject');
  const email = stated.email ?? `${subject}@example.org`;
  at.provider.accounts.set(subject, { name: 'Ida Berg', email, groups: ['grc'], ...stated });
  return { subject, email };
}

const regroup = (subject: string, groups: unknown): void => {
  const known = at.provider.accounts.get(subject);
  if (known) at.provider.accounts.set(subject, { ...known, groups });
};
const person = async (email: string): Promise<Record<string, unknown> | undefined> =>
  (await at.rows('SELECT id, name, instance_administrator AS administers, created_by AS "createdBy" FROM people WHERE email = $1', [email]))[0];
const roles = async (email: string): Promise<Record<string, string>> => {
  const rows = await at.rows<{ slug: string; held: string }>(
    `SELECT o.slug, m.role || ' ' || m.source AS held FROM memberships m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id WHERE p.email = $1`, [email],
  );
  return Object.fromEntries(rows.map(({ slug, held }) => [slug === at.one.slug ? 'one' : 'two', held]));
};
const sessionOf = (email: string): Promise<Record<string, unknown>[]> =>
  at.rows('SELECT s.provider, s.purpose FROM sessions s JOIN people p ON p.id = s.person_id WHERE p.email = $1', [email]);
const eventsOf = async (kind: string): Promise<Record<string, unknown>[]> =>
  (await at.rows<{ details: Record<string, unknown> }>('SELECT details FROM security_events WHERE kind = $1 ORDER BY at', [kind])).map(({ details }) => details);

describe('signing in by a provider', () => {
  test('makes a person with the roles that the groups give, once', async () => {
    const { subject, email } = account({ groups: ['all', 'grc', 'somewhere-else'] });
    const { status, location, visitor } = await signInBy(at.service.url, 'work', subject, undefined, '?next=%2Faccount');
    expect([status, location]).toEqual([303, '/account']);
    expect(visitor.cookie(at.service.url, /^register30$/)).toMatch(/^[\w-]{43}$/);
    expect(visitor.cookie(at.service.url, /^register30-oidc-/)).toBeUndefined();
    expect(await person(email)).toMatchObject({ name: 'Ida Berg', administers: false, createdBy: 'OIDC Work account' });
    expect(await roles(email)).toEqual({ one: 'dpo oidc:work', two: 'auditor oidc:work' });
    expect(await sessionOf(email)).toEqual([{ provider: 'work', purpose: 'full' }]);
    const { items } = await at.one.admin.made<{ items: Record<string, unknown>[] }>('GET', `${at.one.path}/history?about=member/${email}`);
    expect(items).toEqual([expect.objectContaining({ action: 'added', actor: { kind: 'system', id: null, name: 'OIDC Work account' }, after: expect.objectContaining({ role: 'dpo', source: 'oidc:work' }) })]);
    const again = await signInBy(at.service.url, 'work', subject);
    expect(again.location).toBe('/console');
    expect(await at.rows('SELECT 1 AS n FROM people WHERE email = $1', [email])).toHaveLength(1);
  });

  test('opens the API to the session it gives', async () => {
    const { visitor } = await signInBy(at.service.url, 'work', account().subject);
    expect((await visitor.get(`${at.service.url}/api/v1${at.one.path}`)).status).toBe(200);
    expect((await visitor.get(`${at.service.url}/api/v1${at.two.path}`)).status).toBe(404);
  });

  test('holds roles to the groups at every sign-in, in the history, and leaves what an invitation gave', async () => {
    const { subject, email } = account({ groups: ['all'] });
    await signInBy(at.service.url, 'work', subject);
    await at.rows(`UPDATE memberships SET source = 'invitation' FROM people p WHERE p.id = person_id AND p.email = $1 AND organisation_id = (SELECT id FROM organisations WHERE slug = $2)`, [email, at.two.slug]);
    regroup(subject, ['grc']);
    await signInBy(at.service.url, 'work', subject);
    expect(await roles(email)).toEqual({ one: 'dpo oidc:work', two: 'auditor invitation' });
    regroup(subject, []);
    expect((await signInBy(at.service.url, 'work', subject)).status).toBe(303);
    expect(await roles(email)).toEqual({ two: 'auditor invitation' });
    const { items } = await at.one.admin.made<{ items: { action: string }[] }>('GET', `${at.one.path}/history?about=member/${email}`);
    expect(items.map(({ action }) => action)).toEqual(['removed', 'changed', 'added']);
    expect(await at.one.admin.made('GET', `${at.one.path}/history/verify`)).toMatchObject({ whole: true });
  });

  test('sends away who has lost every role, and takes the roles', async () => {
    const { subject, email } = account({ groups: 'grc' });
    expect((await signInBy(at.service.url, 'work', subject)).status).toBe(303);
    regroup(subject, 'other');
    const { status, text } = await signInBy(at.service.url, 'work', subject);
    expect([status, text]).toEqual([403, expect.stringContaining('You have no role here yet')]);
    expect(await roles(email)).toEqual({});
  });

  test('gives and takes the instance, but not from the last administrator', async () => {
    const [first, second] = [account({ groups: ['it'] }), account({ groups: ['it', 'grc'] })];
    for (const { subject } of [first, second]) await signInBy(at.service.url, 'work', subject);
    expect([await person(first.email), await person(second.email)]).toMatchObject([{ administers: true }, { administers: true }]);
    regroup(second.subject, ['grc']);
    await signInBy(at.service.url, 'work', second.subject);
    expect(await person(second.email)).toMatchObject({ administers: false });
    regroup(first.subject, []);
    expect((await signInBy(at.service.url, 'work', first.subject)).status).toBe(303);
    expect(await person(first.email)).toMatchObject({ administers: true });
    expect(await eventsOf('last-administrator-kept')).toContainEqual({ provider: 'work' });
  });

  test.each<[string, unknown]>([['none', undefined], ['an empty list', []], ['an object', { grc: true }], ['a number', 7], ['unknown ones', ['x', 'y']], ['only an organisation that is not here', ['ghosts']]])(
    'lets nobody in with %s for groups, and leaves no trace', async (_, groups) => {
      const { subject, email } = account({ groups });
      const { status, text, visitor } = await signInBy(at.service.url, 'work', subject);
      expect([status, text]).toEqual([403, expect.stringContaining('You have no role here yet')]);
      expect(visitor.cookie(at.service.url, /^register30$/)).toBeUndefined();
      expect(await person(email)).toBeUndefined();
    });

  test('notes a rule for an organisation that is not here', async () => {
    await signInBy(at.service.url, 'work', account({ groups: ['grc', 'ghosts'] }).subject);
    expect(await eventsOf('provider-names-unknown-organisation')).toContainEqual({ provider: 'work', organisations: ['no-such-organisation'] });
  });

  test('takes 10,000 groups', async () => {
    const groups = [...Array.from({ length: 10_000 }, (_, index) => `group-${index}`), 'grc'];
    const { subject, email } = account({ groups });
    expect((await signInBy(at.service.url, 'work', subject)).status).toBe(303);
    expect(await roles(email)).toEqual({ one: 'dpo oidc:work' });
  });

  test('twice at once makes one person', async () => {
    const { subject, email } = account();
    const answers = await Promise.all(Array.from({ length: 5 }, () => signInBy(at.service.url, 'work', subject)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 303]);
    expect(await at.rows('SELECT 1 AS n FROM people WHERE email = $1', [email])).toHaveLength(1);
  });

  test('goes on in several tabs of one browser', async () => {
    const visitor = new Visitor();
    const { subject } = account();
    const start = `${at.service.url}/sign-in/oidc/work`;
    const [one, two] = [await visitor.get(`${start}?next=%2Fone`), await visitor.get(`${start}?next=%2Ftwo`)];
    const second = await comeBackFrom(two, start, subject, new Visitor());
    const first = await comeBackFrom(one, start, subject, new Visitor());
    expect((await visitor.get(first)).location).toBe('/one');
    expect((await visitor.get(second)).location).toBe('/two');
  });
});

describe('whose account it is', () => {
  test('an address that somebody has here is not taken over', async () => {
    const { email } = account();
    const owner = [...at.provider.accounts].find(([, each]) => each.email === email)?.[0] ?? '';
    await signInBy(at.service.url, 'work', owner);
    const { subject } = account({ email: email.toUpperCase() });
    const { status, text } = await signInBy(at.service.url, 'work', subject);
    expect([status, text]).toEqual([403, expect.stringContaining('You have an account here already')]);
    expect((await signInBy(at.service.url, 'linking', account({ email, emailVerified: false }).subject)).text).toContain('Your e-mail address is not verified');
    expect(await at.rows('SELECT provider FROM external_identities e JOIN people p ON p.id = e.person_id WHERE p.email = $1', [email])).toEqual([{ provider: 'work' }]);
  });

  test('a provider that may link by a verified address does so', async () => {
    const { subject, email } = account();
    await signInBy(at.service.url, 'work', subject);
    expect((await signInBy(at.service.url, 'linking', account({ email, groups: ['all'] }).subject)).status).toBe(303);
    expect(await roles(email)).toEqual({ one: 'dpo oidc:work', two: 'auditor oidc:linking' });
    expect((await signInBy(at.service.url, 'linking', account({ email }).subject)).text).toContain('You have an account here already');
  });

  test.each([['not verified', { emailVerified: false }, 'Your e-mail address is not verified'], ['no address', { email: 'nobody' }, 'Your e-mail address is missing']])(
    '%s: nobody', async (_, stated, words) => {
      const { subject, email } = account(stated);
      expect(await signInBy(at.service.url, 'work', subject)).toMatchObject({ status: 403, text: expect.stringContaining(words) });
      expect(await person(email)).toBeUndefined();
    });

  test('a provider that takes nobody in', async () => {
    const { subject, email } = account();
    expect((await signInBy(at.service.url, 'closed', subject)).text).toContain('You have no account here yet');
    expect(await person(email)).toBeUndefined();
  });

  test('people who were deactivated stay out', async () => {
    const { subject, email } = account();
    await signInBy(at.service.url, 'work', subject);
    await at.rows('UPDATE people SET deactivated_at = now() WHERE email = $1', [email]);
    expect((await signInBy(at.service.url, 'work', subject)).text).toContain('This account is closed');
    expect((await signInBy(at.service.url, 'linking', account({ email }).subject)).text).toContain('This account is closed');
  });

  test('who has a second factor here is asked for it, unless the provider is trusted with it', async () => {
    const { subject, email } = account();
    await signInBy(at.service.url, 'work', subject);
    await at.rows(`INSERT INTO person_credentials (person_id, totp_secret, totp_confirmed_at) SELECT id, '\\x00', now() FROM people WHERE email = $1`, [email]);
    const { location, visitor } = await signInBy(at.service.url, 'work', subject, undefined, '?next=%2Faccount');
    expect(location).toBe('/sign-in/second-factor?next=%2Faccount');
    expect((await visitor.get(`${at.service.url}/api/v1${at.one.path}`)).status).toBe(401);
    expect((await signInBy(at.service.url, 'trusted', account({ email, groups: [] }).subject)).text).toContain('You have an account here already');
    const trusted = account();
    await signInBy(at.service.url, 'trusted', trusted.subject);
    await at.rows(`INSERT INTO person_credentials (person_id, totp_secret, totp_confirmed_at) SELECT id, '\\x00', now() FROM people WHERE email = $1`, [trusted.email]);
    expect((await signInBy(at.service.url, 'trusted', trusted.subject)).location).toBe('/console');
  });
});

describe('what may go wrong on the way', () => {
  test('called off: told in our words, never in the provider\u2019s', async () => {
    const { status, text } = await signInBy(at.service.url, 'work', null);
    expect([status, text]).toEqual([403, expect.stringContaining('You were not signed in')]);
    expect(text).not.toMatch(/<script|alert\(|said the provider/);
  });

  test('the provider is away and comes back', async () => {
    at.provider.close();
    const away = await new Visitor().get(`${at.service.url}/sign-in/oidc/later`);
    expect([away.status, away.text]).toEqual([503, expect.stringContaining('The provider cannot be reached')]);
    expect((await new Visitor().get(`${at.service.url}/api/v1/sign-in-methods`)).status).toBe(200);
    await at.provider.open(...at.redirectUris);
    expect((await signInBy(at.service.url, 'later', account().subject)).status).toBe(303);
  });

  test('an unknown provider', async () => {
    for (const key of ['nobody', '__proto__', 'a%2Fb', '%00', 'a'.repeat(400)]) {
      expect(await new Visitor().get(`${at.service.url}/sign-in/oidc/${key}`)).toMatchObject({ status: 404, text: expect.stringContaining('no such provider') });
      expect((await new Visitor().get(`${at.service.url}/sign-in/oidc/${key}/callback?code=x&state=y`)).status).toBe(404);
    }
  });

  test('pages are never kept and tell nobody where they are', async () => {
    const { headers } = await new Visitor().get(`${at.service.url}/sign-in/oidc/work/callback?code=x&state=y`);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    const departure = await new Visitor().get(`${at.service.url}/sign-in/oidc/work`);
    expect(departure.headers.get('cache-control')).toBe('no-store');
    expect(departure.headers.getSetCookie().join()).toMatch(/^register30-oidc-[\w-]{22}=[\w-]+; Max-Age=600; Path=\/; HttpOnly; SameSite=Lax$/);
    const { searchParams } = new URL(departure.location);
    expect(Object.fromEntries(searchParams)).toMatchObject({ response_type: 'code', code_challenge_method: 'S256', scope: 'openid profile email groups', redirect_uri: `${at.service.url}/sign-in/oidc/work/callback` });
  });

  test('one may leave the provider, too', async () => {
    const { status, location } = await new Visitor().get(`${at.service.url}/sign-in/oidc/work/sign-out`);
    expect([status, new URL(location).origin]).toEqual([303, at.provider.issuer]);
    expect(Object.fromEntries(new URL(location).searchParams)).toEqual({ client_id: at.provider.clientId, post_logout_redirect_uri: `${at.service.url}/sign-in` });
    expect((await new Visitor().get(location)).status).toBe(200);
    expect((await new Visitor().get(`${at.service.url}/sign-in/oidc/hostile/sign-out`)).location).toBe('/sign-in');
  });

  test.each([['de', 'Diesen Anbieter gibt es nicht'], ['fr', 'Ce fournisseur'], ['es', 'Ese proveedor'], ['it', 'Questo fornitore'], ['nl', 'Deze aanbieder']])('reasons are told in %s', async (language, words) => {
    expect((await new Visitor().get(`${at.service.url}/sign-in/oidc/nobody`, { 'accept-language': language })).text).toContain(words);
  });

  test('consoles learn the ways to sign in', async () => {
    const { body } = await at.instance.as(null).get<{ password: boolean; providers: unknown[] }>('/sign-in-methods');
    expect(body.password).toBe(true);
    expect(body.providers[0]).toEqual({ key: 'work', name: 'Work account', url: '/sign-in/oidc/work' });
  });
});

describe('connecting an account', () => {
  const form = (text: string): string => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? '';
  const link = (key: string): string => `${at.service.url}/account/identities/link/${key}`;

  test('takes a person who is signed in, their form, and their account at the provider', async () => {
    const { subject, email } = account();
    const { visitor } = await signInBy(at.service.url, 'work', subject);
    const page = await visitor.get(link('closed'));
    expect([page.status, page.text]).toEqual([200, expect.stringContaining('Connect Closed')]);
    const departure = await visitor.post(link('closed'), { csrf: form(page.text) });
    const address = /href="(http[^"]+\/auth[^"]*)"/.exec(departure.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const there = new Visitor();
    const other = account({ email: 'private@example.org', emailVerified: false, groups: [] });
    const back = await comeBackFrom(await there.get(address), address, other.subject, there);
    const stranger = await signInBy(at.service.url, 'work', account().subject);
    expect(await stranger.visitor.get(back)).toMatchObject({ status: 400, text: expect.stringContaining('cannot be continued') });
    expect(await visitor.get(back)).toMatchObject({ status: 303, location: '/account' });
    expect(await at.rows('SELECT provider, subject FROM external_identities e JOIN people p ON p.id = e.person_id WHERE p.email = $1 ORDER BY provider', [email]))
      .toEqual([{ provider: 'closed', subject: other.subject }, { provider: 'work', subject }]);
    expect((await signInBy(at.service.url, 'closed', other.subject)).status).toBe(303);
    expect(await roles(email)).toEqual({ one: 'dpo oidc:work' });
  });

  test('does not take an account that is somebody else\u2019s', async () => {
    const [mine, theirs] = [account(), account()];
    await signInBy(at.service.url, 'trusted', theirs.subject);
    const { visitor } = await signInBy(at.service.url, 'work', mine.subject);
    const departure = await visitor.post(link('trusted'), { csrf: form((await visitor.get(link('trusted'))).text) });
    const address = /href="(http[^"]+\/auth[^"]*)"/.exec(departure.text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const there = new Visitor();
    const back = await comeBackFrom(await there.get(address), address, theirs.subject, there);
    expect(await visitor.get(back)).toMatchObject({ status: 409, text: expect.stringContaining('could not be connected') });
  });

  test('is refused without a session, without the form\u2019s token, and without proof once the session is older', async () => {
    expect(await new Visitor().get(link('closed'))).toMatchObject({ status: 303, location: expect.stringContaining('/sign-in?next=') });
    const { subject, email } = account();
    const { visitor } = await signInBy(at.service.url, 'work', subject);
    expect((await visitor.post(link('closed'), {})).status).toBe(403);
    const csrf = form((await visitor.get(link('closed'))).text);
    await at.rows(`UPDATE sessions s SET created_at = now() - interval '11 minutes' FROM people p WHERE p.id = s.person_id AND p.email = $1`, [email]);
    expect((await visitor.get(link('closed'))).text).toContain('You signed in a while ago');
    const refused = await visitor.post(link('closed'), { csrf });
    expect([refused.status, refused.text]).toEqual([400, expect.not.stringContaining('/auth?')]);
  });
});
