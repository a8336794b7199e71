import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ApiClient } from '../support/api.js';
import { Chance } from '../support/chance.js';
import { rowsAsOwner } from '../support/database.js';
import { eventually } from '../support/service.js';
import { temporaryDirectory } from '../support/temporary-directory.js';
import { Cluster, type Strike } from './kill/cluster.js';
import { Ledger } from './kill/ledger.js';
import { changeOneThing, type Desk, DOCUMENTS, foundOrganisations, invitePeople, issueTokens, leadEngagements, LISTS, makeThings, publishLists, replaceDocuments, THINGS } from './kill/writers.js';

const KILLS = 200;
const WRITERS = [makeThings, makeThings, makeThings, changeOneThing, changeOneThing, leadEngagements, leadEngagements, replaceDocuments, publishLists, issueTokens, foundOrganisations, invitePeople];
/** Killing PostgreSQL costs a recovery of some hundred milliseconds, killing a service the second that a start takes. */
const SERVER_STRIKES: readonly Strike[] = ['server', 'server', 'server', 'server', 'server in recovery', 'server in recovery', 'server in recovery', 'server in recovery'];
const SERVICE_STRIKES: readonly Strike[] = ['keeper', 'second', 'keeper and server', 'second and server', 'both services'];

const chance = new Chance();
const ledger = new Ledger();
let directory: string;
let cluster: Cluster;
let superuserUrl: string;
let histories = 0;

beforeAll(async () => {
  directory = await temporaryDirectory('kill');
  const url = (user: string, database: string): string => `postgresql://${user}@${encodeURIComponent(join(directory, 'postgres', 'run'))}:5432/${database}`;
  superuserUrl = url('postgres', 'register30');
  cluster = new Cluster(directory, url('register30', 'register30'), chance);
  await cluster.start();
  const { token } = await (cluster.administrator() as ApiClient).made<{ token: string }>('POST', '/tokens', { name: 'Writers', organisation: null, role: 'admin' });
  cluster.speakWith(token);
  const administrator = cluster.administrator() as ApiClient;
  for (const path of [THINGS, DOCUMENTS, LISTS]) {
    const slug = path.replace('/organisations/', '');
    await administrator.made('POST', '/organisations', { slug, name: slug, country: 'NO' });
    ledger.thing(path).known = { words: 'an organisation', fits: (found) => found !== null };
  }
  await administrator.made('POST', `${THINGS}/processors`, { key: 'vendor', name: 'Vendor' });
});

afterAll(async () => {
  await cluster.end();
  await rm(directory, { recursive: true, force: true });
});

/** Writes from all sides, and kills in the middle of it. */
async function struck(round: number): Promise<void> {
  const stop = new AbortController();
  const desk = (name: string): Desk => ({ cluster, ledger, chance, name, stopped: stop.signal });
  const writers = WRITERS.map((work, index) => work(desk(`r${round}-w${index}`)));
  // Services last, with few kills of PostgreSQL after them: a start that never gets through is a burden, and no test.
  const strikes: Strike[] = [...chance.shuffled(SERVER_STRIKES), chance.one(SERVICE_STRIKES), 'server', chance.one(SERVICE_STRIKES)];
  for (const strike of strikes) {
    if (strike !== 'server in recovery') await ledger.after(chance.whole(3, 40));
    await cluster.strike(strike);
  }
  await ledger.after(chance.whole(3, 40));
  stop.abort();
  await cluster.whole();
  await Promise.all(writers);
}

/** Every history, of the organisations that live by the service's own verification, of all by a count past it. */
async function verifyHistories(): Promise<void> {
  const [client] = cluster.administrators() as [ApiClient];
  const { items } = await client.made<{ items: { slug: string }[] }>('GET', '/organisations?limit=200');
  for (const { slug } of items) {
    const { body } = await eventually(() => client.get<Record<string, unknown>>(`/organisations/${slug}/history/verify`), ({ status }) => status !== 503);
    if (body['whole'] !== true) ledger.wrong.push(`The history of ${slug}: ${JSON.stringify(body['problems'])}`);
    histories += 1;
  }
  for (const statement of UNSOUND) {
    const rows = await eventually(() => rowsAsOwner(statement, [], superuserUrl), () => true);
    if (rows.length > 0) ledger.wrong.push(`${statement}: ${JSON.stringify(rows)}`);
  }
}

/** Each finds nothing where all is well, asked of the tables as one who may see every row. */
const UNSOUND = [
  // Revisions are numbered from 1 to the head, deleted organisations' too.
  `SELECT h.organisation_id, h.sequence, count(r.sequence) FROM history_heads h LEFT JOIN revisions r USING (organisation_id)
   GROUP BY 1, 2 HAVING h.sequence <> count(r.sequence) OR h.sequence <> max(r.sequence) OR min(r.sequence) <> 1`,
  // What carries a version carries the number of its last revision.
  ...(['measure', 'processor', 'engagement'] as const).map((kind) => `SELECT t.key, t.revision, r.last FROM ${kind}s t
   FULL JOIN (SELECT organisation_id, key, max(sequence) AS last, (array_agg(after ORDER BY sequence DESC))[1] AS after FROM revisions WHERE kind = '${kind}' GROUP BY 1, 2) r USING (organisation_id, key)
   WHERE (r.after IS NOT NULL OR t.key IS NOT NULL) AND t.revision IS DISTINCT FROM r.last`),
  // Every key is made once and every step of a life taken once, however often it was asked for.
  `SELECT kind, key, action, after->>'status' AS status, count(*) FROM revisions WHERE kind IN ('measure', 'engagement') AND action <> 'removed' AND key LIKE 'r%-w%' GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`,
  // Whoever accepted is a person with a role, and nobody else is.
  `SELECT i.email, p.email FROM (SELECT * FROM invitations WHERE accepted_at IS NOT NULL) i
   FULL JOIN (SELECT p.email, m.organisation_id FROM people p LEFT JOIN memberships m ON m.person_id = p.id) p USING (organisation_id, email) WHERE i.email IS NULL OR p.email IS NULL`,
  `SELECT organisation_id, count(*), max(version) FROM publications GROUP BY 1 HAVING count(*) <> max(version)`,
];

it(`loses nothing that was answered, in ${KILLS} kills of services and PostgreSQL under load`, async () => {
  const begun = Date.now();
  let rounds = 0;
  for (; cluster.killed < KILLS; rounds += 1) {
    await struck(rounds);
    await ledger.accountFor(cluster.administrators());
    await verifyHistories();
    const wrong = [...ledger.wrong, ...cluster.unexpected()];
    expect({ round: rounds, seed: chance.seed, wrong }).toEqual({ round: rounds, seed: chance.seed, wrong: [] });
  }
  await ledger.accountFor(cluster.administrators(), true);
  const kinds = [...cluster.kills].map(([kind, count]) => `${count} ${kind}`).join(', ');
  console.info(`kill (seed ${chance.seed}): ${cluster.killed} kills in ${rounds} rounds and ${Math.round((Date.now() - begun) / 1000)} s (${kinds}; ${cluster.refusedStarts} starts had to be repeated); `
    + `${ledger.answered} writes answered, ${ledger.open} left open, ${ledger.wrong.length} lost or wrong, ${ledger.compared} comparisons, ${histories} histories verified; the longest request took ${Math.round(ledger.longest)} ms`);
  expect(ledger.wrong).toEqual([]);
  expect(ledger.answered).toBeGreaterThan(5 * KILLS);
}, 900_000);
