import { performance } from 'node:perf_hooks';
import { instanceAdministrator, newOrganisation, type TestOrganisation, uniqueName } from '../support/api.js';
import { inIdentity } from '../support/database.js';
import { lastingAdministrator, newPassword, newPerson, sessionOf, signedIn, signIn, type TestPerson } from '../support/people.js';
import { type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const instance = instanceAdministrator();
const { url } = instance;
const nobody = (): string => `${uniqueName('nobody')}@example.org`;

describe('signing in', () => {
  it('takes the password, however the address is written, and refuses everything else with one answer', async () => {
    const person = await newPerson(await newOrganisation(), 'dpo');
    expect((await signIn(url, ` ${person.email.toUpperCase()} `, person.password)).status).toBe(201);
    const wrong = await Promise.all([
      signIn(url, person.email, `${person.password}x`), signIn(url, nobody(), person.password), signIn(url, 'no address', person.password), signIn(url, person.email, 'x'),
    ]);
    expect(new Set(wrong.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(wrong[0]?.body).toMatchObject({ status: 401, type: 'urn:register30:problem:sign-in-refused' });
    expect(wrong.flatMap(({ headers }) => headers.getSetCookie())).toEqual([]);
  });

  it('takes passwords of any characters, composed either way', async () => {
    const person = await newPerson(await newOrganisation(), 'dpo', { password: 'blåbærsyltetøy på skiva é' });
    expect((await signIn(url, person.email, person.password.normalize('NFD'))).status).toBe(201);
    expect((await signIn(url, person.email, person.password.toUpperCase())).status).toBe(401);
  });

  it.each([[{}], [{ email: 'a@b.example' }], [{ email: 'a@b.example', password: '' }], [{ email: ['a'], password: {} }], [{ email: 'a@b.example', password: 'x'.repeat(5000) }], [{ email: 'a@b.example', password: 'x', role: 'admin' }]])('says what is wrong with %j', async (body) => {
    const answer = await instance.as(null).post('/sessions', body);
    expect([answer.status, (answer.body.errors ?? []).length > 0]).toEqual([400, true]);
  });

  it('tells neither by words nor by time whether there is such a person', async () => {
    const ratios: number[] = [];
    // A difference that is there shows every time; one that the machine's other work makes does not.
    while (ratios.length < 5 && !ratios.some((ratio) => ratio < 1.15)) {
      const { known, unknown, texts } = await refusals();
      ratios.push(Math.max(known, unknown) / Math.min(known, unknown));
      console.info(`sign-in refused: median of 60 tries each ${known.toFixed(1)} ms (known) and ${unknown.toFixed(1)} ms (unknown), ratio ${ratios.at(-1)?.toFixed(3)}; texts: ${texts.size}`);
      expect(texts.size).toBe(1);
    }
    expect(Math.min(...ratios)).toBeLessThan(1.15);
  });

  it('makes a stronger hash of a weak one, once the password is known', async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const { hash } = await import('@node-rs/argon2');
    await inIdentity('UPDATE person_credentials SET password_hash = $2 WHERE person_id = $1', [person.id, await hash(person.password, { memoryCost: 8_192, timeCost: 1, parallelism: 1 })]);
    await signedIn(person);
    const [stored] = await inIdentity<{ hash: string }>('SELECT password_hash AS hash FROM person_credentials WHERE person_id = $1', [person.id]);
    expect(stored?.hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    await signedIn(person);
  });
});

/** Tries a wrong password sixty times each with people there are and are not. @returns the median times in milliseconds, and every answer that was given */
async function refusals(): Promise<{ known: number; unknown: number; texts: ReadonlySet<string> }> {
  const organisation = await newOrganisation();
  const people: TestPerson[] = [];
  for (let made = 0; made < 15; made += 1) people.push(await newPerson(organisation, 'auditor'));
  const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
  const texts = new Set<string>();
  for (let round = 0; round < 4; round += 1) {
    for (const { email } of people) {
      for (const [kind, address] of [['known', email], ['unknown', nobody()]] as const) {
        const from = performance.now();
        const { status, text } = await signIn(url, address, 'this is not the password');
        took[kind].push(performance.now() - from);
        texts.add(`${status} ${text}`);
      }
    }
  }
  return { known: median(took.known), unknown: median(took.unknown), texts };
}

describe('guessing', () => {
  let database: TestDatabase;
  let services: ServiceProcess[];
  let organisation: TestOrganisation;

  beforeAll(async () => {
    database = await createTestDatabase();
    const environment = { DATABASE_URL: database.url, TRUST_PROXY: 'true', SIGN_IN_TRIES_PER_ADDRESS: '12' };
    services = await Promise.all([startService(environment), startService(environment)]);
    organisation = await newOrganisation(await lastingAdministrator((services[0] as ServiceProcess).administrator));
  });

  afterAll(() => database.drop());

  const address = (): string => `10.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}.${Math.floor(Math.random() * 250)}`;
  const guess = (at: number, email: string, from: string, password = 'a wrong password') => signIn((services[at % 2] as ServiceProcess).url, email, password, { 'x-forwarded-for': from });

  it('at one account is slowed down over two instances, also a hundred at once from as many addresses', async () => {
    const person = await newPerson(organisation, 'auditor');
    const answers = await Promise.all(Array.from({ length: 100 }, (_, index) => guess(index, person.email, address())));
    const made = answers.filter(({ status }) => status === 401);
    const slowed = answers.filter(({ status }) => status === 429);
    console.info(`guessing: of 100 at once over two instances ${made.length} were tried, ${slowed.length} refused unheard`);
    expect(made.length).toBeLessThanOrEqual(6);
    expect(made.length + slowed.length).toBe(100);
    expect(new Set(slowed.map(({ text }) => text.replace(/\d+/g, 'n'))).size).toBe(1);
    for (const { headers } of slowed) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('is slowed down the same where nobody has the address', async () => {
    const email = nobody();
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1) statuses.push((await guess(tried, email, address())).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 401, 429, 429]);
  });

  it('does not lock the person out at an address from which they signed in lately', async () => {
    const person = await newPerson(organisation, 'auditor');
    const home = address();
    expect((await guess(0, person.email, home, person.password)).status).toBe(201);
    for (let tried = 0; tried < 8; tried += 1) await guess(tried, person.email, address());
    expect((await guess(0, person.email, address(), person.password)).status).toBe(429);
    expect((await guess(1, person.email, home, person.password)).status).toBe(201);
  });

  it('from one address is slowed down, whatever accounts it tries', async () => {
    const from = address();
    const statuses: number[] = [];
    for (let tried = 0; tried < 15; tried += 1) statuses.push((await guess(tried, nobody(), from)).status);
    expect(statuses.filter((status) => status === 401)).toHaveLength(13);
    expect(statuses.slice(13)).toEqual([429, 429]);
    expect((await guess(0, nobody(), address())).status).toBe(401);
  });

  it('pauses longer and longer, up to fifteen minutes', async () => {
    const email = nobody();
    const pauses: number[] = [];
    for (let tried = 0; tried < 5; tried += 1) await guess(tried, email, address());
    for (let tried = 0; tried < 12; tried += 1) {
      await guess(tried, email, address());
      pauses.push(Number((await guess(tried, email, address())).headers.get('retry-after')));
      await inIdentity(`UPDATE throttles SET expire = 0 WHERE key LIKE '%pause:account:%'`, [], database.url);
    }
    expect(pauses.toSorted((one, other) => one - other)).toEqual(pauses);
    expect(pauses.at(-1)).toBeGreaterThan(880);
    expect(pauses.at(-1)).toBeLessThanOrEqual(900);
  });
});

describe('a forgotten password', () => {
  it('is answered the same whoever asks', async () => {
    const { email } = await newPerson(await newOrganisation(), 'auditor');
    const client = instance.as(null);
    const answers = await Promise.all([email, nobody(), 'nonsense'].map((each) => client.post('/password-resets', { email: each })));
    expect(answers.map(({ status, text }) => [status, text])).toEqual([[202, ''], [202, ''], [202, '']]);
  });

  it('is replaced by a link that works once, and ends every session', async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const { link } = await instance.made<{ link: string }>('POST', `/people/${person.id}/password-reset`);
    const second = await instance.made<{ link: string }>('POST', `/people/${person.id}/password-reset`);
    const code = new URL(link).searchParams.get('code') ?? '';
    const complete = (sent: string, password: string) => instance.as(null).post('/password-resets/completion', { code: sent, password });
    expect((await complete(code, 'password1234')).body).toMatchObject({ status: 400, errors: [{ pointer: '/password' }] });
    const password = newPassword();
    const tries = await Promise.all([complete(code, password), complete(code, password)]);
    expect(tries.map(({ status }) => status).toSorted()).toEqual([204, 410]);
    expect((await complete(code, password)).status).toBe(410);
    expect((await complete(new URL(second.link).searchParams.get('code') ?? '', password)).status).toBe(410);
    expect((await person.client.get('/me')).status).toBe(401);
    expect((await signIn(url, person.email, person.password)).status).toBe(401);
    expect((await (sessionOf(url, await signIn(url, person.email, password))).get('/me')).status).toBe(200);
  });

  it('is not replaced by a link that is older than an hour', async () => {
    const person = await newPerson(await newOrganisation(), 'auditor');
    const { link } = await instance.made<{ link: string }>('POST', `/people/${person.id}/password-reset`);
    await inIdentity(`UPDATE one_time_links SET expires_at = now() - interval '1 second' WHERE person_id = $1`, [person.id]);
    expect((await instance.as(null).post('/password-resets/completion', { code: new URL(link).searchParams.get('code'), password: newPassword() })).status).toBe(410);
    await signedIn(person);
  });
});

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
