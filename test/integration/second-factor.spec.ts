import { Secret, TOTP } from 'otpauth';
import { instanceAdministrator, newOrganisation, type TestOrganisation } from '../support/api.js';
import { inIdentity } from '../support/database.js';
import { type BegunSession, lastingAdministrator, newPerson, type SessionClient, sessionOf, signIn, type TestPerson } from '../support/people.js';
import { type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const { url } = instanceAdministrator();
const HALF_MINUTE = 30_000;
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await newOrganisation();
});

interface ProtectedPerson extends TestPerson {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
}

/** @returns the code of an app so many half minutes from now */
function codeOf(secret: string, steps = 0): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + steps * HALF_MINUTE });
}

/** Sets the second factor up with the code of the half minute before, so that this one's is still unused. */
async function protect(client: SessionClient): Promise<{ secret: string; recoveryCodes: string[] }> {
  const { secret } = await client.made<{ secret: string }>('POST', '/me/second-factor');
  return { secret, ...(await client.made<{ recoveryCodes: string[] }>('PUT', '/me/second-factor', { code: codeOf(secret, -1) })) };
}

async function newProtectedPerson(): Promise<ProtectedPerson> {
  const person = await newPerson(organisation, 'dpo');
  return { ...person, ...(await protect(person.client)) };
}

async function pendingOf({ email, password }: TestPerson, at = url): Promise<SessionClient> {
  const answer = await signIn(at, email, password);
  expect(answer.body).toMatchObject({ state: 'second-factor', purpose: 'second-factor' });
  return sessionOf(at, answer);
}

const giveCode = (client: SessionClient, code: string) => client.post<BegunSession>('/sessions/second-factor', { code });

