import type { EngagementFacts } from '../../src/law/facts.js';
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

describe('lists', () => {
  let organisation: TestOrganisation;
  let list: <T = Facts>(path: string) => Promise<ListPage<T>>;

  beforeAll(async () => {
    organisation = await newOrganisation();
    list = (path) => organisation.admin.made('GET', `${organisation.path}${path}`);
    const add = (path: string, body: Facts): Promise<Facts> => organisation.admin.made('POST', `${organisation.path}/${path}`, body);
    await add('measures', { key: 'tls', category: 'encryption-in-transit', name: 'TLS' });
    await add('data-categories', { key: 'own-data', name: 'Own data' });
    await add('data-subject-categories', { key: 'own-people', name: 'Own people' });
    await add('processors', { key: 'alfa', name: 'Alfa', country: 'US', catalogue: 'alfa-cloud', aliases: ['Ärmel'], certifications: [{ scheme: 'eu-us-dpf' }] });
    await add('processors', { key: 'beta', name: 'Beta', legalName: 'Zulu 100%_sure Ltd', country: 'DE' });
    await add('processors', { key: 'gamma', name: 'alfa copy', country: 'DE' });
    const one = { processor: 'alfa', role: 'processor', service: 'Mail', purposes: ['Send letters'], owner: 'Sales', startsOn: '2026-01-01', measures: ['tls'], dataCategories: ['own-data'], dataSubjects: ['own-people'] };
    await add('engagements', { key: 'e1', status: 'approved', ...one, locations: [{ country: 'US', kind: 'storage' }], safeguards: [{ mechanism: 'scc-2021-914', module: 2 }], publicList: { listed: true } });
    await add('engagements', { key: 'e2', processor: 'beta', role: 'sub-processor', service: 'archive', via: 'e1' });
    await add('activities', { key: 'a1', name: 'Letters', role: 'controller', status: 'active', owner: 'Sales', purposes: [{ description: 'Write', legalBasis: 'contract' }], engagements: ['e1'], dataCategories: ['own-data'], dataSubjects: ['own-people'], measures: ['tls'] });
    await add('activities', { key: 'a2', name: 'Hosting', role: 'processor', categoriesOfProcessing: ['Keep files'] });
  });

  it.each([
    ['/processors?country=DE', ['beta', 'gamma']],
    ['/processors?catalogue=alfa-cloud', ['alfa']],
    ['/processors?scheme=eu-us-dpf', ['alfa']],
    ['/processors?country=DE&q=zulu', ['beta']],
    ['/engagements?processor=beta', ['e2']],
    ['/engagements?role=sub-processor', ['e2']],
    ['/engagements?status=approved', ['e1']],
    ['/engagements?via=e1', ['e2']],
    ['/engagements?country=US', ['e1']],
    ['/engagements?mechanism=scc-2021-914', ['e1']],
    ['/engagements?dataCategory=own-data', ['e1']],
    ['/engagements?dataSubject=own-people', ['e1']],
    ['/engagements?measure=tls', ['e1']],
    ['/engagements?owner=Sales', ['e1']],
    ['/engagements?listed=true', ['e1']],
    ['/engagements?listed=false', ['e2']],
    ['/activities?role=processor', ['a2']],
    ['/activities?status=active', ['a1']],
    ['/activities?engagement=e1', ['a1']],
    ['/activities?dataCategory=own-data', ['a1']],
    ['/activities?dataSubject=own-people', ['a1']],
    ['/activities?measure=tls', ['a1']],
    ['/activities?legalBasis=contract', ['a1']],
    ['/activities?owner=Sales', ['a1']],
    ['/measures?category=encryption-in-transit', ['tls']],
    ['/measures?category=personnel', []],
  ])('filter: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each([
    ['/processors?q=ALFA', ['alfa', 'gamma']],
    ['/processors?q=alfa%20copy', ['gamma']],
    ['/processors?q=%C3%A4rmel', ['alfa']],
    ['/processors?q=100%25_', ['beta']],
    ['/processors?q=%25', ['beta']],
    ['/engagements?q=letters', ['e1']],
    ['/engagements?q=zulu', ['e2']],
    ['/activities?q=keep', ['a2']],
    ['/measures?q=nothing', []],
    ['/data-categories?q=own', ['own-data']],
  ])('search: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each([
    ['/processors', ['alfa', 'beta', 'gamma']],
    ['/processors?sort=-key', ['gamma', 'beta', 'alfa']],
    ['/processors?sort=name', ['alfa', 'gamma', 'beta']],
    ['/processors?sort=-country', ['alfa', 'gamma', 'beta']],
    ['/processors?sort=-updatedAt', ['gamma', 'beta', 'alfa']],
    ['/engagements?sort=service', ['e2', 'e1']],
    ['/engagements?sort=startsOn', ['e2', 'e1']],
    ['/activities?sort=name', ['a2', 'a1']],
  ])('order: %s', async (path, keys) => {
    expect((await list(path)).items.map((item) => item['key'])).toEqual(keys);
  });

  it.each(['/processors?sort=shoeSize', '/processors?cursor=nonsense', '/processors?limit=0', '/processors?limit=501', '/processors?limit=many', '/processors?surprise=1', '/engagements?status=gone', '/processors?country=Germany', '/processors?q=a&q=b'])('refuse %s', async (path) => {
    const answer = await organisation.admin.get(`${organisation.path}${path}`);
    expect(answer.body).toMatchObject({ status: 400, type: 'urn:register30:problem:invalid-input' });
    const parameter = /\?\w+/.exec(path)?.[0];
    expect(answer.body.errors?.every((error) => error.pointer === parameter)).toBe(true);
  });

  it('go on where the page before ended, whatever is added or removed meanwhile', async () => {
    const { admin, path } = await newOrganisation();
    const key = (number: number): string => `m-${String(number).padStart(3, '0')}`;
    const add = (name: string): Promise<unknown> => admin.made('POST', `${path}/measures`, { key: name, category: 'personnel', name });
    for (let number = 0; number < 40; number += 2) await add(key(number));
    for (const [round, sort] of ['key', '-key', 'name', '-updatedAt'].entries()) {
      const before = (await admin.made<ListPage<Facts>>('GET', `${path}/measures?limit=500`)).items.map((item) => String(item['key']));
      const seen: string[] = [];
      let cursor: string | null = '';
      for (let page = 0; cursor !== null; page += 1) {
        const found: ListPage<Facts> = await admin.made('GET', `${path}/measures?limit=7&sort=${sort}${cursor ? `&cursor=${cursor}` : ''}`);
        seen.push(...found.items.map((item) => String(item['key'])));
        cursor = found.nextCursor;
        await add(`${key(page * 6 + 1)}-${round}`);
      }
      expect([sort, new Set(seen).size]).toEqual([sort, seen.length]);
      expect(seen).toEqual(expect.arrayContaining(before));
    }
  });

  it('of tokens and organisations are paged, too, each item once', async () => {
    const { admin, slug, clientFor } = await newOrganisation();
    await Promise.all(Array.from({ length: 9 }, () => clientFor('auditor')));
    const ids: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: ListPage<{ id: string; organisation: string }> = await admin.made('GET', `/tokens?limit=1${cursor ? `&cursor=${cursor}` : ''}`);
      ids.push(...page.items.map((token) => token.id));
      expect(page.items.every((token) => token.organisation === slug)).toBe(true);
      expect(ids.length).toBeLessThanOrEqual(10);
      cursor = page.nextCursor;
    }
    expect(new Set(ids).size).toBe(10);
    expect(await admin.made('GET', '/organisations')).toMatchObject({ items: [{ slug }], nextCursor: null });
  });
});

