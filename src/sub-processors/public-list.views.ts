import { ApiProperty } from '@nestjs/swagger';
import { LANGUAGES, type Language, LOCATION_KINDS, type LocationKind, MECHANISMS, type Mechanism, SCC_MODULES, type SccModule } from '../law/vocabulary.js';
import {
  ENTRY_FIELDS, type EntryField, LIST_FORMAT, type ListChange, type ListedSubProcessor, type ListOrganisation, type NamedEntry, type PublishedCategory,
  type PublishedEntry, type PublishedLocation, type PublishedSafeguard, type SubProcessorList,
} from './public-list.js';

const TEXT_OR_NULL = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date' } as const;

class PublishedLocationView implements PublishedLocation {
  @ApiProperty(TEXT_OR_NULL) country: string | null;
  @ApiProperty({ required: false, description: 'An international organisation, in place of a country.' }) organisation?: string;
  @ApiProperty({ enum: LOCATION_KINDS }) kind: LocationKind;
}

class PublishedSafeguardView implements PublishedSafeguard {
  @ApiProperty({ enum: MECHANISMS }) mechanism: Mechanism;
  @ApiProperty({ type: 'integer', enum: SCC_MODULES, nullable: true }) module: SccModule | null;
}

class EntryView {
  @ApiProperty({ description: 'Key of the engagement; stays when the company changes its name.' }) key: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) legalName: string | null;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Of establishment.' }) country: string | null;
  @ApiProperty(TEXT_OR_NULL) service: string | null;
  @ApiProperty(TEXT_OR_NULL) purpose: string | null;
  @ApiProperty({ type: [String] }) products: string[];
  @ApiProperty({ type: [PublishedLocationView] }) locations: PublishedLocationView[];
  @ApiProperty({ type: [PublishedSafeguardView] }) safeguards: PublishedSafeguardView[];
  @ApiProperty(DAY) effectiveFrom: string;
  @ApiProperty({ ...DAY, nullable: true, description: 'The last day of use.' }) effectiveUntil: string | null;
}

class PublishedCategoryView implements PublishedCategory {
  @ApiProperty() key: string;
  @ApiProperty({ ...TEXT_OR_NULL, description: 'Null for built-in categories, whose name depends on the language.' }) name: string | null;
}

/** An entry of the list as it is kept: without a language. */
export class PublishedEntryView extends EntryView implements PublishedEntry {
  @ApiProperty({ type: [PublishedCategoryView] }) dataCategories: PublishedCategoryView[];
}

export class NamedEntryView implements NamedEntry {
  @ApiProperty() key: string;
  @ApiProperty() name: string;
}

export class ChangedEntryView extends NamedEntryView {
  @ApiProperty({ enum: ENTRY_FIELDS, isArray: true }) fields: EntryField[];
}

export class ListDifferenceView {
  @ApiProperty({ type: [NamedEntryView] }) added: NamedEntryView[];
  @ApiProperty({ type: [ChangedEntryView] }) changed: ChangedEntryView[];
  @ApiProperty({ type: [NamedEntryView] }) removed: NamedEntryView[];
}

export class ListOrganisationView implements ListOrganisation {
  @ApiProperty() slug: string;
  @ApiProperty() name: string;
  @ApiProperty(TEXT_OR_NULL) country: string | null;
}

/** An entry of the list as customers read it. */
class ListedSubProcessorView extends EntryView implements ListedSubProcessor {
  @ApiProperty({ type: [NamedEntryView] }) dataCategories: NamedEntryView[];
  @ApiProperty({ enum: ['active', 'upcoming'] }) status: 'active' | 'upcoming';
}

class ListChangeView implements ListChange {
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty({ type: [String] }) added: string[];
  @ApiProperty({ type: [String] }) changed: string[];
  @ApiProperty({ type: [String] }) removed: string[];
  @ApiProperty({ description: 'Published without the notice period.' }) urgent: boolean;
  @ApiProperty(TEXT_OR_NULL) reason: string | null;
  @ApiProperty({ type: ListDifferenceView }) details: ListDifferenceView;
}

/** The public list. */
export class PublicListView implements SubProcessorList {
  @ApiProperty({ enum: [LIST_FORMAT] }) format: typeof LIST_FORMAT;
  @ApiProperty({ type: ListOrganisationView }) organisation: ListOrganisationView;
  @ApiProperty({ type: 'integer' }) version: number;
  @ApiProperty({ format: 'date-time' }) publishedAt: string;
  @ApiProperty(DAY) asOf: string;
  @ApiProperty({ enum: LANGUAGES }) language: Language;
  @ApiProperty({ type: 'integer' }) noticePeriodDays: number;
  @ApiProperty({ type: 'integer' }) objectionPeriodDays: number;
  @ApiProperty({ type: [String] }) products: string[];
  @ApiProperty(TEXT_OR_NULL) product: string | null;
  @ApiProperty({ type: [ListedSubProcessorView] }) subProcessors: ListedSubProcessorView[];
  @ApiProperty({ type: [ListedSubProcessorView] }) upcoming: ListedSubProcessorView[];
  @ApiProperty({ type: [ListChangeView] }) changes: ListChangeView[];
}
