/** What an organisation gets when it picks a processor from the catalogue: facts with sources, as a draft, and nothing beside them. */
import type { CertificationFacts, ContractFacts, EngagementFacts, LocationFacts, ProcessorFacts, SafeguardFacts } from '../law/facts.js';
import { catalogueVersion } from './catalogue.js';
import type { CatalogueProcessor, CatalogueService } from './catalogue-entry.js';
import type { Sourced } from './sourced.js';

/** A processor and its usual engagement, ready to be stored as a draft. */
export interface CatalogueDraft {
  readonly processor: ProcessorFacts;
  readonly engagement: EngagementFacts;
}

/**
 * The draft for one entry. Takes the entry, the key the processor gets in the register (default: the entry's), and the service (default:
 * the usual one). What the catalogue does not state stays empty, so that the findings ask for it: the vendor's published terms are no
 * signed contract, and a mechanism on offer has no date. Only the role must be something: where no source states it, `processor`, whose
 * duties (Art. 28) are the ones that must not be overlooked.
 */
export function draftFromCatalogue(entry: CatalogueProcessor, key = entry.key, service = entry.services[0]): CatalogueDraft {
  return { processor: processorOf(entry, key), engagement: engagementOf(entry, key, service) };
}

function processorOf(entry: CatalogueProcessor, key: string): ProcessorFacts {
  const entity = entry.contractingEntities[0]?.value;
  return {
    key,
    name: entry.name,
    legalName: entity?.name ?? null,
    country: entity?.country ?? null,
    address: entry.address?.value ?? null,
    catalogue: entry.key,
    aliases: entry.aliases,
    website: entry.website?.value ?? null,
    contact: null,
    subProcessorsUrl: entry.subProcessorsUrl?.value ?? null,
    sector: 'commercial',
    subjectTo: [],
    notSubjectTo: [],
    certifications: entry.certifications.map(certificationOf),
  };
}

function certificationOf(fact: Sourced<CertificationFacts>): CertificationFacts {
  return { ...fact.value, checkedOn: fact.checkedOn };
}

function engagementOf(entry: CatalogueProcessor, key: string, service: CatalogueService): EngagementFacts {
  const role = service.roles[0]?.value.role ?? 'processor';
  return {
    key: `${key}-${service.slug}`,
    processor: key,
    service: service.name,
    role,
    status: 'draft',
    startsOn: null,
    endsOn: null,
    via: null,
    purposes: service.purposes?.value ?? [],
    dataSubjects: service.dataSubjects?.value ?? [],
    dataCategories: service.dataCategories?.value ?? [],
    locations: service.locations.flatMap(({ value }) => locationOf(value)),
    contract: role === 'processor' ? contractOf(entry) : null,
    safeguards: service.mechanisms.map(({ value }) => safeguardOf(value)),
    measures: [],
    publicList: { listed: false, description: null, products: [], effectiveFrom: null },
    owner: null,
    reviewEvery: null,
    lastReviewedOn: null,
    source: sourceOf(entry, service),
  };
}

/** A place that depends on a choice of the customer, or that names no country, is no fact about this engagement. */
function locationOf(location: CatalogueService['locations'][number]['value']): readonly LocationFacts[] {
  if (location.country === null || location.selection === 'optional') return [];
  return [{ country: location.country, kind: location.kind, region: location.region }];
}

/** Where the contract to conclude is to be found; concluding it is up to the organisation. */
function contractOf(entry: CatalogueProcessor): ContractFacts | null {
  return entry.dpaUrl === null ? null : { kind: 'art-28', status: 'none', url: entry.dpaUrl.value };
}

function safeguardOf(published: CatalogueService['mechanisms'][number]['value']): SafeguardFacts {
  return {
    mechanism: published.mechanism,
    module: published.module,
    reference: published.reference,
    url: published.url,
    ...(published.swissAmendments === null ? {} : { swissAmendments: published.swissAmendments }),
  };
}

function sourceOf(entry: CatalogueProcessor, service: CatalogueService): string {
  const facts: readonly (Sourced<unknown> | null | undefined)[] = [
    entry.contractingEntities[0], entry.address, entry.website, entry.subProcessorsUrl, entry.dpaUrl, ...entry.certifications,
    service.roles[0], service.purposes, service.dataSubjects, service.dataCategories, ...service.locations, ...service.mechanisms,
  ];
  const stated = facts.filter((fact) => fact !== null && fact !== undefined).map((fact) => `${fact.source} (checked ${fact.checkedOn})`);
  return `Catalogue of ${catalogueVersion}, entry ${entry.key}: ${[...new Set(stated)].join('; ')}`;
}
