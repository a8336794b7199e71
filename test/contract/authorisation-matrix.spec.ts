import { type Permission, type Role, roleMay, ROLES } from '../../src/identity/roles.js';
import { type Answer, type ApiClient, instanceAdministrator, type ListPage, newOrganisation, newToken, type TestOrganisation, uniqueName } from '../support/api.js';
import { asApplication, organisationId, rowsAsOwner } from '../support/database.js';
import { filledPath, leastBody } from '../support/least-request.js';
import { openApiDocument, type OpenApiDocument, type Operation, operationsOf } from '../support/openapi.js';

/** What no answer may contain that goes to somebody who may not read this organisation. */
const MARKER = uniqueName('confidential');
/** Asks for more than the permission says: an administrator of one organisation makes no other. */
const INSTANCE_ONLY = new Set(['POST /api/v1/organisations']);

const STRANGERS = ['no token', 'garbage token', 'expired token', 'revoked token'] as const;
const ACTORS = [...STRANGERS, 'admin of another organisation', ...ROLES, 'instance admin'] as const;
type Actor = (typeof ACTORS)[number];
type Expectation = 'let through' | 401 | 403 | 404;

interface Stage {
  readonly organisation: TestOrganisation;
  readonly clients: Readonly<Record<Actor, ApiClient>>;
  /** A token of the organisation that nobody uses. */
  readonly spareToken: string;
}

const instance = instanceAdministrator();
let other: TestOrganisation;
let document: OpenApiDocument;
let catalogueKey: string;

beforeAll(async () => {
  [other, document] = await Promise.all([newOrganisation(), openApiDocument()]);
  catalogueKey = (await instance.made<ListPage<{ key: string }>>('GET', '/catalogue/processors?limit=1')).items[0]?.key ?? '';
});

/** One thing of every kind, unused, all called `thing`, with the marker wherever there is room for a text that is never published. */
function registerOf(slug: string): object {
  return {
    format: 'register30/v1',
    organisation: { slug, name: 'Staged AS', country: 'NO', phone: MARKER, supervisoryAuthority: MARKER },
    dataCategories: [{ key: 'thing', name: MARKER }],
    dataSubjectCategories: [{ key: 'thing', name: MARKER }],
    measures: [{ key: 'thing', category: 'personnel', name: MARKER }],
    processors: [{ key: 'thing', name: MARKER }, { key: 'vendor', name: 'Vendor', country: 'US', contact: { name: MARKER } }],
    engagements: [
      { key: 'thing', processor: 'vendor', role: 'processor', service: MARKER },
      { key: 'running', processor: 'vendor', role: 'sub-processor', status: 'approved', service: 'Hosting', owner: MARKER, source: MARKER, locations: [{ country: 'US', kind: 'storage', region: MARKER }], publicList: { listed: true } },
    ],
    activities: [{ key: 'thing', role: 'controller', status: 'active', name: MARKER, purposes: [{ description: MARKER }] }],
  };
}

async function staged(): Promise<Stage> {
  const organisation = await newOrganisation();
  const { slug, path } = organisation;
  await instance.made('PUT', `${path}/register`, registerOf(slug));
  await instance.made('POST', `${path}/sub-processor-list/publications`, {});
  const tokens = await Promise.all(ROLES.map((role) => organisation.clientFor(role)));
  const [expired, revoked, spare] = await Promise.all([newToken(instance, slug, 'admin', '2026-01-01'), newToken(instance, slug, 'admin'), newToken(instance, slug, 'auditor')]);
  await instance.made('DELETE', `/tokens/${revoked.id}`);
  const clients = {
    'no token': instance.as(null), 'garbage token': instance.as('r30_garbage'), 'expired token': instance.as(expired.token), 'revoked token': instance.as(revoked.token),
    'admin of another organisation': other.admin, 'instance admin': instance, ...(Object.fromEntries(ROLES.map((role, index) => [role, tokens[index]])) as Record<Role, ApiClient>),
  };
  return { organisation, clients, spareToken: spare.id };
}

