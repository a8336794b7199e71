import fc from 'fast-check';
import { type Known, filledPath } from './least-request.js';
import { bodySchema, type OpenApiDocument, type Operation, type Parameter, resolved, type Schema } from './openapi.js';

/** A request as it goes out: everything is text already, so that what no program would write can be sent, too. */
export interface WildRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const nested = (depth: number, open: string, close: string): string => `${open.repeat(depth)}${close.repeat(depth)}`;

/** JSON texts that something somewhere has stumbled over. */
const HOSTILE_JSON = [
  'null', 'true', '0', '-0', '-1', '0.5', '1e308', '-1e999', '9007199254740993', '123456789012345678901234567890', '""', '" "', '[]', '[[]]', '[null]', '{}', '{"":""}',
  '{"__proto__":{"admin":true}}', '{"constructor":{"prototype":{"admin":true}}}', '{"toString":1,"hasOwnProperty":2,"then":"x"}', '{"length":1e9}', '[{"key":"x"},{"key":"x"}]',
  '"\\u0000"', '"a\\u0000b"', '"\\ud800"', '"\\udc00\\ud800"', '"\\ufffe\\uffff"', '"👋🏽"', '"ﷺ\\u202e"', '"İıſK"', `"${'x'.repeat(5000)}"`, `"${'👋'.repeat(2100)}"`,
  '"__proto__"', '"constructor"', '"../../etc/passwd"', '"%00"', '"\'; DROP TABLE organisations; --"', '"<script>alert(1)</script>"', '"{{7*7}}${7*7}"', '"=1+1"',
  '"0000-01-01"', '"2026-02-30"', '"9999-12-31"', '"+275760-09-13"', '"2026-01-31T24:00:00Z"', '"P99999Y"', '"P"', '"XX"', '"EU"', '"http://[::1"', '"javascript:alert(1)"', '"a@b"',
  nested(200, '[', ']'), nested(2_000, '[', ']'), nested(6_000, '[', ']'), `${'{"a":'.repeat(1_500)}1${'}'.repeat(1_500)}`, `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
  `[${'0,'.repeat(2_000)}0]`, `{${Array.from({ length: 300 }, (_, index) => `"k${index}":${index}`).join()}}`,
];

const HOSTILE_SEGMENTS = [
  '%00', '%zz', '%', '%e0%80%80', '%ff%fe', '%c0%ae%c0%ae', '%2e%2e%2f', '..%5c', '%F0%9F%91%8B', '%ED%A0%80', 'x'.repeat(300), 'x'.repeat(600), '%20', '*', '~', '-', '__proto__', 'constructor',
  'THING', 'thing.json', 'thing%0d%0aset-cookie:a=b', "'%20OR%201=1--", '1e9', '-1', '%25', '@', ':', ';a=b', 'null', 'undefined', '00000000-0000-0000-0000-000000000000',
];

const HOSTILE_QUERY = [
  '', '%00', '%zz', '%ff', '%ED%A0%80', '-1', '0', '1e9', '1.5', 'NaN', 'Infinity', '99999999999999999999', 'null', 'true', 'x'.repeat(3_000), '%F0%9F%91%8B', '__proto__', 'constructor', "'--",
  '%25_', '2026-02-30', '0001-01-01', '9999-12-31', '2026-11-22T10:00:00Z', '2026-11-22T10:00:00%2B14:00', '0001-01-01T00:00:00%2B14:00', '9999-12-31T23:59:59-14:00', '[]', '%7B%7D',
  ...['[]', '[null]', '[1]', '[-1]', '[1e400]', '[0.5]', '["x"]', '[null,null]', '["\\u0000","x"]', '["x","\\ud800"]', '[1,2,3]', '["2026-11-22","x"]', '["x","y"]', '{}', '"x"', '[[]]', '[{}]', '[9007199254740993]'].map((position) => Buffer.from(position).toString('base64url')),
];

const HEADERS: Readonly<Record<string, readonly string[]>> = {
  'if-match': ['*', '"r1"', '"r2", "r3"', 'W/"r1"', 'r1', '""', ',', '"r999999999999999999999"', '"'.repeat(500)],
  'if-none-match': ['*', '"r1"', ',,,', 'W/', '"'.repeat(500)],
  'if-modified-since': ['yesterday', 'Thu, 01 Jan 1970 00:00:00 GMT', '9999'],
  'idempotency-key': ['k'.repeat(255), 'k'.repeat(256), 'a b', '\u00e9', '{}', '"'],
  'change-reason': ['%', '%zz', '%00', '%ED%A0%80', '%F0%9F%91%8B', '\u00fc\u00ff', 'x'.repeat(2_000), encodeURIComponent('👋'.repeat(251))],
  accept: ['text/html', 'application/yaml', 'image/png', '*/*;q=0', ';;;', 'text/*;q=x, */*;q=1e9', 'a/b,'.repeat(500), 'application/json;q=0, */*', '__proto__/constructor'],
  'accept-language': ['de', 'xx', 'de;q=x', '*', '-', 'en-'.repeat(500), ',,,'],
  'accept-encoding': ['br', 'gzip;q=0, *;q=0', 'x'.repeat(500)],
  'content-type': [
    'application/json', 'application/json; charset=utf-16', 'application/problem+json', 'application/yaml', 'text/yaml', 'text/plain', 'application/xml', 'multipart/form-data', 'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded', 'application/json,application/yaml', 'json', ';', 'application/merge-patch+json',
  ],
  'content-encoding': ['gzip', 'br', 'identity'],
  'x-forwarded-for': ['127.0.0.1', 'x'.repeat(500)],
  'x-forwarded-host': ['evil.example'],
  'x-http-method-override': ['DELETE'],
  range: ['bytes=0-', 'bytes=-1', 'lines=1-2'],
  prefer: ['return=minimal'],
  cookie: ['a=b; __proto__=c'],
};

const BOMB = `${['a: &a [x, x, x, x, x, x, x, x, x]', ...'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[index]}`).join(', ')}]`)].join('\n')}\n`;
const HOSTILE_BODIES = [
  '', ' ', '{', '[', '"', 'nul', '{"key":', '{"key":"a","key":"b"}', '{"a":1}{"b":2}', '\uFEFF{}', '\u0000', '{"\\u0000":1}', '{key: x}', '<a/>', 'a=b&c=d', BOMB, 'key: !!binary aGk=', 'key: !!js/function "x"',
  '? {a: b}\n: c', 'a: .nan\nb: .inf\nc: 0x7fffffffffffffff', '- &x [*x]', 'a: *nobody', '%YAML 1.1\n---\na: yes', 'key: |\n  x\n key: y', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.csv"\r\n\r\na\r\n--x--',
];

const hostileJson = fc.constantFrom(...HOSTILE_JSON);
const textOf = (value: unknown): string => JSON.stringify(value);

/** @returns JSON texts for a schema: mostly what it asks for, now and then what nobody asks for. */
function jsonFor(schema: Schema, document: OpenApiDocument, known: Known, depth = 0): fc.Arbitrary<string> {
  const tame = tameJson(resolved(schema, document), document, known, depth);
  return fc.oneof({ weight: 7, arbitrary: tame }, { weight: 1, arbitrary: hostileJson });
}

function tameJson(schema: Schema, document: OpenApiDocument, known: Known, depth: number): fc.Arbitrary<string> {
  const choices = [...(schema.anyOf ?? []), ...(schema.allOf ?? []), ...(schema.oneOf ?? [])];
  if (schema.enum) return fc.constantFrom(...schema.enum.map(textOf));
  if (choices.length > 0) return fc.oneof(...choices.map((each) => jsonFor(each, document, known, depth)));
  const [kind] = [schema.type ?? 'object'].flat();
  if (depth > 6) return fc.constant('null');
  if (kind === 'array') return fc.array(jsonFor(schema.items ?? {}, document, known, depth + 1), { maxLength: 3 }).map((items) => `[${items.join()}]`);
  if (kind === 'object') return objectFor(schema, document, known, depth);
  if (kind === 'boolean') return fc.constantFrom('true', 'false');
  if (kind === 'integer' || kind === 'number') return fc.integer({ min: schema.minimum ?? -5, max: schema.maximum ?? 1_000_000 }).map(String);
  if (schema.format === 'date') return fc.date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }).map((date) => textOf(date.toISOString().slice(0, 10)));
  if (schema.format === 'uri') return fc.webUrl().map(textOf);
  if (schema.format === 'email') return fc.emailAddress().map(textOf);
  if (schema.pattern === '^[A-Z]{2}$') return fc.constantFrom('"NO"', '"US"', '"EU"', '"DE"', '"ZZ"');
  if (schema.pattern?.startsWith('^P')) return fc.constantFrom('"P2Y"', '"P90D"', '"P1Y6M"');
  if (schema.pattern) return fc.constantFrom('"thing"', '"running"', '"vendor"', '"contact-details"', '"nothing-here"', '"a"');
  return fc.string({ unit: 'grapheme', maxLength: 40 }).map(textOf);
}

function objectFor({ properties = {}, required = [] }: Schema, document: OpenApiDocument, known: Known, depth: number): fc.Arbitrary<string> {
  const fields = Object.entries(properties).map(([name, schema]) => {
    const given = known[name] === undefined || depth > 1 ? undefined : fc.constant(textOf(known[name]));
    const value = given === undefined ? jsonFor(schema, document, known, depth + 1) : fc.oneof({ weight: 4, arbitrary: given }, { weight: 1, arbitrary: jsonFor(schema, document, known, depth + 1) });
    return fc.option(value, { freq: required.includes(name) ? 25 : 1, nil: undefined }).map((text) => (text === undefined ? [] : [`${textOf(name)}:${text}`]));
  });
  const surplus = fc.option(fc.tuple(fc.constantFrom('surprise', '__proto__', 'constructor', 'toJSON', '', 'id', 'organisationId', 'a~/b'), hostileJson), { freq: 1, nil: undefined });
  const rare = fc.integer({ min: 0, max: 9 }).chain((dice) => (dice === 0 ? surplus : fc.constant(undefined)));
  return fc.tuple(fc.tuple(...fields), rare).map(([parts, more]) => `{${[...parts.flat(), ...(more ? [`${textOf(more[0])}:${more[1]}`] : [])].join()}}`);
}

function queryFor(parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const names = [...parameters.filter((each) => each.in === 'query').map((each) => each.name), 'surprise', '__proto__', 'constructor', 'limit', 'cursor'];
  const tame = (name: string): string[] => (parameters.find((each) => each.in === 'query' && each.name === name)?.schema?.enum ?? ['1', 'thing', '2026-01-31']).map((value) => encodeURIComponent(String(value)));
  const pair = fc.constantFrom(...names).chain((name) => fc.constantFrom(...HOSTILE_QUERY, ...tame(name), ...tame(name)).map((value) => `${name}=${value}`));
  return fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 5, arbitrary: fc.array(pair, { minLength: 1, maxLength: 3 }).map((pairs) => `?${pairs.join('&')}`) });
}

