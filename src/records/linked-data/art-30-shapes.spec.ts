import fc from 'fast-check';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import type { ActivityFacts, OrganisationFacts, RegisterFacts } from '../../law/facts.js';
import { aProcessor, aRegister, anActivity, anActivityAsProcessor, anEngagement, anOrganisation, clauses } from '../../law/register/register.fixtures.js';
import { ACTIVITY_ROLES, type ActivityRole, LANGUAGES } from '../../law/vocabulary.js';
import { registers } from '../registers.fixtures.js';
import { art30Shapes } from './art-30-shapes.js';
import { graphOf, iri, recordOf } from './graph.fixtures.js';
import { renderJsonLd } from './render-json-ld.js';
import { OWN_CLASSES, OWN_PROPERTIES } from './vocabulary.js';

const SHACL = 'http://www.w3.org/ns/shacl#';
const SHAPES = new Store(new Parser().parse(art30Shapes()));
const validator = new SHACLValidator(SHAPES);

/** What a graph fails, as `shape severity`, once each. */
async function failures(graph: Store): Promise<string[]> {
  const { results } = await validator.validate(graph);
  const short = (value: string | undefined): string => (value ?? '').replace('urn:register30:shapes:', '').replace(SHACL, '');
  return [...new Set(results.map(({ sourceShape, severity }) => `${short(sourceShape?.value)} ${short(severity?.value)}`))].toSorted();
}

const graphOfRegister = (register: RegisterFacts, role: ActivityRole): Promise<Store> => graphOf(renderJsonLd(recordOf(register, role)));

const REACHABLE = { name: 'Ingrid', address: null, email: 'ingrid@example.org', phone: null };
const NOWHERE = { name: 'Ingrid', address: null, email: null, phone: null };

function whole(activity: Partial<ActivityFacts> = {}, organisation: Partial<OrganisationFacts> = {}): RegisterFacts {
  const facts = { engagements: ['crm', 'study'], recipients: [{ name: null, category: 'Banks', country: 'CH' }], ...activity };
  return aRegister({
    organisation: anOrganisation({ dataProtectionOfficer: REACHABLE, representatives: [{ regime: 'eu-gdpr', ...REACHABLE }], ...organisation }),
    processors: [aProcessor('study', { contact: REACHABLE })],
    engagements: [anEngagement('crm', { locations: [{ country: 'US', kind: 'storage' }], safeguards: [clauses(2)] }), anEngagement('study', { role: 'joint-controller' })],
    activities: [anActivity('sales', facts), anActivityAsProcessor('platform', { ...facts, controllers: activity.controllers ?? anActivityAsProcessor('').controllers, purposes: [] })],
  });
}

/** Names of the nodes that a shape is held against. */
function focusNodes(graph: Store): Map<string, number> {
  const targets = SHAPES.getQuads(null, `${SHACL}targetClass`, null, null);
  return new Map(targets.map(({ subject, object }) =>
    [subject.value.replace('urn:register30:shapes:', ''), graph.countQuads(null, iri('rdf:type'), object, null)]));
}

