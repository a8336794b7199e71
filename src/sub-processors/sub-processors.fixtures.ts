import type { EngagementFacts, OrganisationFacts, ProcessorFacts, RegisterFacts } from '../law/facts.js';
import { publishList } from './publish-list.js';
import type { PublicationRequest } from './publish-list.js';
import type { ListPublication } from './public-list.js';

/** A listed, approved engagement of the processor of the same key, changed where a test says so. */
export function engagement(key: string, changes: Partial<EngagementFacts> = {}): EngagementFacts {
  return {
    key, processor: key, service: `${key} service`, role: 'sub-processor', status: 'approved', startsOn: '2024-01-01', endsOn: null, via: null,
    purposes: [`Purpose of ${key}`], dataSubjects: [], dataCategories: ['contact-details'], locations: [{ country: 'US', kind: 'storage' }],
    contract: null, safeguards: [{ mechanism: 'scc-2021-914', module: 3 }], measures: [], publicList: listed(), owner: null, reviewEvery: null,
    lastReviewedOn: null, source: null, ...changes,
  };
}

/** The mark for the public list, changed where a test says so. */
export function listed(changes: Partial<EngagementFacts['publicList']> = {}): EngagementFacts['publicList'] {
  return { listed: true, description: null, products: [], effectiveFrom: null, ...changes };
}

export function processor(key: string, changes: Partial<ProcessorFacts> = {}): ProcessorFacts {
  return {
    key, name: key, legalName: `${key}, Inc.`, country: 'US', address: null, catalogue: null, aliases: [], website: null, contact: null,
    subProcessorsUrl: null, sector: 'commercial', subjectTo: [], notSubjectTo: [], certifications: [], ...changes,
  };
}

export function organisation(changes: Partial<OrganisationFacts> = {}): OrganisationFacts {
  return {
    slug: 'example-learning', name: 'Example Learning AS', tradingNames: [], country: 'NO', address: null, website: null, email: null, phone: null,
    regimes: ['eu-gdpr'], sector: 'commercial', dataProtectionOfficer: null, representatives: [], supervisoryAuthority: null,
    noticePeriodDays: 30, objectionPeriodDays: 30, ...changes,
  };
}

/** A register of engagements, with a processor for each that is not given. */
export function registerOf(engagements: readonly EngagementFacts[], changes: Partial<RegisterFacts> = {}): RegisterFacts {
  const processors = [...new Set(engagements.map((one) => one.processor))].map((key) => processor(key));
  return {
    organisation: organisation(), dataCategories: [], dataSubjectCategories: [], measures: [], processors, engagements, activities: [], ...changes,
  };
}

/** Publishes, and throws where the publication is refused. */
export function published(request: PublicationRequest): ListPublication {
  const result = publishList(request);
  if (result.outcome === 'refused') throw new Error(result.refusals.map(({ message }) => message).join(' '));
  return result.publication;
}
