import { rm } from 'node:fs/promises';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import type { Answer, ApiClient, ProblemDocument, TestOrganisation } from '../support/api.js';
import { rowsAsOwner } from '../support/database.js';
import { DatabaseWay } from '../support/database-way.js';
import { eventually, postmasterOf, type ServiceProcess, startService } from '../support/service.js';
import { listedEngagement, publicList, withPublishedList } from '../support/sub-processor-list.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const TIMEOUT_SECONDS = 3;
/** A connection is waited for 5 s, one that is silent for 2 s longer than a statement may take, and a request may meet both; the rest is this machine's. */
const LONGEST_ANSWER_MS = (5 + TIMEOUT_SECONDS + 2 + 3) * 1_000;
const LONGEST_READY_MS = 3_500;
const BACK_WITHIN_MS = 10_000;

let directory: string;
let server: EmbeddedPostgres;
let way: DatabaseWay;
/** Reaches its database by the way that is spoilt. */
let service: ServiceProcess;
/** Reaches it without. */
let neighbour: ServiceProcess;
const figures: string[] = [];

const startServer = (): Promise<EmbeddedPostgres> =>
  startEmbeddedPostgres({ dataDirectory: directory, durable: false, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });

beforeAll(async () => {
  directory = await temporaryDirectory('away');
  server = await startServer();
  way = await DatabaseWay.to(server.ownerUrl);
  const environment = { DATABASE_TIMEOUT_SECONDS: String(TIMEOUT_SECONDS), PUBLIC_REQUESTS_PER_MINUTE: '0' };
  service = await startService({ DATABASE_URL: way.url, ...environment });
  neighbour = await startService({ DATABASE_URL: server.ownerUrl, ...environment });
});

