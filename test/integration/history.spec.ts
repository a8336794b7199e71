import { type ApiClient, type ListPage, newOrganisation, type TestOrganisation } from '../support/api.js';
import { asApplication, organisationId } from '../support/database.js';
import { codesOf, exportOf, fillHistory, registerOf, runVerifier, tamper, verified } from '../support/history.js';

interface Revision {
  readonly sequence: number;
  readonly at: string;
  readonly kind: string;
  readonly key: string;
  readonly action: string;
  readonly hash: string;
  readonly previousHash: string;
}

/** An organisation with eight revisions: made, a token, four things, two changes of one of them. */
async function withHistory(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  await fillHistory(organisation);
  return organisation;
}

describe('what was known once', () => {
  const reads = ['register', 'transfers?asOf=2026-11-22', 'transfers?asOf=2020-07-15', 'findings?asOf=2026-11-22', 'findings?asOf=2021-01-01', 'processor-graph?asOf=2026-11-22', 'records/controller.json?asOf=2026-11-22', 'records/processor.json?asOf=2026-11-22'];
  const known = (path: string, moment: string): string => `${path}${path.includes('?') ? '&' : '?'}knownOn=${moment}`;
  const generated = (text: string): string => text.replace(/"generatedAt":"[^"]*"/, '');
  const readAll = (admin: ApiClient, base: string, moment: string): Promise<string[]> => Promise.all(reads.map(async (path) => generated((await admin.get(`${base}/${known(path, moment)}`)).text)));

  it('does not change, whatever is changed, removed and put back afterwards', async () => {
    const organisation = await newOrganisation();
    const { admin, path, slug } = organisation;
    const moments: { at: string; texts: string[] }[] = [];
    const write = async (method: string, where: string, body?: object): Promise<void> => {
      await admin.made(method, `${path}/${where}`, body, { 'if-match': '*' });
      const { head: { at } } = await verified(organisation);
      moments.push({ at, texts: await readAll(admin, path, at) });
    };
    await admin.made('PUT', `${path}/register`, registerOf(slug));
    moments.push({ at: (await verified(organisation)).head.at, texts: [] });
    const first = moments[0] as { at: string; texts: string[] };
    first.texts = await readAll(admin, path, first.at);
    await write('PATCH', 'engagements/files', { locations: [{ country: 'DE', kind: 'storage' }] });
    await write('PATCH', 'processors/cloud', { name: 'Another cloud', certifications: [{ scheme: 'eu-us-dpf', from: '2023-08-01' }] });
    await write('DELETE', 'activities/sales');
    await write('DELETE', 'engagements/files');
    await write('DELETE', 'processors/cloud');
    await write('POST', 'processors', { key: 'cloud', name: 'A third cloud' });
    await admin.made('PATCH', path, { name: 'Renamed AS' }, { 'if-match': '*' });
    await admin.made('PUT', `${path}/register`, registerOf(slug));
    await admin.made('PUT', `${path}/register`, { format: 'register30/v1', organisation: { slug, name: 'Emptied', country: 'SE' } });
    for (const { at, texts } of moments) expect([at, await readAll(admin, path, at)]).toEqual([at, texts]);
    expect(new Set(moments.map(({ texts }) => texts[0])).size).toBe(moments.length);
    console.info(`history: ${moments.length} moments x ${reads.length} reads, the same after ${(await verified(organisation)).revisions} revisions`);
  });

  it('is nothing before the first revision, on whatever day that is', async () => {
    const { admin, path, slug } = await withHistory();
    for (const moment of ['2020-01-01', '0001-01-01', '2026-01-01T00:00:00Z']) {
      expect(await admin.made('GET', `${path}/register?knownOn=${moment}`)).toMatchObject({ organisation: { slug, name: '' }, processors: [], engagements: [], activities: [], measures: [] });
      expect(await admin.made('GET', `${path}/transfers?knownOn=${moment}`)).toEqual({ items: [], nextCursor: null });
    }
    expect(await admin.made('GET', `${path}/register?knownOn=9999-12-31`)).toEqual(await admin.made('GET', `${path}/register`));
  });

  it.each(['yesterday', '2026-02-30', '2026-11-22T25:00:00Z', '2026-11-22 10:00', '20261122'])('is not asked for as %s', async (moment) => {
    const { admin, path } = await newOrganisation();
    expect((await admin.get(`${path}/register?knownOn=${encodeURIComponent(moment)}`)).body).toMatchObject({ status: 400, errors: [{ pointer: '?knownOn' }] });
  });
});

