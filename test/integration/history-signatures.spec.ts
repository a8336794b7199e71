import { randomBytes } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { textOfHead } from '../../src/history/signing/signed-head.js';
import { InstanceKey } from '../../src/platform/instance-key.js';
import { signingKeysOf } from '../../src/platform/instance-key-signing.js';
import { type ApiClient, newOrganisation } from '../support/api.js';
import { asIntruder, type Checkpoint, codesOf, exportOf, fillHistory, newVictim, rehash, runVerifier, tamper, type Verification, verified, type Victim } from '../support/history.js';
import { eventually, type ServiceProcess, startService } from '../support/service.js';
import { publish } from '../support/sub-processor-list.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { temporaryDirectory } from '../support/temporary-directory.js';

/** A key that an intruder made for themselves. */
const [INTRUDER] = signingKeysOf(new InstanceKey([randomBytes(32)]));

let database: TestDatabase;
let directory: string;
let service: ServiceProcess;
let fingerprint: string;

beforeAll(async () => {
  [database, directory] = await Promise.all([createTestDatabase(), temporaryDirectory('signatures')]);
  service = await startService({ DATABASE_URL: database.url, DATA_DIR: directory });
  fingerprint = (await service.administrator.made<{ fingerprint: string }>('GET', '/history/public-key')).fingerprint;
});

afterAll(async () => {
  await service.end('SIGTERM');
  await database.drop();
  await rm(directory, { recursive: true, force: true });
});

const victim = (): Promise<Victim> => newVictim(service.administrator, database.url);

const sql = ({ slug }: Victim, statements: string): Promise<void> => tamper(slug, statements, database.url);
const hashed = ({ slug }: Victim): Promise<void> => rehash(slug, database.url);

/** The register, its history and the head exactly as they were one revision earlier, signature and all. */
async function setBack(each: Victim): Promise<void> {
  const { sequence, at, hash, keyId, signature } = each.older;
  await sql(each, `UPDATE measures SET name = 'The best locks', revision = ${sequence} WHERE organisation_id = $org; DELETE FROM revisions WHERE organisation_id = $org AND sequence > ${sequence};
    UPDATE history_heads SET sequence = ${sequence}, at = '${at}', hash = '${hash}', key_id = '${keyId}', signature = '${signature}' WHERE organisation_id = $org`);
}

const withoutCheckpoints = (each: Victim): Promise<void> => sql(each, 'DELETE FROM history_checkpoints WHERE organisation_id = $org');

/** Changes the lines of one organisation in the journal, as somebody does who has got at the machine. */
async function rewriteJournal({ id }: Victim, rewrite: (line: string) => string | null): Promise<void> {
  const path = join(directory, 'checkpoints.ndjson');
  const lines = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, lines.map((line) => (line.includes(id) ? rewrite(line) : line)).filter((line) => line !== null).join('\n'));
}

/** Puts a head in place that the intruder has signed. */
async function signedByIntruder(each: Victim): Promise<void> {
  await sql(each, `UPDATE revisions SET reason = 'forged' WHERE organisation_id = $org AND sequence = 5`);
  await hashed(each);
  await asIntruder(each.slug, async (client, id) => {
    const { rows: [head] } = await client.query<{ sequence: number; at: string; hash: string }>(
      `SELECT sequence::float8 AS sequence, hash, to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at FROM history_heads WHERE organisation_id = $1`, [id]);
    const content = { organisationId: id, ...(head as { sequence: number; at: string; hash: string }) };
    const signature = INTRUDER.sign(textOfHead(content, INTRUDER.fingerprint));
    await client.query('UPDATE history_heads SET key_id = $2, signature = $3 WHERE organisation_id = $1', [id, INTRUDER.fingerprint, signature]);
    await client.query('UPDATE history_checkpoints SET sequence = $2, at = $3, hash = $4, key_id = $5, signature = $6 WHERE organisation_id = $1', [id, content.sequence, content.at, content.hash, INTRUDER.fingerprint, signature]);
  }, database.url);
}

/** The history of one organisation put in the place of another's. */
async function copied(each: Victim, more = ''): Promise<void> {
  const from = await victim();
  await asIntruder(each.slug, async (client, id) => {
    await client.query('ALTER TABLE revisions NO FORCE ROW LEVEL SECURITY');
    await client.query('ALTER TABLE history_heads NO FORCE ROW LEVEL SECURITY');
    await client.query('DELETE FROM revisions WHERE organisation_id = $1', [id]);
    await client.query(`INSERT INTO revisions SELECT $1, sequence, at, actor, reason, kind, key, action, "before", after, previous_hash, hash FROM revisions WHERE organisation_id = $2`, [id, from.id]);
    await client.query(`UPDATE history_heads h SET sequence = o.sequence, at = o.at, hash = o.hash, key_id = o.key_id, signature = o.signature FROM history_heads o WHERE h.organisation_id = $1 AND o.organisation_id = $2`, [id, from.id]);
    await client.query('ALTER TABLE revisions FORCE ROW LEVEL SECURITY');
    await client.query('ALTER TABLE history_heads FORCE ROW LEVEL SECURITY');
  }, database.url);
  if (more === 'rehashed') await hashed(each);
}

