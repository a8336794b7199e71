import { type ApiClient, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation, uniqueName } from '../support/api.js';

type Facts = Readonly<Record<string, unknown>>;

/** Of every kind: where it lives, the least that must be said, a change, and a field's value that cannot be. */
const KINDS = [
  { path: 'processors', kind: 'processor', least: { name: 'Nordsky' }, change: { legalName: 'Nordsky AS', country: 'NO' }, wrong: { country: 'Norway' } },
  { path: 'engagements', kind: 'engagement', least: { processor: 'nordsky', role: 'processor' }, change: { service: 'Hosting' }, wrong: { role: 'helper' } },
  { path: 'activities', kind: 'activity', least: { name: 'Payroll', role: 'controller' }, change: { owner: 'Finance' }, wrong: { startsOn: '2026-02-30' } },
  { path: 'measures', kind: 'measure', least: { name: 'Locks', category: 'physical-security' }, change: { description: 'Doors and cabinets' }, wrong: { category: 'luck' } },
  { path: 'data-categories', kind: 'data-category', least: { name: 'Shoe sizes' }, change: { special: true }, wrong: { special: 'yes' } },
  { path: 'data-subject-categories', kind: 'data-subject-category', least: { name: 'Skiers' }, change: { name: 'Skiers and skaters' }, wrong: { name: 7 } },
] as const;

/** An organisation in which an engagement has a processor to name. */
async function organisationWithProcessor(): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  await organisation.admin.made('POST', `${organisation.path}/processors`, { key: 'nordsky', name: 'Nordsky' });
  return organisation;
}

const codesOf = ({ errors = [] }: ProblemDocument): string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();