describe('an Idempotency-Key', () => {
  const measure = (key: string): Facts => ({ key, category: 'personnel', name: `Measure ${key}` });

  it('gets the same answer again, and a problem with another request', async () => {
    const { admin, path } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const first = await admin.post<Facts>(`${path}/measures`, measure('one'), headers);
    const again = await admin.post<Facts>(`${path}/measures`, measure('one'), headers);
    expect(again).toMatchObject({ status: 201, tag: first.tag });
    expect(again.body).toEqual(first.body);
    expect([first, again].map((answer) => answer.headers.get('idempotency-replayed'))).toEqual([null, 'true']);
    expect(again.headers.get('location')).toBe(first.headers.get('location'));
    expect((await admin.post(`${path}/measures`, measure('two'), headers)).body).toMatchObject({ status: 422, type: 'urn:register30:problem:idempotency-key-reused' });
    expect((await admin.post(`${path}/processors`, measure('one'), headers)).status).toBe(422);
    expect((await admin.post(`${path}/measures`, measure('x'), { 'idempotency-key': 'k'.repeat(256) })).status).toBe(400);
  });

  it('lets one of fifty parallel requests do the work', async () => {
    const { admin, path } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const answers = await Promise.all(Array.from({ length: 50 }, () => admin.post<Facts>(`${path}/measures`, measure('one'), headers)));
    expect(new Set(answers.map((answer) => `${answer.status} ${answer.text} ${answer.tag}`)).size).toBe(1);
    expect(answers.filter((answer) => answer.headers.get('idempotency-replayed') === null)).toHaveLength(1);
    const history = await admin.made<ListPage<Facts>>('GET', `${path}/history?about=measure/one`);
    expect(history.items).toHaveLength(1);
  });

  it('is not used up by a request that failed, and belongs to one token', async () => {
    const { admin, path, clientFor } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    expect((await admin.post(`${path}/measures`, { key: 'one' }, headers)).status).toBe(400);
    expect((await admin.post(`${path}/measures`, measure('one'), headers)).status).toBe(201);
    expect((await (await clientFor('dpo')).post(`${path}/measures`, measure('one'), headers)).status).toBe(409);
  });

  it('never brings a secret back', async () => {
    const { admin, slug } = await newOrganisation();
    const headers = { 'idempotency-key': uniqueName('once') };
    const body = { name: 'A program', organisation: slug, role: 'auditor' };
    const first = await admin.post<{ id: string; token: string | null }>('/tokens', body, headers);
    const again = await admin.post<{ id: string; token: string | null }>('/tokens', body, headers);
    expect([first.body.token, again.body]).toEqual([expect.stringMatching(/^r30_/), { ...first.body, token: null }]);
    expect((await admin.as(first.body.token).get('/organisations')).status).toBe(200);
  });
});