describe('the shapes of Art. 30', () => {
  it.each(ACTIVITY_ROLES)('pass a complete record, and meet what is emitted: %s', async (role) => {
    const graph = await graphOfRegister(whole(), role);
    expect(await failures(graph)).toEqual([]);
    const met = focusNodes(graph);
    const otherRole = role === 'controller' ? /^Processor/ : /^Controller|^retention|^StorageDuration/;
    expect([...met].filter(([shape, count]) => (count === 0) !== otherRole.test(shape))).toEqual([]);
    expect(met.get('Transfer')).toBeGreaterThan(0);
  });

  const CONTROLLER: readonly (readonly [string, RegisterFacts, readonly string[]])[] = [
    ['contact details of the controller', whole({}, { address: null, email: null }), ['controllerContact Violation']],
    ['name of the controller', whole({}, { name: '' }), ['controllerName Violation']],
    ['contact details of the representative', whole({}, { representatives: [{ regime: 'eu-gdpr', ...NOWHERE }] }), ['controllerRepresentative Violation']],
    ['contact details of the officer', whole({}, { dataProtectionOfficer: NOWHERE }), ['controllerOfficer Violation']],
    ['name of the activity', whole({ name: '' }), ['name Violation']],
    ['purposes', whole({ purposes: [] }), ['purpose Violation']],
    ['description of a purpose', whole({ purposes: [{ description: '', legalBasis: 'consent', legitimateInterest: null, specialCategoryCondition: null }] }), ['purposeDescription Violation']],
    ['data subjects', whole({ dataSubjects: [] }), ['dataSubject Violation']],
    ['personal data', whole({ dataCategories: [], retention: [{ dataCategories: [], period: 'P1Y', trigger: null, description: null }] }), ['personalData Violation']],
    ['name of a recipient', whole({ recipients: [{ name: null, category: null, country: null }] }), ['recipientName Violation']],
    ['retention', whole({ retention: [] }), ['retention Warning']],
    ['retention that says nothing', whole({ retention: [{ dataCategories: [], period: null, trigger: ' ', description: null }] }), ['retention Warning']],
    ['retention of one category', whole({ dataCategories: ['contact-details', 'health-data'], retention: [{ dataCategories: ['health-data'], period: 'P1Y', trigger: null, description: null }] }), ['retentionOfEveryCategory Warning']],
    ['measures', whole({ measures: [] }), ['measure Warning']],
    ['place of a recipient', { ...whole(), engagements: [anEngagement('crm', { locations: [] })] }, ['place Violation']],
    ['contact details of a joint controller', { ...whole(), processors: [aProcessor('crm'), aProcessor('study')] }, ['jointController Violation']],
  ];
  it.each(CONTROLLER)('report in the record of a controller: %s', async (_, register, expected) => {
    expect(await failures(await graphOfRegister(register, 'controller'))).toEqual(expected);
  });

  const party = { name: 'A School', country: null, contact: 'post@school.example', representative: null, dataProtectionOfficer: null };
  const PROCESSOR: readonly (readonly [string, RegisterFacts, readonly string[]])[] = [
    ['contact details of the processor', whole({}, { address: null, email: null }), ['processorContact Violation']],
    ['name of the processor', whole({}, { name: '' }), ['processorName Violation']],
    ['contact details of the representative', whole({}, { representatives: [{ regime: 'eu-gdpr', ...NOWHERE }] }), ['processorRepresentative Violation']],
    ['contact details of the officer', whole({}, { dataProtectionOfficer: NOWHERE }), ['processorOfficer Violation']],
    ['controllers', whole({ controllers: [] }), ['servedController Violation']],
    ['name of a controller', whole({ controllers: [{ ...party, name: '' }] }), ['servedControllerName Violation']],
    ['contact details of a controller', whole({ controllers: [{ ...party, contact: null }] }), ['servedControllerContact Violation']],
    ['measures', whole({ measures: [] }), ['measure Warning']],
    ['place of a sub-processor', { ...whole(), engagements: [anEngagement('crm', { locations: [] })] }, ['place Violation']],
  ];
  it.each(PROCESSOR)('report in the record of a processor: %s', async (_, register, expected) => {
    expect(await failures(await graphOfRegister(register, 'processor'))).toEqual(expected);
  });

  it('report missing categories of processing', async () => {
    const register = aRegister({ activities: [anActivityAsProcessor('platform', { categoriesOfProcessing: [] })] });
    expect(await failures(await graphOfRegister(register, 'processor'))).toEqual(['categoryOfProcessing Violation']);
  });

  it.each([
    ['destination', 'dpv:hasThirdCountry', 'destination Violation'],
    ['importer', 'dpv:hasDataImporter', 'importer Violation'],
    ['duration', 'dpv:hasDuration', 'duration Warning'],
    ['head of the record', 'dpv:hasDataController', 'controller Violation'],
  ])('report a graph of somebody else without the %s', async (_, property, expected) => {
    const graph = await graphOfRegister(whole(), 'controller');
    graph.removeQuads(graph.getQuads(null, iri(property), null, null));
    expect(await failures(graph)).toContain(expected);
  });

  it('want the safeguards of Art. 49(1) second subparagraph', async () => {
    const register = { ...whole(), engagements: [anEngagement('crm', {
      locations: [{ country: 'IN', kind: 'storage' }],
      safeguards: [{ mechanism: 'derogation', article: '49-1-2', necessary: true, repetitive: false, limitedNumber: true, assessmentDocumented: true, authorityInformed: true, dataSubjectsInformed: true }],
    })] };
    const graph = await graphOfRegister(register, 'controller');
    const transfers = graph.getSubjects(iri('dpv:hasLegalBasis'), iri('eu-gdpr:A49-2'), null);
    expect(transfers).toHaveLength(1);
    expect(await failures(graph)).toEqual([]);
    graph.removeQuads(graph.getQuads(transfers[0] ?? null, iri('dpv:hasOrganisationalMeasure'), null, null));
    expect(await failures(graph)).toEqual(['suitableSafeguards Violation']);
  });

  it('declare every term of our own, and give every property shape a name, a severity and words', () => {
    const undeclared = [...Object.keys(OWN_CLASSES), ...Object.keys(OWN_PROPERTIES)].filter((name) => SHAPES.countQuads(iri(name), iri('rdf:type'), null, null) === 0);
    expect(undeclared).toEqual([]);
    const named = SHAPES.getObjects(null, `${SHACL}property`, null).filter(({ termType }) => termType === 'NamedNode');
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((shape) => ['message', 'severity', 'path'].some((part) => SHAPES.countQuads(shape, `${SHACL}${part}`, null, null) !== 1))).toEqual([]);
  });
});

/** Gaps of the record as shapes say them; what a graph cannot show (Art. 27, 37, guarantees under the FADP, documentation) stands in neither. */
const SHAPES_OF_GAPS: Readonly<Record<string, string>> = {
  'purposes-missing': 'purpose', 'data-subjects-missing': 'dataSubject', 'data-categories-missing': 'personalData', 'measures-missing': 'measure',
  'location-missing': 'place', 'controllers-missing': 'servedController', 'categories-of-processing-missing': 'categoryOfProcessing',
};

it('agree with the gaps of the record, over registers by chance', async () => {
  const seed = Number(process.env['FACTS_SEED'] ?? 30);
  let [records, agreed] = [0, 0];
  for (const [position, register] of fc.sample(registers, { numRuns: 24, seed }).entries()) {
    const record = recordOf(register, ACTIVITY_ROLES[position % 2], LANGUAGES[position % 6]);
    const failed = new Set((await failures(await graphOf(renderJsonLd(record)))).map((failure) => failure.split(' ')[0] ?? ''));
    const wanted = new Set(record.missing.map(({ code }) => SHAPES_OF_GAPS[code]).filter((shape) => shape !== undefined));
    const comparable = new Set(Object.values(SHAPES_OF_GAPS));
    expect([...failed].filter((shape) => comparable.has(shape)).toSorted()).toEqual([...wanted].toSorted());
    records += 1;
    agreed += wanted.size;
  }
  expect(agreed).toBeGreaterThan(records);
});
