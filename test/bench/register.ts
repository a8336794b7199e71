/** Registers of any size, always the same for the same size: no randomness, believable shapes. */

const COUNTRIES = ['US', 'DE', 'IE', 'IN', 'GB', 'FR', 'JP', 'CA', 'SE', 'BR'];
const DATA = ['contact-details', 'usage-data', 'network-data', 'payment-data', 'communications-content', 'contract-data', 'identification'];
const SUBJECTS = ['customers', 'prospects', 'users', 'website-visitors', 'employees'];
const some = <T>(list: readonly T[], index: number, count: number): T[] => Array.from({ length: count }, (_, offset) => list[(index + offset) % list.length] as T);
const ASSESSED = { concludedOn: '2022-02-01', outcome: 'acceptable' };

export interface Size {
  readonly processors: number;
  readonly engagements: number;
  readonly activities: number;
}

/** @returns a register document of that size. */
export function registerDocument(slug: string, size: Size): object {
  return {
    format: 'register30/v1',
    organisation: { slug, name: `Bench ${slug}`, country: 'NO', email: 'privacy@example.org', address: '1 Example Street, Bergen' },
    measures: Array.from({ length: 20 }, (_, index) => ({ key: `measure-${index}`, category: 'access-control', name: `Measure ${index}`, description: 'What is done and by whom.' })),
    processors: Array.from({ length: size.processors }, (_, index) => ({
      key: `processor-${index}`, name: `Processor ${index}`, legalName: `Processor ${index} Incorporated`, country: COUNTRIES[index % 10], aliases: [`P${index}`],
      certifications: index % 3 === 0 ? [{ scheme: 'eu-us-dpf', from: '2023-09-01', until: '2027-09-01', coversHrData: false }] : [],
    })),
    engagements: Array.from({ length: size.engagements }, (_, index) => engagement(index, size)),
    activities: Array.from({ length: size.activities }, (_, index) => activity(index, size)),
  };
}

function engagement(index: number, size: Size): object {
  return {
    key: `engagement-${index}`, processor: `processor-${index % size.processors}`, service: `Service ${index}`, role: index % 4 === 0 ? 'sub-processor' : 'processor',
    status: 'approved', startsOn: '2021-05-04', purposes: ['Manage relations with customers, partners and prospects'],
    dataSubjects: some(SUBJECTS, index, 2), dataCategories: some(DATA, index, 3),
    locations: [{ country: COUNTRIES[index % 10], kind: 'storage', region: null }, { country: COUNTRIES[(index + 3) % 10], kind: 'remote-access' }],
    contract: { kind: 'art-28', status: 'executed', signedOn: '2021-05-01' },
    safeguards: [{ mechanism: 'scc-2021-914', module: index % 4 === 0 ? 3 : 2, signedOn: '2022-01-15', transferImpactAssessment: index % 5 === 0 ? null : ASSESSED }],
    measures: ['measure-1', 'measure-2'], publicList: { listed: index % 4 === 0, products: ['Platform'] }, owner: 'Operations', reviewEvery: 'P1Y', lastReviewedOn: '2026-06-01',
  };
}

function activity(index: number, size: Size): object {
  return {
    key: `activity-${index}`, role: 'controller', name: `Activity ${index}`, status: 'active',
    purposes: [{ description: 'Answer questions of customers and keep the conversation', legalBasis: 'contract' }, { description: 'Improve the service', legalBasis: 'legitimate-interests', legitimateInterest: 'A service that works' }],
    dataSubjects: some(SUBJECTS, index, 2), dataCategories: some(DATA, index, 3), sources: ['data-subject'],
    engagements: size.engagements === 0 ? [] : [`engagement-${index % size.engagements}`, `engagement-${(index * 7 + 1) % size.engagements}`],
    recipients: [{ category: 'Auditors', name: null, country: null }],
    retention: [{ dataCategories: [], period: 'P2Y', trigger: 'end of contract' }], measures: ['measure-1', 'measure-3', 'measure-5'],
    impactAssessment: { required: false }, automatedDecisions: false, owner: 'Sales',
  };
}