/** The role table, read as a whole: who gets which answer. */
function expected({ 'x-permission': permission, path, name }: Operation, actor: Actor): Expectation {
  if (permission === undefined) return 'let through';
  if ((STRANGERS as readonly string[]).includes(actor)) return 401;
  if (actor === 'instance admin') return 'let through';
  if (actor === 'admin of another organisation') {
    if (INSTANCE_ONLY.has(name)) return 403;
    return /\{(org|id)\}/.test(path) ? 404 : 'let through';
  }
  return roleMay(actor as Role, permission satisfies Permission) && !INSTANCE_ONLY.has(name) ? 'let through' : 403;
}

let fresh = 0;

function send(operation: Operation, { organisation: { slug }, spareToken }: Stage, client: ApiClient, org = slug): Promise<Answer<unknown>> {
  const inCatalogue = operation.path.startsWith('/api/v1/catalogue/');
  const path = filledPath(operation, document, { org, id: spareToken, key: inCatalogue ? catalogueKey : 'thing' });
  fresh += 1;
  const isNew = operation.method === 'POST';
  const known = { slug: isNew ? uniqueName('fresh') : slug, key: isNew ? `fresh-${fresh}` : 'thing', organisation: slug, processor: 'vendor', catalogueKey, country: 'NO', to: 'submitted', engagement: 'running' };
  // In a body an organisation is a slug where a text belongs, and an object where its fields belong.
  const least = leastBody(operation, document, operation.path.endsWith('/register') ? { ...known, organisation: { slug, name: MARKER } } : known);
  const body = operation.name === 'POST /api/v1/tokens' ? { ...(least as object), organisation: slug } : least;
  return client.ask(operation.method, `/${path}`, { headers: { 'if-match': '*' }, ...(body === undefined ? {} : { body }) });
}

const headOf = async ({ organisation: { path } }: Stage): Promise<unknown> => (await instance.made<{ head: unknown }>('GET', `${path}/history/verify`)).head;

describe('the role table', () => {
  it('holds for every operation and every kind of asker', async () => {
    const operations = operationsOf(document);
    const count = { asked: 0, refused: 0, letThrough: 0, done: 0 };
    const wrong: string[] = [];
    for (const operation of operations) {
      let stage = await staged();
      const before = await headOf(stage);
      const judge = (actor: Actor, { status, text }: Answer<unknown>): void => {
        const wanted = expected(operation, actor);
        const through = ![401, 403, 404].includes(status) || (operation['x-permission'] === undefined && status === 404);
        count.asked += 1;
        count[wanted === 'let through' ? 'letThrough' : 'refused'] += 1;
        if (status < 300) count.done += 1;
        if (wanted === 'let through' ? !through || status >= 500 : status !== wanted) wrong.push(`${operation.name} as ${actor}: ${status} in place of ${wanted}`);
        const reader = (ROLES as readonly string[]).includes(actor) || actor === 'instance admin';
        if ((!reader || wanted !== 'let through') && text.includes(MARKER)) wrong.push(`${operation.name} as ${actor}: leaks what is confidential`);
      };
      const refused = ACTORS.filter((actor) => expected(operation, actor) !== 'let through');
      await Promise.all(refused.map(async (actor) => judge(actor, await send(operation, stage, stage.clients[actor]))));
      if (JSON.stringify(await headOf(stage)) !== JSON.stringify(before)) wrong.push(`${operation.name}: somebody who may not has changed something`);
      for (const actor of ACTORS.filter((each) => !refused.includes(each))) {
        judge(actor, await send(operation, stage, stage.clients[actor]));
        if (operation.method === 'DELETE') stage = await staged();
      }
    }
    console.info(`authorisation: ${operations.length} operations x ${ACTORS.length} askers = ${count.asked} requests; ${count.refused} to be refused, ${count.letThrough} to be let through (${count.done} of them done); wrong or leaking: ${wrong.length}`);
    expect(wrong).toEqual([]);
    expect(count.done).toBeGreaterThan(count.letThrough * 0.8);
  });

  it('answers about an organisation of others as about one that is not there', async () => {
    const stage = await staged();
    const different: string[] = [];
    for (const operation of operationsOf(document).filter((each) => each.path.includes('{org}') && each['x-permission'] !== undefined)) {
      const nowhere = uniqueName('nowhere');
      const [others, nobodys] = await Promise.all([send(operation, stage, other.admin), send(operation, stage, other.admin, nowhere)]);
      const plain = (answer: Answer<unknown>): string => `${answer.status} ${answer.text.replaceAll(stage.organisation.slug, '').replaceAll(nowhere, '')}`;
      if (plain(others) !== plain(nobodys)) different.push(`${operation.name}: ${plain(others)} / ${plain(nobodys)}`);
    }
    expect(different).toEqual([]);
  });

  it('lists to an administrator the tokens and organisations of their own organisation only', async () => {
    const { organisation, clients } = await staged();
    const tokens = await clients.admin.made<ListPage<{ organisation: string }>>('GET', '/tokens?limit=500');
    expect(new Set(tokens.items.map((token) => token.organisation))).toEqual(new Set([organisation.slug]));
    const organisations = await clients.auditor.made<ListPage<{ slug: string }>>('GET', '/organisations?limit=500');
    expect(organisations.items.map(({ slug }) => slug)).toEqual([organisation.slug]);
    expect((await clients.admin.post('/tokens', { name: 'x', organisation: null, role: 'admin' })).status).toBe(403);
  });

  it('ends with the organisation: its tokens are worth nothing afterwards', async () => {
    const { organisation: { path, admin }, clients } = await staged();
    await instance.made('DELETE', path, undefined, { 'if-match': '*' });
    expect((await admin.get(path)).status).toBe(401);
    expect((await clients.auditor.get('/organisations')).status).toBe(401);
    expect((await instance.get(path)).status).toBe(404);
  });
});

