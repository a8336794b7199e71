import type { RegisterFacts } from '../../src/law/facts.js';
import { type Answer, type ApiClient, type ListPage, newOrganisation, newToken, type TestOrganisation, uniqueName } from '../support/api.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { fillRegister, listedEngagement, publicList, publish } from '../support/sub-processor-list.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** How long word of a publication may take from one service to another. */
const NOTIFICATION_MS = 2_000;
const WRITERS = 50;

type Facts = Readonly<Record<string, unknown>>;

let database: TestDatabase;
let one: ServiceProcess;
let other: ServiceProcess;
const figures: string[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  [one, other] = await Promise.all([1, 2].map(() => startService({ DATABASE_URL: database.url, PUBLIC_REQUESTS_PER_MINUTE: '0' }))) as [ServiceProcess, ServiceProcess];
});

afterAll(async () => {
  console.info(`two instances: ${figures.join('; ')}`);
  await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]);
  await database.drop();
});

/** The same organisation and token at both services, taken in turns. */
function inTurns({ admin }: TestOrganisation): (turn: number) => ApiClient {
  const elsewhere = other.administrator.as(admin.token);
  return (turn) => (turn % 2 === 0 ? admin : elsewhere);
}

const all = <T>(count: number, ask: (turn: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, turn) => ask(turn)));
const measure = (key: string): Facts => ({ key, category: 'personnel', name: key });
const count = <T>(answers: readonly T[], fits: (answer: T) => boolean): number => answers.filter(fits).length;

test(`of ${WRITERS} who change what they saw, at both services, one wins and the others lose nothing`, async () => {
  const organisation = await newOrganisation(one.administrator);
  const at = inTurns(organisation);
  const place = `${organisation.path}/measures/one`;
  let { tag } = await at(0).post(`${organisation.path}/measures`, measure('one'));
  for (let round = 0; round < 4; round += 1) {
    const answers = await all(WRITERS, (turn) => at(turn).patch<Facts>(place, { name: `${round}-${turn}` }, tag));
    const winners = answers.filter(({ status }) => status === 200);
    expect([winners.length, count(answers, ({ status }) => status === 412)]).toEqual([1, WRITERS - 1]);
    for (const turn of [0, 1]) expect(await at(turn).get<Facts>(place)).toMatchObject({ body: winners[0]?.body, tag: winners[0]?.tag });
    tag = winners[0]?.tag ?? '';
  }
  figures.push(`4 times ${WRITERS} writers with one ETag: 1 won, ${WRITERS - 1} got 412`);
});

test(`${WRITERS} requests with one Idempotency-Key, at both services, are done once and get one answer`, async () => {
  const organisation = await newOrganisation(one.administrator);
  const at = inTurns(organisation);
  for (let round = 0; round < 3; round += 1) {
    const headers = { 'idempotency-key': uniqueName('once') };
    const answers = await all(WRITERS, (turn) => at(turn).post<Facts>(`${organisation.path}/measures`, measure(`m-${round}`), headers));
    expect(new Set(answers.map(({ status, text, tag }) => `${status} ${text} ${tag}`)).size).toBe(1);
    expect([answers[0]?.status, count(answers, (answer) => answer.headers.get('idempotency-replayed') === null)]).toEqual([201, 1]);
    expect((await organisation.admin.made<ListPage<Facts>>('GET', `${organisation.path}/history?about=measure/m-${round}`)).items).toHaveLength(1);
  }
  figures.push(`3 times ${WRITERS} requests with one Idempotency-Key: done once`);
});

test('what is written at one is read at the other at once: things, the register, findings and the history', async () => {
  const organisation = await newOrganisation(one.administrator);
  const at = inTurns(organisation);
  for (let turn = 0; turn < 20; turn += 1) {
    const { status } = await at(turn).post(`${organisation.path}/measures`, measure(`m-${turn}`));
    const read = at(turn + 1);
    const [register, history, thing] = await Promise.all([read.get<RegisterFacts>(`${organisation.path}/register`), read.get<ListPage<Facts>>(`${organisation.path}/history?limit=1`), read.get(`${organisation.path}/measures/m-${turn}`)]);
    expect([status, register.body.measures.length, history.body.items[0]?.['key'], thing.status]).toEqual([201, turn + 1, `m-${turn}`, 200]);
  }
});

