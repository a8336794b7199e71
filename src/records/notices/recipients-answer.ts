/** The answer to "who received my data" as data (Art. 15(1)(c) GDPR; CJEU C-154/21, Österreichische Post). */
import type { CountryCode, Day } from '../../law/facts.js';
import type { EngagementRole, Language } from '../../law/vocabulary.js';
import type { RecordDataCategory, RecordTerm } from '../art-30-record.js';
import type { NoticeGap } from './privacy-notice.js';

/**
 * Somebody who receives data. `named` is false where only the category is recorded, which does not answer the question. `country` is that of the
 * company, `countries` are those where the data are or are reached from; `via` names who engaged it.
 */
export interface ToldRecipient {
  readonly name: string;
  readonly legalName: string | null;
  readonly named: boolean;
  readonly country: CountryCode | null;
  readonly address: string | null;
  readonly role: EngagementRole | null;
  readonly service: string | null;
  readonly engagement: string | null;
  readonly purposes: readonly string[];
  readonly dataCategories: readonly RecordDataCategory[];
  readonly countries: readonly CountryCode[];
  readonly organisations: readonly string[];
  readonly via: string | null;
  readonly activities: readonly RecordTerm[];
}

export interface RecipientsAnswer {
  readonly title: string;
  /** From which day on recipients were looked for, up to `asOf`; null: on that day alone. */
  readonly since: Day | null;
  readonly asOf: Day;
  readonly knownOn: string | null;
  readonly language: Language;
  readonly organisation: { readonly slug: string; readonly name: string };
  readonly dataSubjects: readonly RecordTerm[];
  /** Those asked for; empty: all. */
  readonly dataCategories: readonly RecordDataCategory[];
  readonly recipients: readonly ToldRecipient[];
  readonly complete: boolean;
  readonly missing: readonly NoticeGap[];
  readonly revision: number;
  readonly lawVersion: Day;
}
