/**
 * What was left out is null, an empty list, or the default the contract names: here once, for every way into the register. Rare
 * facts of a safeguard or certification are kept only where somebody stated them.
 */
import type {
  ActivityFacts, BreachFacts, CertificationFacts, ContactFacts, ContractFacts, DataCategoryFacts, DataLocationFacts, DataSubjectCategoryFacts,
  EngagementFacts, ImpactAssessmentFacts, LegitimateInterestAssessmentFacts, LocationFacts, MeasureFacts, OrganisationFacts, ProcessorFacts,
  PublicListFacts, RecipientFacts, RepresentativeFacts, RetentionPolicyFacts, SafeguardFacts,
} from '../law/facts.js';
import { regimeOfCountry } from '../law/regime-of-country.js';

/** Something of T's fields; the required ones were checked before. */
type Stated<T> = { readonly [K in keyof T]?: T[K] | null };

const DEFAULT_PERIOD_DAYS = 30;

function contact(stated: Stated<ContactFacts> | null | undefined): ContactFacts | null {
  if (!stated) return null;
  const { name = null, address = null, email = null, phone = null } = stated;
  return { name, address, email, phone };
}

function representative(stated: Stated<RepresentativeFacts>): RepresentativeFacts {
  return { regime: stated.regime as RepresentativeFacts['regime'], ...(contact(stated) as ContactFacts) };
}

/** @returns the facts with everything that was left out filled in. */
export function completeOrganisation(stated: Stated<OrganisationFacts>): OrganisationFacts {
  const country = stated.country ?? null;
  return {
    slug: stated.slug ?? '',
    name: stated.name ?? '',
    tradingNames: stated.tradingNames ?? [],
    country,
    address: stated.address ?? null,
    website: stated.website ?? null,
    email: stated.email ?? null,
    phone: stated.phone ?? null,
    regimes: stated.regimes?.length ? stated.regimes : [regimeOfCountry(country)],
    sector: stated.sector ?? 'commercial',
    dataProtectionOfficer: contact(stated.dataProtectionOfficer),
    representatives: (stated.representatives ?? []).map(representative),
    supervisoryAuthority: stated.supervisoryAuthority ?? null,
    noticePeriodDays: stated.noticePeriodDays ?? DEFAULT_PERIOD_DAYS,
    objectionPeriodDays: stated.objectionPeriodDays ?? DEFAULT_PERIOD_DAYS,
  };
}

/** @see completeOrganisation */
export function completeDataCategory(stated: Stated<DataCategoryFacts>): DataCategoryFacts {
  return { key: stated.key ?? '', name: stated.name ?? '', special: stated.special ?? false, criminal: stated.criminal ?? false };
}

/** @see completeOrganisation */
export function completeDataSubjectCategory(stated: Stated<DataSubjectCategoryFacts>): DataSubjectCategoryFacts {
  return { key: stated.key ?? '', name: stated.name ?? '' };
}

/** @see completeOrganisation */
export function completeMeasure(stated: Stated<MeasureFacts>): MeasureFacts {
  const { key = '', category, name = '', description = null } = stated;
  return { key: key ?? '', category: category as MeasureFacts['category'], name: name ?? '', description };
}

function certification(stated: CertificationFacts): CertificationFacts {
  const { scheme, from = null, until = null, status, coversHrData = null, reference = null, url = null, ...rare } = stated;
  return { scheme, from, until, status: status ?? 'active', coversHrData, ...statedOnly(rare), reference, url };
}

/** @see completeOrganisation */
export function completeProcessor(stated: Stated<ProcessorFacts>): ProcessorFacts {
  return {
    key: stated.key ?? '',
    name: stated.name ?? '',
    legalName: stated.legalName ?? null,
    country: stated.country ?? null,
    address: stated.address ?? null,
    catalogue: stated.catalogue ?? null,
    aliases: stated.aliases ?? [],
    website: stated.website ?? null,
    contact: contact(stated.contact),
    subProcessorsUrl: stated.subProcessorsUrl ?? null,
    sector: stated.sector ?? 'commercial',
    subjectTo: stated.subjectTo ?? [],
    notSubjectTo: stated.notSubjectTo ?? [],
    certifications: (stated.certifications ?? []).map(certification),
  };
}

function location(stated: LocationFacts): LocationFacts {
  const { country = null, organisation, kind, region = null } = stated;
  return { country, ...(organisation ? { organisation } : {}), kind, region };
}

function contract(stated: Stated<ContractFacts> | null | undefined): ContractFacts | null {
  if (!stated) return null;
  const { kind = null, status, signedOn = null, endsOn = null, url = null } = stated;
  return { kind, status: status ?? (kind === null ? null : 'executed'), signedOn, endsOn, url };
}

function safeguard(stated: SafeguardFacts): SafeguardFacts {
  const { mechanism, module: sccModule, signedOn = null, endsOn = null, reference = null, url = null, transferImpactAssessment, ...rare } = stated;
  const assessment = transferImpactAssessment ?? null;
  return {
    mechanism,
    ...statedOnly({ module: sccModule }),
    signedOn,
    endsOn,
    reference,
    url,
    ...statedOnly(rare),
    transferImpactAssessment: assessment && {
      concludedOn: assessment.concludedOn ?? null,
      outcome: assessment.outcome ?? null,
      ...statedOnly({ url: assessment.url }),
    },
  };
}

