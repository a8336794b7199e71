import { readFile } from 'node:fs/promises';
import { parse, stringify } from 'yaml';
import type { RegisterFacts } from '../../src/law/facts.js';
import type { Finding } from '../../src/law/findings/findings.js';
import type { Transfer } from '../../src/law/register/register-transfers.js';
import { type Answer, type ApiClient, type ListPage, newOrganisation, type ProblemDocument, type TestOrganisation } from '../support/api.js';
import { openApiDocument, type OpenApiDocument, resolved, type Schema } from '../support/openapi.js';

type Document = { format: string } & { -readonly [Field in keyof RegisterFacts]: RegisterFacts[Field] };
interface Difference {
  readonly added: readonly { readonly kind: string; readonly key: string }[];
  readonly changed: readonly { readonly kind: string; readonly key: string; readonly fields: readonly string[] }[];
  readonly removed: readonly { readonly kind: string; readonly key: string }[];
}

const NOTHING: Difference = { added: [], changed: [], removed: [] };
const YAML = 'application/yaml';

/** @returns a fixture as YAML, made out to an organisation of this test. */
async function fixture(name: string, slug: string): Promise<string> {
  const text = await readFile(new URL(`../fixtures/${name}.yaml`, import.meta.url), 'utf8');
  return text.replace(/^ {2}slug: .*$/m, `  slug: ${slug}`);
}

function put<T = Difference & ProblemDocument>({ admin, path }: TestOrganisation, body: string | object, type = 'application/json', query = ''): Promise<Answer<T>> {
  return admin.ask<T>('PUT', `${path}/register${query}`, { body, headers: { 'content-type': type } });
}

const exported = ({ admin, path }: TestOrganisation): Promise<Document> => admin.made<Document>('GET', `${path}/register`);
const codesOf = ({ errors = [] }: ProblemDocument): string[] => errors.map(({ pointer, code }) => `${pointer} ${code}`).toSorted();

describe.each([['every-field', 8], ['nordic-learning-platform', 21], ['product-tour-vendor', 29]])('%s.yaml', (name, things) => {
  let organisation: TestOrganisation;
  let text: string;

  beforeAll(async () => {
    organisation = await newOrganisation();
    text = await fixture(name, organisation.slug);
  });

  it('is taken, told as a difference, and given back without loss as YAML and as JSON', async () => {
    const dry = await put(organisation, text, YAML, '?dryRun=true');
    const wet = await put(organisation, text, YAML);
    expect([wet.status, wet.body.added.length, wet.body.removed]).toEqual([200, things, []]);
    expect(dry.body).toEqual(wet.body);
    expect(wet.body.changed).toMatchObject([{ kind: 'organisation', key: organisation.slug }]);

    const json = await organisation.admin.get<Document>(`${organisation.path}/register`);
    const yaml = await organisation.admin.get<string>(`${organisation.path}/register`, { accept: YAML });
    expect([json.headers.get('content-type'), yaml.headers.get('content-type')]).toEqual(['application/json; charset=utf-8', 'application/yaml; charset=utf-8']);
    expect(parse(yaml.text)).toEqual(json.body);
    expect(parse(yaml.text, { version: '1.1' })).toEqual(json.body);
    expect(json.body).toMatchObject(byKey(parse(text) as Document));
    expect(json.tag).toBe(wet.tag);
  });

  it('changes nothing when it is put back, in any order of lists and fields', async () => {
    const { text: yaml, tag } = await organisation.admin.get(`${organisation.path}/register`, { accept: YAML });
    const document = await exported(organisation);
    const reversed = reverse(document) as Document;
    for (const answer of [await put(organisation, yaml, YAML), await put(organisation, document), await put(organisation, reversed), await put(organisation, text, YAML)]) {
      expect([answer.status, answer.body, answer.tag]).toEqual([200, NOTHING, tag]);
    }
    expect((await organisation.admin.get(`${organisation.path}/register`, { accept: YAML })).text).toBe(yaml);
    expect(await organisation.admin.made('GET', `${organisation.path}/history/verify`)).toMatchObject({ whole: true });
  });
});

/** Lists of things in the order of their keys, as the service gives them. */
function byKey(document: Document): Document {
  const entries = Object.entries(document).map(([name, value]) => [name, Array.isArray(value) ? value.toSorted((one: { key: string }, two: { key: string }) => (one.key < two.key ? -1 : 1)) : value]);
  return Object.fromEntries(entries) as Document;
}

