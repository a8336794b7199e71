import { type ApiClient, newOrganisation } from '../support/api.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { createTestDatabase } from '../support/test-database.js';

const ROUNDS = 4;
const CLIENTS = 30;
const TIMEOUT_SECONDS = 10;

interface Books {
  readonly answered: Set<string>;
  readonly unanswered: Set<string>;
  readonly unexpected: number[];
  reads: number;
}

/** Writes and reads until the service takes nothing more; every request is either answered as asked or not at all. */
async function client(admin: ApiClient, path: string, name: string, books: Books): Promise<void> {
  for (let number = 0; ; number += 1) {
    const key = `${name}-${number}`;
    books.unanswered.add(key);
    const headers: Record<string, string> = number % 2 === 0 ? { 'idempotency-key': key } : {};
    const written = await admin.post(`${path}/measures`, { key, category: 'personnel', name: key }, headers).catch(() => undefined);
    if (!written) return;
    books.unanswered.delete(key);
    if (written.status === 201) books.answered.add(key);
    else books.unexpected.push(written.status);
    const read = await admin.get(`${path}/register`).catch(() => undefined);
    if (!read) return;
    books.reads += 1;
    if (read.status !== 200) books.unexpected.push(read.status);
  }
}

it('on SIGTERM under load answers everything that it took, does nothing that it does not answer, and exits with 0', async () => {
  const database = await createTestDatabase();
  const witness = await startService({ DATABASE_URL: database.url });
  const figures = { written: 0, reads: 0, refused: 0, longest: 0 };
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const service: ServiceProcess = await startService({ DATABASE_URL: database.url, SHUTDOWN_TIMEOUT_SECONDS: String(TIMEOUT_SECONDS) });
      const { admin, path } = await newOrganisation(service.administrator);
      const books: Books = { answered: new Set(), unanswered: new Set(), unexpected: [], reads: 0 };
      const clients = Array.from({ length: CLIENTS }, (_, index) => client(admin, path, `c${index}`, books));
      await eventually(async () => books.answered.size, (size) => size > 50 + 20 * round);
      const since = performance.now();
      expect(await service.end('SIGTERM')).toEqual({ code: 0, signal: null });
      const took = performance.now() - since;
      await Promise.all(clients);
      expect([books.unexpected, took < TIMEOUT_SECONDS * 1_000]).toEqual([[], true]);
      const { measures } = await witness.administrator.as(admin.token).made<{ measures: { key: string }[] }>('GET', `${path}/register`);
      expect(measures.map(({ key }) => key).toSorted()).toEqual([...books.answered].toSorted());
      figures.written += books.answered.size;
      figures.reads += books.reads;
      figures.refused += books.unanswered.size;
      figures.longest = Math.max(figures.longest, took);
    }
  } finally {
    await witness.end('SIGTERM');
    await database.drop();
  }
  console.info(`SIGTERM under load: ${ROUNDS} times ${CLIENTS} clients, ${figures.written} writes and ${figures.reads} reads answered, ${figures.refused} writes not taken and not done, ended within ${Math.round(figures.longest)} ms`);
});