describe('the life of an engagement', () => {
  const move = (client: ApiClient, { path }: TestOrganisation, to: string, more: Facts = {}) => client.post<EngagementFacts & ProblemDocument>(`${path}/engagements/crm/transitions`, { to, ...more });

  async function drafted(): Promise<{ organisation: TestOrganisation; dpo: ApiClient; procurement: ApiClient; auditor: ApiClient }> {
    const organisation = await newOrganisation();
    const [auditor, procurement, dpo] = await Promise.all([organisation.clientFor('auditor'), organisation.clientFor('procurement'), organisation.clientFor('dpo')]);
    await procurement.made('POST', `${organisation.path}/processors`, { key: 'vendor', name: 'Vendor' });
    await procurement.made('POST', `${organisation.path}/engagements`, { key: 'crm', processor: 'vendor', role: 'processor' });
    return { organisation, dpo, procurement, auditor };
  }

  it('goes from what procurement asks to what the DPO decides', async () => {
    const { organisation, dpo, procurement, auditor } = await drafted();
    expect((await move(auditor, organisation, 'submitted')).status).toBe(403);
    expect((await move(dpo, organisation, 'approved')).status).toBe(409);
    expect((await move(procurement, organisation, 'submitted')).body).toMatchObject({ status: 'submitted' });
    expect((await move(procurement, organisation, 'approved')).status).toBe(403);
    expect(codesOf((await move(dpo, organisation, 'rejected')).body)).toEqual(['/comment comment-missing']);
    expect((await move(dpo, organisation, 'rejected', { comment: 'No contract yet' })).body).toMatchObject({ status: 'rejected' });
    expect((await move(procurement, organisation, 'draft')).status).toBe(200);
    expect((await move(procurement, organisation, 'submitted')).status).toBe(200);
    expect((await move(dpo, organisation, 'approved', { on: '2026-03-01' })).body).toMatchObject({ status: 'approved', startsOn: '2026-03-01' });
    expect(codesOf((await move(dpo, organisation, 'ended', { on: '2026-02-01' })).body)).toEqual(['/on ends-before-start']);
    expect((await move(dpo, organisation, 'ended', { on: '2026-09-30' })).body).toMatchObject({ status: 'ended', endsOn: '2026-09-30' });
    expect((await move(dpo, organisation, 'draft')).status).toBe(409);
    const { items } = await dpo.made<ListPage<Facts>>('GET', `${organisation.path}/history?about=engagement/crm`);
    expect(items.map((revision) => (revision['after'] as EngagementFacts).status)).toEqual(['ended', 'approved', 'submitted', 'draft', 'rejected', 'submitted', 'draft']);
    expect(items.map((revision) => revision['reason'])).toContain('No contract yet');
  });

  it('does not change by PUT or PATCH, and holds procurement to drafts', async () => {
    const { organisation, dpo, procurement } = await drafted();
    const at = `${organisation.path}/engagements/crm`;
    const { tag } = await dpo.get(at);
    expect((await dpo.patch(at, { status: 'approved' }, tag)).body).toMatchObject({ status: 409, errors: [{ pointer: '/status', code: 'use-transitions' }] });
    expect((await procurement.patch(at, { service: 'CRM' }, tag)).status).toBe(200);
    await move(procurement, organisation, 'submitted');
    await move(dpo, organisation, 'approved');
    expect((await procurement.patch(at, { service: 'Another' }, '*')).status).toBe(403);
    expect((await procurement.delete(at, '*')).status).toBe(403);
    expect((await procurement.patch(`${organisation.path}/processors/vendor`, { name: 'Other' }, '*')).status).toBe(403);
    expect((await procurement.post(`${organisation.path}/engagements`, { key: 'x', processor: 'vendor', role: 'processor', status: 'approved' })).status).toBe(403);
    expect((await dpo.patch(at, { service: 'Another' }, '*')).status).toBe(200);
  });

  it('refuses a chain that comes back to itself', async () => {
    const { organisation: { admin, path } } = await drafted();
    await admin.made('POST', `${path}/engagements`, { key: 'lower', processor: 'vendor', role: 'sub-processor', via: 'crm' });
    expect(codesOf((await admin.patch(`${path}/engagements/crm`, { via: 'lower' }, '*')).body)).toEqual(['/via circular-chain']);
    expect(codesOf((await admin.patch(`${path}/engagements/crm`, { via: 'crm' }, '*')).body)).toEqual(['/via circular-chain']);
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
    const named = ['measures/tls', 'data-categories/scores', 'data-categories/kept', 'data-subject-categories/players', 'processors/vendor', 'engagements/upper'];
    for (const each of named) {
      expect([each, (await admin.delete(`${path}/${each}`, '*')).body]).toMatchObject([each, { status: 409, type: 'urn:register30:problem:in-use' }]);
    }
    expect((await admin.delete(`${path}/engagements/upper`, '*')).body).toMatchObject({ usedBy: [{ kind: 'engagement', key: 'lower' }, { kind: 'activity', key: 'games' }] });
    for (const each of ['activities/games', 'engagements/lower', 'engagements/upper', ...named.slice(0, 5)]) {
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
