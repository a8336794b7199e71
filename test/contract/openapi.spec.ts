import { readFile } from 'node:fs/promises';
import { openApiDocument, type OpenApiDocument, type Operation, operationsOf } from '../support/openapi.js';

const CHECKED_IN = new URL('../../docs/openapi.json', import.meta.url);

/** What outside programs rely on. */
const CONTRACT = [
  'GET /health/live', 'GET /health/ready', 'GET /metrics',
  'GET /api/v1/organisations', 'POST /api/v1/organisations', 'GET /api/v1/organisations/{}', 'PATCH /api/v1/organisations/{}', 'DELETE /api/v1/organisations/{}',
  'GET /api/v1/tokens', 'POST /api/v1/tokens', 'DELETE /api/v1/tokens/{}',
  ...['processors', 'engagements', 'activities', 'measures', 'data-categories', 'data-subject-categories'].flatMap((things) => [
    `GET /api/v1/organisations/{}/${things}`, `POST /api/v1/organisations/{}/${things}`,
    ...['GET', 'PUT', 'PATCH', 'DELETE'].map((method) => `${method} /api/v1/organisations/{}/${things}/{}`),
  ]),
  'POST /api/v1/organisations/{}/processors/from-catalogue', 'POST /api/v1/organisations/{}/engagements/{}/transitions',
  'GET /api/v1/organisations/{}/transfers', 'GET /api/v1/organisations/{}/findings', 'GET /api/v1/organisations/{}/processor-graph',
  'GET /api/v1/organisations/{}/records/{}', 'POST /api/v1/organisations/{}/records/{}/issues', 'GET /api/v1/organisations/{}/records/{}/issues', 'GET /api/v1/organisations/{}/records/{}/issues/{}',
  'GET /api/v1/organisations/{}/register', 'PUT /api/v1/organisations/{}/register',
  'GET /api/v1/organisations/{}/history', 'GET /api/v1/organisations/{}/history/verify',
  'GET /api/v1/organisations/{}/sub-processor-list', 'PUT /api/v1/organisations/{}/sub-processor-list', 'POST /api/v1/organisations/{}/sub-processor-list/publications',
  'GET /api/v1/organisations/{}/sub-processor-list/subscriptions', 'GET /api/v1/organisations/{}/sub-processor-list/notices', 'GET /api/v1/organisations/{}/sub-processor-list/objections',
  'GET /api/v1/catalogue/processors', 'GET /api/v1/catalogue/processors/{}',
  'POST /api/v1/transfers/assess', 'POST /api/v1/intake/document',
  'GET /public/{}/sub-processors', 'POST /public/{}/sub-processors/subscriptions', 'POST /public/{}/sub-processors/objections',
];

/** Of these, what is not built yet; a line goes when its path comes. */
const NOT_YET = [
  'GET /api/v1/organisations/{}/sub-processor-list/subscriptions', 'GET /api/v1/organisations/{}/sub-processor-list/notices', 'GET /api/v1/organisations/{}/sub-processor-list/objections',
  'POST /api/v1/intake/document',
  'POST /public/{}/sub-processors/subscriptions', 'POST /public/{}/sub-processors/objections',
];

let document: OpenApiDocument;
let operations: Operation[];

beforeAll(async () => {
  document = await openApiDocument();
  operations = operationsOf(document);
});

afterAll(() => {
  console.info(`openapi: ${operations.length} operations, ${Object.keys(document.components.schemas).length} schemas, ${NOT_YET.length} paths of the contract not built yet`);
});

/** @returns the operations, by name, for which something does not hold. */
const failing = (holds: (operation: Operation) => boolean): string[] => operations.filter((operation) => !holds(operation)).map(({ name }) => name);

