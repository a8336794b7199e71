import { type Answer, instanceAdministrator, type ListPage, newOrganisation, newToken, type ProblemDocument, type TestOrganisation, uniqueName } from '../support/api.js';
import { issue } from '../support/issued-records.js';
import { filledPath } from '../support/least-request.js';
import { openApiDocument, type OpenApiDocument, type Operation, operationsOf } from '../support/openapi.js';
import { newPerson } from '../support/people.js';
import { bodyWith, referencesOf } from '../support/references.js';
import { stagedRegister, stagedRequest } from '../support/staged-request.js';

/** Fields with the form of a key that name no thing of an organisation. */
const OF_NO_ORGANISATION: Readonly<Record<string, string>> = {
  catalogue: 'the catalogue is the same for all', catalogueKey: 'the catalogue is the same for all', service: 'a service of the catalogue',
};
const NOWHERE = 'nowhere-at-all';
const instance = instanceAdministrator();
const there = { marker: uniqueName('theirs'), key: uniqueName('only-there') };

let document: OpenApiDocument;
let here: TestOrganisation;
let other: TestOrganisation;
/** By the path of operations whose `{id}` it is. */
let idsOfOther: Readonly<Record<string, string>>;
const count = { fields: 0, ids: 0, keys: 0, queries: 0, cursors: 0, conditions: 0, requests: 0 };

beforeAll(async () => {
  [document, here, other] = await Promise.all([openApiDocument(), newOrganisation(), newOrganisation()]);
  await here.admin.made('PUT', `${here.path}/register`, stagedRegister(here.slug, 'mine'));
  const named = { key: there.key, name: there.marker };
  await other.admin.made('PUT', `${other.path}/register`, {
    format: 'register30/v1', organisation: { slug: other.slug, name: there.marker, country: 'NO' }, dataCategories: [named], dataSubjectCategories: [named], measures: [{ ...named, category: 'personnel' }],
    processors: [named, { key: 'second', name: there.marker }], engagements: ['second', there.key].map((key) => ({ key, processor: there.key, role: 'processor', status: 'approved', service: there.marker, publicList: { listed: true } })),
    activities: [{ key: there.key, role: 'controller', name: there.marker }, { key: 'second', role: 'controller', name: there.marker }],
  });
  await other.admin.made('POST', `${other.path}/sub-processor-list/publications`, {});
  await other.admin.made('POST', `${other.path}/sub-processor-list/publications`, {}).catch(() => undefined);
  for (const role of ['controller', 'controller']) await issue(other, role);
  const member = await newPerson(other, 'auditor');
  const { id: invitation } = await other.admin.made<{ id: string }>('POST', `${other.path}/invitations`, { email: `${uniqueName()}@example.org`, role: 'auditor', deliver: 'link' });
  const { items: [session] } = await member.client.made<ListPage<{ id: string }>>('GET', '/me/sessions');
  const { id: calendar } = await member.client.made<{ id: string }>('POST', `${other.path}/calendar-links`, { name: 'Theirs' });
  idsOfOther = {
    '/api/v1/tokens/{id}': (await newToken(instance, other.slug, 'auditor')).id, '/api/v1/organisations/{org}/members/{id}': member.id, '/api/v1/organisations/{org}/invitations/{id}': invitation, '/api/v1/me/sessions/{id}': session?.id ?? '',
    '/api/v1/organisations/{org}/calendar-links/{id}': calendar, '/api/v1/people/{id}': member.id, '/api/v1/people/{id}/password-reset': member.id, '/api/v1/invitations/{id}': invitation,
  };
});

afterAll(() => {
  const tried = count.fields + count.ids + count.keys + count.queries + count.cursors + count.conditions;
  console.info(`things of others: ${tried} ways to name them (${count.fields} fields of bodies, ${count.keys} keys and ${count.ids} ids in paths, ${count.queries} query parameters, ${count.cursors} cursors, ${count.conditions} conditions), ${count.requests} requests; accepted or told apart: 0`);
});

const inOrganisation = (): Operation[] => operationsOf(document).filter(({ path }) => path.includes('{org}') && path.startsWith('/api/'));
const headOf = async ({ path }: TestOrganisation): Promise<unknown> => (await instance.made<{ head: unknown }>('GET', `${path}/history/verify`)).head;
/** An answer with what was asked for taken out of it. */
const plain = ({ status, text }: Answer<unknown>, asked: string): string => `${status} ${text.replaceAll(asked, '…')}`;

