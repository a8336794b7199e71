/**
 * The words of the record in one language. One file per language fills this interface, so a missing word does not compile.
 * The words are those of that language's version of the GDPR, not translations of the English ones.
 */
import type {
  ActivityRole, DataSubjectRight, DerogationArticle, EngagementRole, ImpactAssessmentProgress, Language, LegalBasis, LocationKind, Mechanism, Regime, SccModule,
  SpecialCategoryCondition, TiaOutcome, Verdict,
} from '../../law/vocabulary.js';
import type { Modality } from '../../law/article-30/article-30.js';
import type { MissingCode } from './missing-codes.js';

/** How a language writes a provision: `Art. 30` + `(1)` + `(f)`, or `Art. 30` + ` Abs. 1` + ` Buchst. f`. */
export interface ProvisionWords {
  readonly article: (number: string) => string;
  readonly paragraph: (number: string) => string;
  readonly letter: (letter: string) => string;
  readonly secondSubparagraph: string;
  /** Between the provision and the name of its law. */
  readonly joint: string;
}

/** Number of the article of the GDPR in which a right stands. */
export const ARTICLE_OF_RIGHT = {
  'access': '15', 'rectification': '16', 'erasure': '17', 'restriction': '18', 'notification': '19', 'portability': '20', 'objection': '21',
  'automated-decisions': '22',
} as const satisfies Record<DataSubjectRight, string>;

/** Headings and columns. */
export interface Terms {
  readonly asOf: string;
  readonly knownOn: string;
  readonly revision: string;
  readonly lawVersion: string;
  readonly digest: string;
  readonly generatedAt: string;
  readonly page: string;

  readonly name: string;
  readonly legalName: string;
  readonly tradingNames: string;
  readonly address: string;
  readonly country: string;
  readonly email: string;
  readonly phone: string;
  readonly website: string;
  readonly contact: string;
  readonly applicableLaw: string;
  readonly dataProtectionOfficer: string;
  readonly representative: string;
  readonly jointControllers: string;
  readonly supervisoryAuthority: string;

  readonly overview: string;
  readonly contents: string;
  readonly activities: string;
  readonly activity: string;
  readonly number: string;
  readonly key: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly owner: string;

  readonly purposes: string;
  readonly purpose: string;
  readonly legalBasis: string;
  readonly legitimateInterest: string;
  readonly specialCategoryCondition: string;
  readonly dataSubjects: string;
  readonly dataCategories: string;
  readonly sources: string;
  readonly recipients: string;
  readonly recipient: string;
  readonly role: string;
  readonly service: string;
  readonly countries: string;
  readonly transfers: string;
  readonly destination: string;
  readonly documentation: string;
  readonly assessment: string;
  readonly retention: string;
  readonly measures: string;
  readonly automatedDecisions: string;
  readonly impactAssessment: string;
  readonly controllers: string;
  readonly categoriesOfProcessing: string;

  readonly businessFunction: string;
  readonly internalRecipients: string;
  readonly locations: string;
  readonly breaches: string;
  readonly successor: string;
  readonly lastReviewedOn: string;
  readonly rights: string;
  readonly automatedDecisionsDescription: string;
  readonly consentRecord: string;
  readonly legitimateInterestAssessment: string;
  readonly ukSchedule1Condition: string;
  readonly retentionPolicy: string;
  readonly jointControllerArrangement: string;
  readonly contract: string;

  /** How an authority marks the columns of its sheet. */
  readonly requiredByLaw: string;
  readonly recommended: string;

  readonly gaps: string;
  readonly missing: string;
  readonly provision: string;

  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly notStated: string;
  readonly allDataCategories: string;
  readonly specialCategory: string;
  readonly criminalData: string;
  readonly noActivities: string;
  readonly noTransfers: string;
  readonly nothingMissing: string;
  readonly requiredMissing: string;
  readonly onlyPossibleMissing: string;
}

/** Sentences with something in them. Days and periods arrive in words. */
export interface Phrases {
  readonly activityCount: (count: number) => string;
  readonly recipientCount: (count: number) => string;
  readonly transferCount: (count: number) => string;
  readonly gapCount: (count: number) => string;
  readonly engagedBy: (name: string) => string;
  readonly retentionFrom: (period: string, trigger: string) => string;
  readonly retentionUntil: (trigger: string) => string;

  readonly signedOn: (day: string) => string;
  readonly unsigned: string;
  readonly until: (day: string) => string;
  readonly approvedOn: (day: string) => string;
  readonly authorisedOn: (day: string) => string;
  readonly notifiedOn: (day: string) => string;
  readonly reference: (reference: string) => string;
  readonly certifiedFrom: (day: string) => string;
  readonly recertificationDue: (day: string) => string;
  readonly impactAssessmentOf: (day: string) => string;
  readonly impactAssessmentUndated: string;
  readonly impactAssessmentRequired: string;
  readonly impactAssessmentNotRequired: string;
  readonly impactAssessmentConcluded: (day: string) => string;
  readonly adequacyDecision: (citation: string) => string;
  readonly noGround: string;
  readonly notCarrying: (safeguards: string) => string;
  readonly policyAdhered: string;
  readonly policyNotAdhered: string;
  readonly interestsWeighed: (day: string) => string;
  readonly breachOf: (day: string) => string;
  readonly breachUndated: string;
  /** Art. 49(1) second subparagraph: what the record must document. */
  readonly assessmentDocumented: string;
  readonly authorityInformed: string;
  readonly dataSubjectsInformed: string;
}

export interface Labels {
  readonly language: Language;
  /** Locale in which days, periods and lists are written. */
  readonly locale: string;
  readonly title: Readonly<Record<ActivityRole, string>>;
  /** The organisation's legal role, as a heading. */
  readonly party: Readonly<Record<ActivityRole, string>>;
  readonly terms: Terms;
  readonly phrases: Phrases;
  readonly lawNames: Readonly<Record<Regime, string>>;
  readonly regimes: Readonly<Record<Regime, string>>;
  readonly provision: { readonly union: ProvisionWords; readonly swiss: ProvisionWords };
  readonly legalBases: Readonly<Record<LegalBasis, string>>;
  readonly specialCategoryConditions: Readonly<Record<SpecialCategoryCondition, string>>;
  readonly recipientRoles: Readonly<Record<EngagementRole, string>>;
  readonly locationKinds: Readonly<Record<LocationKind, string>>;
  readonly mechanisms: Readonly<Record<Mechanism, string>>;
  readonly modules: Readonly<Record<SccModule, string>>;
  readonly derogations: Readonly<Record<DerogationArticle, string>>;
  readonly rights: Readonly<Record<DataSubjectRight, string>>;
  readonly impactAssessmentProgresses: Readonly<Record<ImpactAssessmentProgress, string>>;
  readonly assessmentOutcomes: Readonly<Record<TiaOutcome, string>>;
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly modalities: Readonly<Record<Modality, string>>;
  readonly missing: Readonly<Record<MissingCode, string>>;
}
