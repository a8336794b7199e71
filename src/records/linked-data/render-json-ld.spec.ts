import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import type { Store } from 'n3';
import { DATA_CATEGORIES, DATA_SUBJECT_CATEGORIES } from '../../law/data/taxonomy-categories.js';
import { DATA_SOURCE_ENTRIES, MEASURE_CATEGORY_ENTRIES } from '../../law/data/taxonomy-measures.js';
import { aProcessor, aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation, clauses, ownCategory } from '../../law/register/register.fixtures.js';
import { ACTIVITY_ROLES, LANGUAGES } from '../../law/vocabulary.js';
import { registers } from '../registers.fixtures.js';
import { DPV_CONCEPTS, DPV_LOCATIONS, DPV_PROPERTIES } from './data/dpv-terms.js';
import { graphOf, iri, recordOf } from './graph.fixtures.js';
import { renderJsonLd } from './render-json-ld.js';
import { dpvConcept, OWN_CLASSES, OWN_PROPERTIES } from './vocabulary.js';

const TERMS = new Set(readFileSync(new URL('../../../test/fixtures/dpv-2.3-terms.txt', import.meta.url), 'utf8').split('\n').filter((line) => line.startsWith('http')));
const OWN = new Set([...Object.keys(OWN_CLASSES), ...Object.keys(OWN_PROPERTIES)].map(iri));
const GENERAL = new Set([
  'dcat:Catalog', 'dcat:Dataset', 'dct:PeriodOfTime', 'dcat:dataset', 'dcat:startDate', 'dcat:endDate', 'dcat:landingPage', 'dct:alternative', 'dct:date',
  'dct:description', 'dct:identifier', 'dct:isReplacedBy', 'dct:issued', 'dct:language', 'dct:source', 'dct:temporal', 'dct:title', 'rdf:value', 'rdf:type',
].map(iri));
/** Names that older versions of the vocabulary had, or that one would expect. */
const ABSENT = [
  'dpv:hasDataSubProcessor', 'dpv:hasSafeguard', 'dpv:hasContract', 'dpv:hasStorage', 'dpv:hasJointControllers', 'dpv:PersonalDataCategory',
  'dpv:DataProtectionImpactAssessment', 'dpv:TransferImpactAssessment', 'dpv:RegisterOfProcessingActivities', 'dpv:EncryptionInTransit', 'eu-gdpr:A47', 'eu-gdpr:A48',
].map(iri);
const SEED = Number(process.env['FACTS_SEED'] ?? 30);
const REGISTERS = fc.sample(registers, { numRuns: 48, seed: SEED });

const named = (store: Store): Set<string> => new Set([...store].flatMap(({ subject, predicate, object }) => [subject, predicate, object])
  .filter(({ termType }) => termType === 'NamedNode').map(({ value }) => value));

/** Objects of a property of a subject. */
const values = (store: Store, subject: string, property: string): string[] => store.getObjects(subject, iri(property), null).map(({ value }) => value).toSorted();

const ACTIVITY = 'urn:register30:example/activities/sales';
const SALES = aRegister({
  organisation: anOrganisation({ dataProtectionOfficer: { name: 'Ingrid', address: null, email: 'dpo@example.org', phone: null } }),
  processors: [aProcessor('vendor', { name: 'Vendor' }), aProcessor('host', { name: 'Host' })],
  engagements: [
    anEngagement('crm', { processor: 'vendor', locations: [{ country: 'US', kind: 'storage' }], safeguards: [clauses(2)] }),
    anEngagement('hosting', { processor: 'host', via: 'crm', locations: [{ country: 'JP', kind: 'backup' }] }),
  ],
  dataCategories: [ownCategory('diagnoses', true)],
  activities: [anActivity('sales', {
    engagements: ['crm'], dataCategories: ['contact-details', 'diagnoses'], sources: ['data-subject'], automatedDecisions: true,
    purposes: [{ description: 'Sell', legalBasis: 'legitimate-interests', legitimateInterest: 'Growth', specialCategoryCondition: 'a' }],
    impactAssessment: { required: true, concludedOn: '2024-01-01', url: 'https://example.org/dpia' }, rights: ['access', 'objection'],
  }), anActivityAsProcessor('platform', { engagements: ['crm'] })],
});

it('pins only terms that exist', () => {
  const pinned = [...DPV_CONCEPTS, ...DPV_PROPERTIES, ...[...DPV_LOCATIONS].map((code) => `loc:${code}`)];
  expect(TERMS.size).toBe(6_876);
  expect(pinned.filter((term) => !TERMS.has(iri(term)))).toEqual([]);
  expect(ABSENT.filter((term) => TERMS.has(term))).toEqual([]);
});

