/**
 * Facts: the read-only shapes that law functions take. Entities, register documents and the snapshot of a day satisfy them by
 * structure. They follow the register document (`register30/v1`) field for field; every list is present, possibly empty, and a
 * fact that nobody stated is null.
 */
import type {
  ActivityRole, ActivityStatus, CertificationScheme, CertificationStatus, ContractKind, ContractStatus, DataSource,
  DataSubjectRight, DerogationArticle, EngagementRole, EngagementStatus, ForeignLaw, ImpactAssessmentProgress, LegalBasis, LocationKind, MeasureCategory, Mechanism, Regime, SccModule, Sector,
  SpecialCategoryCondition, TiaOutcome,
} from './vocabulary.js';

/** A calendar day, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string;
/** ISO 3166-1 alpha-2 code, or `EU` where a source says only "somewhere in the EU/EEA". */
export type CountryCode = string;
/** ISO 8601 duration such as `P2Y`. */
export type Period = string;

export interface ContactFacts {
  readonly name: string | null;
  readonly address: string | null;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Art. 27 representative in a regime's area. */
export interface RepresentativeFacts extends ContactFacts {
  readonly regime: Regime;
}

/** The accountable entity whose register this is (Art. 30(1)(a), (2)(a)). */
export interface OrganisationFacts {
  readonly slug: string;
  readonly name: string;
  readonly tradingNames: readonly string[];
  readonly country: CountryCode | null;
  readonly address: string | null;
  readonly website: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly regimes: readonly Regime[];
  readonly sector: Sector;
  readonly dataProtectionOfficer: ContactFacts | null;
  readonly representatives: readonly RepresentativeFacts[];
  readonly supervisoryAuthority: string | null;
  readonly noticePeriodDays: number;
  readonly objectionPeriodDays: number;
}

/** One entry of a taxonomy, built in or the organisation's own. `special`: Art. 9(1); `criminal`: Art. 10. */
export interface DataCategoryFacts {
  readonly key: string;
  readonly name: string;
  readonly special: boolean;
  readonly criminal: boolean;
}

export interface DataSubjectCategoryFacts {
  readonly key: string;
  readonly name: string;
}

/** A technical or organisational measure (Art. 32). */
export interface MeasureFacts {
  readonly key: string;
  readonly category: MeasureCategory;
  readonly name: string;
  readonly description: string | null;
}

/** A self-certification of a company. For the DPF `until` is the day re-certification is due, not the end of coverage. */
export interface CertificationFacts {
  readonly scheme: CertificationScheme;
  readonly from?: Day | null;
  readonly until?: Day | null;
  readonly status?: CertificationStatus | null;
  readonly coversHrData?: boolean | null;
  readonly entityConfirmed?: boolean | null;
  readonly checkedOn?: Day | null;
  readonly reference?: string | null;
  readonly url?: string | null;
}

/** A company that handles personal data; one per company, not per product. */
export interface ProcessorFacts {
  readonly key: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly country: CountryCode | null;
  readonly address: string | null;
  readonly catalogue: string | null;
  readonly aliases: readonly string[];
  readonly website: string | null;
  readonly contact: ContactFacts | null;
  readonly subProcessorsUrl: string | null;
  readonly sector: Sector;
  readonly subjectTo: readonly ForeignLaw[];
  readonly notSubjectTo: readonly ForeignLaw[];
  readonly certifications: readonly CertificationFacts[];
}

/** `country` is null only where `organisation` names an international organisation such as the EPO. */
export interface LocationFacts {
  readonly country: CountryCode | null;
  readonly organisation?: string | null;
  readonly kind: LocationKind;
  readonly region?: string | null;
}

export interface ContractFacts {
  readonly kind: ContractKind | null;
  readonly status: ContractStatus | null;
  readonly signedOn?: Day | null;
  readonly endsOn?: Day | null;
  readonly url?: string | null;
}

export interface TransferImpactAssessmentFacts {
  readonly concludedOn: Day | null;
  readonly outcome: TiaOutcome | null;
  readonly url?: string | null;
}

/** What a transfer relies on. `undefined` and `null` both mean: nobody stated it. */
export interface SafeguardFacts {
  readonly mechanism: Mechanism;
  readonly module?: SccModule | null;
  readonly article?: DerogationArticle | null;
  readonly signedOn?: Day | null;
  readonly endsOn?: Day | null;
  readonly reference?: string | null;
  readonly url?: string | null;
  readonly annexesMissing?: readonly string[] | null;
  readonly unmodified?: boolean | null;
  readonly swissAmendments?: boolean | null;
  readonly processingChangedOn?: Day | null;
  readonly approvedOn?: Day | null;
  readonly importerBound?: boolean | null;
  readonly authorisedOn?: Day | null;
  readonly notifiedOn?: Day | null;
  readonly certificateHeld?: boolean | null;
  readonly bindingCommitments?: boolean | null;
  readonly transferImpactAssessment?: TransferImpactAssessmentFacts | null;
  readonly necessary?: boolean | null;
  readonly occasional?: boolean | null;
  readonly systematic?: boolean | null;
  readonly repetitive?: boolean | null;
  readonly limitedNumber?: boolean | null;
  readonly explicitConsent?: boolean | null;
  readonly risksExplained?: boolean | null;
  readonly assessmentDocumented?: boolean | null;
  readonly authorityInformed?: boolean | null;
  readonly dataSubjectsInformed?: boolean | null;
}

export interface PublicListFacts {
  readonly listed: boolean;
  readonly description: string | null;
  readonly products: readonly string[];
  readonly effectiveFrom: Day | null;
}

/** One thing that one processor does for the organisation. `via`: key of the engagement whose processor engages this one. */
export interface EngagementFacts {
  readonly key: string;
  readonly processor: string;
  readonly service: string | null;
  readonly role: EngagementRole;
  readonly status: EngagementStatus;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly via: string | null;
  readonly purposes: readonly string[];
  readonly dataSubjects: readonly string[];
  readonly dataCategories: readonly string[];
  readonly locations: readonly LocationFacts[];
  readonly contract: ContractFacts | null;
  readonly safeguards: readonly SafeguardFacts[];
  readonly measures: readonly string[];
  readonly publicList: PublicListFacts;
  readonly owner: string | null;
  readonly reviewEvery: Period | null;
  readonly lastReviewedOn: Day | null;
  readonly source: string | null;
}

export interface PurposeFacts {
  readonly description: string;
  readonly legalBasis: LegalBasis | null;
  readonly legitimateInterest: string | null;
  readonly specialCategoryCondition: SpecialCategoryCondition | null;
}

/** A recipient that is no engagement (Art. 30(1)(d)). */
export interface RecipientFacts {
  readonly category: string | null;
  readonly name: string | null;
  readonly country: CountryCode | null;
  /** What this recipient gets; left out: nobody stated it. */
  readonly dataCategories?: readonly string[];
}

/** Art. 30(1)(f): a period, an event (`trigger`), or a reason why neither is possible (`description`). */
export interface RetentionFacts {
  readonly dataCategories: readonly string[];
  readonly period: Period | null;
  readonly trigger: string | null;
  readonly description: string | null;
}

export interface ImpactAssessmentFacts {
  readonly required: boolean | null;
  readonly concludedOn: Day | null;
  readonly url: string | null;
  readonly progress?: ImpactAssessmentProgress | null;
}

/** The legitimate interests weighed against those of the data subjects (Art. 6(1)(f)). */
export interface LegitimateInterestAssessmentFacts {
  readonly concludedOn: Day | null;
  readonly url: string | null;
}

/** A personal data breach (Art. 33(5)) that concerned an activity. */
export interface BreachFacts {
  readonly occurredOn: Day | null;
  readonly url: string | null;
}

/** Where the organisation itself keeps data: a system, an archive, premises. */
export interface DataLocationFacts {
  readonly country: CountryCode | null;
  readonly description: string | null;
}

/** The policy that retention follows, and whether it does (Art. 5(1)(e); Sch. 1 Part 4 to the UK Data Protection Act 2018). */
export interface RetentionPolicyFacts {
  readonly url: string | null;
  readonly adhered: boolean | null;
  readonly reason: string | null;
}

/** A customer on whose behalf a processing is carried out (Art. 30(2)(a)). The law's "controller". */
export interface ControllerPartyFacts {
  readonly name: string;
  readonly country: CountryCode | null;
  readonly contact: string | null;
  readonly representative: string | null;
  readonly dataProtectionOfficer: string | null;
}

/** One entry of the Art. 30 record. */
export interface ActivityFacts {
  readonly key: string;
  readonly role: ActivityRole;
  readonly name: string;
  readonly status: ActivityStatus;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly purposes: readonly PurposeFacts[];
  readonly dataSubjects: readonly string[];
  readonly dataCategories: readonly string[];
  readonly sources: readonly DataSource[];
  readonly engagements: readonly string[];
  readonly recipients: readonly RecipientFacts[];
  readonly retention: readonly RetentionFacts[];
  readonly measures: readonly string[];
  readonly impactAssessment: ImpactAssessmentFacts | null;
  readonly automatedDecisions: boolean | null;
  readonly categoriesOfProcessing: readonly string[];
  readonly controllers: readonly ControllerPartyFacts[];
  readonly owner: string | null;
  /** The organisation's own number of the entry. */
  readonly number: string | null;
  readonly businessFunction: string | null;
  /** Rights that the data subjects have here (Art. 15 to 22). */
  readonly rights: readonly DataSubjectRight[];
  /** Logic, significance and envisaged consequences of automated decisions (Art. 13(2)(f)). */
  readonly automatedDecisionsDescription: string | null;
  /** Web address of the record of consents (Art. 7(1)). */
  readonly consentRecord: string | null;
  readonly legitimateInterestAssessment: LegitimateInterestAssessmentFacts | null;
  readonly breaches: readonly BreachFacts[];
  /** Condition of Schedule 1 to the UK Data Protection Act 2018 that is relied on. */
  readonly ukSchedule1Condition: string | null;
  /** Units and people inside the organisation who get the data. */
  readonly internalRecipients: readonly string[];
  readonly locations: readonly DataLocationFacts[];
  readonly retentionPolicy: RetentionPolicyFacts | null;
  /** Key of the activity that replaced this one. */
  readonly successor: string | null;
  readonly lastReviewedOn: Day | null;
  /** Web address of the arrangement with joint controllers that are no engagement (Art. 26(1)). */
  readonly jointControllerArrangement: string | null;
}

/** A whole register as plain objects: what is in it at one moment of knowledge. The day asked about is a separate argument. */
export interface RegisterFacts {
  readonly organisation: OrganisationFacts;
  /** Own categories only; the built-in ones are in the taxonomy. */
  readonly dataCategories: readonly DataCategoryFacts[];
  readonly dataSubjectCategories: readonly DataSubjectCategoryFacts[];
  readonly measures: readonly MeasureFacts[];
  readonly processors: readonly ProcessorFacts[];
  readonly engagements: readonly EngagementFacts[];
  readonly activities: readonly ActivityFacts[];
}