function headersFor(operation: Operation): fc.Arbitrary<Record<string, string>> {
  const wild = fc.constantFrom(...Object.keys(HEADERS)).chain((name) => fc.constantFrom(...(HEADERS[name] ?? [''])).map((value) => [name, value] as const));
  const usual = { ...(operation.requestBody ? { 'content-type': 'application/json' } : {}), ...(operation.parameters?.some((each) => each.name === 'If-Match') ? { 'if-match': '*' } : {}) };
  return fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: fc.array(wild, { maxLength: 3 }).map((pairs) => Object.fromEntries(pairs)) }).map((more) => ({ ...usual, ...more }));
}

function pathFor(operation: Operation, document: OpenApiDocument, known: Known): fc.Arbitrary<string> {
  const usual = filledPath(operation, document, known);
  const segments = [...operation.path.matchAll(/\{([^}]*)\}/g)].map(([segment]) => segment);
  if (segments.length === 0) return fc.constant(usual);
  const wild = fc.tuple(fc.constantFrom(...segments), fc.constantFrom(...HOSTILE_SEGMENTS)).map(([segment, value]) =>
    filledPath({ ...operation, path: operation.path.replace(segment, '\u0001') }, document, known).replace('\u0001', () => value));
  return fc.oneof({ weight: 5, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: wild });
}

/** @returns requests to one operation, from well-meant to hostile. @param known what exists, so that some get through */
export function wildRequests(operation: Operation, document: OpenApiDocument, known: Known): fc.Arbitrary<WildRequest> {
  const schema = bodySchema(operation);
  const tame = schema ? jsonFor(schema, document, known) : fc.constant(undefined);
  const body = operation.method === 'GET' ? fc.constant(undefined) : fc.oneof({ weight: 6, arbitrary: tame }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_BODIES) });
  return fc.record({ path: pathFor(operation, document, known), query: queryFor(operation.parameters ?? []), headers: headersFor(operation), body }).map(({ path, query, headers, body: text }) => ({
    method: operation.method, path: `${path}${query}`, headers, ...(text === undefined ? {} : { body: text }),
  }));
}