it('has a pinned term for everything of the taxonomy, and refuses any other', () => {
  const entries = [...DATA_CATEGORIES, ...DATA_SUBJECT_CATEGORIES, ...Object.values(MEASURE_CATEGORY_ENTRIES), ...Object.values(DATA_SOURCE_ENTRIES)];
  expect(entries.map(({ dpv }) => dpvConcept(dpv))).toHaveLength(entries.length);
  expect(() => dpvConcept('dpv:EncryptionInTransit')).toThrow('not among the pinned terms');
});

describe('the record as linked data', () => {
  it('names purposes, legal bases, people, data, sources, rights and assessments by the terms of the vocabulary', async () => {
    const store = await graphOf(renderJsonLd(recordOf(SALES)));
    const purpose = `${ACTIVITY}/purposes/1`;
    expect(values(store, ACTIVITY, 'rdf:type')).toEqual(['dpv:Process', 'dcat:Dataset', 'register30:ControllerActivity'].map(iri).toSorted());
    expect(values(store, ACTIVITY, 'dpv:hasPurpose')).toEqual([purpose]);
    expect(values(store, purpose, 'dct:description')).toEqual(['Sell']);
    expect(values(store, purpose, 'dpv:hasLegalBasis')).toEqual(['eu-gdpr:A6-1-f', 'eu-gdpr:A9-2-a'].map(iri).concat(`${purpose}/legitimate-interest`).toSorted());
    expect(values(store, ACTIVITY, 'dpv:hasLegalBasis')).toEqual(values(store, purpose, 'dpv:hasLegalBasis'));
    expect(values(store, 'urn:register30:example/data-subject-categories/customers', 'rdf:type')).toEqual([iri('dpv:Customer')]);
    expect(values(store, 'urn:register30:example/data-categories/contact-details', 'rdf:type')).toEqual([iri('pd:Contact')]);
    expect(values(store, 'urn:register30:example/data-categories/diagnoses', 'rdf:type')).toEqual(['dpv:PersonalData', 'dpv:SpecialCategoryPersonalData'].map(iri));
    expect(values(store, 'urn:register30:example/data-sources/data-subject', 'rdf:type')).toEqual([iri('dpv:DataSubjectDataSource')]);
    expect(values(store, ACTIVITY, 'dpv:hasRight')).toEqual(['eu-gdpr:A15', 'eu-gdpr:A21'].map(iri));
    expect(values(store, ACTIVITY, 'dpv:hasAssessment')).toEqual([`${ACTIVITY}/impact-assessment`, `${ACTIVITY}/impact-assessment/necessity`]);
    expect(values(store, `${ACTIVITY}/automated-decisions`, 'rdf:type')).toEqual([iri('dpv:AutomatedDecisionMaking')]);
    expect(values(store, 'urn:register30:example/measures/tls', 'rdf:type')).toEqual([iri('dpv:EncryptionInTransfer')]);
    expect(values(store, ACTIVITY, 'dpv:hasTechnicalMeasure')).toEqual(['urn:register30:example/measures/tls']);
  });

  it('says who receives the data in which role, and who sends them where on which ground', async () => {
    const store = await graphOf(renderJsonLd(recordOf(SALES)));
    const [crm, hosting] = ['urn:register30:example/engagements/crm', 'urn:register30:example/engagements/hosting'] as const;
    expect(values(store, ACTIVITY, 'dpv:hasDataProcessor')).toEqual([crm, hosting]);
    expect(values(store, hosting, 'rdf:type')).toContain(iri('dpv:DataSubProcessor'));
    expect(values(store, hosting, 'dpv:hasLocation')).toEqual([iri('loc:JP')]);
    const [first, second] = [`${ACTIVITY}/transfers/1`, `${ACTIVITY}/transfers/2`] as const;
    expect([values(store, first, 'dpv:hasDataExporter'), values(store, first, 'dpv:hasDataImporter')]).toEqual([['urn:register30:example'], [crm]]);
    expect([values(store, second, 'dpv:hasDataExporter'), values(store, second, 'dpv:hasDataImporter')]).toEqual([[crm], [hosting]]);
    expect(values(store, first, 'dpv:hasThirdCountry')).toEqual([iri('loc:US')]);
    expect(values(store, first, 'dpv:hasLegalBasis')).toEqual([iri('eu-gdpr:A46-2-c')]);
    expect(values(store, `${first}/safeguard`, 'rdf:type')).toEqual(['dpv:SafeguardForDataTransfer', 'eu-gdpr:SCCByCommission'].map(iri).toSorted());
    expect(values(store, second, 'dpv:hasLegalBasis')).toEqual(['eu-gdpr:A45-3', 'legal-eu:Adequacy-EU-JP'].map(iri).toSorted());
  });

  it.each([
    [{ period: 'P2Y', trigger: 'the end of the contract', description: null }, 'dpv:TemporalDuration', 'P2Y'],
    [{ period: 'P4W', trigger: null, description: null }, 'dpv:TemporalDuration', 'P4W'],
    [{ period: null, trigger: 'the last visit', description: null }, 'dpv:UntilEventDuration', undefined],
    [{ period: null, trigger: null, description: 'For as long as the case is open' }, 'dpv:IndeterminateDuration', undefined],
  ] as const)('keeps data for a period, until an event, or says why neither can be told: %j', async (facts, type, value) => {
    const register = aRegister({ activities: [anActivity('sales', { retention: [{ dataCategories: [], ...facts }] })] });
    const store = await graphOf(renderJsonLd(recordOf(register)));
    const duration = `${ACTIVITY}/retention/1/duration`;
    expect(values(store, `${ACTIVITY}/retention/1`, 'dpv:hasPersonalData')).toEqual(['urn:register30:example/data-categories/contact-details']);
    expect(values(store, duration, 'rdf:type')).toEqual([iri(type)]);
    expect(values(store, duration, 'rdf:value')).toEqual(value === undefined ? [] : [value]);
  });

  it('names controllers and processing in the record of a processor, and itself as processor', async () => {
    const store = await graphOf(renderJsonLd(recordOf(SALES, 'processor')));
    const platform = 'urn:register30:example/activities/platform';
    expect(values(store, 'urn:register30:example', 'rdf:type')).toEqual(['dpv:DataProcessor', 'eu-gdpr:Processor'].map(iri).toSorted());
    expect(values(store, platform, 'dpv:hasDataController')).toEqual([`${platform}/controllers/1`]);
    expect(values(store, `${platform}/processing/1`, 'dct:title')).toEqual(['Hosting']);
    expect(values(store, platform, 'dpv:hasPurpose')).toEqual([]);
  });

  it('uses no term of the GDPR where only another law binds', async () => {
    const register = { ...SALES, organisation: anOrganisation({ country: 'GB', regimes: ['uk-gdpr'] }) };
    for (const role of ACTIVITY_ROLES) {
      const names = [...named(await graphOf(renderJsonLd(recordOf(register, role))))];
      expect(names.filter((name) => name.startsWith(iri('eu-gdpr:')) || name.startsWith(iri('legal-eu:')))).toEqual([]);
      expect(names).toContain(iri('dpv:CrossBorderTransfer'));
    }
  });

  it('keeps its names whatever a key or a country holds', async () => {
    const register = aRegister({ activities: [anActivity('a b/<ü>', { recipients: [{ name: 'Kosovo office', category: null, country: 'XK' }] })] });
    const store = await graphOf(renderJsonLd(recordOf(register)));
    expect(values(store, 'urn:register30:example/activities/a%20b%2F%3C%C3%BC%3E/recipients/1', 'dpv:hasLocation')).toEqual(['urn:register30:example/countries/XK']);
  });
});

describe('over registers by chance', () => {
  it('emits no term that does not exist, no blank node, and the same bytes for the same record', async () => {
    const used = new Set<string>();
    for (const [position, register] of REGISTERS.entries()) {
      const record = recordOf(register, ACTIVITY_ROLES[position % 2], LANGUAGES[position % 6], ['2017-06-01', '2021-09-30', '2026-11-22'][position % 3]);
      const document = renderJsonLd(record);
      expect(renderJsonLd(structuredClone(record))).toBe(document);
      const store = await graphOf(document);
      expect([...store].filter(({ subject, object }) => subject.termType === 'BlankNode' || object.termType === 'BlankNode')).toEqual([]);
      const names = named(store);
      const subjects = new Set([...store].map(({ subject }) => subject.value));
      expect([...subjects].filter((name) => !/^urn:register30:example(\/|$)/.test(name))).toEqual([]);
      expect([...names].filter((name) => !TERMS.has(name) && !OWN.has(name) && !GENERAL.has(name) && !subjects.has(name) && !/\/activities\/activity-\d+$/.test(name))).toEqual([]);
      for (const name of names) if (TERMS.has(name)) used.add(name);
    }
    expect(used.size).toBeGreaterThan(150);
  });
});