describe('a key of another organisation', () => {
  const engagement = { key: 'e', processor: 'vendor', role: 'processor' };
  const activity = { key: 'a', name: 'A', role: 'controller' };
  const cases: readonly [string, object, string][] = [
    ['engagements', { ...engagement, processor: 'only-there' }, '/processor'],
    ['engagements', { ...engagement, via: 'only-there' }, '/via'],
    ['engagements', { ...engagement, dataCategories: ['only-there'] }, '/dataCategories/0'],
    ['engagements', { ...engagement, dataSubjects: ['only-there'] }, '/dataSubjects/0'],
    ['engagements', { ...engagement, measures: ['only-there'] }, '/measures/0'],
    ['activities', { ...activity, engagements: ['only-there'] }, '/engagements/0'],
    ['activities', { ...activity, dataCategories: ['only-there'] }, '/dataCategories/0'],
    ['activities', { ...activity, dataSubjects: ['only-there'] }, '/dataSubjects/0'],
    ['activities', { ...activity, measures: ['only-there'] }, '/measures/0'],
    ['activities', { ...activity, retention: [{ dataCategories: ['only-there'] }] }, '/retention/0/dataCategories/0'],
  ];
  let here: TestOrganisation;

  beforeAll(async () => {
    here = await newOrganisation();
    await here.admin.made('POST', `${here.path}/processors`, { key: 'vendor', name: 'Vendor' });
    const there = await newOrganisation();
    const named = { key: 'only-there', name: 'There' };
    await there.admin.made('PUT', `${there.path}/register`, {
      format: 'register30/v1', organisation: { slug: there.slug, name: 'There', country: 'NO' }, dataCategories: [named], dataSubjectCategories: [named],
      measures: [{ ...named, category: 'personnel' }], processors: [named], engagements: [{ key: 'only-there', processor: 'only-there', role: 'processor' }], activities: [],
    });
  });

  it.each(cases)('is unknown: POST …/%s %j', async (path, body, pointer) => {
    const { body: problem } = await here.admin.post(`${here.path}/${path}`, body);
    expect(problem).toMatchObject({ status: 400, errors: [{ pointer, code: expect.stringMatching(/^unknown-/) }] });
    const list = path === 'engagements' ? { engagements: [body] } : { activities: [body] };
    const whole = { format: 'register30/v1', organisation: { slug: here.slug, name: 'Here', country: 'NO' }, processors: [{ key: 'vendor', name: 'Vendor' }], ...list };
    const { body: refused } = await here.admin.put(`${here.path}/register`, whole);
    expect(refused).toMatchObject({ status: 400, errors: [{ pointer: `/${path}/0${pointer}`, code: expect.stringMatching(/^unknown-/) }] });
  });

  it('is unknown as the organisation of a token', async () => {
    const { body } = await here.admin.post('/tokens', { name: 'Spy', role: 'auditor', organisation: other.slug });
    expect(body).toMatchObject({ status: 400, errors: [{ pointer: '/organisation', code: 'unknown-organisation' }] });
    const { body: nowhere } = await here.admin.post('/tokens', { name: 'Spy', role: 'auditor', organisation: 'nowhere-at-all' });
    expect(JSON.stringify(nowhere).replaceAll('nowhere-at-all', other.slug)).toBe(JSON.stringify(body));
  });
});

