import { rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import type { MeasureFacts, RegisterFacts } from '../../src/law/facts.js';
import type { ApiClient } from '../support/api.js';
import { eventually, postmasterOf, type ServiceProcess, startService } from '../support/service.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

const ROUNDS = 20;
const CREATORS = 4;
const DOCUMENT_SIZE = 25;
const KILLED = ['service', 'server', 'both'] as const;

/** Everything that was answered with 2xx, and what was asked without an answer. */
interface Ledger {
  readonly created: Map<string, string>;
  readonly unanswered: Map<string, string>;
  counter: { answered: number; asked: number };
  document: { answered: number; asked: number };
  writes: number;
  lost: string[];
}

let directory: string;
let service: ServiceProcess;
const ledger: Ledger = { created: new Map(), unanswered: new Map(), counter: { answered: 0, asked: 0 }, document: { answered: 0, asked: 0 }, writes: 0, lost: [] };

const start = (): Promise<ServiceProcess> => startService({ DATA_DIR: directory });
const SINGLE = '/organisations/single-things';
const WHOLE = '/organisations/whole-documents';

const measure = (key: string, description: string): MeasureFacts => ({ key, category: 'personnel', name: key, description });
const documentOf = (generation: number): object => ({
  format: 'register30/v1', organisation: { slug: 'whole-documents', name: `Generation ${generation}`, country: 'NO' },
  measures: Array.from({ length: DOCUMENT_SIZE }, (_, index) => measure(`m-${index}`, String(generation))),
});

beforeAll(async () => {
  directory = await temporaryDirectory('kill');
  service = await start();
  for (const slug of ['single-things', 'whole-documents']) await service.administrator.made('POST', '/organisations', { slug, name: slug, country: 'NO' });
  await service.administrator.made('POST', `${SINGLE}/measures`, measure('counter', '0'));
});

afterAll(async () => {
  await service.end('SIGTERM');
  await rm(directory, { recursive: true, force: true });
});

/** Sends until told to stop, as often as answers come. @param write one write; it notes what was answered */
async function writer(signal: AbortSignal, write: (client: ApiClient, number: number) => Promise<boolean>): Promise<void> {
  const client = service.administrator;
  for (let number = 0; !signal.aborted; number += 1) {
    const answered = await write(client, number).catch(() => false);
    if (answered) ledger.writes += 1;
    else await pause(10);
  }
}

function creator(round: number, name: number): (client: ApiClient, number: number) => Promise<boolean> {
  return async (client, number) => {
    const key = `r${round}-w${name}-${number}`;
    ledger.unanswered.set(key, `once-${key}`);
    const { status } = await client.post(`${SINGLE}/measures`, measure(key, `Made in round ${round}`), { 'idempotency-key': `once-${key}` });
    if (status !== 201) return false;
    ledger.unanswered.delete(key);
    ledger.created.set(key, `Made in round ${round}`);
    return true;
  };
}

async function count(client: ApiClient): Promise<boolean> {
  ledger.counter.asked += 1;
  const { asked } = ledger.counter;
  const { status } = await client.patch(`${SINGLE}/measures/counter`, { description: String(asked) }, '*');
  if (status === 200) ledger.counter.answered = asked;
  return status === 200;
}

async function replaceDocument(client: ApiClient): Promise<boolean> {
  ledger.document.asked += 1;
  const { asked } = ledger.document;
  const { status } = await client.put(`${WHOLE}/register`, documentOf(asked));
  if (status === 200) ledger.document.answered = asked;
  return status === 200;
}

/** Writes from all sides, and kills in the middle of it. */
async function struck(round: number): Promise<void> {
  const stop = new AbortController();
  const before = ledger.writes;
  const writers = [...Array.from({ length: CREATORS }, (_, name) => writer(stop.signal, creator(round, name))), writer(stop.signal, count), writer(stop.signal, replaceDocument)];
  await eventually(async () => ledger.writes, (writes) => writes > before + 10 + 7 * (round % 5));
  const victim = KILLED[round % KILLED.length];
  const server = await postmasterOf(directory);
  if (victim !== 'service' && server !== undefined) process.kill(server, 'SIGKILL');
  if (victim !== 'server') await service.end('SIGKILL');
  if (victim === 'server') await eventually(() => service.administrator.get('//health/ready'), ({ status }) => status === 200);
  stop.abort();
  await Promise.all(writers);
  if (victim !== 'server') service = await start();
}

/** Asks until the database is back: its last processes may outlive it for a moment, in which the service believes itself ready. */
const read = async <T>(path: string): Promise<T> => (await eventually(() => service.administrator.get<T>(path), ({ status }) => status !== 503)).body;
const register = (path: string): Promise<RegisterFacts> => read<RegisterFacts>(`${path}/register`);

/** Compares what is there with what was answered. */
async function accountFor(round: number): Promise<void> {
  const [single, whole] = await Promise.all([register(SINGLE), register(WHOLE)]);
  const there = new Map(single.measures.map(({ key, description }) => [key, description]));
  for (const [key, description] of ledger.created) if (there.get(key) !== description) ledger.lost.push(`round ${round}: ${key}`);
  const counter = Number(there.get('counter'));
  if (counter < ledger.counter.answered || counter > ledger.counter.asked) ledger.lost.push(`round ${round}: counter ${counter}, answered ${ledger.counter.answered}`);
  const generations = new Set([...whole.measures.map(({ description }) => Number(description)), Number(whole.organisation.name.replace('Generation ', ''))]);
  const [generation = -1] = generations;
  if (generations.size !== 1 || generation < ledger.document.answered || whole.measures.length !== DOCUMENT_SIZE) ledger.lost.push(`round ${round}: document of generations ${[...generations].join()}, answered ${ledger.document.answered}`);
}

/** What got no answer is asked again with the same key: it is done once, whether it had been done or not. */
async function askAgain(): Promise<void> {
  for (const [key, once] of ledger.unanswered) {
    const description = `Made in round ${/^r(\d+)/.exec(key)?.[1]}`;
    const ask = (): ReturnType<ApiClient['post']> => service.administrator.post(`${SINGLE}/measures`, measure(key, description), { 'idempotency-key': once });
    const { status, text } = await eventually(ask, (answer) => answer.status !== 503);
    expect([key, status, text]).toEqual([key, 201, expect.any(String)]);
    ledger.unanswered.delete(key);
    ledger.created.set(key, description);
  }
}

it(`loses nothing that was answered, in ${ROUNDS} rounds of killing the service, its PostgreSQL, or both`, async () => {
  const begun = Date.now();
  for (let round = 0; round < ROUNDS; round += 1) {
    await struck(round);
    await accountFor(round);
    await askAgain();
    for (const path of [SINGLE, WHOLE]) {
      expect([round, await read(`${path}/history/verify`)]).toMatchObject([round, { whole: true, problems: [] }]);
    }
  }
  console.info(`kill: ${ROUNDS} rounds in ${Math.round((Date.now() - begun) / 1000)} s, ${ledger.writes} writes answered, ${ledger.lost.length} lost, history whole in every round`);
  expect(ledger.lost).toEqual([]);
}, 300_000);
