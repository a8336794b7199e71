import { rm } from 'node:fs/promises';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/database/embedded-postgres.js';
import { type Answer, newOrganisation, type ProblemDocument, type TestOrganisation, uniqueName } from '../support/api.js';
import { organisationId } from '../support/database.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const POOL_SIZE = 2;
const PARALLEL = 300;
const TIMEOUT_SECONDS = 3;
/** A request waits for a connection twice at most, for knowing who asks and for its work, and works once each time. */
const LONGEST_ANSWER_MS = 2 * (5 + TIMEOUT_SECONDS) * 1_000 + 2_000;

/** A server of its own: all its connections are taken here. */
let server: EmbeddedPostgres;
let directory: string;
let service: ServiceProcess;
const figures: string[] = [];

beforeAll(async () => {
  directory = await temporaryDirectory('pool');
  server = await startEmbeddedPostgres({ dataDirectory: directory, durable: false, log: { info: () => undefined, warn: () => undefined, error: () => undefined } });
  service = await startService({ DATABASE_URL: server.ownerUrl, DATABASE_POOL_SIZE: String(POOL_SIZE), DATABASE_TIMEOUT_SECONDS: String(TIMEOUT_SECONDS) });
});

afterAll(async () => {
  console.info(`pool full: ${figures.join('; ')}`);
  await service.end('SIGTERM');
  await server.stop();
  await rm(directory, { recursive: true, force: true });
});

interface Timed {
  readonly status: number;
  readonly took: number;
  readonly answer: Answer<ProblemDocument>;
}

async function timed(request: () => Promise<Answer<ProblemDocument>>): Promise<Timed> {
  const since = performance.now();
  const answer = await request();
  return { status: answer.status, took: performance.now() - since, answer };
}

/** Answers in time, or says when to come again; nothing else. */
function requireBounded(name: string, answers: readonly Timed[], wanted: number): { done: number } {
  const done = answers.filter(({ status }) => status === wanted).length;
  const others = answers.filter(({ status }) => status !== wanted);
  for (const { answer } of others) {
    expect([answer.status, answer.headers.get('retry-after'), answer.body.type]).toEqual([503, expect.stringMatching(/^\d+$/), expect.stringMatching(/^urn:register30:problem:database-/)]);
  }
  const longest = Math.max(...answers.map(({ took }) => took));
  expect(longest).toBeLessThan(LONGEST_ANSWER_MS);
  figures.push(`${name}: ${done} of ${answers.length} done, ${others.length} told to come again, the longest after ${Math.round(longest)} ms`);
  return { done };
}

const post = ({ admin, path }: TestOrganisation, key: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer<ProblemDocument>> =>
  admin.post(`${path}/measures`, { key, category: 'personnel', name: key }, headers);

/** Recovered: everything is answered at once again. */
async function requireRecovered({ admin, path }: TestOrganisation): Promise<void> {
  await eventually(() => admin.get('//health/ready'), ({ status }) => status === 200);
  const statuses = await Promise.all(Array.from({ length: 20 }, () => admin.get(path).then(({ status }) => status)));
  expect(new Set(statuses)).toEqual(new Set([200]));
}

/** Holds an organisation's chain, so that whoever writes there waits. */
async function blocked(slug: string, work: (blocker: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: server.ownerUrl, ssl: false });
  await client.connect();
  const id = await organisationId(slug, server.ownerUrl);
  await client.query('BEGIN');
  await client.query(`SELECT set_config('app.organisation_id', $1, true)`, [id]);
  await client.query('SELECT 1 FROM history_heads WHERE organisation_id = $1 FOR UPDATE', [id]);
  await work(client).finally(() => client.end());
}

describe(`with ${POOL_SIZE} connections and ${PARALLEL} requests at once`, () => {
  it('writes with idempotency keys, each a transaction around others, do not wait for each other without end', async () => {
    const organisation = await newOrganisation(service.administrator);
    const answers = await Promise.all(Array.from({ length: PARALLEL }, (_, index) => timed(() => post(organisation, `m-${index}`, { 'idempotency-key': uniqueName() }))));
    const { done } = requireBounded('writes with keys', answers, 201);
    expect(done).toBeGreaterThan(PARALLEL / 4);
    await requireRecovered(organisation);
  });

  it.each(['/tokens', '/organisations'])('POST %s with idempotency keys needs one connection only', async (path) => {
    const organisation = await newOrganisation(service.administrator);
    const body = (): object => (path === '/tokens' ? { name: 'A program', organisation: organisation.slug, role: 'auditor' } : { slug: uniqueName(), name: 'Another', country: 'NO' });
    const answers = await Promise.all(Array.from({ length: 60 }, () => timed(() => service.administrator.post(path, body(), { 'idempotency-key': uniqueName() }))));
    const { done } = requireBounded(`POST ${path} with keys`, answers, 201);
    expect(done).toBe(60);
  });

  it('some that wait for a lock hold up the others for a bounded time, and nothing is done by halves', async () => {
    const [slow, quick] = await Promise.all([newOrganisation(service.administrator), newOrganisation(service.administrator)]);
    await blocked(slow.slug, async (blocker) => {
      const waiting = Array.from({ length: 20 }, (_, index) => timed(() => post(slow, `slow-${index}`)));
      const locked = `SELECT count(*)::int AS waiting FROM pg_locks WHERE NOT granted`;
      await eventually(async () => (await blocker.query<{ waiting: number }>(locked)).rows[0]?.waiting, (count) => count === POOL_SIZE);
      const others = Array.from({ length: PARALLEL - 20 }, () => timed(() => quick.admin.get(`${quick.path}/measures`)));
      requireBounded('waiting for a lock', await Promise.all(waiting), 201);
      requireBounded('beside those', await Promise.all(others), 200);
    });
    await requireRecovered(quick);
    expect((await slow.admin.get<{ items: unknown[] }>(`${slow.path}/measures`)).body.items).toEqual([]);
    expect((await post(slow, 'afterwards')).status).toBe(201);
  });
});

it('PostgreSQL without a connection left for us is told as such, and served from again when there is one', async () => {
  const organisation = await newOrganisation(service.administrator);
  const others: Client[] = [];
  const takeAll = async (): Promise<void> => {
    for (;;) {
      const client = new Client({ connectionString: server.ownerUrl, ssl: false });
      client.on('error', () => undefined);
      if (!(await client.connect().then(() => true, () => false))) return;
      others.push(client);
    }
  };
  await takeAll();
  // The service's own are closed, as if it had been idle; whoever comes first takes their place.
  await others[0]?.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'register30' AND datname = current_database()`);
  await takeAll();
  const answers = await Promise.all(Array.from({ length: 100 }, () => timed(() => organisation.admin.get(organisation.path))));
  const { done } = requireBounded('max_connections taken by others', answers, 200);
  expect(done).toBeLessThan(100);
  expect((await organisation.admin.get('//health/live')).status).toBe(200);
  await Promise.all(others.map((client) => client.end()));
  await requireRecovered(organisation);
});
