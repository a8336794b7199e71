import { Secret, TOTP } from 'otpauth';
import { roleMay, ROLES } from '../../src/identity/roles.js';
import { type Answer, ApiClient, type ListPage, newOrganisation, newToken, type TestOrganisation, uniqueName } from '../support/api.js';
import { type AskerKind, expectation, type Expectation, isForPeople } from '../support/authorisation.js';
import { openApiDocument, type OpenApiDocument, type Operation, operationsOf } from '../support/openapi.js';
import { issue } from '../support/issued-records.js';
import { invitationCode, joinOrganisation, lastingAdministrator, newInstanceAdministrator, newPerson, SessionClient, sessionOf, signedIn, signIn, type TestPerson } from '../support/people.js';
import { type ServiceProcess, startService } from '../support/service.js';
import { stagedRegister, stagedRequest } from '../support/staged-request.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What no answer may contain that goes to somebody who may not read this organisation. */
const MARKER = uniqueName('confidential');
const SAFE = new Set(['GET', 'HEAD']);
/** Ends the session that asks, or what is staged: each asker gets one of their own. */
const ENDS_ORGANISATION = 'DELETE /api/v1/organisations/{org}';
const ENDS_SESSION = 'DELETE /api/v1/sessions/current';

interface Actor {
  readonly name: string;
  readonly client: ApiClient;
  readonly kind: AskerKind;
  /** What they are where a path names no organisation, if that is something else. */
  readonly elsewhere?: AskerKind;
  readonly person?: TestPerson;
  /** Their requests carry the cookie alone. */
  readonly isForged?: boolean;
}

let database: TestDatabase;
let service: ServiceProcess;
let instance: ApiClient;
let document: OpenApiDocument;
let catalogueKey: string;
let here: TestOrganisation;
let other: TestOrganisation;
let actors: Actor[];

/** A service of its own: some of what is done here ends what other tests rest on. */
beforeAll(async () => {
  database = await createTestDatabase();
  service = await startService({ DATABASE_URL: database.url, SIGN_IN_TRIES_PER_ADDRESS: '0' });
  instance = await lastingAdministrator(service.administrator);
  [here, other, document] = await Promise.all([newOrganisation(instance), newOrganisation(instance), openApiDocument(instance)]);
  catalogueKey = (await instance.made<ListPage<{ key: string }>>('GET', '/catalogue/processors?limit=1')).items[0]?.key ?? '';
  actors = [...(await strangers()), ...(await tokens()), ...(await people())];
  await staged();
  await issue({ admin: instance, path: here.path });
});

afterAll(async () => {
  await service.end('SIGTERM');
  await database.drop();
});

async function strangers(): Promise<Actor[]> {
  const [expired, revoked] = await Promise.all([newToken(instance, here.slug, 'admin', '2026-01-01'), newToken(instance, here.slug, 'admin')]);
  await instance.made('DELETE', `/tokens/${revoked.id}`);
  const [signedOut, deactivated, protectedOne] = await Promise.all([newPerson(here, 'admin'), newPerson(here, 'admin'), newPerson(here, 'admin')]);
  await signedOut.client.made('DELETE', '/sessions/current');
  await instance.made('PATCH', `/people/${deactivated.id}`, { deactivated: true }, { 'if-match': '*' });
  const unused = await invitationCode(here, `${uniqueName()}@example.org`, 'admin');
  const asked = {
    'no token': instance.as(null), 'garbage token': instance.as('r30_garbage'), 'expired token': instance.as(expired.token), 'revoked token': instance.as(revoked.token), 'invitation as a token': instance.as(unused),
    'signed-out session': signedOut.client, 'deactivated person': deactivated.client, 'second factor pending': await pendingSession(protectedOne),
  };
  return Object.entries(asked).map(([name, client]) => ({ name, client, kind: 'nobody' }));
}

/** @returns a session of somebody with a second factor who has given their password only */
async function pendingSession({ client, email, password }: TestPerson): Promise<SessionClient> {
  const { secret } = await client.made<{ secret: string }>('POST', '/me/second-factor');
  await client.made('PUT', '/me/second-factor', { code: new TOTP({ secret: Secret.fromBase32(secret) }).generate() });
  return sessionOf(client.url, await signIn(client.url, email, password));
}

async function tokens(): Promise<Actor[]> {
  const own = await Promise.all(ROLES.map(async (role): Promise<Actor> => ({ name: `token: ${role}`, client: await here.clientFor(role), kind: role })));
  return [{ name: 'token: admin of another organisation', client: other.admin, kind: 'other' }, ...own, { name: 'token: instance', client: instance, kind: 'instance' }];
}