/** Found by the service after a start, which has forgotten what it had in memory; and by the program that checks an export. */
interface Forgery {
  readonly name: string;
  readonly forge: (each: Victim) => Promise<void>;
  readonly codes: RegExp;
  /** What the program has to be given: nothing but the key, a checkpoint that was kept; or null where it is not in an export. */
  readonly program: 'key' | 'checkpoint' | null;
}

const FORGERIES: readonly Forgery[] = [
  { name: 'the newest revision removed, the head computed anew', forge: async (each) => { await sql(each, 'DELETE FROM revisions WHERE organisation_id = $org AND sequence > 8'); await hashed(each); }, codes: /signature-wrong/, program: 'key' },
  { name: 'all but the first removed, the head computed anew', forge: async (each) => { await sql(each, 'DELETE FROM revisions WHERE organisation_id = $org AND sequence > 1'); await hashed(each); }, codes: /signature-wrong/, program: 'key' },
  { name: 'the content of one altered and everything computed anew', forge: async (each) => { await sql(each, `UPDATE revisions SET after = jsonb_set(after, '{name}', '"Forged"') WHERE organisation_id = $org AND sequence = 7`); await hashed(each); }, codes: /signature-wrong/, program: 'key' },
  { name: 'the whole chain computed anew under another actor', forge: async (each) => { await sql(each, `UPDATE revisions SET actor = '{"id":null,"kind":"system","name":"Nobody"}' WHERE organisation_id = $org`); await hashed(each); }, codes: /signature-wrong/, program: 'key' },
  { name: 'every time moved and everything computed anew', forge: async (each) => { await sql(each, `UPDATE revisions SET at = at - interval '1 year' WHERE organisation_id = $org`); await hashed(each); }, codes: /signature-wrong/, program: 'key' },
  { name: 'the time of the head alone moved', forge: (each) => sql(each, `UPDATE history_heads SET at = at + interval '1 second' WHERE organisation_id = $org`), codes: /signature-wrong/, program: 'key' },
  { name: 'the signature stripped', forge: (each) => sql(each, 'UPDATE history_heads SET signature = NULL, key_id = NULL WHERE organisation_id = $org'), codes: /^signature-missing$/, program: 'key' },
  { name: 'everything altered, dated back to before there were signatures, and stripped of them', forge: async (each) => {
    await sql(each, `UPDATE revisions SET at = at - interval '1 year', reason = 'forged' WHERE organisation_id = $org`);
    await hashed(each);
    await sql(each, 'UPDATE history_heads SET signature = NULL, key_id = NULL WHERE organisation_id = $org; DELETE FROM history_checkpoints WHERE organisation_id = $org');
  }, codes: /signature-missing/, program: 'key' },
  { name: 'the signature damaged', forge: (each) => sql(each, `UPDATE history_heads SET signature = reverse(left(signature, 86)) || '==' WHERE organisation_id = $org`), codes: /^signature-wrong$/, program: 'key' },
  { name: 'the name of the key altered', forge: (each) => sql(each, `UPDATE history_heads SET key_id = repeat('a', 64) WHERE organisation_id = $org`), codes: /^signature-wrong$/, program: 'key' },
  { name: 'signed with another key', forge: signedByIntruder, codes: /checkpoint-altered,.*signature-wrong/, program: 'key' },
  { name: 'the history of another organisation put in its place', forge: (each) => copied(each), codes: /altered.*signature-wrong/, program: 'key' },
  { name: 'the history of another organisation put in its place and computed anew', forge: (each) => copied(each, 'rehashed'), codes: /signature-wrong/, program: 'key' },
  { name: 'everything set back to an older signed state', forge: setBack, codes: /^rolled-back,rolled-back$/, program: 'key' },
  { name: 'everything set back, and the checkpoints removed as well', forge: async (each) => { await setBack(each); await withoutCheckpoints(each); }, codes: /^rolled-back$/, program: 'checkpoint' },
  { name: 'everything set back and another change made on top', forge: async (each) => {
    await setBack(each);
    await withoutCheckpoints(each);
    await each.organisation.admin.made('PATCH', `${each.organisation.path}/measures/locks`, { name: 'Open doors' }, { 'if-match': '*' });
  }, codes: /altered/, program: 'checkpoint' },
  { name: 'a checkpoint altered', forge: (each) => sql(each, `UPDATE history_checkpoints SET hash = repeat('e', 64) WHERE organisation_id = $org`), codes: /^checkpoint-altered$/, program: 'key' },
  { name: 'a checkpoint forged', forge: (each) => sql(each, `INSERT INTO history_checkpoints SELECT organisation_id, 5, at, hash, key_id, signature, taken_at, NULL FROM history_checkpoints WHERE organisation_id = $org`), codes: /^checkpoint-altered$/, program: 'key' },
  { name: 'the journal truncated', forge: (each) => rewriteJournal(each, () => null), codes: /^journal-truncated$/, program: null },
  { name: 'the journal altered', forge: (each) => rewriteJournal(each, (line) => line.replace(/"sequence":9/, '"sequence":7')), codes: /journal-altered/, program: null },
  { name: 'a line of the journal made unreadable', forge: (each) => rewriteJournal(each, (line) => line.slice(1)), codes: /journal-altered/, program: null },
];