describe('row-level security', () => {
  interface Table {
    readonly [field: string]: unknown;
    readonly name: string;
    readonly enabled: boolean;
    readonly forced: boolean;
    readonly policies: number;
  }
  let tables: Table[];

  beforeAll(async () => {
    tables = await rowsAsOwner<Table>(`
      SELECT c.relname AS name, c.relrowsecurity AS enabled, c.relforcerowsecurity AS forced,
             (SELECT count(*)::int FROM pg_policy p WHERE p.polrelid = c.oid) AS policies
      FROM pg_class c
      WHERE c.relkind IN ('r', 'p') AND c.relnamespace = 'public'::regnamespace
        AND (c.relname = 'organisations' OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'organisation_id' AND NOT a.attisdropped))
      ORDER BY 1`);
  });

  it('is on, forced and has a policy for every table that belongs to organisations', () => {
    expect(tables.length).toBeGreaterThanOrEqual(10);
    expect(tables.filter(({ enabled, forced, policies }) => !(enabled && forced && policies > 0))).toEqual([]);
  });

  it('binds a role that owns nothing and cannot set itself free', async () => {
    expect(await rowsAsOwner(`SELECT rolsuper, rolbypassrls, rolcreaterole, rolcanlogin FROM pg_roles WHERE rolname = 'register30_app'`)).toEqual([
      { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcanlogin: false },
    ]);
    expect(await rowsAsOwner(`SELECT relname FROM pg_class WHERE relowner = 'register30_app'::regrole`)).toEqual([]);
  });

  it('shows no row without an organisation, and with one none of another', async () => {
    const stage = await staged();
    const mine = await organisationId(stage.organisation.slug);
    const seen = { without: 0, foreign: 0, own: 0 };
    for (const { name } of tables) {
      const owner = name === 'organisations' ? 'id' : 'organisation_id';
      const counted = `SELECT count(*)::int AS rows, count(*) FILTER (WHERE ${owner} IS DISTINCT FROM $1)::int AS foreign FROM ${name}`;
      await asApplication(null, async (client) => { seen.without += (await client.query(counted, [mine])).rows[0].rows; });
      await asApplication(mine, async (client) => {
        const { rows: [row] } = await client.query(counted, [mine]);
        seen.foreign += row.foreign;
        seen.own += row.rows - row.foreign;
      });
    }
    console.info(`row-level security: ${tables.length} tables; rows seen without an organisation ${seen.without}, of others ${seen.foreign}, own ${seen.own}`);
    expect(seen).toMatchObject({ without: 0, foreign: 0 });
    expect(seen.own).toBeGreaterThan(10);
  });

  it('lets nobody write rows of another organisation', async () => {
    const [here, there] = await Promise.all([organisationId((await newOrganisation()).slug), organisationId((await newOrganisation()).slug)]);
    const insert = `INSERT INTO measures (organisation_id, key, revision, category, name) VALUES ($1, 'x', 1, 'personnel', 'X')`;
    await asApplication(here, (client) => client.query(insert, [here]));
    await expect(asApplication(here, (client) => client.query(insert, [there]))).rejects.toThrow('row-level security');
    await asApplication(here, async (client) => {
      expect((await client.query(`UPDATE organisations SET name = 'taken over' WHERE id = $1`, [there])).rowCount).toBe(0);
    });
  });
});
