/** The words that only sheets need, beside those of the record. One file per language fills this interface. */
import type { ContractKind, ContractStatus, EngagementStatus } from '../../../law/vocabulary.js';

/** Names of the sheets; a spreadsheet program takes 31 characters at most. */
export interface SheetNames {
  readonly record: string;
  readonly activities: string;
  readonly engagements: string;
  readonly processors: string;
  readonly measures: string;
  readonly controllers: string;
  readonly transfers: string;
  readonly recipients: string;
  readonly gaps: string;
  readonly cover: string;
}

/** Headings of columns. */
export interface SheetHeadings {
  readonly processor: string;
  readonly status: string;
  readonly via: string;
  readonly locationCountry: string;
  readonly locationOrganisation: string;
  readonly locationKind: string;
  readonly region: string;
  readonly contractKind: string;
  readonly contractStatus: string;
  readonly contractSignedOn: string;
  readonly contractEndsOn: string;
  readonly contractUrl: string;
  readonly safeguard: string;
  readonly module: string;
  readonly safeguardSignedOn: string;
  readonly safeguardEndsOn: string;
  readonly safeguardReference: string;
  readonly reviewEvery: string;
  readonly lastReviewedOn: string;
  readonly retentionFor: string;
  readonly retentionPeriod: string;
  readonly retentionTrigger: string;
  readonly retentionReason: string;
  readonly otherRecipients: string;
  readonly otherRecipientCategories: string;
  readonly otherRecipientCountries: string;
  readonly category: string;
  readonly description: string;
  readonly ground: string;
  readonly validUntil: string;
  readonly modality: string;
  readonly format: string;
}

export interface SheetWords {
  readonly sheets: SheetNames;
  readonly headings: SheetHeadings;
  /** Said on the cover: which sheets can be edited and sent back. */
  readonly editing: string;
  readonly engagementStatuses: Readonly<Record<EngagementStatus, string>>;
  readonly contractKinds: Readonly<Record<ContractKind, string>>;
  readonly contractStatuses: Readonly<Record<ContractStatus, string>>;
}