test('registers are replaced at one while things are written at the other: one after the other, and all of it in the history', async () => {
  const organisation = await newOrganisation(one.administrator);
  const at = inTurns(organisation);
  const { slug, path } = organisation;
  const document = (generation: number): Facts => ({ format: 'register30/v1', organisation: { slug, name: `Generation ${generation}`, country: 'NO' }, measures: Array.from({ length: 10 }, (_, index) => ({ ...measure(`m-${index}`), name: `Generation ${generation}` })) });
  const written: string[] = [];
  const replaced = new AbortController();
  const writers = all(6, async (writer) => {
    for (let number = 0; !replaced.signal.aborted; number += 1) {
      const key = `w${writer}-${number}`;
      const { status } = await at(1).post(`${path}/measures`, measure(key));
      expect(status).toBe(201);
      written.push(key);
    }
  });
  for (let generation = 1; generation <= 15; generation += 1) await at(0).made('PUT', `${path}/register`, document(generation));
  replaced.abort();
  await writers;
  expect(await at(0).made('GET', `${path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
  const { measures } = await at(1).made<RegisterFacts>('GET', `${path}/register`);
  expect(measures.filter(({ key }) => key.startsWith('m-')).map(({ name }) => name)).toEqual(Array.from({ length: 10 }, () => 'Generation 15'));
  const added = new Set<string>();
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: ListPage<{ key: string; action: string }> = await at(0).made('GET', `${path}/history?about=measure&limit=200${cursor && `&cursor=${cursor}`}`);
    for (const { key, action } of page.items) if (action === 'added') added.add(key);
    cursor = page.nextCursor;
  }
  expect(written.filter((key) => !added.has(key))).toEqual([]);
  figures.push(`15 registers replaced beside ${written.length} things written, history whole`);
});

test('a token revoked at one is refused at the other at once', async () => {
  const organisation = await newOrganisation(one.administrator);
  for (let turn = 0; turn < 10; turn += 1) {
    const [here, there] = turn % 2 === 0 ? [one, other] : [other, one];
    const { id, token } = await newToken(here.administrator, organisation.slug, 'auditor');
    const holder = there.administrator.as(token);
    expect((await holder.get(organisation.path)).status).toBe(200);
    expect((await here.administrator.delete(`/tokens/${id}`)).status).toBe(204);
    expect((await holder.get(organisation.path)).status).toBe(401);
  }
});

test('an organisation that ends at one ends at the other: at once for those with a token, for the public within the time word takes', async () => {
  const organisation = await newOrganisation(one.administrator);
  await fillRegister(organisation, [listedEngagement('stripe')]);
  await publish(organisation);
  const elsewhere = { ...organisation, admin: other.administrator };
  await eventually(() => publicList(elsewhere), ({ status }) => status === 200, NOTIFICATION_MS);
  const holder = other.administrator.as(organisation.admin.token);
  expect((await one.administrator.delete(organisation.path, '*')).status).toBe(204);
  const statuses = await Promise.all([holder.get(organisation.path), holder.post(`${organisation.path}/measures`, measure('late')), other.administrator.get(organisation.path)].map((answer) => answer.then(({ status }) => status)));
  expect(statuses).toEqual([401, 401, 404]);
  const since = performance.now();
  await eventually<Answer<unknown>>(() => publicList(elsewhere), ({ status }) => status === 404, NOTIFICATION_MS);
  figures.push(`a deleted organisation's list was gone elsewhere after ${Math.round(performance.now() - since)} ms`);
});

test('what one publishes the other serves within the time word takes', async () => {
  const organisation = await newOrganisation(one.administrator);
  await fillRegister(organisation, [listedEngagement('stripe')]);
  await publish(organisation);
  const at = inTurns(organisation);
  const waited: number[] = [];
  for (let version = 2; version <= 8; version += 1) {
    await at(version).made('PATCH', organisation.path, { name: `Version ${version}` }, { 'if-match': '*' });
    await publish({ ...organisation, admin: at(version) });
    const since = performance.now();
    await eventually(() => publicList({ ...organisation, admin: at(version + 1) }), ({ body }) => body.version === version, NOTIFICATION_MS);
    waited.push(performance.now() - since);
  }
  figures.push(`publications seen elsewhere after ${Math.round(Math.max(...waited))} ms at most`);
});
