/**
 * The public sub-processor list: what a publication keeps, and the document that customers read. A publication is language-free
 * and complete in itself, so that an old version says for ever what it said, whatever the register says now.
 */
import type { CountryCode, Day } from '../law/facts.js';
import type { Language, LocationKind, Mechanism, SccModule } from '../law/vocabulary.js';

export const LIST_FORMAT = 'register30/sub-processors/v1';

/** RFC 3339 instant in UTC. */
export type Instant = string;

/** A category of data. `name` is the organisation's own name for it, null for a built-in one, whose name depends on the language. */
export interface PublishedCategory {
  readonly key: string;
  readonly name: string | null;
}

/** `country` is null only where `organisation` names an international organisation. */
export interface PublishedLocation {
  readonly country: CountryCode | null;
  readonly organisation?: string;
  readonly kind: LocationKind;
}

export interface PublishedSafeguard {
  readonly mechanism: Mechanism;
  readonly module: SccModule | null;
}

/** All that is told of one engagement. The key is that of the engagement and stays when the company changes its name. */
export interface PublishedEntry {
  readonly key: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly country: CountryCode | null;
  readonly service: string | null;
  readonly purpose: string | null;
  readonly products: readonly string[];
  readonly dataCategories: readonly PublishedCategory[];
  readonly locations: readonly PublishedLocation[];
  readonly safeguards: readonly PublishedSafeguard[];
  readonly effectiveFrom: Day;
  /** Last day of use, inclusive. */
  readonly effectiveUntil: Day | null;
}

/** The fields of an entry in which two versions can differ. */
export const ENTRY_FIELDS = [
  'name', 'legalName', 'country', 'service', 'purpose', 'products', 'dataCategories', 'locations', 'safeguards', 'effectiveFrom', 'effectiveUntil',
] as const satisfies readonly (keyof PublishedEntry)[];
export type EntryField = (typeof ENTRY_FIELDS)[number];

export interface NamedEntry {
  readonly key: string;
  readonly name: string;
}

export interface ChangedEntry extends NamedEntry {
  readonly fields: readonly EntryField[];
}

/** What one version of the list adds to, changes in and removes from the one before. */
export interface ListDifference {
  readonly added: readonly NamedEntry[];
  readonly changed: readonly ChangedEntry[];
  readonly removed: readonly NamedEntry[];
}

export interface ListOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly country: CountryCode | null;
}

/** Head of a publication: what the change log needs of every version, without its entries. */
export interface PublicationHead {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly difference: ListDifference;
  /** Published without the notice period, for the `reason`, which is public; never set without one. */
  readonly urgent: boolean;
  readonly reason: string | null;
}

/** One published version, as it is stored. `comment` is the publisher's note and never leaves the house. */
export interface ListPublication extends PublicationHead {
  readonly organisation: ListOrganisation;
  readonly noticePeriodDays: number;
  readonly objectionPeriodDays: number;
  readonly entries: readonly PublishedEntry[];
  readonly comment: string | null;
}

/** An entry as it is served: categories named in the reader's language, and whether it is in use on the day asked about. */
export interface ListedSubProcessor extends Omit<PublishedEntry, 'dataCategories'> {
  readonly dataCategories: readonly NamedEntry[];
  readonly status: 'active' | 'upcoming';
}

/** One line of the change log. The three lists hold keys; `details` names them and says which fields changed. */
export interface ListChange {
  readonly version: number;
  readonly publishedAt: Instant;
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly urgent: boolean;
  readonly reason: string | null;
  readonly details: ListDifference;
}

/** The document of `GET /public/{org}/sub-processors`. */
export interface SubProcessorList {
  readonly format: typeof LIST_FORMAT;
  readonly organisation: ListOrganisation;
  readonly version: number;
  readonly publishedAt: Instant;
  readonly asOf: Day;
  readonly language: Language;
  readonly noticePeriodDays: number;
  readonly objectionPeriodDays: number;
  /** All products that this version names, and the one the answer is limited to. */
  readonly products: readonly string[];
  readonly product: string | null;
  readonly subProcessors: readonly ListedSubProcessor[];
  readonly upcoming: readonly ListedSubProcessor[];
  readonly changes: readonly ListChange[];
}