/** The lists of things and the fields of everything backwards; lists inside a thing keep their order, which may mean something. */
function reverse(value: unknown, depth = 0): unknown {
  if (Array.isArray(value)) return (depth === 1 ? value.toReversed() : value).map((each) => reverse(each, depth + 1));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([name, each]) => [name, reverse(each, depth + 1)]));
}

describe('every-field.yaml', () => {
  it('has every field there is', async () => {
    const openApi = await openApiDocument();
    const schema = openApi.components.schemas['RegisterDocumentBody'] as Schema;
    const document = parse(await fixture('every-field', 'every-field')) as unknown;
    expect(missingFields(schema, [document], openApi, '')).toEqual([]);
  });
});

/** @returns the fields of a schema that none of some values has */
function missingFields(schema: Schema, values: readonly unknown[], openApi: OpenApiDocument, at: string): string[] {
  const { properties = {}, anyOf = [], items } = resolved(schema, openApi);
  const [alternative] = anyOf.filter((each) => each.$ref !== undefined);
  if (alternative) return missingFields(alternative, values, openApi, at);
  if (items) return missingFields(items, values.flat(), openApi, at);
  return Object.entries(properties).flatMap(([name, field]) => {
    const found = values.map((value) => (value as Record<string, unknown>)[name]).filter((value) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0));
    return found.length === 0 ? [`${at}/${name}`] : missingFields(field, found, openApi, `${at}/${name}`);
  });
}

describe('what follows from a notice of 2020', () => {
  let admin: ApiClient;
  let path: string;
  const verdictsOn = async (asOf: string): Promise<Record<string, string>> => {
    const { items } = await admin.made<ListPage<Transfer>>('GET', `${path}/transfers?asOf=${asOf}`);
    return Object.fromEntries(items.map(({ engagement, verdict, ground }) => [engagement, `${verdict} ${ground}`]));
  };

  beforeAll(async () => {
    const organisation = await newOrganisation();
    ({ admin, path } = organisation);
    await put(organisation, await fixture('nordic-learning-platform', organisation.slug), YAML);
  });

  it('binding corporate rules without an assessment are incomplete, clauses that have ended cover nothing, the EU is no third country', async () => {
    const { items } = await admin.made<ListPage<Transfer>>('GET', `${path}/transfers?asOf=2026-11-22`);
    const rows = items.map(({ engagement, country, verdict, mechanism }) => [engagement, country, verdict, mechanism].join(' '));
    expect(rows).toEqual(expect.arrayContaining(['salesforce-crm US incomplete bcr-p', expect.stringMatching(/^adobe-sign-signatures US uncovered/), expect.stringMatching(/^hubspot-campaigns EU not-restricted/)]));
    expect(rows).toHaveLength(3);
  });

  it('places that nobody names are gaps', async () => {
    const { items } = await admin.made<ListPage<Finding>>('GET', `${path}/findings?asOf=2026-11-22&code=location-missing`);
    expect(items.map(({ about }) => about.key).toSorted()).toEqual(['eventbrite-tickets', 'google-remarketing', 'knowit-consultants', 'piwik-statistics']);
    const codes = (await admin.made<ListPage<Finding>>('GET', `${path}/findings?asOf=2026-11-22&limit=1000`)).items.map(({ code, about }) => `${about.key} ${code}`);
    expect(codes).toEqual(expect.arrayContaining([
      'salesforce-crm transfer-incomplete', 'adobe-sign-signatures transfer-uncovered', 'eventbrite-tickets contract-missing', 'website-statistics retention-missing',
      'website-statistics legal-basis-missing', 'website-statistics legitimate-interest-missing',
    ]));
  });

  it('was different on another day, as the law was', async () => {
    expect(await verdictsOn('2019-01-01')).toMatchObject({ 'hubspot-campaigns': expect.stringMatching(/^not-restricted/) });
    expect((await verdictsOn('2019-01-01'))['adobe-sign-signatures']).not.toMatch(/^uncovered/);
    expect((await verdictsOn('2023-01-01'))['adobe-sign-signatures']).toMatch(/^uncovered/);
    expect(await verdictsOn('2018-05-03')).toEqual({});
  });
});

describe('claims of the Privacy Shield', () => {
  it('cover nothing today; on the day before the judgment only the certification was missing', async () => {
    const organisation = await newOrganisation();
    await put(organisation, await fixture('product-tour-vendor', organisation.slug), YAML);
    const claimed = ['facebook-audience', 'google-remarketing', 'twitter-remarketing'];
    const verdicts = async (asOf: string): Promise<unknown> => {
      const { items } = await organisation.admin.made<ListPage<Transfer>>('GET', `${organisation.path}/transfers?asOf=${asOf}`);
      return items.filter(({ engagement }) => claimed.includes(engagement)).map(({ engagement, verdict }) => `${engagement} ${verdict}`).toSorted();
    };
    expect(await verdicts('2026-11-22')).toEqual(claimed.map((key) => `${key} uncovered`));
    expect(await verdicts('2020-07-16')).toEqual(claimed.map((key) => `${key} uncovered`));
    expect(await verdicts('2020-07-15')).toEqual(claimed.map((key) => `${key} incomplete`));
  });
});

