import { instanceAdministrator, newOrganisation, type TestOrganisation, uniqueName } from '../../support/api.js';
import { rowsAsOwner } from '../../support/database.js';
import { filledPath, leastBody } from '../../support/least-request.js';
import { bodySchema, openApiDocument, operationsOf, resolved, type Schema } from '../../support/openapi.js';
import { answerToBytes } from '../../support/raw-request.js';
import { type Attack, type AttackGroup, millisecondsOf } from './attack.js';

const instance = instanceAdministrator();
const AT_ONCE = 8;
const SQL = ["'", "' OR '1'='1", "'; DROP TABLE organisations; --", '\\', '") OR 1=1 --', "x') UNION SELECT hash FROM tokens --", "'||(SELECT pg_sleep(5))||'", '$1', '%', '_', 'E\\000'];
const MARKUP = ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', "'-alert(1)-'", ']]><script/>', '<!--', '{{7*7}}${7*7}<%=7*7%>'];
const FORMULAS = ['=HYPERLINK("http://evil.example","x")', '+1+1', '-1+1', '@SUM(1)', '\t=1+1', '\r=1+1'];

/** An organisation whose published and recorded texts are all one hostile one. */
async function organisationNamed(text: string): Promise<TestOrganisation> {
  const organisation = await newOrganisation();
  const { slug, path, admin } = organisation;
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: text, country: 'NO', address: text, supervisoryAuthority: text }, processors: [{ key: 'vendor', name: text, legalName: text, country: 'US', contact: { name: text } }],
    dataCategories: [{ key: 'own', name: text }], measures: [{ key: 'own', category: 'personnel', name: text, description: text }],
    engagements: [{ key: 'running', processor: 'vendor', role: 'sub-processor', status: 'approved', service: text, purposes: [text], dataCategories: ['own'], locations: [{ country: 'US', kind: 'storage', region: text }], publicList: { listed: true, description: text } }],
    activities: [{ key: 'a', role: 'controller', status: 'active', name: text, purposes: [{ description: text }], dataCategories: ['own'], engagements: ['running'], measures: ['own'], recipients: [{ category: text, name: text }], owner: text }],
  });
  await admin.made('POST', `${path}/sub-processor-list/publications`, { comment: text });
  return organisation;
}

