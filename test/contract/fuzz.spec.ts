import fc from 'fast-check';
import { instanceAdministrator, newOrganisation, type ProblemDocument, type TestOrganisation } from '../support/api.js';
import { wildRequests, type WildRequest } from '../support/hostile.js';
import { openApiDocument, type OpenApiDocument, operationsOf } from '../support/openapi.js';
import { answerToBytes } from '../support/raw-request.js';

const EACH = 60;
const AT_ONCE = 8;
/** The same requests every time, unless another seed is asked for. */
const SEED = Number(process.env['FUZZ_SEED'] ?? 30);

const instance = instanceAdministrator();
let document: OpenApiDocument;
let scratch: TestOrganisation;
let victim: TestOrganisation;

beforeAll(async () => {
  [document, scratch, victim] = await Promise.all([openApiDocument(), newOrganisation(), newOrganisation()]);
  await scratch.admin.made('PUT', `${scratch.path}/register`, {
    format: 'register30/v1', organisation: { slug: scratch.slug, name: 'Scratch', country: 'NO' }, measures: [{ key: 'thing', category: 'personnel', name: 'Thing' }],
    dataCategories: [{ key: 'thing', name: 'Thing' }], dataSubjectCategories: [{ key: 'thing', name: 'Thing' }], processors: [{ key: 'thing', name: 'Thing' }, { key: 'vendor', name: 'Vendor' }],
    engagements: [{ key: 'thing', processor: 'vendor', role: 'processor' }, { key: 'running', processor: 'vendor', role: 'processor', status: 'approved' }],
    activities: [{ key: 'thing', role: 'controller', name: 'Thing' }],
  });
});

/** Traces of the inside: stacks, paths of files, statements. */
const INSIDE = /\n\s+at |node_modules|\.[jt]s:\d+|QueryFailed|SELECT |INSERT INTO|violates|pg_/;

/** @returns what is wrong with an answer; '' for nothing. */
function faultOf(status: number, type: string, text: string): string {
  if (status >= 500) return 'fails';
  if (status < 400) return '';
  if (!type.startsWith('application/problem+json')) return `answers ${type || 'without a type'}`;
  if (INSIDE.test(text)) return 'shows its inside';
  const { title, detail, type: name, status: told, errors } = JSON.parse(text) as ProblemDocument;
  if (told !== status || !/^urn:register30:problem:[a-z-]+$/.test(name) || !title || !detail) return 'is no whole problem document';
  if (status === 400 && name.endsWith(':invalid-input') && !errors?.length) return 'names no error';
  const whole = (errors ?? []).every(({ pointer, code, message }) => /^($|[/?])/.test(pointer) && /^[a-z0-9-]+$/.test(code) && message !== '');
  return whole ? '' : 'has an error that is not whole';
}

function shown({ method, path, headers, body }: WildRequest): string {
  return `${method} ${path.slice(0, 300)} ${JSON.stringify(headers).slice(0, 300)} ${(body ?? '').slice(0, 400)}`;
}

/** Sends one. @returns its status and what is wrong */
async function tried(request: WildRequest): Promise<{ status: number; fault: string }> {
  const { method, path, headers, body } = request;
  const client = path.includes(scratch.slug) ? scratch.admin : instance;
  const response = await fetch(`${client.url}${path}`, { method, headers: { authorization: `Bearer ${client.token}`, ...headers }, ...(body === undefined ? {} : { body }) });
  return { status: response.status, fault: faultOf(response.status, response.headers.get('content-type') ?? '', await response.text()) };
}

describe('whatever is sent', () => {
  it('to any operation is answered as the contract says, and never with a failure', async () => {
    const requests = operationsOf(document).flatMap((operation, index) => {
      const org = operation.name === 'DELETE /api/v1/organisations/{org}' ? victim.slug : scratch.slug;
      const known = { org, key: 'thing', processor: 'vendor', slug: scratch.slug, format: 'register30/v1' };
      return fc.sample(wildRequests(operation, document, known), { numRuns: EACH, seed: SEED + index });
    });
    const statuses = new Map<number, number>();
    const faults = new Map<string, string>();
    const queue = requests[Symbol.iterator]();
    const worker = async (): Promise<void> => {
      for (const request of queue) {
        const { status, fault } = await tried(request);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
        const operation = `${request.method} ${request.path.split('?')[0]?.slice(0, 100)} ${status} ${fault}`;
        if (fault !== '' && !faults.has(operation)) faults.set(operation, shown(request));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    const counted = [...statuses].toSorted(([one], [two]) => one - two).map(([status, count]) => `${status}: ${count}`).join(', ');
    console.info(`fuzz: ${requests.length} requests (seed ${SEED}) to ${requests.length / EACH} operations; ${counted}; faults: ${faults.size}`);
    expect(requests.length).toBeGreaterThanOrEqual(3_000);
    expect(Object.fromEntries(faults)).toEqual({});
    expect(await scratch.admin.made('GET', `${scratch.path}/history/verify`)).toMatchObject({ whole: true, problems: [] });
  });

  it.each([0, 100, 300, 1_000, 2_000, 3_000, 4_000, 5_000, 7_000, 10_000, 50_000])('nested %i deep is answered', async (depth) => {
    const deep = `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    const bodies = [`{"key":"deep","name":"Deep","category":"personnel","surprise":${deep}}`, `{"key":"deep","name":${deep},"category":"personnel"}`, `{"key":${'['.repeat(depth)}${']'.repeat(depth)}}`];
    for (const body of bodies) {
      for (const more of [{}, { 'idempotency-key': `deep-${depth}-${body.length}` }] as Record<string, string>[]) {
        const request = { method: 'POST', path: `/api/v1${scratch.path}/measures`, headers: { 'content-type': 'application/json', ...more }, body };
        expect([Object.keys(more), await tried(request)]).toEqual([Object.keys(more), { status: 400, fault: '' }]);
      }
    }
  });

  it.each([
    ['an illegal method', 'BREW / HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['a header with an illegal name', 'GET / HTTP/1.1\r\nHost: x\r\nBad Header: x\r\n\r\n'],
    ['headers without an end', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['a length that is no number', 'POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nContent-Length: many\r\n\r\n'],
    ['two lengths', 'POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['a length and chunks', 'POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n'],
    ['an address that is none', 'GET //// HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
    ['a method without a route', 'TRACE /api/v1/organisations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n'],
  ])('%s gets a problem document', async (_, bytes) => {
    const answer = await answerToBytes(instance.url, bytes);
    const [head = '', text = ''] = answer.split(/\r\n\r\n(.*)/s);
    const type = /^content-type: (.*)$/im.exec(head)?.[1] ?? '';
    expect([head.split('\r\n')[0], faultOf(Number(head.split(' ')[1]), type, text)]).toEqual([expect.stringMatching(/^HTTP\/1.1 4\d\d /), '']);
  });
});
