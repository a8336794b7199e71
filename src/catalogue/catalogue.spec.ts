import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES } from '../law/data/taxonomy-categories.js';
import { CATALOGUE, catalogueProcessor, catalogueVersion, searchCatalogue } from './catalogue.js';
import type { Sourced } from './sourced.js';

type Node = { readonly [key: string]: unknown };

function isFact(node: Node): node is Node & Sourced<unknown> {
  return 'value' in node && 'source' in node;
}

/** Every fact below a value, wherever it hangs. */
function factsBelow(node: unknown): readonly Sourced<unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  if (isFact(node as Node)) return [node as Sourced<unknown> & Node];
  return Object.values(node).flatMap(factsBelow);
}

const facts = CATALOGUE.flatMap((entry) => factsBelow(entry).map((fact) => [entry.key, fact] as const));
const services = CATALOGUE.flatMap((entry) => entry.services.map((service) => [`${entry.key}/${service.slug}`, service] as const));

describe('the catalogue', () => {
  it('has unique keys, and unique service slugs within an entry', () => {
    expect(new Set(CATALOGUE.map((entry) => entry.key)).size).toBe(CATALOGUE.length);
    expect(new Set(services.map(([name]) => name)).size).toBe(services.length);
    expect(CATALOGUE.every((entry) => /^[a-z0-9-]+$/.test(entry.key))).toBe(true);
    expect(services.every(([, service]) => /^[a-z0-9-]+$/.test(service.slug))).toBe(true);
  });

  it('gives every fact a source and a day not after its version', () => {
    expect(facts.length).toBeGreaterThan(300);
    for (const [key, fact] of facts) {
      expect([key, fact.source]).toEqual([key, expect.stringMatching(/\S.{8,}/)]);
      expect([key, fact.checkedOn]).toEqual([key, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
      expect(fact.checkedOn <= catalogueVersion).toBe(true);
      expect(['seen', 'vendor-states', 'third-party-states']).toContain(fact.confidence);
    }
  });

  it('rests on nothing that is only remembered, and names no file that nobody can read', () => {
    expect(JSON.stringify(CATALOGUE)).not.toMatch(/memory|public file|\(verify|unknown/i);
  });

  it('holds an entry only for what somebody found', () => {
    for (const entry of CATALOGUE) expect([entry.key, factsBelow(entry).length > 0]).toEqual([entry.key, true]);
  });

  it.each(services)('%s uses the categories of the taxonomy', (_, service) => {
    const categories = new Set(DATA_CATEGORIES.map((category) => category.key));
    const subjects = new Set(DATA_SUBJECT_CATEGORIES.map((category) => category.key));
    expect((service.dataCategories?.value ?? []).filter((key) => !categories.has(key))).toEqual([]);
    expect((service.dataSubjects?.value ?? []).filter((key) => !subjects.has(key))).toEqual([]);
    expect(new Set(service.dataCategories?.value).size).toBe(service.dataCategories?.value.length ?? 0);
  });

  it('shows a certification only where somebody looked it up in the list of the scheme', () => {
    const certifications = CATALOGUE.flatMap((entry) => entry.certifications);
    expect(certifications.length).toBeGreaterThan(8);
    for (const { source, confidence, value } of certifications) {
      expect(source).toMatch(/^dataprivacyframework\.gov/);
      expect(confidence).toBe('seen');
      expect(value.status).toMatch(/^(active|under-review)$/);
    }
  });

  it('does not show the vendor statements on hosting of Sentry and Slack as residency of everything', () => {
    const sentry = catalogueProcessor('sentry')?.services[0].locations.map(({ value }) => `${value.country} ${value.kind} ${value.selection}`);
    expect(sentry).toContain('US support fixed');
    expect(catalogueProcessor('slack')?.services[0].locations.filter(({ value }) => value.selection !== 'optional').map(({ value }) => value.country)).toEqual(['US']);
  });
});

describe('searchCatalogue', () => {
  it.each([
    ['sale', 'salesforce'], ['seg', 'segment'], ['twil', 'twilio'], ['hub', 'hubspot'], ['stri', 'stripe'], ['SFDC', 'salesforce'],
    ['twitter', 'x'], ['facebook', 'meta'], ['jira', 'atlassian'], ['gmail', 'google-cloud'], ['functional software', 'sentry'],
    ['innocraft', 'matomo'], ['loom.com', 'atlassian'], ['  HÜB ', 'hubspot'], ['web services', 'aws'], ['aws', 'aws'], ['x', 'x'],
  ])('finds by %j first of all %s', (query, key) => {
    expect(searchCatalogue(query)[0]?.key).toBe(key);
  });

  it('finds the brands of a company by its name', () => {
    expect(searchCatalogue('twil').map((entry) => entry.key)).toEqual(expect.arrayContaining(['twilio', 'segment', 'sendgrid']));
  });

  it('keeps to the limit, lists all for an empty query, and finds nothing for nonsense', () => {
    expect(searchCatalogue('', 1000)).toEqual(CATALOGUE);
    expect(searchCatalogue('go', 1)).toHaveLength(1);
    expect(searchCatalogue('zzzz')).toEqual([]);
    expect(searchCatalogue('.*')).toEqual([]);
  });

  it('finds every entry by its name and by its key', () => {
    for (const entry of CATALOGUE) {
      expect(searchCatalogue(entry.name)[0]).toBe(entry);
      expect(searchCatalogue(entry.key)[0]).toBe(entry);
    }
  });
});
