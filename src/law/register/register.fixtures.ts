/** Builders for tests: a complete thing of each kind, in which a test states only what it is about. */
import type {
  ActivityFacts, DataCategoryFacts, EngagementFacts, MeasureFacts, OrganisationFacts, ProcessorFacts, PublicListFacts, RegisterFacts, SafeguardFacts,
} from '../facts.js';

export function anOrganisation(facts: Partial<OrganisationFacts> = {}): OrganisationFacts {
  return {
    slug: 'example', name: 'Example AS', tradingNames: [], country: 'NO', address: '1 Example Street, Bergen', website: null, email: 'privacy@example.org',
    phone: null, regimes: ['eu-gdpr'], sector: 'commercial', dataProtectionOfficer: null, representatives: [], supervisoryAuthority: null,
    noticePeriodDays: 30, objectionPeriodDays: 30, ...facts,
  };
}

export function aProcessor(key: string, facts: Partial<ProcessorFacts> = {}): ProcessorFacts {
  return {
    key, name: key, legalName: null, country: null, address: null, catalogue: null, aliases: [], website: null, contact: null, subProcessorsUrl: null,
    sector: 'commercial', subjectTo: [], notSubjectTo: [], certifications: [], ...facts,
  };
}

export const NOT_LISTED: PublicListFacts = { listed: false, description: null, products: [], effectiveFrom: null };

/** An approved engagement in the EEA with everything in order, with the processor of its own key. */
export function anEngagement(key: string, facts: Partial<EngagementFacts> = {}): EngagementFacts {
  return {
    key, processor: key, service: null, role: 'processor', status: 'approved', startsOn: '2018-05-25', endsOn: null, via: null, purposes: ['Serve customers'],
    dataSubjects: ['customers'], dataCategories: ['contact-details'], locations: [{ country: 'IE', kind: 'storage' }],
    contract: { kind: 'art-28', status: 'executed', signedOn: '2018-05-25' }, safeguards: [], measures: [], publicList: NOT_LISTED, owner: null,
    reviewEvery: null, lastReviewedOn: null, source: null, ...facts,
  };
}

/** Nothing of what authorities' sheets ask for besides Art. 30. */
const NO_AUTHORITY_FACTS = {
  number: null, businessFunction: null, rights: [], automatedDecisionsDescription: null, consentRecord: null, legitimateInterestAssessment: null,
  breaches: [], ukSchedule1Condition: null, internalRecipients: [], locations: [], retentionPolicy: null, successor: null, lastReviewedOn: null,
  jointControllerArrangement: null,
} as const;

/** An active activity as controller that states everything Art. 30(1) asks for. */
export function anActivity(key: string, facts: Partial<ActivityFacts> = {}): ActivityFacts {
  return {
    key, role: 'controller', name: key, status: 'active', startsOn: null, endsOn: null,
    purposes: [{ description: 'Sell', legalBasis: 'contract', legitimateInterest: null, specialCategoryCondition: null }],
    dataSubjects: ['customers'], dataCategories: ['contact-details'], sources: [], engagements: [], recipients: [],
    retention: [{ dataCategories: [], period: 'P2Y', trigger: null, description: null }], measures: ['tls'], impactAssessment: null,
    automatedDecisions: false, categoriesOfProcessing: [], controllers: [], owner: null, ...NO_AUTHORITY_FACTS, ...facts,
  };
}

/** The same as processor, with everything Art. 30(2) asks for. */
export function anActivityAsProcessor(key: string, facts: Partial<ActivityFacts> = {}): ActivityFacts {
  return anActivity(key, {
    role: 'processor', purposes: [], retention: [], categoriesOfProcessing: ['Hosting'],
    controllers: [{ name: 'A School', country: 'NO', contact: 'post@school.example', representative: null, dataProtectionOfficer: null }], ...facts,
  });
}

/** A register; processors that its engagements name and that are not given are made up. */
export function aRegister(facts: Partial<RegisterFacts> = {}): RegisterFacts {
  const { processors = [], engagements = [] } = facts;
  const given = new Set(processors.map(({ key }) => key));
  const named = [...new Set(engagements.map(({ processor }) => processor))].filter((key) => !given.has(key));
  const measures: readonly MeasureFacts[] = [{ key: 'tls', category: 'encryption-in-transit', name: 'TLS', description: null }];
  return {
    organisation: anOrganisation(), dataCategories: [], dataSubjectCategories: [], measures, activities: [], ...facts, engagements,
    processors: [...processors, ...named.map((key) => aProcessor(key))],
  };
}

export const ownCategory = (key: string, special = false): DataCategoryFacts => ({ key, name: key, special, criminal: false });

/** Standard contractual clauses with an acceptable assessment. */
export const clauses = (module: 1 | 2 | 3 | 4, facts: Partial<SafeguardFacts> = {}): SafeguardFacts => ({
  mechanism: 'scc-2021-914', module, signedOn: '2022-01-15', transferImpactAssessment: { concludedOn: '2022-02-01', outcome: 'acceptable' }, ...facts,
});