function publicList(stated: Stated<PublicListFacts> | null | undefined): PublicListFacts {
  return {
    listed: stated?.listed ?? false,
    description: stated?.description ?? null,
    products: stated?.products ?? [],
    effectiveFrom: stated?.effectiveFrom ?? null,
  };
}

/** @see completeOrganisation */
export function completeEngagement(stated: Stated<EngagementFacts>): EngagementFacts {
  return {
    key: stated.key ?? '',
    processor: stated.processor ?? '',
    service: stated.service ?? null,
    role: stated.role ?? 'processor',
    status: stated.status ?? 'draft',
    startsOn: stated.startsOn ?? null,
    endsOn: stated.endsOn ?? null,
    via: stated.via ?? null,
    purposes: stated.purposes ?? [],
    dataSubjects: stated.dataSubjects ?? [],
    dataCategories: stated.dataCategories ?? [],
    locations: (stated.locations ?? []).map(location),
    contract: contract(stated.contract),
    safeguards: (stated.safeguards ?? []).map(safeguard),
    measures: stated.measures ?? [],
    publicList: publicList(stated.publicList),
    owner: stated.owner ?? null,
    reviewEvery: stated.reviewEvery ?? null,
    lastReviewedOn: stated.lastReviewedOn ?? null,
    source: stated.source ?? null,
  };
}

function recipient({ category = null, name = null, country = null, dataCategories }: Stated<RecipientFacts>): RecipientFacts {
  return { category, name, country, ...(dataCategories?.length ? { dataCategories } : {}) };
}

function impactAssessment(stated: Stated<ImpactAssessmentFacts> | null | undefined): ImpactAssessmentFacts | null {
  if (!stated) return null;
  const { required = null, concludedOn = null, url = null, progress } = stated;
  return { required, concludedOn, url, ...statedOnly({ progress }) };
}

function interestAssessment(stated: Stated<LegitimateInterestAssessmentFacts> | null | undefined): LegitimateInterestAssessmentFacts | null {
  return stated ? { concludedOn: stated.concludedOn ?? null, url: stated.url ?? null } : null;
}

function breach({ occurredOn = null, url = null }: Stated<BreachFacts>): BreachFacts {
  return { occurredOn, url };
}

function dataLocation({ country = null, description = null }: Stated<DataLocationFacts>): DataLocationFacts {
  return { country, description };
}

function retentionPolicy(stated: Stated<RetentionPolicyFacts> | null | undefined): RetentionPolicyFacts | null {
  return stated ? { url: stated.url ?? null, adhered: stated.adhered ?? null, reason: stated.reason ?? null } : null;
}

/** What authorities' sheets ask for besides Art. 30. */
function authorityFacts(stated: Stated<ActivityFacts>) {
  return {
    number: stated.number ?? null,
    businessFunction: stated.businessFunction ?? null,
    rights: stated.rights ?? [],
    automatedDecisionsDescription: stated.automatedDecisionsDescription ?? null,
    consentRecord: stated.consentRecord ?? null,
    legitimateInterestAssessment: interestAssessment(stated.legitimateInterestAssessment),
    breaches: (stated.breaches ?? []).map(breach),
    ukSchedule1Condition: stated.ukSchedule1Condition ?? null,
    internalRecipients: stated.internalRecipients ?? [],
    locations: (stated.locations ?? []).map(dataLocation),
    retentionPolicy: retentionPolicy(stated.retentionPolicy),
    successor: stated.successor ?? null,
    lastReviewedOn: stated.lastReviewedOn ?? null,
    jointControllerArrangement: stated.jointControllerArrangement ?? null,
  };
}

/** @see completeOrganisation */
export function completeActivity(stated: Stated<ActivityFacts>): ActivityFacts {
  return {
    key: stated.key ?? '',
    role: stated.role ?? 'controller',
    name: stated.name ?? '',
    status: stated.status ?? 'draft',
    startsOn: stated.startsOn ?? null,
    endsOn: stated.endsOn ?? null,
    purposes: (stated.purposes ?? []).map(({ description, legalBasis = null, legitimateInterest = null, specialCategoryCondition = null }) => ({
      description, legalBasis, legitimateInterest, specialCategoryCondition,
    })),
    dataSubjects: stated.dataSubjects ?? [],
    dataCategories: stated.dataCategories ?? [],
    sources: stated.sources ?? [],
    engagements: stated.engagements ?? [],
    recipients: (stated.recipients ?? []).map(recipient),
    retention: (stated.retention ?? []).map(({ dataCategories, period = null, trigger = null, description = null }) => ({
      dataCategories: dataCategories ?? [], period, trigger, description,
    })),
    measures: stated.measures ?? [],
    impactAssessment: impactAssessment(stated.impactAssessment),
    automatedDecisions: stated.automatedDecisions ?? null,
    categoriesOfProcessing: stated.categoriesOfProcessing ?? [],
    controllers: (stated.controllers ?? []).map(({ name, country = null, contact: reach = null, representative: inArea = null, dataProtectionOfficer = null }) => ({
      name, country, contact: reach, representative: inArea, dataProtectionOfficer,
    })),
    owner: stated.owner ?? null,
    ...authorityFacts(stated),
  };
}

function statedOnly<T extends object>(facts: T): Partial<T> {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null)) as Partial<T>;
}