async function people(): Promise<Actor[]> {
  const own = await Promise.all(ROLES.map(async (role) => acting(`person: ${role}`, await newPerson(here, role), role)));
  const [stranger, both, forged, administrator] = await Promise.all([newPerson(other, 'admin'), newPerson(here, 'auditor'), newPerson(here, 'admin'), newInstanceAdministrator(instance)]);
  await joinOrganisation(both, other, 'admin');
  const cookieOnly = new CookieClient(forged.client.url, forged.client.secret, '');
  return [
    acting('person: admin of another organisation', stranger, 'other'), ...own, { ...acting('person: auditor here, admin there', both, 'auditor'), elsewhere: 'admin' },
    { ...acting('person: admin, cookie without its token', forged, 'admin'), client: cookieOnly, isForged: true }, acting('person: instance', administrator, 'instance'),
  ];
}

const acting = (name: string, person: TestPerson, kind: AskerKind): Actor => ({ name, client: person.client, kind, person });

/** Has the cookie and the origin, but not the token: what a page elsewhere under our own name could send. */
class CookieClient extends SessionClient {
  override ask<T>(method: string, path: string, { headers = {}, ...sending }: { body?: unknown; headers?: Readonly<Record<string, string>> } = {}): Promise<Answer<T>> {
    return super.ask<T>(method, path, { ...sending, headers: { ...headers, 'x-csrf-token': 'guessed' } });
  }
}

function expected(operation: Operation, { kind, elsewhere = kind, person, isForged = false }: Actor): Expectation {
  const wanted = expectation(operation, operation.path.includes('{org}') ? kind : elsewhere, roleMay);
  if (operation['x-permission'] === undefined || wanted === 401) return wanted;
  if (isForged && !SAFE.has(operation.method)) return 403;
  return isForPeople(operation) && person === undefined ? 403 : wanted;
}

/** The register as it was, and ids of things that are there, so that whoever is let through has something to do. */
async function staged(): Promise<(path: string) => string> {
  await instance.made('PUT', `${here.path}/register`, stagedRegister(here.slug, MARKER));
  await instance.made('POST', `${here.path}/sub-processor-list/publications`, {}).catch(() => undefined);
  return (path) => ids.find(([pattern]) => pattern.test(path))?.[1] ?? crypto.randomUUID();
}

let ids: [RegExp, string][] = [];