describe.each(KINDS)('$path', ({ path, kind, least, change, wrong }) => {
  let organisation: TestOrganisation;
  let admin: ApiClient;
  let base: string;

  beforeAll(async () => {
    organisation = await organisationWithProcessor();
    admin = organisation.admin;
    base = `${organisation.path}/${path}`;
  });

  it('are added, read, replaced, patched and removed, each version with a tag of its own', async () => {
    const key = uniqueName('thing');
    const added = await admin.post<Facts>(base, { key, ...least });
    expect(added).toMatchObject({ status: 201, body: { key, ...least } });
    expect(added.headers.get('location')).toBe(`/api/v1${base}/${key}`);
    expect(added.tag).toMatch(/^"r\d+"$/);

    const read = await admin.get<Facts>(`${base}/${key}`);
    expect(read).toMatchObject({ status: 200, body: added.body, tag: added.tag });

    const replaced = await admin.put<Facts>(`${base}/${key}`, { ...read.body, ...change }, read.tag);
    expect(replaced).toMatchObject({ status: 200, body: { ...read.body, ...change } });
    expect(replaced.tag).not.toBe(added.tag);

    const [[field]] = Object.entries(change) as [[string, unknown]];
    const patched = await admin.patch<Facts>(`${base}/${key}`, field === 'name' ? { name: 'Another' } : { [field]: null }, replaced.tag);
    expect(patched.status).toBe(200);
    expect(patched.body[field]).toEqual(field === 'name' ? 'Another' : added.body[field]);

    const same = await admin.put<Facts>(`${base}/${key}`, patched.body, patched.tag);
    expect(same).toMatchObject({ status: 200, tag: patched.tag });

    expect((await admin.delete(`${base}/${key}`, patched.tag)).status).toBe(204);
    expect((await admin.get(`${base}/${key}`)).status).toBe(404);
    expect((await admin.post<Facts>(base, { key, ...least })).tag).not.toBe(added.tag);
  });

  it('answer 409 for a key that exists, 404 for one that does not, 428 and 412 for changes to a version nobody saw', async () => {
    const key = uniqueName('thing');
    const { tag } = await admin.post(base, { key, ...least });
    expect((await admin.post(base, { key, ...least })).body).toMatchObject({ status: 409, type: 'urn:register30:problem:already-exists' });
    expect((await admin.get(`${base}/nothing-here`)).body).toMatchObject({ status: 404 });
    const changes = [['PUT', { key, ...least }], ['PATCH', change], ['DELETE', undefined]] as const;
    for (const [method, body] of changes) {
      const at = (name: string, headers: Record<string, string>) => admin.ask(method, `${base}/${name}`, { body, headers });
      expect((await at(key, {})).body).toMatchObject({ status: 428, type: 'urn:register30:problem:precondition-required' });
      expect((await at(key, { 'if-match': '"r1"' })).body).toMatchObject({ status: 412, currentETag: tag });
      expect((await at('nothing-here', { 'if-match': '*' })).status).toBe(404);
    }
    expect((await admin.get(`${base}/${key}`)).tag).toBe(tag);
  });

  it('refuse what is wrong, all of it at once, each with its place', async () => {
    const bad = { ...least, key: 'Not A Key', ...wrong, surprise: 1, 'with/slash~and tilde': null };
    const answer = await admin.post(base, bad);
    expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(answer.body).toMatchObject({ status: 400, type: 'urn:register30:problem:invalid-input' });
    const pointers = (answer.body.errors ?? []).map((error) => error.pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/key', `/${Object.keys(wrong)[0]}`, '/surprise', '/with~1slash~0and tilde']));
    expect(codesOf((await admin.post(base, {})).body)).toEqual(expect.arrayContaining([expect.stringContaining('/key ')]));
    const { tag } = await admin.post(base, { key: uniqueName('thing'), ...least });
    expect(tag).not.toBe('');
  });

  it('keep their key for good', async () => {
    const key = uniqueName('thing');
    const { tag, body } = await admin.post<Facts>(base, { key, ...least });
    for (const answer of [await admin.put(`${base}/${key}`, { ...body, key: 'another' }, tag), await admin.patch(`${base}/${key}`, { key: 'another' }, tag)]) {
      expect([answer.status, codesOf(answer.body)]).toEqual([400, ['/key key-changed']]);
    }
  });

  it('are written by one of fifty who saw the same version', async () => {
    const key = uniqueName('thing');
    const { tag } = await admin.post(base, { key, ...least });
    const names = Array.from({ length: 50 }, (_, writer) => (kind === 'engagement' ? { service: `Writer ${writer}` } : { name: `Writer ${writer}` }));
    const answers = await Promise.all(names.map((name) => admin.patch<Facts>(`${base}/${key}`, name, tag)));
    const winners = answers.filter((answer) => answer.status === 200);
    expect(winners).toHaveLength(1);
    expect(answers.filter((answer) => answer.status === 412)).toHaveLength(49);
    expect(await admin.get<Facts>(`${base}/${key}`)).toMatchObject({ body: winners[0]?.body, tag: winners[0]?.tag });
  });
});

describe('things that others name', () => {
  it('are not removed, and the answer says who names them', async () => {
    const { admin, path } = await newOrganisation();
    const add = (where: string, body: Facts): Promise<unknown> => admin.made('POST', `${path}/${where}`, body);
    await add('measures', { key: 'tls', category: 'encryption-in-transit', name: 'TLS' });
    await add('data-categories', { key: 'scores', name: 'Scores' });
    await add('data-categories', { key: 'kept', name: 'Kept' });
    await add('data-subject-categories', { key: 'players', name: 'Players' });
    await add('processors', { key: 'vendor', name: 'Vendor' });
    await add('engagements', { key: 'upper', processor: 'vendor', role: 'processor', measures: ['tls'], dataCategories: ['scores'], dataSubjects: ['players'] });
    await add('engagements', { key: 'lower', processor: 'vendor', role: 'sub-processor', via: 'upper' });
    await add('activities', { key: 'games', name: 'Games', role: 'controller', engagements: ['upper'], retention: [{ dataCategories: ['kept'], period: 'P1Y' }] });
    await add('data-categories', { key: 'sent', name: 'Sent' });
    await add('activities', { key: 'old-games', name: 'Old games', role: 'controller', recipients: [{ name: 'League', dataCategories: ['sent'] }], successor: 'games' });
    const named = ['measures/tls', 'data-categories/scores', 'data-categories/kept', 'data-subject-categories/players', 'processors/vendor', 'engagements/upper', 'data-categories/sent', 'activities/games'];
    for (const each of named) {
      expect([each, (await admin.delete(`${path}/${each}`, '*')).body]).toMatchObject([each, { status: 409, type: 'urn:register30:problem:in-use' }]);
    }
    expect((await admin.delete(`${path}/engagements/upper`, '*')).body).toMatchObject({ usedBy: [{ kind: 'engagement', key: 'lower' }, { kind: 'activity', key: 'games' }] });
    for (const each of ['activities/old-games', 'activities/games', 'engagements/lower', 'engagements/upper', 'data-categories/sent', ...named.slice(0, 5)]) {
      expect([each, (await admin.delete(`${path}/${each}`, '*')).status]).toEqual([each, 204]);
    }
  });

  it('must be there before they are named', async () => {
    const { admin, path } = await newOrganisation();
    const engagement = await admin.post(`${path}/engagements`, {
      key: 'e', processor: 'p', via: 'v', role: 'processor', measures: ['m'], dataCategories: ['contact-details', 'd'], dataSubjects: ['s'], locations: [{ kind: 'storage' }],
    });
    expect(codesOf(engagement.body)).toEqual([
      '/dataCategories/1 unknown-data-category', '/dataSubjects/0 unknown-data-subject-category', '/locations/0/country country-or-organisation',
      '/measures/0 unknown-measure', '/processor unknown-processor', '/via unknown-engagement',
    ]);
    const activity = await admin.post(`${path}/activities`, { key: 'a', name: 'A', role: 'controller', engagements: ['e'], retention: [{}, { dataCategories: ['d'] }] });
    expect(codesOf(activity.body)).toEqual(['/engagements/0 unknown-engagement', '/retention/1/dataCategories/0 unknown-data-category']);
    const replaced = await admin.post(`${path}/activities`, { key: 'a', name: 'A', role: 'controller', recipients: [{}, { dataCategories: ['d'] }], successor: 'b' });
    expect(codesOf(replaced.body)).toEqual(['/recipients/1/dataCategories/0 unknown-data-category', '/successor unknown-activity']);
    expect(codesOf((await admin.post(`${path}/activities`, { key: 'a', name: 'A', role: 'controller', successor: 'a' })).body)).toEqual(['/successor own-successor', '/successor unknown-activity']);
  });
});

describe('categories', () => {
  it('are the organisation’s own first, then the built-in ones, in the language asked for', async () => {
    const { admin, path } = await newOrganisation();
    await admin.made('POST', `${path}/data-categories`, { key: 'learning-results', name: 'Learning results' });
    const { items } = await admin.made<ListPage<Facts>>('GET', `${path}/data-categories?limit=500`);
    expect(items[0]).toEqual({ key: 'learning-results', name: 'Learning results', special: false, criminal: false, builtIn: false });
    expect(items.slice(1).every((item) => item['builtIn'] === true)).toBe(true);
    const german = await admin.made<ListPage<Facts>>('GET', `${path}/data-categories?limit=500&lang=de`);
    expect(german.items.find((item) => item['key'] === 'contact-details')?.['name']).not.toBe(items.find((item) => item['key'] === 'contact-details')?.['name']);
    expect((await admin.post(`${path}/data-categories`, { key: 'contact-details', name: 'Something else' })).body).toMatchObject({ status: 400, errors: [{ pointer: '/key', code: 'built-in-key' }] });
    expect((await admin.delete(`${path}/data-categories/contact-details`, '*')).status).toBe(404);
  });
});

describe('the reason of a change', () => {
  it.each([
    ['Grüße, “Datenschutz” 👋', encodeURIComponent('Grüße, “Datenschutz” 👋')],
    ['100% sure', '100% sure'],
    [`${'x'.repeat(499)}�`, encodeURIComponent(`${'x'.repeat(499)}👋`)],
    [null, '  '],
  ])('lands in the history: %s', async (reason, header) => {
    const { admin, path } = await newOrganisation();
    await admin.made('POST', `${path}/measures`, { key: 'm', category: 'personnel', name: 'M' }, { 'change-reason': header });
    const { items } = await admin.made<ListPage<Facts>>('GET', `${path}/history?about=measure/m`);
    expect(items).toMatchObject([{ reason, kind: 'measure', key: 'm', action: 'added', before: null, actor: { kind: 'token', name: 'Token of admin' } }]);
    expect(await admin.made('GET', `${path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
  });
});

describe('organisations', () => {
  it('are made with what they need, changed, and taken out of every answer', async () => {
    const { admin, path, slug } = await newOrganisation();
    const refused = await admin.post('/organisations', { slug: 'Bad Slug' });
    expect(new Set(refused.body.errors?.map((error) => error.pointer))).toEqual(new Set(['/slug', '/name', '/country']));
    const { tag, body } = await admin.get<Facts>(path);
    expect(body).toMatchObject({ slug, country: 'NO', regimes: ['eu-gdpr'], noticePeriodDays: 30, objectionPeriodDays: 30 });
    expect((await admin.patch(path, { name: 'Renamed' })).status).toBe(428);
    expect((await admin.patch(path, { name: 'Renamed' }, '"r99"')).status).toBe(412);
    expect((await admin.patch(path, { slug: 'other' }, tag)).body).toMatchObject({ status: 400, errors: [{ pointer: '/slug' }] });
    const renamed = await admin.patch<Facts>(path, { name: 'Renamed', dataProtectionOfficer: { name: 'Ola', email: 'dpo@example.org' } }, tag);
    expect(renamed.body).toMatchObject({ name: 'Renamed', dataProtectionOfficer: { name: 'Ola', email: 'dpo@example.org', phone: null } });
    expect((await admin.delete(path, tag)).status).toBe(412);
    expect((await admin.delete(path, renamed.tag)).status).toBe(204);
    expect((await admin.get(path)).status).toBe(401);
  });
});
