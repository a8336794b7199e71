import { ApiClient, instanceAdministrator, type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { inIdentity } from '../support/database.js';
import { newPassword, newPerson, secretIn, signedIn, signIn } from '../support/people.js';
import { startService } from '../support/service.js';
import { testDatabaseUrl } from '../support/test-database.js';

interface SessionFacts {
  readonly id: string;
  readonly current: boolean;
  readonly userAgent: string;
}

const { url } = instanceAdministrator();
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await newOrganisation();
});

describe('a session', () => {
  it('is a cookie that scripts cannot read and other sites do not send', async () => {
    const person = await newPerson(organisation, 'dpo');
    const answer = await signIn(url, person.email, person.password);
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(/^register30=[\w-]{43}; Path=\/; Expires=.+ GMT; HttpOnly; SameSite=Lax$/);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.text).not.toContain(secretIn(answer));
    const { headers } = await person.client.get(organisation.path);
    expect([headers.get('cache-control'), headers.get('vary')]).toEqual(['no-store', 'Cookie']);
  });

  it('is Secure, with the prefix that neighbours cannot set, where the way here is https', async () => {
    const person = await newPerson(organisation, 'dpo');
    const settings: Record<string, string>[] = [{ TRUST_PROXY: 'true' }, { PUBLIC_URL: 'https://privacy.example.org' }];
    const [byProxy, byAddress] = await Promise.all(settings.map((more) => startService({ DATABASE_URL: testDatabaseUrl(), SIGN_IN_TRIES_PER_ADDRESS: '0', ...more })));
    const answers = [await signIn(byProxy?.url ?? '', person.email, person.password, { 'x-forwarded-proto': 'https' }), await signIn(byAddress?.url ?? '', person.email, person.password)];
    for (const answer of answers) expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-register30=[\w-]{43}; Path=\/; Expires=.+; HttpOnly; Secure; SameSite=Lax$/);
    const secret = secretIn(answers[1] as NonNullable<(typeof answers)[1]>);
    const ask = (name: string) => new ApiClient(byAddress?.url ?? '', null).get('/me', { cookie: `${name}=${secret}` });
    expect([(await ask('__Host-register30')).status, (await ask('register30')).status]).toEqual([200, 401]);
  });

  it('has a new secret at every sign-in, and what the browser had before ends', async () => {
    const person = await newPerson(organisation, 'dpo');
    const answer = await signIn(url, person.email, person.password, { cookie: `register30=${person.client.secret}`, origin: url });
    expect(secretIn(answer)).not.toBe(person.client.secret);
    expect((await person.client.get('/me')).status).toBe(401);
  });

  it('is not needed beside a token, and does not help a bad one', async () => {
    const person = await newPerson(organisation, 'dpo');
    const token = organisation.admin.token ?? '';
    expect((await person.client.ask<{ kind: string }>('GET', '/me', { headers: { authorization: `Bearer ${token}` } })).body.kind).toBe('token');
    for (const authorization of ['Bearer nonsense', 'Basic eDp5', '']) {
      expect([authorization, (await person.client.ask('GET', '/me', { headers: { authorization } })).status]).toEqual([authorization, 401]);
    }
  });

  it('ends when signed out, here, there, or everywhere else', async () => {
    const person = await newPerson(organisation, 'dpo');
    const [second, third, fourth] = [await signedIn(person), await signedIn(person), await signedIn(person)];
    const { items } = await person.client.made<ListPage<SessionFacts>>('GET', '/me/sessions');
    expect(items).toHaveLength(4);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    const own = (await second.made<ListPage<SessionFacts>>('GET', '/me/sessions')).items.find(({ current }) => current);
    const other = await newPerson(organisation, 'dpo');
    expect((await other.client.delete(`/me/sessions/${own?.id}`)).status).toBe(404);
    expect((await person.client.delete(`/me/sessions/${own?.id}`)).status).toBe(204);
    expect((await second.get('/me')).status).toBe(401);
    const out = await third.delete('/sessions/current');
    expect([out.status, out.headers.getSetCookie()[0]]).toEqual([204, expect.stringMatching(/^register30=; (?=.*(Max-Age=0|Expires=Thu, 01 Jan 1970))/)]);
    expect((await third.get('/me')).status).toBe(401);
    expect((await person.client.delete('/me/sessions')).status).toBe(204);
    expect([(await fourth.get('/me')).status, (await person.client.get('/me')).status]).toEqual([401, 200]);
  });

  it('other than this one ends with a new password, which needs the present one', async () => {
    const person = await newPerson(organisation, 'dpo');
    const elsewhere = await signedIn(person);
    const next = newPassword();
    expect((await person.client.put('/me/password', { current: 'not this one', next })).body).toMatchObject({ status: 400, errors: [{ pointer: '/current' }] });
    expect((await person.client.put('/me/password', { current: person.password, next: 'kari nordmann' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/next' }] });
    expect((await person.client.put('/me/password', { current: person.password, next })).status).toBe(204);
    expect([(await elsewhere.get('/me')).status, (await person.client.get('/me')).status]).toEqual([401, 200]);
    expect([(await signIn(url, person.email, person.password)).status, (await signIn(url, person.email, next)).status]).toEqual([401, 201]);
  });

  it.each([
    ['was not used for twelve hours', `last_seen_at = now() - interval '12 hours'`, 401],
    ['was used less than twelve hours ago', `last_seen_at = now() - interval '11 hours 50 minutes'`, 200],
    ['is older than its life', `expires_at = now()`, 401],
    ['awaits its second factor', `purpose = 'second-factor'`, 401],
  ])('that %s: %s', async (_, change, status) => {
    const person = await newPerson(organisation, 'dpo');
    await inIdentity(`UPDATE sessions SET ${change} WHERE person_id = $1`, [person.id]);
    expect((await person.client.get(organisation.path)).status).toBe(status);
  });

  it('lives for seven days, and notes that it was seen at most once a minute', async () => {
    const person = await newPerson(organisation, 'dpo');
    const seen = async () => (await inIdentity<{ seen: string; days: number }>('SELECT last_seen_at::text AS seen, extract(epoch FROM expires_at - created_at)::float8 / 86400 AS days FROM sessions WHERE person_id = $1', [person.id]))[0];
    const before = await seen();
    await person.client.get('/me');
    expect(await seen()).toEqual(before);
    expect(before?.days).toBeCloseTo(7, 3);
    await inIdentity(`UPDATE sessions SET last_seen_at = now() - interval '2 minutes' WHERE person_id = $1`, [person.id]);
    const old = await seen();
    await person.client.get('/me');
    expect((await seen())?.seen).not.toBe(old?.seen);
  });
});

describe('a request that another site makes a browser send', () => {
  const measure = { key: 'forged', category: 'personnel', name: 'Forged' };
  const cases: readonly [string, Readonly<Record<string, string>>][] = [
    ['with nothing', { origin: '', 'x-csrf-token': '' }],
    ['with the token alone', { origin: '' }],
    ['from our origin without the token', { 'x-csrf-token': '' }],
    ['from another origin with the token', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
    ['that the browser calls cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['that the browser calls same-site', { 'sec-fetch-site': 'same-site' }],
  ];

  it.each(cases)('%s is refused, and does nothing', async (_, headers) => {
    const person = await newPerson(organisation, 'admin');
    const answers = await Promise.all([
      person.client.ask('POST', `${organisation.path}/measures`, { body: measure, headers }), person.client.ask('DELETE', '/me/sessions', { headers }),
      person.client.ask('PUT', '/me/password', { body: { current: person.password, next: newPassword() }, headers }), person.client.ask('DELETE', '/sessions/current', { headers }),
    ]);
    expect(answers.map(({ status, body }) => [status, body.type])).toEqual(answers.map(() => [403, 'urn:register30:problem:csrf-refused']));
    expect((await person.client.get(`${organisation.path}/measures/forged`)).status).toBe(404);
    expect((await person.client.get('/me')).status).toBe(200);
  });

  it('as a form or as plain text is not read at all', async () => {
    const person = await newPerson(organisation, 'admin');
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x']) {
      const answer = await person.client.ask('POST', `${organisation.path}/measures`, { body: 'key=forged&category=personnel&name=Forged', headers: { 'content-type': type } });
      expect([type, answer.status]).toEqual([type, 415]);
    }
  });

  it('signs nobody in', async () => {
    const person = await newPerson(organisation, 'admin');
    expect((await signIn(url, person.email, person.password, { origin: 'https://evil.example' })).body).toMatchObject({ status: 403, type: 'urn:register30:problem:csrf-refused' });
  });

  it('cannot read an answer: only public lists are open to other origins', async () => {
    const { client } = await newPerson(organisation, 'dpo');
    const { headers } = await client.ask('GET', '/me', { headers: { origin: 'https://evil.example' } });
    expect([headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials')]).toEqual([null, null]);
  });
});
