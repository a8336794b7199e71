/** The sentences of privacy notices and of the answer under Art. 15(1)(c) in one language. One file per language fills this interface, so a missing word does not compile. */
import type { Regime } from '../../../law/vocabulary.js';
import type { NoticeTopic } from '../privacy-notice.js';

/** What a notice finds missing beyond what the record already says by its own codes. */
const NOTICE_GAP_CODES = [
  'legal-basis-missing', 'legitimate-interest-missing', 'special-category-condition-missing', 'sources-missing', 'automated-decisions-missing',
  'automated-decisions-information-missing', 'obligation-to-provide-missing', 'contact-missing', 'safeguard-missing', 'recipient-not-named',
  'recipient-data-subjects-missing', 'recipient-data-categories-missing',
] as const;
export type NoticeGapCode = (typeof NOTICE_GAP_CODES)[number];

/** Rights that everybody has, and those that depend on the legal basis (Art. 15-18, 20). */
export type ListedRight = 'access' | 'rectification' | 'erasure' | 'restriction' | 'portability';

/** On which of its two bases a processing can be objected to (Art. 21(1)). */
export type ObjectionBasis = 'legitimate-interests' | 'public-task' | 'both';

export interface NoticeWords {
  /** A label and what it is of; French sets a space before the colon. */
  readonly labelled: (label: string, value: string) => string;
  readonly title: (organisation: string) => string;
  readonly headings: Readonly<Record<NoticeTopic, string>>;
  readonly controller: string;
  readonly jointControllers: string;
  readonly representative: Readonly<Record<Regime, string>>;
  readonly dataProtectionOfficer: string;
  readonly purposes: string;
  readonly dataCategories: string;
  /** `alone`: nothing comes from the person; `beside`: some does. */
  readonly sources: { readonly alone: string; readonly beside: string };
  readonly recipients: string;
  /** Out of the area of each law. */
  readonly transfers: Readonly<Record<Regime, string>>;
  readonly copyOfSafeguards: (contact: string) => string;
  readonly retention: string;
  readonly automatedDecisions: { readonly made: string; readonly notMade: string };
  readonly rights: Readonly<Record<ListedRight, string>> & { readonly introduction: string; readonly exercise: (contact: string) => string };
  readonly withdrawal: string;
  readonly objection: Readonly<Record<ObjectionBasis, string>>;
  readonly directMarketing: string;
  readonly complaint: string;
  readonly authority: (name: string) => string;
  /** Heads the list of what the register does not know, which whoever publishes the notice has to fill in. */
  readonly gaps: string;
  readonly missing: Readonly<Record<NoticeGapCode, string>>;
  readonly answer: AnswerWords;
}

/** Of the answer to "who received my data" (Art. 15(1)(c)). */
export interface AnswerWords {
  readonly gaps: string;
  readonly title: string;
  readonly introduction: (organisation: string, day: string) => string;
  /** In place of the introduction, where a time was asked for. */
  readonly overTime: (organisation: string, from: string, day: string) => string;
  readonly groups: string;
  readonly onlyCategories: string;
  readonly none: string;
  readonly establishedIn: string;
  readonly dataIn: string;
  readonly activities: string;
  readonly basis: string;
}