describe('the OpenAPI document', () => {
  it('is the one that is checked in (npm run openapi writes it)', async () => {
    expect(document).toEqual(JSON.parse(await readFile(CHECKED_IN, 'utf8')));
  });

  it('describes the contract', () => {
    const built = new Set(operations.map(({ name }) => name.replace(/\{[^}]*\}/g, '{}')));
    expect(CONTRACT.filter((name) => !built.has(name)).toSorted()).toEqual(NOT_YET.toSorted());
  });

  it('is of version 3.1 and points nowhere into the void', () => {
    expect(document.openapi).toMatch(/^3\.1\.\d+$/);
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]*)"/g)].map(([, reference]) => String(reference));
    const known = new Set(Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`));
    expect(references.length).toBeGreaterThan(20);
    expect([...new Set(references)].filter((reference) => !known.has(reference))).toEqual([]);
    expect([...known].filter((name) => !references.includes(name))).toEqual([]);
  });

  it('says null as JSON Schema 2020-12 does', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('names every operation once and gives it a tag', () => {
    const ids = operations.map(({ operationId }) => operationId);
    expect(ids.filter((id, index) => id === undefined || ids.indexOf(id) !== index)).toEqual([]);
    expect(failing(({ tags }) => (tags?.length ?? 0) > 0)).toEqual([]);
  });

  it('describes every parameter of every path', () => {
    const inPath = (path: string): string[] => [...path.matchAll(/\{([^}]*)\}/g)].map(([, name]) => String(name)).toSorted();
    const described = ({ parameters = [] }: Operation): string[] => parameters.filter((each) => each.in === 'path').map((each) => each.name).toSorted();
    expect(failing((operation) => String(inPath(operation.path)) === String(described(operation)))).toEqual([]);
    expect(failing(({ parameters = [] }) => new Set(parameters.map((each) => `${each.in} ${each.name}`)).size === parameters.length)).toEqual([]);
    expect(failing(({ parameters = [] }) => parameters.every((each) => each.schema !== undefined && (each.in !== 'path' || each.required === true)))).toEqual([]);
  });

  it('says of every operation how it goes well and that it goes wrong with a problem document', () => {
    expect(failing(({ responses }) => Object.keys(responses).some((status) => /^[23]/.test(status)))).toEqual([]);
    expect(failing(({ responses }) => responses['default']?.content?.['application/problem+json']?.schema?.$ref === '#/components/schemas/ProblemView')).toEqual([]);
    expect(failing(({ responses }) => Object.values(responses).every(({ description }) => typeof description === 'string'))).toEqual([]);
  });

  it('says of every operation which permission it asks for, or that it asks for no token', () => {
    const anonymous = operations.filter((operation) => operation['x-permission'] === undefined);
    expect(anonymous.map(({ path }) => path).filter((path) => !/^\/(health\/|metrics$|public\/|$|api\/v1\/(sessions|password-resets|sign-in-methods$|history\/(public-key|verifier)$|records\/shapes$|vocabulary$)|calendars\/)/.test(path))).toEqual([]);
    expect(failing((operation) => operation['x-permission'] === undefined || JSON.stringify(operation.security) === '[{"bearer":[]},{"cookie":[]}]')).toEqual([]);
    expect(Object.keys(document.components.securitySchemes ?? {})).toContain('bearer');
  });

  it('asks for If-Match wherever something is replaced, changed or removed', () => {
    const conditional = (operation: Operation): boolean => operation.parameters?.some((each) => each.name === 'If-Match' && each.required === true) ?? false;
    // Secrets have no version, and what was made to be ended is ended whatever became of it.
    const ended = ['invitations/{id}', 'me/second-factor', 'me/sessions', 'me/sessions/{id}', 'organisations/{org}/calendar-links/{id}', 'organisations/{org}/invitations/{id}', 'sessions/current'].map((path) => `DELETE /api/v1/${path}`);
    const free = [...ended, 'PUT /api/v1/me/password', 'PUT /api/v1/me/second-factor', 'PATCH /api/v1/me/preferences', 'DELETE /api/v1/tokens/{id}', 'PUT /api/v1/organisations/{org}/register'];
    expect(failing((operation) => !['PUT', 'PATCH', 'DELETE'].includes(operation.method) || conditional(operation)).toSorted()).toEqual(free.toSorted());
  });
});
