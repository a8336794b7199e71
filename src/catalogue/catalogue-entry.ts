/** Shapes of the catalogue, and the small functions its data files are written with. Data-category keys are those of the taxonomies. */
import type { CertificationFacts, CountryCode } from '../law/facts.js';
import type { EngagementRole, LocationKind, Mechanism, SccModule } from '../law/vocabulary.js';
import type { Sourced } from './sourced.js';

/** The legal person a customer contracts with: the law wants the entity, not the brand (Art. 28(3), 30(1)(d)). */
export interface ContractingEntity {
  readonly name: string;
  readonly country: CountryCode | null;
  /** Customers for whom it signs, as the vendor words it; null where it signs for all. */
  readonly customersIn: string | null;
}

export interface ParentCompany {
  readonly name: string;
  readonly country: CountryCode | null;
}

/** A role and what it is confined to: one vendor is often processor for one thing and controller for another. */
export interface UsualRole {
  readonly role: EngagementRole;
  readonly scope: string;
}

/**
 * Where data are. `fixed`: always; `default`: unless the customer chooses otherwise; `optional`: only if the customer chooses it.
 * `country` is null where the vendor names no country ("worldwide").
 */
export interface StatedLocation {
  readonly country: CountryCode | null;
  readonly region: string | null;
  readonly kind: LocationKind;
  readonly selection: 'fixed' | 'default' | 'optional';
}

/** A transfer tool or certification scheme that the vendor offers in its published terms. */
export interface PublishedMechanism {
  readonly mechanism: Mechanism;
  readonly module: SccModule | null;
  readonly swissAmendments: boolean | null;
  readonly reference: string | null;
  readonly url: string | null;
}

/** One product of a vendor with what is usual for it. The first role is the usual one; the first service of a processor likewise. */
export interface CatalogueService {
  readonly slug: string;
  readonly name: string;
  readonly roles: readonly Sourced<UsualRole>[];
  readonly purposes: Sourced<readonly string[]> | null;
  readonly dataSubjects: Sourced<readonly string[]> | null;
  readonly dataCategories: Sourced<readonly string[]> | null;
  readonly locations: readonly Sourced<StatedLocation>[];
  readonly mechanisms: readonly Sourced<PublishedMechanism>[];
}

/**
 * A well-known processor. `key`, `name`, `aliases` and `domains` are how it is found; everything else is a fact with its source, and
 * null or empty where no source was found. The first contracting entity is the one for customers in the EEA.
 */
export interface CatalogueProcessor {
  readonly key: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly contractingEntities: readonly Sourced<ContractingEntity>[];
  readonly address: Sourced<string> | null;
  readonly website: Sourced<string> | null;
  readonly parent: Sourced<ParentCompany> | null;
  readonly services: readonly [CatalogueService, ...CatalogueService[]];
  /** Only certifications that somebody looked up in the list of the scheme; what a vendor merely claims is a mechanism. */
  readonly certifications: readonly Sourced<CertificationFacts>[];
  readonly dpaUrl: Sourced<string> | null;
  readonly subProcessorsUrl: Sourced<string> | null;
  readonly noticeDays: Sourced<number> | null;
  readonly objectionDays: Sourced<number> | null;
  readonly notes: readonly Sourced<string>[];
}

type Described<T, Required extends keyof T> = Pick<T, Required> & Partial<T>;

/** Completes a processor: what the description leaves out was found in no source. */
export function describeProcessor(
  description: Described<CatalogueProcessor, 'key' | 'name' | 'aliases' | 'domains' | 'contractingEntities' | 'services'>,
): CatalogueProcessor {
  return {
    address: null, website: null, parent: null, certifications: [], dpaUrl: null, subProcessorsUrl: null, noticeDays: null,
    objectionDays: null, notes: [], ...description,
  };
}

/** Completes a service: what the description leaves out was found in no source. */
export function describeService(description: Described<CatalogueService, 'slug' | 'name' | 'roles'>): CatalogueService {
  return { purposes: null, dataSubjects: null, dataCategories: null, locations: [], mechanisms: [], ...description };
}

type Details = Partial<Omit<PublishedMechanism, 'mechanism'>>;

/** A published mechanism; details that the vendor does not state stay null. */
export function mechanism(name: Mechanism, details: Details = {}): PublishedMechanism {
  return { mechanism: name, module: null, swissAmendments: null, reference: null, url: null, ...details };
}

/** The clauses of Decision (EU) 2021/914, once for each module the vendor's terms contain. */
export function standardClauses(
  fact: <T>(value: T) => Sourced<T>, modules: readonly SccModule[], details: Details = {},
): readonly Sourced<PublishedMechanism>[] {
  return modules.map((module) => fact(mechanism('scc-2021-914', { ...details, module })));
}

/** The EU-US framework with its UK extension and Swiss counterpart, where a vendor claims all three. */
export function dataPrivacyFrameworks(fact: <T>(value: T) => Sourced<T>, details: Details = {}): readonly Sourced<PublishedMechanism>[] {
  return (['eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf'] as const).map((scheme) => fact(mechanism(scheme, details)));
}

/** What scripts, tags and recorders on websites and in apps collect from every visitor. */
export const ONLINE_DATA = ['cookies', 'network-data', 'device-data', 'usage-data'] as const;