describe('a document that changes a register', () => {
  it('tells additions, changes with their fields, and removals; what is gone stays in the history', async () => {
    const organisation = await newOrganisation();
    await put(organisation, await fixture('product-tour-vendor', organisation.slug), YAML);
    const document = await exported(organisation);
    const { tag } = await organisation.admin.get(`${organisation.path}/register`);
    const engagements = document.engagements.filter(({ key }) => key !== 'linkedin-retargeting').map((each) => (each.key === 'aws-files' ? { ...each, service: 'S3', locations: [{ country: 'IE', kind: 'storage' as const }] } : each));
    const activities = document.activities.map((each) => ({ ...each, engagements: each.engagements.filter((key) => key !== 'linkedin-retargeting') }));
    const next = { ...document, organisation: { ...document.organisation, phone: '1' }, engagements, activities, processors: [...document.processors, { key: 'new-one', name: 'New one' }] };
    const wanted = {
      added: [{ kind: 'processor', key: 'new-one' }],
      changed: [{ kind: 'organisation', key: organisation.slug, fields: ['phone'] }, { kind: 'engagement', key: 'aws-files', fields: ['service', 'locations'] }, { kind: 'activity', key: 'website', fields: ['engagements'] }],
      removed: [{ kind: 'engagement', key: 'linkedin-retargeting' }],
    };
    expect((await put(organisation, next, undefined, '?dryRun=true')).body).toEqual(wanted);
    expect(await exported(organisation)).toEqual(document);
    const stale = await organisation.admin.put(`${organisation.path}/register`, next, '"r1"');
    expect(stale.status).toBe(412);
    expect(await organisation.admin.put(`${organisation.path}/register`, next, tag)).toMatchObject({ status: 200, body: wanted });
    const { items } = await organisation.admin.made<ListPage<{ action: string; after: unknown }>>('GET', `${organisation.path}/history?about=engagement/linkedin-retargeting`);
    expect(items.map(({ action }) => action)).toEqual(['removed', 'added']);
  });
});