const sqlInParameters: Attack = {
  name: 'SQL in every query parameter and every part of a path', statuses: [200, 400, 403, 404], answer: 'a value like any other; nobody waits, no table is gone, no row more is seen',
  tried: async () => {
    const { slug, admin } = await newOrganisation();
    const document = await openApiDocument();
    const gets = operationsOf(document).filter(({ method, path }) => method === 'GET' && path.startsWith('/api/v1/'));
    const paths = gets.flatMap((operation) => {
      const plain = `/${filledPath(operation, document, { org: slug, key: 'thing' })}`;
      const queries = (operation.parameters ?? []).filter((each) => each.in === 'query').flatMap(({ name }) => SQL.map((text) => `${plain}?${name}=${encodeURIComponent(text)}`));
      const parts = [...operation.path.matchAll(/\{(\w+)\}/g)].flatMap(([, name = '']) => SQL.map((text) => `/${filledPath(operation, document, { org: slug, key: 'thing', [name]: text })}`));
      return [...queries, ...parts];
    });
    const statuses: number[] = [];
    const { milliseconds } = await millisecondsOf(async () => {
      const queue = paths[Symbol.iterator]();
      const worker = async (): Promise<void> => {
        for (const path of queue) {
          const { status, text } = await admin.get(path);
          expect([path, /syntax error at|unterminated quoted|SQLSTATE|QueryFailed/i.test(text)]).toEqual([path, false]);
          statuses.push(status);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
    });
    // Somebody who had to wait for pg_sleep would wait for seconds, and there are many of them.
    expect(milliseconds).toBeLessThan(60_000);
    expect(await rowsAsOwner(`SELECT to_regclass('public.organisations')::text AS name`)).toEqual([{ name: 'organisations' }]);
    return statuses;
  },
};

const sqlInTexts: Attack = {
  name: 'SQL in texts that are stored', statuses: [201], answer: 'stored and given back to the letter',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    return Promise.all(SQL.map(async (name, index) => {
      const { status, body } = await admin.post<{ name: string }>(`${path}/measures`, { key: `sql-${index}`, category: 'personnel', name });
      expect(body.name).toBe(name);
      return status;
    }));
  },
};

const headerLines: Attack = {
  name: 'Line breaks for header lines of one’s own, in paths, keys and reasons', statuses: [201, 400, 404], answer: 'no header line comes of it',
  tried: async () => {
    const { path, admin, slug } = await newOrganisation();
    const crlf = '%0d%0aSet-Cookie:%20a=b';
    const answers = [
      await admin.get(`//public/${slug}${crlf}/sub-processors`), await admin.get(`//public/${slug}/sub-processors.json?product=x${crlf}`), await admin.get(`${path}/measures/x${crlf}`),
      await admin.post(`${path}/measures`, { key: 'x\r\nSet-Cookie: a=b', category: 'personnel', name: 'X' }),
      await admin.post(`${path}/measures`, { key: 'x', category: 'personnel', name: 'X\r\nSet-Cookie: a=b' }, { 'change-reason': crlf, 'idempotency-key': uniqueName() }),
    ];
    for (const { headers } of answers) expect(headers.get('set-cookie')).toBeNull();
    const raw = await answerToBytes(instance.url, `GET /api/v1/organisations HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer a\nSet-Cookie: a=b\r\nConnection: close\r\n\r\n`);
    expect(raw).not.toMatch(/^set-cookie/im);
    return [...answers.map(({ status }) => status), Number(raw.split(' ')[1])];
  },
};

const markup: Attack = {
  name: 'Markup and template languages in every text of a register', statuses: [200], answer: 'text like any other in the record’s page, the public page and the feeds; none of it becomes an element',
  tried: async () => {
    const statuses: number[] = [];
    for (const text of MARKUP) {
      const { path, slug, admin } = await organisationNamed(text);
      for (const page of [`${path}/records/controller.html`, `//public/${slug}/sub-processors.html`, `//public/${slug}/sub-processors.atom`]) {
        const answer = await admin.get<string>(page);
        const read = answer.text.replaceAll(/<!\[CDATA\[(.*?)\]\]>/gs, '$1');
        expect([page, /<script|<img[^>]+onerror|\]\]>|<!--/i.test(read)]).toEqual([page, false]);
        if (text.includes('7*7')) expect(answer.text).toContain('7*7');
        statuses.push(answer.status);
      }
    }
    return statuses;
  },
};

const scriptLinks: Attack = {
  name: 'javascript: and data: where an address belongs', statuses: [400], answer: 'refused with its place: links are http and https',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const addresses = ['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', ' javascript:alert(1)', 'vbscript:x', 'file:///etc/passwd', '//evil.example', 'http://'];
    return Promise.all(addresses.map(async (website, index) => {
      const { status, body } = await admin.post(`${path}/processors`, { key: `p${index}`, name: 'P', website });
      expect(body.errors).toMatchObject([{ pointer: '/website' }]);
      return status;
    }));
  },
};

const formulas: Attack = {
  name: 'Formulas in texts that end up in CSV', statuses: [200], answer: 'written as text, with an apostrophe in front',
  tried: async () => {
    const statuses: number[] = [];
    for (const text of FORMULAS) {
      const { path, slug, admin } = await organisationNamed(`${text} end`);
      for (const table of [`${path}/records/controller.csv`, `//public/${slug}/sub-processors.csv`]) {
        const answer = await admin.get<string>(table);
        const cells = [...answer.text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell.replaceAll('""', '"'));
        expect([table, cells.filter((cell) => /^[=+@\t\r-]/.test(cell))]).toEqual([table, []]);
        expect(cells.some((cell) => cell.startsWith(`'${text}`))).toBe(true);
        statuses.push(answer.status);
      }
    }
    return statuses;
  },
};

const prototypes: Attack = {
  name: 'Prototype pollution by __proto__ and constructor', statuses: [200, 400], answer: 'refused in bodies, unknown as parameters; no later answer is different',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const bodies = ['{"key":"x","category":"personnel","name":"X","__proto__":{"isAdmin":true}}', '{"key":"x","category":"personnel","name":"X","constructor":{"prototype":{"isAdmin":true}}}', '{"__proto__":[]}', '{"\\u005f_proto__":{"a":1}}'];
    const posted = await Promise.all(bodies.map((body) => admin.post(`${path}/measures`, body)));
    const asked = await Promise.all(['__proto__[limit]=1', 'constructor[prototype][limit]=1', '__proto__=x', 'constructor=x'].map((query) => admin.get(`${path}/measures?${query}`)));
    const later = await admin.get(`${path}/measures`);
    expect(later.body).toEqual({ items: [], nextCursor: null });
    return [...posted, ...asked, later].map(({ status }) => status);
  },
};