afterAll(async () => {
  console.info(`away: ${figures.join('; ')}`);
  await Promise.all([service.end('SIGTERM'), neighbour.end('SIGTERM')]);
  await way.cut();
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

/** Requests of every kind that need the database. */
function requests({ path, admin }: TestOrganisation, administrator: ApiClient): (() => Promise<Answer<ProblemDocument>>)[] {
  const measure = { key: 'two', category: 'personnel', name: 'Two' };
  return [
    () => admin.get(path), () => admin.get(`${path}/measures`), () => admin.get(`${path}/register`), () => admin.get(`${path}/findings`), () => admin.get(`${path}/history`), () => admin.get(`${path}/history/verify`),
    () => admin.post(`${path}/measures`, measure), () => admin.post(`${path}/measures`, measure, { 'idempotency-key': 'once' }), () => admin.patch(`${path}/measures/one`, { name: 'Eins' }, '*'),
    () => admin.put(`${path}/register`, {}), () => admin.delete(`${path}/measures/one`, '*'), () => administrator.get('/organisations'), () => administrator.get('/tokens'),
    () => administrator.post('/organisations', { slug: 'while-away', name: 'While away', country: 'NO' }), () => admin.get('//health/ready'),
  ];
}

async function timed<T>(work: () => Promise<T>): Promise<{ answer: T; took: number }> {
  const since = performance.now();
  return { answer: await work(), took: performance.now() - since };
}

/** All processes of the server, as it tells itself. */
async function serverProcesses(): Promise<number[]> {
  const url = server.ownerUrl.replace('register30@', 'postgres@');
  const rows = await rowsAsOwner<{ pid: number }>('SELECT pid FROM pg_stat_activity WHERE pid <> pg_backend_pid()', [], url);
  return [await postmasterOf(directory) as number, ...rows.map(({ pid }) => pid)];
}

let stopped: number[] = [];
const send = (signal: NodeJS.Signals): void => stopped.forEach((id) => process.kill(id, signal));

interface Absence {
  readonly name: string;
  readonly begin: () => Promise<unknown> | void;
  readonly end: () => Promise<unknown> | void;
  /** Whether requests have to wait out a silence. */
  readonly isSilent: boolean;
}

const ABSENCES: readonly Absence[] = [
  { name: 'PostgreSQL is stopped', isSilent: false, begin: () => server.stop(), end: async () => { server = await startServer(); } },
  { name: 'PostgreSQL stands still', isSilent: true, begin: async () => { stopped = await serverProcesses(); send('SIGSTOP'); }, end: () => send('SIGCONT') },
  { name: 'the network is cut', isSilent: false, begin: () => way.cut(), end: () => way.mend() },
  { name: 'the network falls silent', isSilent: true, begin: () => way.silence(), end: () => way.mend() },
];

describe.each(ABSENCES)('while $name', ({ name, begin, end, isSilent }) => {
  it('every request is told so in time, lists are served on, and all goes on by itself afterwards', async () => {
    const organisation = await withPublishedList([listedEngagement('stripe')], service.administrator);
    const { admin, path } = organisation;
    await admin.made('POST', `${path}/measures`, { key: 'one', category: 'personnel', name: 'One' });
    const { tag } = await publicList(organisation);
    const load = new AbortController();
    const busy = Promise.all(Array.from({ length: 6 }, (_, index) => writeOn(organisation, index, load.signal)));
    await eventually(() => admin.get<{ items: unknown[] }>(`${path}/measures?limit=50`), ({ body }) => body.items.length > 20);
    await begin();
    const asked = requests(organisation, service.administrator).map((request) => timed(request));
    const ready = await timed(() => admin.get('//health/ready'));
    expect([ready.answer.status, ready.took < LONGEST_READY_MS]).toEqual([503, true]);
    expect((await admin.get('//health/live')).status).toBe(200);
    const list = await timed(() => publicList(organisation));
    expect([list.answer.status, list.answer.tag, list.took < 2_000]).toEqual([200, tag, true]);
    const answers = await Promise.all(asked);
    for (const { answer } of answers) {
      expect([answer.status, answer.headers.get('retry-after'), answer.headers.get('content-type'), answer.body.type]).toEqual([
        503, expect.stringMatching(/^\d+$/), 'application/problem+json; charset=utf-8', expect.stringMatching(/^urn:register30:problem:database-(away|busy)$/),
      ]);
    }
    const longest = Math.max(...answers.map(({ took }) => took));
    expect(longest).toBeLessThan(isSilent ? LONGEST_ANSWER_MS : 6_000);
    const neighbourly = name.startsWith('the network') ? `, a neighbour could write after ${await neighbourWrites(organisation)} ms` : '';
    load.abort();
    await busy;
    await end();
    const back = await timed(() => eventually(() => admin.get('//health/ready'), ({ status }) => status === 200, BACK_WITHIN_MS));
    await eventually(() => admin.get(path), ({ status }) => status === 200, BACK_WITHIN_MS);
    expect((await eventually(() => admin.post(`${path}/measures`, { key: 'afterwards', category: 'personnel', name: 'Afterwards' }), ({ status }) => status !== 503, BACK_WITHIN_MS)).status).toBe(201);
    expect(await admin.made('GET', `${path}/history/verify`)).toMatchObject({ whole: true });
    expect((await admin.get(`${path}/measures/one`)).body).toMatchObject({ name: 'One' });
    figures.push(`${name}: ${answers.length} requests answered within ${Math.round(longest)} ms, ready within ${Math.round(ready.took)} ms, back after ${Math.round(back.took)} ms${neighbourly}`);
  });
});

/** Keeps transactions open in all their stages when the database goes. */
async function writeOn({ admin, path }: TestOrganisation, writer: number, stopping: AbortSignal): Promise<void> {
  for (let number = 0; !stopping.aborted; number += 1) {
    const key = `load-${writer}-${number}`;
    const { status } = await admin.post(`${path}/measures`, { key, category: 'personnel', name: key });
    expect([201, 503]).toContain(status);
  }
}

/** What a service that is cut off had locked is let go of, so that others may write. */
async function neighbourWrites({ path }: TestOrganisation): Promise<number> {
  const write = (): Promise<Answer<ProblemDocument>> => neighbour.administrator.post(`${path}/measures`, { key: 'neighbour', category: 'personnel', name: 'Neighbour' });
  const { took } = await timed(() => eventually(write, ({ status }) => status === 201, LONGEST_ANSWER_MS));
  return Math.round(took);
}

it('connections that close by half are replaced', async () => {
  const organisation = await withPublishedList([listedEngagement('stripe')], service.administrator);
  for (let round = 0; round < 5; round += 1) {
    await Promise.all(Array.from({ length: 20 }, () => organisation.admin.get(organisation.path)));
    way.halfClose();
    const answers = await Promise.all(Array.from({ length: 20 }, () => organisation.admin.get(organisation.path)));
    expect(answers.every(({ status }) => status === 200 || status === 503)).toBe(true);
    await eventually(() => organisation.admin.get(organisation.path), ({ status }) => status === 200, BACK_WITHIN_MS);
  }
});

it('a slow network makes answers slow and nothing else', async () => {
  const { admin, path } = await withPublishedList([listedEngagement('stripe')], service.administrator);
  way.delay(40);
  const statuses = await Promise.all(Array.from({ length: 40 }, (_, index) => admin.post(`${path}/measures`, { key: `slow-${index}`, category: 'personnel', name: 'Slow' }).then(({ status }) => status)));
  await way.mend();
  expect(statuses.filter((status) => status !== 201 && status !== 503)).toEqual([]);
  const { body } = await admin.get<{ items: { key: string }[] }>(`${path}/measures?limit=200`);
  expect(body.items.filter(({ key }) => key.startsWith('slow-'))).toHaveLength(statuses.filter((status) => status === 201).length);
  figures.push(`40 ms each way: ${statuses.filter((status) => status === 201).length} of 40 writes of one organisation at once done, the others told to come again`);
});
