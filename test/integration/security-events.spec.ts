import { type ApiClient, type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { lastingAdministrator, newPassword, newPerson, signIn, type TestPerson } from '../support/people.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

interface SecurityEvent {
  readonly at: string;
  readonly kind: string;
  readonly personId: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
}

interface LogLine {
  readonly event?: string;
  readonly code?: string;
  readonly method?: string;
  readonly route?: string;
  readonly address?: string;
  readonly principal?: string;
}

const NEVER_TOLD = 'guessed-and-never-told';
let database: TestDatabase;
let service: ServiceProcess;
let instance: ApiClient;
let organisation: TestOrganisation;
let person: TestPerson;

beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url, LOG_LEVEL: 'info', SIGN_IN_TRIES_PER_ADDRESS: '0' });
  instance = await lastingAdministrator(service.administrator);
  organisation = await newOrganisation(instance);
  person = await newPerson(organisation, 'auditor');
});

afterAll(async () => {
  await service.end('SIGTERM');
  await database.drop();
});

const logged = (): LogLine[] => service.written().split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as LogLine);

describe('what happens around signing in', () => {
  it('is on record, newest first, with the moment, the person, the address and the program', async () => {
    const next = newPassword();
    expect((await signIn(service.url, person.email, `${NEVER_TOLD} ${next}`)).status).toBe(401);
    expect((await signIn(service.url, person.email, person.password, { 'user-agent': 'Program of the test' })).status).toBe(201);
    expect((await person.client.ask('PUT', '/me/password', { body: { current: person.password, next } })).status).toBe(204);
    expect((await person.client.ask('DELETE', '/sessions/current')).status).toBe(204);
    const { items } = await instance.made<ListPage<SecurityEvent>>('GET', '/security-events');
    const own = items.filter(({ personId }) => personId === person.id);
    expect(own.map(({ kind }) => kind).filter((kind) => kind !== 'signed-out')).toEqual(['password-changed', 'signed-in', 'sign-in-failed', 'signed-in', 'invitation-accepted']);
    expect(own.find(({ userAgent }) => userAgent === 'Program of the test')).toMatchObject({ kind: 'signed-in', address: '127.0.0.1' });
    expect(own.every(({ at }) => Math.abs(Date.parse(at) - Date.now()) < 600_000)).toBe(true);
    expect(JSON.stringify(items)).not.toContain(NEVER_TOLD);
  });

  it('names nobody where a password is tried for an address that nobody has', async () => {
    expect((await signIn(service.url, 'nobody@example.org', NEVER_TOLD)).status).toBe(401);
    const [newest] = (await instance.made<ListPage<SecurityEvent>>('GET', '/security-events?limit=1')).items;
    expect(newest).toMatchObject({ kind: 'sign-in-failed', personId: null });
  });
});

describe('the log', () => {
  it('tells of whoever was refused, by route and principal, and never what they sent', async () => {
    const auditor = await newPerson(organisation, 'auditor');
    expect((await instance.as(NEVER_TOLD).get(`${organisation.path}?${NEVER_TOLD}=1`)).status).toBe(401);
    expect((await auditor.client.post(`${organisation.path}/measures`, { key: NEVER_TOLD, category: 'personnel', name: NEVER_TOLD })).status).toBe(403);
    const refused = await eventually(async () => logged().filter(({ event }) => event === 'refused'), (lines) => lines.some(({ code }) => code === 'forbidden'));
    expect(refused).toContainEqual(expect.objectContaining({ code: 'unauthenticated', method: 'GET', route: '/api/v1/organisations/:org', address: '127.0.0.1' }));
    expect(refused).toContainEqual(expect.objectContaining({ code: 'forbidden', method: 'POST', principal: `person ${auditor.id}` }));
    for (const secret of [NEVER_TOLD, person.email, person.password, auditor.client.secret, auditor.client.csrfToken, instance.token ?? '']) expect(service.written()).not.toContain(secret);
  });
});