/** Both the database and the journal set back: nothing on the machine remembers. */
const FORGOTTEN = 'everything set back, the checkpoints removed and the journal cut';

describe('an intruder who owns the database, and knows how everything is computed but not the key, has', () => {
  const victims = new Map<string, Victim>();
  const inMemory = new Map<string, Verification>();

  beforeAll(async () => {
    for (const { name, forge } of FORGERIES) {
      const each = await victim();
      expect(await verified(each.organisation)).toMatchObject({ whole: true, revisions: 9, checkpoints: { database: 1, journal: 1 }, notes: [] });
      await forge(each);
      victims.set(name, each);
      inMemory.set(name, await verified(each.organisation));
    }
    const each = await victim();
    await setBack(each);
    await withoutCheckpoints(each);
    await rewriteJournal(each, () => null);
    victims.set(FORGOTTEN, each);
    inMemory.set(FORGOTTEN, await verified(each.organisation));
    await service.end('SIGKILL');
    service = await startService({ DATABASE_URL: database.url, DATA_DIR: directory });
  });

  afterAll(() => console.info(`tampering by recomputing: ${FORGERIES.length + 1} kinds, each before and after a start of the service, and against the program`));

  const afterStart = (name: string): { each: Victim; client: ApiClient; path: string } => {
    const each = victims.get(name) as Victim;
    return { each, client: service.administrator, path: each.organisation.path };
  };

  it.each(FORGERIES)('$name: found out', async ({ name, codes, program }) => {
    const { each, client, path } = afterStart(name);
    expect(inMemory.get(name)?.whole).toBe(false);
    const verification = await client.made<Verification>('GET', `${path}/history/verify`);
    expect([verification.whole, codesOf(verification)]).toEqual([false, expect.stringMatching(codes)]);
    const answer = await client.made<Verification>('POST', `${path}/history/checkpoints/verification`, each.kept);
    expect(answer.whole).toBe(false);
    const text = await exportOf({ path }, client);
    const file = join(directory, `${each.slug}.json`);
    await writeFile(file, JSON.stringify(each.kept));
    const [withKey, withCheckpoint] = [await runVerifier(text, ['--public-key', fingerprint]), await runVerifier(text, ['--public-key', fingerprint, '--checkpoint', file])];
    expect([withKey.code, withCheckpoint.code]).toEqual([program === 'key' ? 1 : 0, program === null ? 0 : 1]);
  });

  it(`${FORGOTTEN}: found out by the memory of the service, and by a checkpoint that somebody has kept`, async () => {
    const { each, client, path } = afterStart(FORGOTTEN);
    expect(codesOf(inMemory.get(FORGOTTEN) as Verification)).toBe('rolled-back');
    expect((await client.made<Verification>('GET', `${path}/history/verify`)).whole).toBe(true);
    const { whole, problems } = await client.made<Verification>('POST', `${path}/history/checkpoints/verification`, each.kept);
    expect([whole, problems.map(({ code, sequence }) => [code, sequence])]).toEqual([false, [['rolled-back', 9]]]);
  });

  it('is not helped by what is written afterwards: only what continues a signed end is signed', async () => {
    const name = 'the content of one altered and everything computed anew';
    const { client, path } = afterStart(name);
    await client.made('PATCH', `${path}/measures/locks`, { name: 'Written on top' }, { 'if-match': '*' });
    const { whole, head, problems } = await client.made<Verification>('GET', `${path}/history/verify`);
    expect([whole, head.sequence, head.signature, problems.map(({ code }) => code)]).toEqual([false, 10, null, expect.arrayContaining(['signature-missing'])]);
    const { status, body } = await client.post<{ type: string }>(`${path}/history/checkpoints`, undefined);
    expect([status, body.type]).toEqual([409, 'urn:register30:problem:history-not-whole']);
  });

  it('is not helped by the checkpoints that the task takes afterwards', async () => {
    const name = 'everything set back, and the checkpoints removed as well';
    const { client, path } = afterStart(name);
    expect((await client.post(`${path}/history/checkpoints`, undefined)).status).toBe(409);
    expect((await client.made<Verification>('GET', `${path}/history/verify`)).whole).toBe(false);
  });
});