describe('the history', () => {
  it('lists newest first, in pages, by thing, by kind and by time', async () => {
    const { admin, path } = await withHistory();
    const list = async (query: string): Promise<readonly Revision[]> => (await admin.made<ListPage<Revision>>('GET', `${path}/history?${query}`)).items;
    const all = await list('limit=500');
    expect(all.map(({ sequence }) => sequence)).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect((await list('about=measure/locks')).map(({ action }) => action)).toEqual(['changed', 'changed', 'added']);
    expect((await list('about=engagement')).map(({ key }) => key)).toEqual(['files']);
    const middle = all[3] as Revision;
    expect((await list(`from=${middle.at}`)).length + (await list(`to=${middle.at}`)).length).toBe(all.length + all.filter(({ at }) => at === middle.at).length);
    const pages: Revision[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ListPage<Revision> = await admin.made('GET', `${path}/history?limit=3${cursor ? `&cursor=${cursor}` : ''}`);
      pages.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(pages).toEqual(all);
    expect(all.slice(0, -1).map(({ previousHash }) => previousHash)).toEqual(all.slice(1).map(({ hash }) => hash));
  });
});

/** Where the application writes, with what it may not do there. */
describe('the role of the application', () => {
  it.each(['UPDATE revisions SET reason = reason', 'DELETE FROM revisions', 'TRUNCATE revisions', 'DELETE FROM history_heads', 'TRUNCATE history_heads', 'DELETE FROM organisations', 'ALTER TABLE revisions DISABLE ROW LEVEL SECURITY', 'DROP TABLE revisions', 'UPDATE publications SET version = version', 'UPDATE history_checkpoints SET hash = hash', 'DELETE FROM history_checkpoints', 'UPDATE instance_keys SET public_key = public_key', 'DELETE FROM instance_keys'])('may not %s', async (statement) => {
    const id = await organisationId((await newOrganisation()).slug);
    await expect(asApplication(id, (client) => client.query(statement))).rejects.toThrow(/permission denied|must be owner/);
  });
});

/** Of one organisation `$org`, as somebody does who owns the database. Revision 5 is in the middle of eight; 7 and 8 change the measure. */
const FORGERIES: readonly (readonly [string, string, string])[] = [
  ...([
    ['at', `at + interval '1 second'`], ['actor', `'{"kind":"token","id":null,"name":"Nobody"}'`], ['reason', `'another reason'`], ['kind', `'processor'`], ['key', `'other'`], ['action', `'removed'`],
    ['"before"', `'{"key":"x"}'`], ['after', `jsonb_set(after, '{name}', '"Forged"')`], ['previous_hash', `repeat('a', 64)`], ['hash', `repeat('b', 64)`], ['sequence', '50'],
  ] as const).map(([column, value]) => [`column ${column} altered`, `UPDATE revisions SET ${column} = ${value} WHERE organisation_id = $org AND sequence = 5`, 'altered|missing|link-broken'] as const),
  ['the reason of the first altered', `UPDATE revisions SET reason = 'x' WHERE organisation_id = $org AND sequence = 1`, 'altered'],
  ['the reason of the newest altered', `UPDATE revisions SET reason = 'x' WHERE organisation_id = $org AND sequence = 8`, 'altered'],
  ['the first removed', 'DELETE FROM revisions WHERE organisation_id = $org AND sequence = 1', 'missing'],
  ['one in the middle removed', 'DELETE FROM revisions WHERE organisation_id = $org AND sequence = 5', 'missing'],
  ['the newest removed', 'DELETE FROM revisions WHERE organisation_id = $org AND sequence = 8', 'tail-removed'],
  ['the three newest removed', 'DELETE FROM revisions WHERE organisation_id = $org AND sequence > 5', 'tail-removed'],
  ['all removed', 'DELETE FROM revisions WHERE organisation_id = $org', 'tail-removed'],
  [
    'the newest removed and the head set back',
    `DELETE FROM revisions WHERE organisation_id = $org AND sequence = 8;
     UPDATE history_heads h SET sequence = r.sequence, at = r.at, hash = r.hash FROM revisions r WHERE r.organisation_id = $org AND h.organisation_id = $org AND r.sequence = 7`,
    'register-differs',
  ],
  [
    'one removed and those after it moved up',
    'DELETE FROM revisions WHERE organisation_id = $org AND sequence = 5; UPDATE revisions SET sequence = -sequence WHERE organisation_id = $org AND sequence > 5; UPDATE revisions SET sequence = -sequence - 1 WHERE organisation_id = $org AND sequence < 0',
    'altered|link-broken',
  ],
  [
    'two swapped',
    'UPDATE revisions SET sequence = 100 WHERE organisation_id = $org AND sequence = 4; UPDATE revisions SET sequence = 4 WHERE organisation_id = $org AND sequence = 5; UPDATE revisions SET sequence = 5 WHERE organisation_id = $org AND sequence = 100',
    'altered|link-broken',
  ],
  ...([['after the newest', '9'], ['far after the newest', '1000'], ['before the first', '0'], ['long before the first', '-1']] as const).map(([where, sequence]) => [
    `one forged ${where}`,
    `INSERT INTO revisions SELECT organisation_id, ${sequence}, at, actor, reason, kind, 'forged', action, "before", after, hash, repeat('c', 64) FROM revisions WHERE organisation_id = $org AND sequence = 8`,
    'beyond-head|missing|altered',
  ] as const),
  ['the hash of the head altered', `UPDATE history_heads SET hash = repeat('d', 64) WHERE organisation_id = $org`, 'altered'],
  ['the number of the head altered', 'UPDATE history_heads SET sequence = 7 WHERE organisation_id = $org', 'beyond-head'],
  ['the head removed', 'DELETE FROM history_heads WHERE organisation_id = $org', 'beyond-head'],
  ['a thing changed past the history', `UPDATE measures SET name = 'Open doors' WHERE organisation_id = $org`, 'register-differs'],
  ['a thing removed past the history', 'DELETE FROM activities WHERE organisation_id = $org', 'register-differs'],
  ['a thing added past the history', `INSERT INTO measures SELECT organisation_id, 'smuggled', revision, updated_at, category, name, description FROM measures WHERE organisation_id = $org`, 'register-differs'],
  ['a list inside a thing changed past the history', `UPDATE engagements SET locations = '[]' WHERE organisation_id = $org`, 'register-differs'],
  ['the organisation changed past the history', `UPDATE organisations SET name = 'Somebody else' WHERE id = $org`, 'register-differs'],
];

describe('whoever owns the database and', () => {
  afterAll(() => console.info(`tampering: ${FORGERIES.length} kinds`));

  it.each(FORGERIES)('has %s is found out, by the service and by the program that checks an export', async (_, statements, codes) => {
    const organisation = await withHistory();
    expect(await verified(organisation)).toMatchObject({ whole: true, revisions: 8, problems: [], notes: [] });
    await tamper(organisation.slug, statements);
    const verification = await verified(organisation);
    expect([verification.whole, codesOf(verification)]).toEqual([false, expect.stringMatching(codes)]);
    const { code, written } = await runVerifier(await exportOf(organisation, organisation.admin));
    // An export is of the history; what was changed past it in the register is the service's to find.
    expect([code, written]).toEqual([statements.includes('revisions') || statements.includes('history_heads') ? 1 : 0, expect.any(String)]);
  });

  it('has undone what they did is believed again', async () => {
    const organisation = await withHistory();
    await tamper(organisation.slug, `UPDATE measures SET name = name || '!' WHERE organisation_id = $org`);
    expect((await verified(organisation)).whole).toBe(false);
    await tamper(organisation.slug, `UPDATE measures SET name = rtrim(name, '!') WHERE organisation_id = $org`);
    expect((await verified(organisation)).whole).toBe(true);
  });
});