/** Asks with a name of the other organisation's and with nobody's, as the administrator of this one. @returns what is wrong; '' for nothing */
async function toldApart(ask: (name: string) => Promise<Answer<unknown>>, theirs: string, nobodys: string, mayBeFine = false): Promise<string> {
  const [foreign, unknown] = [await ask(theirs), await ask(nobodys)];
  count.requests += 2;
  if (foreign.text.replaceAll(theirs, '').includes(there.marker)) return `shows what is theirs: ${foreign.text.slice(0, 200)}`;
  if (plain(foreign, theirs) !== plain(unknown, nobodys)) return `${plain(foreign, theirs).slice(0, 300)} in place of ${plain(unknown, nobodys).slice(0, 300)}`;
  return foreign.status >= 400 || mayBeFine ? '' : `is accepted: ${foreign.status} ${foreign.text.slice(0, 200)}`;
}

describe('a key of another organisation', () => {
  it('is unknown in every field of every body that names something', async () => {
    const heads = await Promise.all([here, other].map(headOf));
    const wrong: string[] = [];
    const fields = operationsOf(document).filter(({ path }) => path.startsWith('/api/v1/')).flatMap((operation) => referencesOf(operation, document).map((pointer) => ({ operation, pointer })));
    for (const { operation, pointer } of fields.filter((each) => !((each.pointer.split('/').at(-1) ?? '') in OF_NO_ORGANISATION))) {
      count.fields += 1;
      const isOrganisation = pointer === '/organisation';
      const path = `/${filledPath(operation, document, { org: here.slug, key: 'thing', id: idsOfOther[operation.path] })}`;
      const known = { key: operation.method === 'PUT' && operation.path.includes('{key}') ? 'thing' : 'fresh', slug: here.slug, name: 'Fresh', country: 'NO', processor: 'vendor', organisation: operation.path.endsWith('/register') ? { slug: here.slug, name: 'Here', country: 'NO' } : here.slug };
      const besides = operation.path.endsWith('/register') ? { processors: [{ key: 'vendor', name: 'Vendor' }] } : {};
      const ask = (name: string): Promise<Answer<unknown>> =>
        here.admin.ask(operation.method, path, { body: { ...besides, ...(bodyWith(operation, document, known, pointer, name) as object) }, headers: { 'if-match': '*' } });
      const fault = await toldApart(ask, isOrganisation ? other.slug : there.key, NOWHERE);
      if (fault !== '') wrong.push(`${operation.name} ${pointer} ${fault}`);
      // That name is all that is wrong with the request: nothing else kept it from being accepted.
      const { errors = [] } = (await ask(NOWHERE)).body as ProblemDocument;
      if (String(errors.map((error) => error.pointer)) !== pointer) wrong.push(`${operation.name} ${pointer} is refused for something else: ${JSON.stringify(errors).slice(0, 300)}`);
    }
    expect(wrong).toEqual([]);
    expect(count.fields).toBeGreaterThanOrEqual(40);
    expect(await Promise.all([here, other].map(headOf))).toEqual(heads);
  });

  it('is unknown in every path, whatever is done there', async () => {
    const theirsBefore = await headOf(other);
    const wrong: string[] = [];
    for (const operation of inOrganisation().filter(({ path }) => path.includes('{key}'))) {
      count.keys += 1;
      const ask = (key: string): Promise<Answer<unknown>> => {
        const { method, path, sending } = stagedRequest(operation, document, { slug: here.slug, marker: 'mine', id: '', catalogueKey: 'x' });
        const body = sending.body === undefined ? {} : { body: { ...(sending.body as object), ...('key' in (sending.body as object) ? { key } : {}) } };
        return here.admin.ask(method, path.replace('/thing', `/${key}`), { ...sending, ...body });
      };
      const fault = await toldApart(ask, there.key, NOWHERE);
      if (fault !== '') wrong.push(`${operation.name} ${fault}`);
    }
    expect(wrong).toEqual([]);
    expect(await headOf(other)).toEqual(theirsBefore);
  });

  it('finds nothing as a filter', async () => {
    const wrong: string[] = [];
    for (const operation of operationsOf(document).filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/') && !path.includes('{id}'))) {
      for (const { name } of (operation.parameters ?? []).filter((each) => each.in === 'query' && !each.schema?.enum)) {
        count.queries += 1;
        const path = `/${filledPath(operation, document, { org: here.slug, key: 'thing' })}`;
        const ask = (value: string): Promise<Answer<unknown>> => here.admin.get(`${path}?${name}=${encodeURIComponent(name === 'about' ? `processor/${value}` : value)}`);
        for (const [theirs, nobodys] of [[there.key, NOWHERE], [there.marker, 'not-a-word']] as const) {
          const fault = await toldApart(ask, theirs, nobodys, true);
          if (fault !== '') wrong.push(`${operation.name}?${name} ${fault}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('an id of another organisation', () => {
  it('is unknown in every path, as one that is nobody’s', async () => {
    const operations = operationsOf(document).filter(({ path }) => path.includes('{id}'));
    expect([...new Set(operations.map(({ path }) => path))].toSorted()).toEqual(Object.keys(idsOfOther).toSorted());
    const [before, administrator] = [await headOf(other), await newPerson(here, 'admin')];
    const wrong: string[] = [];
    for (const operation of operations) {
      count.ids += 1;
      const ask = (id: string): Promise<Answer<unknown>> => {
        const { method, path, sending } = stagedRequest(operation, document, { slug: here.slug, marker: 'mine', id, catalogueKey: 'x' });
        return administrator.client.ask(method, path, sending);
      };
      const fault = await toldApart(ask, idsOfOther[operation.path] ?? '', crypto.randomUUID());
      if (fault !== '') wrong.push(`${operation.name} ${fault}`);
    }
    expect(wrong).toEqual([]);
    expect(await headOf(other)).toEqual(before);
  });
});

describe('what else another organisation was given', () => {
  it('a cursor goes on in one’s own list only', async () => {
    const lists = inOrganisation().filter(({ method, parameters = [] }) => method === 'GET' && parameters.some(({ name }) => name === 'cursor'));
    for (const operation of lists) {
      const pathOf = (org: string): string => `/${filledPath(operation, document, { org })}`;
      const { nextCursor } = await other.admin.made<ListPage<unknown>>('GET', `${pathOf(other.slug)}?limit=1`);
      if (nextCursor === null) continue;
      count.cursors += 1;
      const { status, text } = await here.admin.get(`${pathOf(here.slug)}?cursor=${encodeURIComponent(nextCursor)}`);
      expect([operation.name, status, text.includes(there.marker)]).toEqual([operation.name, 200, false]);
    }
    expect(count.cursors).toBeGreaterThanOrEqual(6);
  });

  it('an ETag matches no version of one’s own thing that it was not made of', async () => {
    for (const things of ['processors', 'engagements', 'activities', 'measures', 'data-categories', 'data-subject-categories']) {
      await other.admin.made('PATCH', `${other.path}/${things}/${there.key}`, things === 'engagements' ? { service: 'again' } : { name: `${there.marker} again` }, { 'if-match': '*' });
      const { tag } = await other.admin.get(`${other.path}/${things}/${there.key}`);
      const before = await here.admin.get(`${here.path}/${things}/thing`);
      expect(tag).not.toBe(before.tag);
      for (const [method, body] of [['PATCH', { key: 'thing' }], ['DELETE', undefined]] as const) {
        count.conditions += 1;
        expect((await here.admin.ask(method, `${here.path}/${things}/thing`, { headers: { 'if-match': tag }, ...(body ? { body } : {}) })).status).toBe(412);
      }
      expect(await here.admin.get(`${here.path}/${things}/thing`)).toMatchObject({ text: before.text, tag: before.tag });
    }
  });

  it('an Idempotency-Key brings back none of its answers', async () => {
    const headers = { 'idempotency-key': uniqueName('theirs') };
    const body = { key: uniqueName('once'), category: 'personnel', name: 'Mine' };
    count.conditions += 1;
    await other.admin.made('POST', `${other.path}/measures`, { ...body, name: there.marker }, headers);
    const answer = await here.admin.post(`${here.path}/measures`, body, headers);
    expect([answer.status, answer.headers.get('idempotency-replayed'), answer.text.includes(there.marker)]).toEqual([201, null, false]);
  });
});
