import { newOrganisation, type TestOrganisation } from '../support/api.js';
import { DatabaseWay } from '../support/database-way.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { fillRegister, listedEngagement, publicList, publish, withPublishedList } from '../support/sub-processor-list.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

let database: TestDatabase;
let way: DatabaseWay;
let one: ServiceProcess;
let other: ServiceProcess;

beforeAll(async () => {
  database = await createTestDatabase();
  way = await DatabaseWay.to(database.url);
  one = await startService({ DATABASE_URL: database.url, PUBLIC_REQUESTS_PER_MINUTE: '0' });
  other = await startService({ DATABASE_URL: way.url, PUBLIC_REQUESTS_PER_MINUTE: '0' });
});

afterAll(async () => {
  await Promise.all([one.end('SIGTERM'), other.end('SIGTERM')]);
  await way.cut();
  await database.drop();
});

/** The same organisation, spoken to through another service. */
function through(service: ServiceProcess, organisation: TestOrganisation): TestOrganisation {
  return { ...organisation, admin: service.administrator };
}

async function renamed(organisation: TestOrganisation, name: string): Promise<void> {
  await organisation.admin.made('PATCH', organisation.path, { name }, { 'if-match': '*' });
  await publish(organisation);
}

test('what one service publishes the other serves, within the time word takes', async () => {
  const organisation = await withPublishedList([listedEngagement('stripe')], one.administrator);
  const elsewhere = through(other, organisation);
  expect((await publicList(elsewhere)).body.version).toBe(1);
  const waited: number[] = [];
  for (let version = 2; version <= 6; version += 1) {
    await renamed(organisation, `Name ${version}`);
    const since = performance.now();
    await eventually(() => publicList(elsewhere), ({ body }) => body.version === version, 2_000);
    waited.push(performance.now() - since);
  }
  console.info(`A publication was served by another service after ${Math.max(...waited).toFixed(0)} ms at most.`);
});

test('what is published is served on while the database is away, and what is new as soon as it is back', async () => {
  const organisation = await withPublishedList([listedEngagement('stripe')], one.administrator);
  const unread = await withPublishedList([listedEngagement('stripe')], one.administrator);
  const elsewhere = through(other, organisation);
  const { tag } = await publicList(elsewhere);
  await way.cut();
  expect((await publicList(elsewhere)).tag).toBe(tag);
  expect((await publicList(elsewhere, '', { 'if-none-match': tag })).status).toBe(304);
  for (const address of ['.html?lang=de', '.csv', '.atom', '?product=x', '?asOf=2999-01-01']) expect((await publicList(elsewhere, address)).status).toBe(200);
  const away = await publicList(through(other, unread));
  expect([away.status, away.headers.get('retry-after')]).toEqual([503, expect.any(String)]);
  await renamed(organisation, 'Published meanwhile');
  expect((await publicList(elsewhere)).body.version).toBe(1);
  await way.mend();
  await eventually(() => publicList(elsewhere), ({ body }) => body.version === 2, 10_000);
  expect((await publicList(through(other, unread))).status).toBe(200);
});

test('an address that asks without end for what has to be made is held back; what is at hand, and those with a token, are not', async () => {
  const limited = await startService({ DATABASE_URL: database.url, PUBLIC_REQUESTS_PER_MINUTE: '20', TRUST_PROXY: '1' });
  try {
    const organisation = await newOrganisation(limited.administrator);
    await fillRegister(organisation, [listedEngagement('stripe')]);
    await publish(organisation);
    const from = (address: string): Record<string, string> => ({ 'x-forwarded-for': `203.0.113.99, ${address}` });
    const statuses: number[] = [];
    for (let count = 0; count < 30; count += 1) statuses.push((await publicList(organisation, `?asOf=2030-01-${10 + (count % 20)}&product=${count}`, from('198.51.100.1'))).status);
    expect(statuses).toEqual([...Array<number>(20).fill(200), ...Array<number>(10).fill(429)]);
    const held = await publicList(organisation, '?asOf=2031-01-01', from('198.51.100.1'));
    expect(held).toMatchObject({ status: 429, body: { type: 'urn:register30:problem:too-many-requests', status: 429 } });
    expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
    expect([held.headers.get('content-type'), held.headers.get('access-control-allow-origin')]).toEqual(['application/problem+json; charset=utf-8', '*']);
    for (let count = 0; count < 40; count += 1) expect((await publicList(organisation, '', from('198.51.100.2'))).status).toBe(200);
    expect((await organisation.admin.get(organisation.path, from('198.51.100.1'))).status).toBe(200);
    for (let count = 0; count < 20; count += 1) await publicList(organisation, `?product=${count}`, from(`2001:db8::${count}`));
    expect((await publicList(organisation, '?product=another', from('2001:db8::ffff'))).status).toBe(429);
  } finally {
    await limited.end('SIGTERM');
  }
});

test('a service that is told to end does so while it is being read', async () => {
  const ending = await startService({ DATABASE_URL: database.url, PUBLIC_REQUESTS_PER_MINUTE: '0' });
  const organisation = through(ending, await withPublishedList([listedEngagement('stripe')], one.administrator));
  const readOn = async (): Promise<void> => publicList(organisation).then(readOn, () => undefined);
  const reader = readOn();
  const { code } = await ending.end('SIGTERM');
  await reader;
  expect(code).toBe(0);
});
