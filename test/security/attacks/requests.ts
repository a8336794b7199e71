import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { type Answer, instanceAdministrator, newOrganisation } from '../../support/api.js';
import { answerToBytes, opened } from '../../support/raw-request.js';
import { type Attack, type AttackGroup, millisecondsOf } from './attack.js';

const instance = instanceAdministrator();
/** A pattern that runs away takes seconds; what is refused early takes milliseconds. */
const LONGEST_MS = 2_000;
/** Reading megabytes takes its time; what grows with their square takes minutes. */
const LONGEST_BOMB_MS = 10_000;
const statusOf = (answer: string): number => Number(answer.split(' ')[1]);

const jsonBombs: Attack = {
  name: 'JSON that is huge, deep or wide, or has lists without end', statuses: [400, 413], answer: 'refused before it is looked at closely; others are answered meanwhile',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const many = (count: number, item: (index: number) => string): string => Array.from({ length: count }, (_, index) => item(index)).join();
    const engagement = '"key":"a","processor":"b","role":"processor"';
    const bodies = [
      '['.repeat(1_000_000), `${'['.repeat(100_000)}${']'.repeat(100_000)}`, `{${many(100_000, (index) => `"k${index}":0`)}}`, `{${engagement},"contract":{${many(100_000, (index) => `"k${index}":0`)}}}`, `[${many(1_000_000, () => '0')}]`, `{"key":${'9'.repeat(100_000)}}`,
      `{${engagement},"dataCategories":[${many(1_000_000, (index) => `"k${index}"`)}]}`, `{${engagement},"dataCategories":[${many(20_000, (index) => `"k${index}"`)}]}`, `{${engagement},"locations":[${many(500_000, () => '{"country":"XX","x":1}')}]}`, `{${engagement},"purposes":[${many(1_000_000, () => '0')}]}`,
    ];
    // Refused by what it says of its length, before it has come.
    const announced = await answerToBytes(admin.url, `POST /api/v1${path}/measures HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${admin.token}\r\nContent-Type: application/json\r\nContent-Length: ${33 * 1024 * 1024}\r\n\r\n"xxx`);
    const statuses = [statusOf(announced)];
    for (const body of bodies) {
      const { result, milliseconds } = await millisecondsOf(() => admin.ask<unknown>('POST', `${path}/engagements`, { body }));
      expect([body.slice(0, 100), milliseconds < LONGEST_BOMB_MS]).toEqual([body.slice(0, 100), true]);
      expect(result.text.length).toBeLessThan(4_000_000);
      statuses.push(result.status);
    }
    return statuses;
  },
};

const yamlBombs: Attack = {
  name: 'YAML that grows by its aliases, calls itself or names types', statuses: [400], answer: 'refused: a document holds a hundred aliases at most and no types of its own',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const laughs = ['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghij'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`)].join('\n');
    const bodies = [laughs, 'a: &a [*a]', 'a: &a {b: *a}', 'key: !!js/function "function(){}"', 'key: !!python/object/apply:os.system [id]', `${'a: {'.repeat(5_000)}`, `- `.repeat(20_000), 'a: *missing', `${'? '.repeat(5_000)}x`];
    const statuses: number[] = [];
    for (const body of bodies) {
      const { result, milliseconds } = await millisecondsOf(() => admin.ask('PUT', `${path}/register`, { body, headers: { 'content-type': 'application/yaml' } }));
      expect([body.slice(0, 20), milliseconds < 5_000]).toEqual([body.slice(0, 20), true]);
      statuses.push(result.status);
    }
    return statuses;
  },
};

const compressed: Attack = {
  name: 'A compressed body that unpacks to gigabytes', statuses: [400], answer: 'not unpacked: it is no JSON',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024, 'x'));
    return Promise.all(['gzip', 'br', 'deflate', 'gzip, gzip'].map(async (coding) => {
      const response = await fetch(`${admin.url}/api/v1${path}/measures`, { method: 'POST', body: bomb, headers: { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json', 'content-encoding': coding } });
      await response.text();
      return response.status;
    }));
  },
};

const slowPatterns: Attack = {
  name: 'Texts at which a pattern would run for ever (ReDoS)', statuses: [200, 400], answer: 'answered at once, in searches, filters, fields and headers',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const texts = [`${'a'.repeat(3_000)}!`, `${'a-'.repeat(1_500)}_`, `${'%'.repeat(1_000)}a`, `${'_'.repeat(2_000)}`, `${'(a+'.repeat(700)}`, `P${'1'.repeat(3_000)}`, `a@${'a.'.repeat(1_000)}`, `${'\\'.repeat(1_500)}`, `http://${'a'.repeat(2_500)}:`, ' '.repeat(3_000)];
    const requests: (() => Promise<Answer<unknown>>)[] = texts.flatMap((text) => [
      () => admin.get(`${path}/processors?q=${encodeURIComponent(text)}`), () => admin.get(`/catalogue/processors?q=${encodeURIComponent(text)}`), () => admin.get(`${path}/history?about=${encodeURIComponent(text)}`),
      () => admin.post(`${path}/measures`, { key: text, category: 'personnel', name: 'X' }), () => admin.post(`${path}/processors`, { key: '-', name: 'X', website: text, contact: { name: 'X', email: text } }),
      () => admin.post(`${path}/engagements`, { key: '-', processor: 'x', role: 'processor', reviewEvery: text, startsOn: text }),
      () => admin.get(`${path}/measures`, { accept: `${text.replace(/[^\w,;=*/.-]/g, ',')}, */*` }), () => admin.post(`${path}/measures`, { key: '-' }, { 'change-reason': encodeURIComponent(text) }),
    ]);
    const statuses: number[] = [];
    for (const request of requests) {
      const { result, milliseconds } = await millisecondsOf(request);
      expect(milliseconds).toBeLessThan(LONGEST_MS);
      statuses.push(result.status);
    }
    return statuses;
  },
};