/** @returns the fields of a body that hold a text. */
function textFields(schema: Schema, document: Awaited<ReturnType<typeof openApiDocument>>): string[] {
  return Object.entries(resolved(schema, document).properties ?? {}).filter(([, field]) => [resolved(field, document).type].flat().includes('string')).map(([name]) => name);
}

const confusedTypes: Attack = {
  name: 'Lists, objects, numbers and flags where texts belong, in every field and parameter', statuses: [400], answer: 'refused with the place of the field',
  tried: async () => {
    const [{ slug, admin }, document] = await Promise.all([newOrganisation(), openApiDocument()]);
    const writes = operationsOf(document).filter((operation) => bodySchema(operation) && operation.path.includes('{org}') && operation.path.startsWith('/api/') && operation.method === 'POST');
    const statuses: number[] = [];
    for (const operation of writes) {
      const path = `/${filledPath(operation, document, { org: slug, key: 'thing' })}`;
      for (const field of textFields(bodySchema(operation) as Schema, document)) {
        for (const value of [['x'], [['x']], { x: 1 }, { $ne: null }, { toString: 'x' }, 7, true]) {
          const { status, body } = await admin.post(path, { ...(leastBody(operation, document, { key: 'fresh' }) as object), [field]: value });
          expect([operation.name, field, value, body.errors?.some(({ pointer }) => pointer.startsWith(`/${field}`))]).toEqual([operation.name, field, value, true]);
          statuses.push(status);
        }
      }
    }
    for (const query of ['q=a&q=b', 'q[]=a', 'q[a]=b', 'limit=1&limit=2', 'cursor=a&cursor=b']) statuses.push((await admin.get(`/organisations/${slug}/processors?${query}`)).status);
    expect(statuses.length).toBeGreaterThan(150);
    return statuses;
  },
};

const massAssignment: Attack = {
  name: 'Mass assignment of what the service decides itself', statuses: [400], answer: 'refused as unknown fields, in every body',
  tried: async () => {
    const [{ slug, admin }, document] = await Promise.all([newOrganisation(), openApiDocument()]);
    const extra = { id: crypto.randomUUID(), organisationId: crypto.randomUUID(), organisation_id: 'x', revision: 99, administersInstance: true, instanceAdministrator: true, isAdmin: true, createdBy: 'x', updatedAt: '2020-01-01', hash: 'x', deletedAt: null, version: 7, memberships: [] };
    const writes = operationsOf(document).filter((operation) => bodySchema(operation) && operation.path.includes('{org}') && operation.path.startsWith('/api/'));
    const statuses: number[] = [];
    for (const operation of writes) {
      const known = resolved(bodySchema(operation) as Schema, document).properties ?? {};
      const { name, path } = operation;
      const body = leastBody(operation, document, { key: 'fresh', slug, name: 'X', country: 'NO', organisation: { slug, name: 'X' }, processor: 'x', to: 'submitted' });
      const strange = Object.fromEntries(Object.entries(extra).filter(([field]) => !(field in known)));
      const answer = await admin.ask(operation.method, `/${filledPath({ ...operation, path }, document, { org: slug, key: 'thing' })}`, { body: { ...(body as object), ...strange }, headers: { 'if-match': '*' } });
      const refused = (answer.body.errors ?? []).filter(({ code }) => code === 'unknown-field').map(({ pointer }) => pointer.slice(1));
      expect([name, Object.keys(strange).filter((field) => !refused.includes(field))]).toEqual([name, []]);
      statuses.push(answer.status);
    }
    return statuses;
  },
};

/** What data could do that is taken for something else. */
export const INJECTION: AttackGroup = {
  title: 'Data that would be something else',
  attacks: [sqlInParameters, sqlInTexts, headerLines, markup, scriptLinks, formulas, prototypes, confusedTypes, massAssignment],
};