describe('published lists', () => {
  it.each([
    ['altered', `UPDATE publications SET document = jsonb_set(document, '{comment}', '"Forged"') WHERE organisation_id = $org`],
    ['dated back', `UPDATE publications SET published_at = published_at - interval '1 day' WHERE organisation_id = $org`],
    ['removed', 'DELETE FROM publications WHERE organisation_id = $org'],
    ['added', 'INSERT INTO publications SELECT organisation_id, 2, published_at, document FROM publications WHERE organisation_id = $org'],
  ])('%s past the history are found out', async (_, statement) => {
    const each = await victim();
    await publish(each.organisation, { comment: 'As it was' });
    expect(await verified(each.organisation)).toMatchObject({ whole: true, problems: [] });
    await sql(each, statement);
    const verification = await verified(each.organisation);
    expect([verification.whole, codesOf(verification)]).toEqual([false, 'publication-differs']);
  });
});

describe('checkpoints', () => {
  it('are one for each end, handed out, listed, kept in both places, and hold', async () => {
    const { organisation: { admin, path }, kept } = await victim();
    expect(await admin.made('POST', `${path}/history/checkpoints`)).toMatchObject({ ...kept, takenAt: expect.any(String) as string });
    await admin.made('PATCH', `${path}/measures/locks`, { name: 'Other locks' }, { 'if-match': '*' });
    const next = await admin.made<Checkpoint>('POST', `${path}/history/checkpoints`);
    expect(next.sequence).toBe(kept.sequence + 1);
    expect(await admin.made('GET', `${path}/history/checkpoints`)).toEqual({ items: [next, kept], nextCursor: null });
    const page = await admin.made<{ nextCursor: string }>('GET', `${path}/history/checkpoints?limit=1`);
    expect(await admin.made('GET', `${path}/history/checkpoints?limit=1&cursor=${page.nextCursor}`)).toEqual({ items: [kept], nextCursor: null });
    expect(await admin.made('POST', `${path}/history/checkpoints/verification`, kept)).toMatchObject({ whole: true, problems: [], checkpoints: { database: 2 } });
  });

  it('are given to whoever may read, and to nobody else', async () => {
    const { organisation } = await victim();
    const auditor = await organisation.clientFor('auditor');
    expect((await auditor.post(`${organisation.path}/history/checkpoints`, undefined)).status).toBe(201);
    const stranger = (await newOrganisation(service.administrator)).admin;
    expect((await stranger.post(`${organisation.path}/history/checkpoints`, undefined)).status).toBe(404);
    expect((await stranger.get(`${organisation.path}/history/export`)).status).toBe(404);
  });

  it.each<[string, (kept: Checkpoint) => object, string]>([
    ['another number', (kept) => ({ ...kept, sequence: kept.sequence - 1 }), 'checkpoint-altered'],
    ['another hash', (kept) => ({ ...kept, hash: 'f'.repeat(64) }), 'checkpoint-altered'],
    ['another signature', (kept) => ({ ...kept, signature: INTRUDER.sign('x') }), 'checkpoint-altered'],
    ['another organisation', (kept) => ({ ...kept, organisationId: '00000000-0000-4000-8000-000000000000' }), 'foreign'],
  ])('do not hold with %s', async (_, change, code) => {
    const { organisation: { admin, path }, kept } = await victim();
    expect(codesOf(await admin.made<Verification>('POST', `${path}/history/checkpoints/verification`, change(kept)))).toBe(code);
  });

  it('are refused with every error where they are none', async () => {
    const { organisation: { admin, path } } = await victim();
    const { status, body } = await admin.post(`${path}/history/checkpoints/verification`, { sequence: 'nine', more: 1 });
    expect([status, [...new Set(body.errors?.map(({ pointer }) => pointer))].toSorted()]).toEqual([400, ['/at', '/hash', '/keyId', '/more', '/organisationId', '/sequence', '/signature']]);
  });

  it('are taken by the task of every chain that has grown', async () => {
    const organisation = await newOrganisation(service.administrator);
    await fillHistory(organisation);
    await asIntruder(organisation.slug, (client) => client.query(`SELECT graphile_worker.add_job('history-checkpoints')`), database.url);
    const { checkpoints } = await eventually(() => verified(organisation), (each) => each.checkpoints.journal === 1 && each.checkpoints.database === 1);
    expect(checkpoints).toEqual({ database: 1, journal: 1 });
  });
});
