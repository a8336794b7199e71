import { type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const UNREACHABLE = 'postgresql://register30@127.0.0.1:1/register30';
const ORGANISATION = '/organisations/followed';
const MEASURES = `${ORGANISATION}/measures`;

let primary: TestDatabase;
/** A copy of the primary that follows nothing: a replica that lags for ever. */
let replica: TestDatabase;
let service: ServiceProcess;

const serviceWith = (replicas: string): Promise<ServiceProcess> => startService({ DATABASE_URL: primary.url, DATABASE_REPLICA_URLS: replicas });
const revisions = async (): Promise<number> => (await service.administrator.made<{ items: unknown[] }>('GET', `${ORGANISATION}/history`)).items.length;

beforeAll(async () => {
  primary = await createTestDatabase();
  service = await startService({ DATABASE_URL: primary.url });
  await service.administrator.made('POST', '/organisations', { slug: 'followed', name: 'Followed', country: 'NO' });
  await service.end('SIGTERM');
  replica = await createTestDatabase(primary.name);
});

afterEach(() => service.end('SIGTERM'));

afterAll(async () => {
  await replica.drop();
  await primary.drop();
});

test('the history is read from a replica, everything else, its verification too, from the primary', async () => {
  service = await serviceWith(replica.url);
  await service.administrator.made('POST', MEASURES, { key: 'tls', category: 'encryption-in-transit', name: 'TLS' });
  expect(await service.administrator.made('GET', MEASURES)).toMatchObject({ items: [{ key: 'tls' }] });
  expect(await revisions()).toBe(1);
  expect(await service.administrator.made('GET', `${ORGANISATION}/history/verify`)).toMatchObject({ whole: true, revisions: 2 });
});

test('where a replica is away, the primary answers', async () => {
  service = await serviceWith(UNREACHABLE);
  expect(await revisions()).toBe(2);
  expect(await service.administrator.made('GET', `${ORGANISATION}/history/verify`)).toMatchObject({ whole: true, revisions: 2 });
});