const otherVerbs: Attack = {
  name: 'Other verbs by header, parameter or name', statuses: [200, 400, 404], answer: 'the verb of the request line counts; nothing is removed by a GET',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    await admin.made('POST', `${path}/measures`, { key: 'kept', category: 'personnel', name: 'Kept' });
    const overrides = ['x-http-method-override', 'x-http-method', 'x-method-override'];
    const answers = [
      ...(await Promise.all(overrides.map((name) => admin.get(`${path}/measures/kept`, { [name]: 'DELETE', 'if-match': '*' })))),
      await admin.get(`${path}/measures/kept?_method=DELETE`, { 'if-match': '*' }), await admin.post(`${path}/measures/kept`, { _method: 'DELETE' }, { 'x-http-method-override': 'DELETE', 'if-match': '*' }),
      ...(await Promise.all(['PROPFIND', 'SEARCH', 'OPTIONS', 'LOCK'].map((method) => admin.ask(method, `${path}/measures/kept`)))),
    ];
    const raw = await Promise.all(['TRACE', 'delete', 'CONNECT'].map((method) => answerToBytes(instance.url, `${method} /api/v1${path}/measures/kept HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${admin.token}\r\nIf-Match: *\r\nConnection: close\r\n\r\n`)));
    expect(raw.filter((text) => text.includes(String(admin.token)))).toEqual([]);
    expect((await admin.get(`${path}/measures/kept`)).status).toBe(200);
    return [...answers.map(({ status }) => status), ...raw.filter((text) => text !== '').map(statusOf)];
  },
};