describe('a document that cannot be', () => {
  const least = (slug: string): Record<string, unknown> => ({ format: 'register30/v1', organisation: { slug, name: 'Least', country: 'NO' } });
  let organisation: TestOrganisation;

  beforeAll(async () => {
    organisation = await newOrganisation();
    await put(organisation, { ...least(organisation.slug), measures: [{ key: 'kept', category: 'personnel', name: 'Kept' }] });
  });

  afterEach(async () => {
    expect((await exported(organisation)).measures.map(({ key }) => key)).toEqual(['kept']);
  });

  it('names everything unknown, used twice, circular or out of place at once, and changes nothing', async () => {
    const engagement = (key: string, via: string | null, more: object = {}): object => ({ key, processor: 'p', role: 'processor', via, ...more });
    const answer = await put(organisation, {
      ...least('another-slug'),
      processors: [{ key: 'p', name: 'P' }, { key: 'p', name: 'P again' }],
      dataCategories: [{ key: 'contact-details', name: 'Mine' }],
      engagements: [engagement('a', 'b'), engagement('b', 'c'), engagement('c', 'a'), engagement('d', 'd'), engagement('e', 'nowhere', { processor: 'q', measures: ['m'], dataSubjects: ['s'], locations: [{ kind: 'storage' }] })],
      activities: [{ key: 'x', name: 'X', role: 'controller', engagements: ['gone'], retention: [{ dataCategories: ['nothing'] }], recipients: [{ dataCategories: ['contact-details', 'neither'] }], successor: 'later' }, { key: 'y', name: 'Y', role: 'processor', successor: 'y' }],
    });
    expect(answer.status).toBe(400);
    expect(codesOf(answer.body)).toEqual([
      '/activities/0/engagements/0 unknown-engagement', '/activities/0/recipients/0/dataCategories/1 unknown-data-category',
      '/activities/0/retention/0/dataCategories/0 unknown-data-category', '/activities/0/successor unknown-activity', '/activities/1/successor own-successor', '/dataCategories/0/key built-in-key',
      '/engagements/0/via circular-chain', '/engagements/1/via circular-chain', '/engagements/2/via circular-chain', '/engagements/3/via circular-chain',
      '/engagements/4/dataSubjects/0 unknown-data-subject-category', '/engagements/4/locations/0/country country-or-organisation', '/engagements/4/measures/0 unknown-measure',
      '/engagements/4/processor unknown-processor', '/engagements/4/via unknown-engagement', '/organisation/slug other-organisation', '/processors/1/key key-twice',
    ]);
  });

  it('names every wrong field with its place', async () => {
    const answer = await put(organisation, {
      format: 'register30/v2', organisation: { slug: organisation.slug, name: '', country: 'Norway', colour: 'blue' },
      engagements: [{ key: 'e', processor: 'p', role: 'friend', startsOn: '2026-02-30', safeguards: [{ mechanism: 'trust', module: 5 }], locations: 'US' }], activities: {}, extra: true,
    });
    const sheet = await put(organisation, {
      ...least(organisation.slug),
      activities: [{
        key: 'a', name: 'A', role: 'controller', rights: ['access', 'access'], consentRecord: 'ftp://example.org', breaches: [{ occurredOn: '2026-02-30' }], number: 7,
        impactAssessment: { progress: 'nearly' }, retentionPolicy: { adhered: 'yes' }, locations: [{ country: 'Norway', kind: 'storage' }], successor: 'Not a key', lastReviewedOn: 'soon',
      }],
    });
    expect(sheet.status).toBe(400);
    expect([...new Set(sheet.body.errors?.map(({ pointer }) => pointer.replace('/activities/0/', '')))].toSorted()).toEqual([
      'breaches/0/occurredOn', 'consentRecord', 'impactAssessment/progress', 'lastReviewedOn', 'locations/0/country', 'locations/0/kind', 'number', 'retentionPolicy/adhered', 'rights', 'successor',
    ]);
    const pointers = new Set(answer.body.errors?.map(({ pointer }) => pointer));
    expect(answer.status).toBe(400);
    expect([...pointers]).toEqual(expect.arrayContaining([
      '/format', '/organisation/name', '/organisation/country', '/organisation/colour', '/engagements/0/role', '/engagements/0/startsOn', '/engagements/0/safeguards/0/mechanism',
      '/engagements/0/safeguards/0/module', '/engagements/0/locations', '/activities', '/extra',
    ]));
  });

  const bomb = `a: &a [${'x, '.repeat(9)}x]\n${'bcdefghi'.split('').map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdefgh'[index]}`).join(', ')}]`).join('\n')}\n`;
  it.each([
    ['YAML with a wrong indent', YAML, 'format: register30/v1\n organisation: x\n', /line 2|line 1/],
    ['YAML with a key twice', YAML, 'format: a\nformat: b\n', /unique|line 2/i],
    ['YAML with aliases of aliases', YAML, bomb, /alias/i],
    ['YAML that names what is not there', YAML, 'format: *nowhere\n', /alias/i],
    ['an empty YAML document', YAML, '', /expected/i],
    ['JSON that ends too early', 'application/json', '{"format": "register30/v1",', /position|line/],
    ['JSON with a comment', 'application/json', '{ // why\n}', /position|line/],
    ['no body', 'application/json', '', /expected/i],
  ])('is refused with the place: %s', async (_, type, body, words) => {
    const answer = await put(organisation, body, type);
    expect(answer.body).toMatchObject({ status: 400, type: 'urn:register30:problem:malformed-body', detail: expect.stringMatching(words) });
  });

  it.each(['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded'])('is not taken as %s', async (type) => {
    expect((await put(organisation, 'format: register30/v1', type)).body).toMatchObject({ status: 415, type: 'urn:register30:problem:unsupported-media-type' });
  });

  it('is refused where it is larger than what is taken', async () => {
    const answer = await put(organisation, `{"format":"${'x'.repeat(33 * 1024 * 1024)}"}`).catch((error: Error) => String(error.cause));
    // The service does not wait for the rest: whether the answer is read before the connection breaks is up to the client.
    if (typeof answer === 'string') expect(answer).toMatch(/EPIPE|ECONNRESET|closed/);
    else expect(answer.body).toMatchObject({ status: 413, type: 'urn:register30:problem:body-too-large' });
  });

  it('is not given as a type that there is none of', async () => {
    expect((await organisation.admin.get(`${organisation.path}/register`, { accept: 'image/png' })).status).toBe(406);
  });

  it('may be as short as its organisation', async () => {
    const empty = await newOrganisation();
    expect((await put(empty, stringify(least(empty.slug)), YAML)).body).toMatchObject({ added: [], removed: [], changed: [{ kind: 'organisation', fields: ['name'] }] });
  });
});