/** Things with an id, whose ids those who may not are given as well. */
async function spareIds(): Promise<[RegExp, string][]> {
  const [spare, invited, token] = await Promise.all([newPerson(here, 'auditor'), instance.made<{ id: string }>('POST', `${here.path}/invitations`, { email: `${uniqueName()}@example.org`, role: 'auditor', deliver: 'link' }), newToken(instance, here.slug, 'auditor')]);
  return [[/\/tokens\//, token.id], [/\/organisations\/.*\/invitations\//, invited.id], [/\/(members|people)\//, spare.id]];
}

function send(operation: Operation, client: ApiClient, idOf: (path: string) => string, slug = here.slug, org = slug): Promise<Answer<unknown>> {
  const { method, path, sending } = stagedRequest(operation, document, { slug, marker: MARKER, id: idOf(operation.path), catalogueKey }, org);
  return client.ask(method, path, sending);
}

/** Asks for what ends the session or the organisation: with another session, about another organisation. */
async function sendToEnd(operation: Operation, { kind, client, person }: Actor): Promise<Answer<unknown>> {
  if (operation.name === ENDS_SESSION) return send(operation, person ? await signedIn(person) : client, () => '');
  const doomed = await newOrganisation(instance);
  if (kind === 'instance') return send(operation, client, () => '', doomed.slug);
  return send(operation, person ? (await newPerson(doomed, 'admin')).client : doomed.admin, () => '', doomed.slug);
}

const headOf = async (): Promise<unknown> => (await instance.made<{ head: unknown }>('GET', `${here.path}/history/verify`)).head;

describe('the role table', () => {
  it('holds for every operation and every kind of asker', async () => {
    const operations = operationsOf(document).toSorted((one, two) => Number(one.name === ENDS_SESSION) - Number(two.name === ENDS_SESSION));
    const count = { asked: 0, refused: 0, letThrough: 0, done: 0, leaks: 0, refusedWrongly: 0, letThroughWrongly: 0 };
    const wrong: string[] = [];
    const judge = (operation: Operation, actor: Actor, { status, text, headers }: Answer<unknown>): void => {
      const wanted = expected(operation, actor);
      const isForEverybody = operation['x-permission'] === undefined;
      const isThrough = isForEverybody || (status !== 401 && status !== 403 && (status !== 404 || operation.path.includes('{id}') || /\{secret\}/.test(operation.path)));
      count.asked += 1;
      count[wanted === 'let through' ? 'letThrough' : 'refused'] += 1;
      if (status < 300) count.done += 1;
      if (wanted === 'let through' ? !isThrough || status >= 500 : status !== wanted) {
        count[wanted === 'let through' ? 'refusedWrongly' : 'letThroughWrongly'] += 1;
        wrong.push(`${operation.name} as ${actor.name}: ${status} in place of ${wanted}: ${text.slice(0, 200)} ${headers.get('content-type')}`);
      }
      if ((['nobody', 'other'].includes(actor.kind) || wanted !== 'let through' || isForEverybody) && text.includes(MARKER)) {
        count.leaks += 1;
        wrong.push(`${operation.name} as ${actor.name}: leaks what is confidential`);
      }
    };
    for (const operation of operations) {
      if (operation.path.includes('{id}')) ids = await spareIds();
      const idOf = await staged();
      const before = await headOf();
      const refused = actors.filter((actor) => expected(operation, actor) !== 'let through');
      await Promise.all(refused.map(async (actor) => judge(operation, actor, await send(operation, actor.client, idOf))));
      if (JSON.stringify(await headOf()) !== JSON.stringify(before)) wrong.push(`${operation.name}: somebody who may not has changed something`);
      const ends = operation.name === ENDS_ORGANISATION || operation.name === ENDS_SESSION;
      for (const actor of actors.filter((each) => !refused.includes(each))) {
        if (operation.method === 'DELETE' && operation.path.includes('{key}')) await staged();
        judge(operation, actor, await (ends ? sendToEnd(operation, actor) : send(operation, actor.client, idOf)));
      }
    }
    console.info(`authorisation: ${operations.length} operations x ${actors.length} askers = ${count.asked} cells; ${count.refused} to be refused, ${count.letThrough} to be let through (${count.done} of them done); leaks ${count.leaks}, wrongly refused ${count.refusedWrongly}, wrongly let through ${count.letThroughWrongly}`);
    expect(wrong).toEqual([]);
    expect(count.done).toBeGreaterThan(count.letThrough * 0.6);
  });

  it('answers about an organisation of others as about one that is not there', async () => {
    const different: string[] = [];
    await staged();
    const strange = actors.filter(({ kind }) => kind === 'other');
    expect(strange).toHaveLength(2);
    for (const operation of operationsOf(document).filter((each) => each.path.includes('{org}') && each['x-permission'] !== undefined)) {
      for (const { client } of strange) {
        const nowhere = uniqueName('nowhere');
        const [others, nobodys] = await Promise.all([send(operation, client, () => 'x'), send(operation, client, () => 'x', here.slug, nowhere)]);
        const plain = (answer: Answer<unknown>): string => `${answer.status} ${answer.text.replaceAll(here.slug, '').replaceAll(nowhere, '')}`;
        if (plain(others) !== plain(nobodys)) different.push(`${operation.name}: ${plain(others)} / ${plain(nobodys)}`);
      }
    }
    expect(different).toEqual([]);
  });

  it('lists to an administrator the tokens and organisations of their own organisation only, token or person', async () => {
    for (const administrator of [await here.clientFor('admin'), (await newPerson(here, 'admin')).client]) {
      const listed = await administrator.made<ListPage<{ organisation: string }>>('GET', '/tokens?limit=500');
      expect(new Set(listed.items.map((token) => token.organisation))).toEqual(new Set([here.slug]));
      const organisations = await administrator.made<ListPage<{ slug: string }>>('GET', '/organisations?limit=500');
      expect(organisations.items.map(({ slug }) => slug)).toEqual([here.slug]);
      expect((await administrator.post('/tokens', { name: 'x', organisation: null, role: 'admin' })).status).toBe(403);
    }
  });

  it('ends with the organisation: its tokens and memberships are worth nothing afterwards', async () => {
    const gone = await newOrganisation(instance);
    const [auditor, member] = [await gone.clientFor('auditor'), await newPerson(gone, 'admin')];
    await instance.made('DELETE', gone.path, undefined, { 'if-match': '*' });
    expect((await gone.admin.get(gone.path)).status).toBe(401);
    expect((await auditor.get('/organisations')).status).toBe(401);
    expect([(await member.client.get(gone.path)).status, (await instance.get(gone.path)).status]).toEqual([404, 404]);
  });
});
