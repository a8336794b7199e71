import { randomUUID } from 'node:crypto';
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CheckpointJournal } from './checkpoint-journal.js';
import type { Checkpoint } from './checkpoint.repository.js';

const errors: object[] = [];
const log = { error: (facts: object) => void errors.push(facts) } as unknown as ConstructorParameters<typeof CheckpointJournal>[1];
let directory: string;
let path: string;

beforeEach(async () => {
  errors.length = 0;
  directory = await mkdtemp(join(tmpdir(), 'register30-journal-'));
  path = join(directory, 'checkpoints.ndjson');
});
afterEach(() => rm(directory, { recursive: true, force: true }));

const open = (): CheckpointJournal => new CheckpointJournal({ dataDirectory: directory }, log);

function checkpoint(organisationId: string, sequence: number): Checkpoint {
  return { organisationId, sequence, hash: 'a'.repeat(64), at: '2026-01-01T00:00:00.000Z', keyId: 'b'.repeat(64), signature: 'c'.repeat(88), takenAt: '2026-01-01T00:00:01.000Z' };
}

describe('the journal of checkpoints', () => {
  const [one, two] = [randomUUID(), randomUUID()];

  it('is empty where there is none', async () => {
    expect(await open().read(one)).toEqual({ checkpoints: [], ids: [], beganAt: null, isContinued: false, unreadable: 0 });
  });

  it('gives back what was written, per organisation, also to another service on the directory', async () => {
    const id = await open().append([checkpoint(one, 1), checkpoint(two, 5)]);
    expect(await open().append([checkpoint(one, 2)])).toBe(id);
    expect(await open().read(one)).toMatchObject({ checkpoints: [checkpoint(one, 1), checkpoint(one, 2)], ids: [id], unreadable: 0 });
    expect([...(await open().newest())].map(([key, { sequence }]) => [key, sequence])).toEqual([[one, 2], [two, 5]]);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it('begins once, and keeps all, where many services write at once', async () => {
    const ids = await Promise.all(Array.from({ length: 20 }, (_, index) => open().append([checkpoint(one, index)])));
    expect(new Set(ids).size).toBe(1);
    expect((await open().read(one)).checkpoints.map(({ sequence }) => sequence).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index));
  });

  it('leaves out what a machine that stopped did not finish, and goes on behind it', async () => {
    await open().append([checkpoint(one, 1)]);
    await appendFile(path, JSON.stringify(checkpoint(one, 2)).slice(0, 50));
    expect(await open().read(one)).toMatchObject({ checkpoints: [checkpoint(one, 1)], unreadable: 0 });
    await open().append([checkpoint(one, 3)]);
    expect(await open().read(one)).toMatchObject({ checkpoints: [checkpoint(one, 1), checkpoint(one, 3)], unreadable: 0 });
  });

  it('counts lines that are none', async () => {
    await open().append([checkpoint(one, 1)]);
    await appendFile(path, `{"organisationId":"${one}"}\nnonsense ${one}\n`);
    expect((await open().read(one)).unreadable).toBe(2);
  });

  it('begins anew when it is large, and keeps the newest of each organisation however often it does', async () => {
    const journal = open();
    const quiet = Array.from({ length: 50 }, () => randomUUID());
    const first = await journal.append(quiet.map((each) => checkpoint(each, 7)));
    const ids = new Set([first]);
    for (let round = 0, sequence = 1; round < 60; round += 1) {
      ids.add(await journal.append(Array.from({ length: 1_000 }, () => checkpoint(one, sequence++))));
    }
    expect(ids.size).toBeGreaterThanOrEqual(3);
    expect((await stat(path)).size).toBeLessThan(10 * 1024 * 1024);
    expect((await readdir(directory)).toSorted()).toEqual(['checkpoints.ndjson', 'checkpoints.ndjson.1']);
    const newest = await open().newest();
    expect([newest.get(one)?.sequence, ...quiet.map((each) => newest.get(each)?.sequence)]).toEqual([60_000, ...quiet.map(() => 7)]);
    expect(await open().read(quiet[0] as string)).toMatchObject({ isContinued: true, unreadable: 0 });
  });

  it('does without where it cannot be written, and says so', async () => {
    await writeFile(path, 'something else\n');
    expect(await open().append([checkpoint(one, 1)])).toBeNull();
    expect(errors).toHaveLength(1);
    expect(await readFile(path, 'utf8')).toBe('something else\n');
  });
});