const traversals: Attack = {
  name: 'Paths that climb out: dots, encoded dots and slashes, backslashes, NUL', statuses: [400, 401, 404], answer: 'no route or no thing of that name; no file is read by a path',
  tried: async () => {
    const paths = ['/public/../api/v1/tokens', '/public/%2e%2e/api/v1/tokens', '/public/..%2fapi%2fv1%2ftokens', '/public/x/../../api/v1/tokens', '/api/docs/../../package.json', '/api/docs/..%2f..%2fpackage.json', '/api/docs/%2e%2e/%2e%2e/package.json',
      '/api/docs/....//....//etc/passwd', '/api/docs/..\\..\\package.json', '/../../../etc/passwd', '/api/v1/organisations/..%2f..%2fetc%2fpasswd', '//etc/passwd', '/public/..;/api/v1/tokens', '/%2e/api/v1/tokens', '/api/v1/./tokens', '/public/%00/sub-processors', '/data/administrator-token', '/.git/config', '/.env'];
    const answers = await Promise.all(paths.map((path) => answerToBytes(instance.url, `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)));
    for (const [index, text] of answers.entries()) expect([paths[index], /root:|"dependencies"|\[core\]|r30_/.test(text)]).toEqual([paths[index], false]);
    return answers.map(statusOf);
  },
};

const smuggling: Attack = {
  name: 'One request hidden in another: two lengths, length and chunks, odd chunks, bare line feeds', statuses: [400], answer: 'refused, and the connection is closed: the hidden request is never answered',
  tried: async () => {
    const hidden = 'GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n';
    const head = 'POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\n';
    const messages = [
      `${head}Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0\r\n\r\n${hidden}`, `${head}Content-Length: 0\r\nContent-Length: 44\r\n\r\n${hidden}`, `${head}Content-Length: 0, 44\r\n\r\n${hidden}`,
      `${head}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`, `${head}Transfer-Encoding: chunked\r\nTransfer-Encoding: cow\r\n\r\n0\r\n\r\n${hidden}`,
      `${head}Transfer-Encoding: chunked\r\n\r\nZ\r\n\r\n${hidden}`, `${head}Content-Length: +0\r\n\r\n${hidden}`, `${head}Content-Length: -1\r\n\r\n${hidden}`, `${head}Content-Length: 0x0\r\n\r\n${hidden}`, `${head} folded: header\r\n\r\n${hidden}`, `${head}X: y\nTransfer-Encoding: chunked\n\n0\n\n${hidden}`,
      `${head}Content-Length\r\n: 0\r\n\r\n${hidden}`, `POST  /api/v1/organisations HTTP/1.1\r\nHost: x\r\nX: \x00\r\n\r\n${hidden}`, `GET /health/live HTTP/1.1\r\nX: y\r\n\r\n${hidden}`,
    ];
    const answers = await Promise.all(messages.map((bytes) => answerToBytes(instance.url, bytes)));
    for (const [index, text] of answers.entries()) expect([messages[index], text.match(/HTTP\/1\.1 /g)?.length, /"status":"(?:ok|up|live)"/.test(text)]).toEqual([messages[index], 1, false]);
    return answers.map(statusOf);
  },
};

const slowRequests: Attack = {
  name: 'Two hundred connections that never finish their request (Slowloris)', statuses: [200], answer: 'others are answered meanwhile',
  tried: async () => {
    const sockets: Socket[] = await Promise.all(Array.from({ length: 200 }, () => opened(instance.url)));
    try {
      for (const socket of sockets) socket.on('error', () => undefined).write('POST /api/v1/organisations HTTP/1.1\r\nHost: x\r\nX-Slow: ');
      const { result, milliseconds } = await millisecondsOf(() => Promise.all(Array.from({ length: 20 }, () => instance.get('/organisations?limit=1'))));
      expect(milliseconds).toBeLessThan(LONGEST_MS);
      return result.map(({ status }) => status);
    } finally {
      for (const socket of sockets) socket.destroy();
    }
  },
};

const tellingErrors: Attack = {
  name: 'Errors that tell of the inside: stacks, statements, paths, versions, names of software', statuses: [400, 401, 404, 406, 415], answer: 'problem documents in words of the product; no header names the software',
  tried: async () => {
    const { path, admin } = await newOrganisation();
    const answers = await Promise.all([
      admin.get(`${path}/measures?limit=x`), admin.get('/nothing'), admin.as(null).get('/organisations'), admin.as('x').get('/organisations'), admin.ask('POST', `${path}/measures`, { body: '{' }), admin.ask('POST', `${path}/measures`, { body: '<a/>', headers: { 'content-type': 'application/xml' } }),
      admin.get(`${path}/measures/%ff`), admin.get(`${path}/records/controller`, { accept: 'image/png' }), admin.ask('BREW', path).catch(() => admin.get('/nothing')), admin.get('//public/nobody/sub-processors'), admin.ask('PATCH', '//public/nobody/sub-processors'), admin.get(`${path}/history?cursor=x`),
      admin.ask('PATCH', '/organisations', { body: {} }),
    ]);
    for (const { text, headers } of answers) {
      expect(text).not.toMatch(/\n\s+at |node_modules|\/src\/|\.[jt]s:\d+|SELECT |violates|fastify|nestjs|typeorm|node\.js|v\d+\.\d+\.\d+/i);
      expect([headers.get('server'), headers.get('x-powered-by'), headers.get('content-type')]).toEqual([null, null, 'application/problem+json; charset=utf-8']);
    }
    return answers.map(({ status }) => status);
  },
};

/** Requests that are too much, or not what they seem. */
export const REQUESTS: AttackGroup = { title: 'Requests that are not what they seem', attacks: [jsonBombs, yamlBombs, compressed, slowPatterns, otherVerbs, traversals, smuggling, slowRequests, tellingErrors] };