describe('the second factor', () => {
  it('is offered in three forms, and on when its code was given', async () => {
    const { client, email } = await newPerson(organisation, 'dpo');
    const offer = await client.made<{ secret: string; uri: string; qrSvg: string }>('POST', '/me/second-factor');
    expect(offer.secret).toMatch(/^[A-Z2-7]{32}$/);
    expect(offer.uri).toBe(`otpauth://totp/Register30:${encodeURIComponent(email)}?issuer=Register30&secret=${offer.secret}&algorithm=SHA1&digits=6&period=30`);
    expect(offer.qrSvg).toMatch(/^<svg /);
    for (const code of ['000000', 'abcdef', codeOf(offer.secret, -3), codeOf(offer.secret, 3)]) {
      expect((await client.put('/me/second-factor', { code })).body).toMatchObject({ status: 400, errors: [{ pointer: '/code', code: 'code-wrong' }] });
    }
    const { recoveryCodes } = await client.made<{ recoveryCodes: string[] }>('PUT', '/me/second-factor', { code: codeOf(offer.secret) });
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^(?:[a-z2-9]{4}-){5}[a-z2-9]{4}$/);
    expect(await client.made('GET', '/me')).toMatchObject({ secondFactor: { on: true, required: false, recoveryCodesLeft: 10 } });
    expect((await client.post('/me/second-factor', undefined)).status).toBe(409);
    expect((await client.put('/me/second-factor', { code: codeOf(offer.secret, 1) })).status).toBe(404);
  });

  it('is stored encrypted, its recovery codes hashed', async () => {
    const { id, secret, recoveryCodes } = await newProtectedPerson();
    const rows = await inIdentity('SELECT c.*, r.hash FROM person_credentials c JOIN recovery_codes r USING (person_id) WHERE person_id = $1', [id]);
    const stored = rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : String(value))).join(' ')).join(' ');
    expect(rows).toHaveLength(10);
    for (const plain of [secret, Buffer.from(Secret.fromBase32(secret).bytes).toString('latin1'), ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll('-', ''))]) expect(stored).not.toContain(plain);
  });

  it('is asked for after the password; the session before is good for nothing', async () => {
    const person = await newProtectedPerson();
    const pending = await pendingOf(person);
    expect((await pending.get('/me')).status).toBe(401);
    expect((await pending.get(organisation.path)).status).toBe(401);
    expect((await giveCode(pending, '000000')).status).toBe(401);
    const answer = await giveCode(pending, codeOf(person.secret));
    expect(answer.body).toMatchObject({ state: 'signed-in', purpose: 'full' });
    const session = sessionOf(url, answer);
    expect(session.secret).not.toBe(pending.secret);
    expect((await session.get(organisation.path)).status).toBe(200);
    expect((await giveCode(pending, codeOf(person.secret, 1))).status).toBe(401);
  });

  it('takes a code once, also of two who give it at once', async () => {
    const person = await newProtectedPerson();
    const pending = await Promise.all([pendingOf(person), pendingOf(person), pendingOf(person)]);
    const code = codeOf(person.secret);
    const answers = await Promise.all(pending.map((client) => giveCode(client, code)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 401, 401]);
    expect((await giveCode(await pendingOf(person), codeOf(person.secret, -1))).status).toBe(401);
  });

  it('takes each recovery code once, however it is written', async () => {
    const person = await newProtectedPerson();
    const [first = '', second = ''] = person.recoveryCodes;
    expect((await giveCode(await pendingOf(person), first.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await giveCode(await pendingOf(person), first)).status).toBe(401);
    const session = sessionOf(url, await giveCode(await pendingOf(person), second));
    expect(await session.made('GET', '/me')).toMatchObject({ secondFactor: { recoveryCodesLeft: 8 } });
    expect((await session.post('/me/recovery-codes', { password: 'not mine at all' })).status).toBe(400);
    const { recoveryCodes } = await session.made<{ recoveryCodes: string[] }>('POST', '/me/recovery-codes', { password: person.password });
    expect((await giveCode(await pendingOf(person), person.recoveryCodes[2] ?? '')).status).toBe(401);
    expect((await giveCode(await pendingOf(person), recoveryCodes[0] ?? '')).status).toBe(201);
  });

  it('of another person does not fit', async () => {
    const [one, other] = [await newProtectedPerson(), await newProtectedPerson()];
    expect((await giveCode(await pendingOf(one), codeOf(other.secret))).status).toBe(401);
    expect((await giveCode(await pendingOf(one), other.recoveryCodes[0] ?? '')).status).toBe(401);
    await inIdentity('UPDATE person_credentials SET totp_secret = (SELECT totp_secret FROM person_credentials WHERE person_id = $2), totp_last_step = NULL WHERE person_id = $1', [one.id, other.id]);
    expect((await giveCode(await pendingOf(one), codeOf(other.secret))).status).toBe(401);
  });

  it('ends the session after five wrong codes, and slows guessing down over many sessions', async () => {
    const person = await newProtectedPerson();
    const pending = await pendingOf(person);
    for (let tried = 0; tried < 5; tried += 1) expect((await giveCode(pending, '000000')).status).toBe(401);
    expect((await giveCode(pending, codeOf(person.secret))).status).toBe(401);
    const again = await pendingOf(person);
    const statuses: number[] = [];
    for (let tried = 0; tried < 5; tried += 1) statuses.push((await giveCode(again, '000000')).status);
    const third = await pendingOf(person);
    for (let tried = 0; tried < 3; tried += 1) statuses.push((await giveCode(third, '000000')).status);
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.slice(5)).toContain(429);
  });

  it('is removed by the password and a code, and by nothing less', async () => {
    const person = await newProtectedPerson();
    const remove = (body: object) => person.client.ask('DELETE', '/me/second-factor', { body });
    expect((await remove({ password: person.password, code: '000000' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/code' }] });
    expect((await remove({ password: 'something else', code: codeOf(person.secret) })).body).toMatchObject({ status: 400, errors: [{ pointer: '/password' }] });
    expect((await remove({ code: codeOf(person.secret) })).status).toBe(400);
    expect((await remove({ password: person.password, code: codeOf(person.secret) })).status).toBe(204);
    expect((await signIn(url, person.email, person.password)).body).toMatchObject({ state: 'signed-in' });
  });

  it('keeps what was counted also where a request is to be repeated and undone', async () => {
    const person = await newProtectedPerson();
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1) statuses.push((await person.client.post('/me/recovery-codes', { password: 'a wrong password' }, { 'idempotency-key': `k${tried}` })).status);
    expect(statuses.slice(-1)).toEqual([429]);
  });
});

describe('a second factor that is required', () => {
  let database: TestDatabase;
  let service: ServiceProcess;

  beforeAll(async () => {
    database = await createTestDatabase();
    service = await startService({ DATABASE_URL: database.url, SECOND_FACTOR: 'administrators', SIGN_IN_TRIES_PER_ADDRESS: '0' });
  });

  afterAll(() => database.drop());

  it('lets who lacks it do nothing but set it up', async () => {
    const own = await newOrganisation(await lastingAdministrator(service.administrator));
    const [admin, auditor] = [await newPerson(own, 'admin'), await newPerson(own, 'auditor')];
    expect((await auditor.client.get(own.path)).status).toBe(200);
    for (const path of [own.path, '/me/sessions', '/organisations']) expect((await admin.client.get(path)).body).toMatchObject({ status: 403, type: 'urn:register30:problem:second-factor-required' });
    expect((await admin.client.put('/me/password', { current: admin.password, next: 'some other long one' })).status).toBe(403);
    expect(await admin.client.made('GET', '/me')).toMatchObject({ secondFactor: { on: false, required: true } });
    const { secret } = await protect(admin.client);
    expect((await admin.client.get(own.path)).status).toBe(200);
    expect((await admin.client.ask('DELETE', '/me/second-factor', { body: { password: admin.password, code: codeOf(secret) } })).status).toBe(403);
    const session = sessionOf(service.url, await giveCode(await pendingOf(admin, service.url), codeOf(secret)));
    expect((await session.get(own.path)).status).toBe(200);
  });
});
