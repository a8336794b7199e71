import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { Art30Record } from '../../src/records/art-30-record.js';
import { graphOf, iri } from '../../src/records/linked-data/graph.fixtures.js';
import { instanceAdministrator, newOrganisation, type TestOrganisation } from '../support/api.js';

const anonymous = instanceAdministrator().as(null);
let organisation: TestOrganisation;

beforeAll(async () => {
  organisation = await newOrganisation();
  const { admin, path, slug } = organisation;
  await admin.made('PUT', `${path}/register`, {
    format: 'register30/v1', organisation: { slug, name: 'Example', country: 'DE', email: 'privacy@example.org' },
    measures: [{ key: 'tls', category: 'encryption-in-transit', name: 'TLS' }], processors: [{ key: 'vendor', name: 'Vendor', country: 'US' }],
    engagements: [{ key: 'crm', processor: 'vendor', role: 'processor', status: 'approved', startsOn: '2020-01-01', locations: [{ country: 'US', kind: 'storage' }] }],
    activities: [
      {
        key: 'sales', role: 'controller', name: 'Sales', status: 'active', purposes: [{ description: 'Sell', legalBasis: 'contract' }], dataSubjects: ['customers'],
        dataCategories: ['contact-details'], engagements: ['crm'], retention: [{ period: 'P2Y' }], measures: ['tls'],
      },
      { key: 'platform', role: 'processor', name: 'Platform', status: 'active', engagements: ['crm'] },
    ],
  });
});

/** What is missing in a graph by the shapes that the service publishes. */
async function missing(graph: Store): Promise<string[]> {
  const { text } = await anonymous.ask('GET', '/records/shapes');
  const { results } = await new SHACLValidator(new Store(new Parser().parse(text))).validate(graph);
  return results.map(({ sourceShape }) => sourceShape?.value ?? '').toSorted();
}

it('publishes the shapes to everybody, as Turtle', async () => {
  const { status, headers, text } = await anonymous.ask('GET', '/records/shapes');
  expect(status).toBe(200);
  expect(headers.get('content-type')).toBe('text/turtle; charset=utf-8');
  expect(headers.get('cache-control')).toBe('public, max-age=86400');
  expect(new Parser().parse(text).length).toBeGreaterThan(200);
});

it.each([
  ['by its suffix', 'controller.jsonld', {}],
  ['by Accept', 'controller', { accept: 'application/ld+json' }],
])('answers with linked data %s, which the shapes find complete', async (_, name, headers) => {
  const { admin, path, slug } = organisation;
  const answer = await admin.ask('GET', `${path}/records/${name}`, { headers });
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^application\/ld\+json/);
  const graph = await graphOf(answer.text);
  const activity = `urn:register30:${slug}/activities/sales`;
  expect(graph.getObjects(activity, iri('dpv:hasLegalBasis'), null).map(({ value }) => value)).toEqual([iri('eu-gdpr:A6-1-b')]);
  expect(await missing(graph)).toEqual([]);
});

it('carries the digest of the record, and the same gaps', async () => {
  const { admin, path, slug } = organisation;
  const [json, linked] = await Promise.all([admin.ask<Art30Record>('GET', `${path}/records/processor.json`), admin.ask('GET', `${path}/records/processor.jsonld`)]);
  const graph = await graphOf(linked.text);
  expect(graph.getObjects(null, iri('register30:digest'), null).map(({ value }) => value)).toEqual([json.body.digest]);
  expect(json.body.activities[0]?.missing.map(({ code }) => code)).toEqual(['controllers-missing', 'categories-of-processing-missing', 'measures-missing']);
  expect(graph.getObjects(`urn:register30:${slug}/activities/platform`, iri('register30:hasGap'), null)).toHaveLength(3);
  expect(await missing(graph)).toEqual(['categoryOfProcessing', 'measure', 'servedController'].map((shape) => `urn:register30:shapes:${shape}`));
});

it('is not shown to whoever may not read the register', async () => {
  const { path } = organisation;
  expect((await anonymous.ask('GET', `${path}/records/controller.jsonld`)).status).toBe(401);
});
