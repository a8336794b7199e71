import { CATALOGUE, catalogueProcessor } from './catalogue.js';
import type { CatalogueProcessor } from './catalogue-entry.js';
import { draftFromCatalogue } from './draft-from-catalogue.js';

function entry(key: string): CatalogueProcessor {
  const found = catalogueProcessor(key);
  if (!found) throw new Error(`no entry ${key}`);
  return found;
}

describe('draftFromCatalogue', () => {
  it('drafts processor and usual engagement of Stripe', () => {
    const { processor, engagement } = draftFromCatalogue(entry('stripe'));
    expect(processor).toMatchObject({
      key: 'stripe', name: 'Stripe', legalName: 'Stripe Payments Europe, Limited', country: 'IE', catalogue: 'stripe', address: null,
      subProcessorsUrl: 'https://stripe.com/legal/service-providers',
      certifications: [{ scheme: 'eu-us-dpf', from: '2026-05-11', until: '2027-05-11', status: 'active', checkedOn: '2026-08-20' }],
    });
    expect(engagement).toMatchObject({
      key: 'stripe-payments', processor: 'stripe', role: 'processor', status: 'draft', startsOn: null,
      locations: [{ country: 'US', kind: 'storage', region: null }],
      contract: { kind: 'art-28', status: 'none', url: 'https://stripe.com/legal/dpa' },
      safeguards: [{ mechanism: 'eu-us-dpf' }, { mechanism: 'scc-2021-914', module: 2, url: 'https://stripe.com/legal/dta' }],
      publicList: { listed: false },
    });
    expect(engagement.source).toMatch(/^Catalogue of 2026-11-22, entry stripe: .*Stripe Data Processing Agreement of 18 November 2025.* \(checked 2026-08-05\)/);
  });

  it('takes another key and another service', () => {
    const stripe = entry('stripe');
    const { processor, engagement } = draftFromCatalogue(stripe, 'stripe-norway', stripe.services[1]);
    expect(processor.key).toBe('stripe-norway');
    expect(engagement).toMatchObject({ key: 'stripe-norway-fraud-prevention', processor: 'stripe-norway', role: 'controller', contract: null });
    expect(engagement.safeguards).toContainEqual(expect.objectContaining({ mechanism: 'scc-2021-914', module: 1 }));
  });

  it('leaves the place open where the customer chooses it or where no country is named', () => {
    expect(draftFromCatalogue(entry('aws')).engagement.locations).toEqual([]);
    expect(draftFromCatalogue(entry('hubspot')).engagement.locations).toEqual([]);
    expect(draftFromCatalogue(entry('cloudflare')).engagement.locations).toEqual([]);
    expect(draftFromCatalogue(entry('segment')).engagement.locations).toEqual([{ country: 'US', kind: 'storage', region: 'Oregon' }]);
    expect(draftFromCatalogue(entry('sentry')).engagement.locations).toEqual([{ country: 'US', kind: 'support', region: null }]);
  });

  it.each(CATALOGUE.map((processor) => [processor.key, processor] as const))('%s: nothing is signed, assessed, dated or invented', (key, described) => {
    const { processor, engagement } = draftFromCatalogue(described);
    const service = described.services[0];
    expect(engagement.key).toBe(`${key}-${service.slug}`);
    expect(engagement).toMatchObject({ status: 'draft', startsOn: null, endsOn: null, lastReviewedOn: null, measures: [], via: null });
    for (const safeguard of engagement.safeguards) {
      expect(Object.keys(safeguard).filter((field) => !['mechanism', 'module', 'reference', 'url', 'swissAmendments'].includes(field))).toEqual([]);
    }
    expect(engagement.contract?.signedOn ?? null).toBeNull();
    expect(engagement.purposes).toEqual(service.purposes?.value ?? []);
    expect(engagement.dataCategories).toEqual(service.dataCategories?.value ?? []);
    expect(engagement.dataSubjects).toEqual(service.dataSubjects?.value ?? []);
    expect(processor.certifications.map((certification) => certification.scheme)).toEqual(described.certifications.map(({ value }) => value.scheme));
    expect(processor.certifications.every((certification) => certification.checkedOn)).toBe(true);
    expect(engagement.source).toContain(`entry ${key}: `);
  });
});
