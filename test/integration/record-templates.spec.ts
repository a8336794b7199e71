import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES } from '../../src/law/vocabulary.js';
import { languageOfTemplate, type TemplateName, TEMPLATES } from '../../src/records/templates/template-names.js';
import { newOrganisation, type TestOrganisation } from '../support/api.js';

const DAY = 'asOf=2026-11-22';
/** How many columns the fixture fills: all but those for which it states nothing, such as the CNIL's boxes for other kinds of data and measures. */
const FILLED: Readonly<Record<TemplateName, Readonly<Record<ActivityRole, readonly [filled: number, columns: number]>>>> = {
  'art-30': { controller: [37, 38], processor: [14, 25] }, 'ico': { controller: [30, 30], processor: [6, 6] }, 'cnil': { controller: [18, 32], processor: [9, 19] },
  'dsk': { controller: [18, 19], processor: [8, 12] }, 'dpc': { controller: [18, 18], processor: [9, 11] }, 'aepd': { controller: [14, 14], processor: [9, 9] },
  'gba': { controller: [32, 33], processor: [10, 17] },
};

let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await newOrganisation();
  const text = await readFile(new URL('../fixtures/every-field.yaml', import.meta.url), 'utf8');
  const forOthers = `  - { key: for-others, role: processor, name: For others, status: active, categoriesOfProcessing: [ Hosting ], engagements: [ upper ], measures: [ locks ], controllers: [ { name: A, representative: B, dataProtectionOfficer: C } ] }\n`;
  const body = `${text.replace(/^ {2}slug: .*$/m, `  slug: ${organisation.slug}`)}${forOthers}`;
  expect((await organisation.admin.ask('PUT', `${organisation.path}/register`, { body, headers: { 'content-type': 'application/yaml' } })).status).toBe(200);
});

const record = (name: string, query: string, headers: Record<string, string> = {}) => organisation.admin.get<string>(`${organisation.path}/records/${name}?${DAY}&${query}`, headers);

describe.each(TEMPLATES)('the record as template=%s', (template) => {
  const language = languageOfTemplate(template) ?? 'it';

  it.each(ACTIVITY_ROLES)('is a page and a table in its language, as %s', async (role) => {
    const headers = { 'accept-language': 'it' };
    const page = await record(`${role}.html`, `template=${template}`, headers);
    const table = await record(`${role}.csv`, `template=${template}`, headers);
    expect([page.status, page.headers.get('content-language'), table.status, table.headers.get('content-language')]).toEqual([200, language, 200, language]);
    expect(page.text).toContain(`<html lang="${language}">`);
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
    const rows = parse(table.text, { bom: true }) as string[][];
    const [headings = []] = rows.slice(-2);
    const filled = headings.filter((_, position) => rows.at(-1)?.[position] !== '');
    console.info(`${template} as ${role}: ${filled.length} of ${headings.length} columns filled from every-field.yaml`);
    expect([filled.length, headings.length]).toEqual(FILLED[template][role]);
    expect(table.tag).not.toBe(page.tag);
  });

  it('is in another language where that is asked, and has its own ETag', async () => {
    const answers = await Promise.all(LANGUAGES.map((lang) => record('controller.html', `template=${template}&lang=${lang}`)));
    expect(answers.map(({ headers }) => headers.get('content-language'))).toEqual([...LANGUAGES]);
    expect(new Set(answers.map(({ tag }) => tag)).size).toBe(LANGUAGES.length);
  });
});

it('has the digest of the record in every template', async () => {
  const digests = await Promise.all(TEMPLATES.map(async (template) => /sha256:[0-9a-f]{64}/.exec((await record('controller.html', `template=${template}&lang=en`)).tag)?.[0]));
  const { digest } = (await organisation.admin.get<{ digest: string }>(`${organisation.path}/records/controller.json?${DAY}&lang=en`)).body;
  expect(new Set(digests)).toEqual(new Set([digest]));
});

it('refuses a template that there is not, and names those there are', async () => {
  for (const role of ACTIVITY_ROLES) {
    const { status, body } = await organisation.admin.get(`${organisation.path}/records/${role}.html?template=cnpd`);
    expect([status, body.errors?.length, body.errors?.[0]?.pointer]).toEqual([400, 1, '?template']);
    for (const template of TEMPLATES) expect(body.errors?.[0]?.message).toContain(template);
  }
});

it('states what sheets ask for in the JSON, and leaves out what nobody stated', async () => {
  type Activities = { activities: Record<string, unknown>[] };
  const path = `${organisation.path}/records/controller.json?${DAY}&lang=en`;
  expect((await organisation.admin.made<Activities>('GET', path)).activities[0]).toMatchObject({
    number: 'VT-001/a', businessFunction: 'Customer service', successor: { key: 'serving-again', name: 'Serving, again' }, lastReviewedOn: '2026-02-03',
    rights: expect.arrayContaining([{ key: 'access', name: 'Access', article: '15' }, { key: 'automated-decisions', name: expect.any(String), article: '22' }]),
    breaches: [{ occurredOn: '2021-04-05', url: 'https://example.org/breaches/1' }, { occurredOn: null, url: 'https://example.org/breaches/2' }],
    retentionPolicy: { url: 'https://example.org/retention', adhered: false, reason: 'The archive is being moved' },
    impactAssessment: { required: true, progress: 'concluded' }, recipients: [
      { name: 'Everything, Inc.', contract: { kind: 'joint-controller', status: 'incorporated', signedOn: '2019-01-01', url: 'https://everything.example/contract' } },
      { name: 'Audit AG', dataCategories: [{ key: 'own-category' }] },
    ],
  });
  const other = await newOrganisation();
  await other.admin.made('POST', `${other.path}/activities`, { key: 'a', name: 'A', role: 'controller', status: 'active', impactAssessment: { required: false }, recipients: [{ name: 'R' }] });
  const [least = {}] = (await other.admin.made<Activities>('GET', `${other.path}/records/controller.json?${DAY}&lang=en`)).activities;
  expect(Object.keys(least).toSorted()).toEqual([
    'automatedDecisions', 'dataCategories', 'dataSubjects', 'endsOn', 'impactAssessment', 'jointControllers', 'key', 'measures', 'missing', 'name', 'owner', 'purposes',
    'recipients', 'retention', 'sources', 'startsOn', 'transfers',
  ]);
  expect(least['impactAssessment']).toEqual({ required: false, concludedOn: null, url: null });
});
