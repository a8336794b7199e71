/**
 * The record of processing activities as data: what `GET …/records/{role}.json` answers and every other format is written from.
 * Everything is curated here field by field, so that nothing that merely lies beside a fact (storage columns, notes) gets into a
 * document that an authority reads.
 */
import type {
  BreachFacts, ContactFacts, ContractFacts, CountryCode, DataLocationFacts, Day, LegitimateInterestAssessmentFacts, OrganisationFacts, Period, PurposeFacts,
  RetentionPolicyFacts,
} from '../law/facts.js';
import type { Modality } from '../law/article-30/article-30.js';
import type { RegisterReference } from '../law/register/register-transfers.js';
import type {
  ActivityRole, DataSource, DataSubjectRight, EngagementRole, ImpactAssessmentProgress, Language, LocationKind, MeasureCategory, Regime, Verdict,
} from '../law/vocabulary.js';

/** A term of a taxonomy: the key for programs, the name in the record's language for people. */
export interface RecordTerm {
  readonly key: string;
  readonly name: string;
}

/** `special`: Art. 9(1); `criminal`: Art. 10. */
export interface RecordDataCategory extends RecordTerm {
  readonly special: boolean;
  readonly criminal: boolean;
}

/** One thing that is missing. `message` is written in the record's language; `item` is the provision, such as `30(1)(f)`. */
export interface RecordGap {
  readonly item: string;
  readonly code: string;
  readonly modality: Modality;
  readonly message: string;
  readonly citation: string;
  /** The thing of the register that lacks it, and a JSON Pointer into it. */
  readonly about: RegisterReference;
  readonly pointer: string;
}

/** A gap in the list of the whole record; `activity` is null where it concerns the organisation. */
export interface RecordGapOf extends RecordGap {
  readonly activity: string | null;
}

/** Art. 30(1)(a): whoever determines purposes and means together with the organisation (Art. 26). */
export interface RecordJointController {
  readonly engagement: string;
  readonly name: string;
  readonly legalName: string | null;
  readonly country: CountryCode | null;
  readonly address: string | null;
  readonly contact: ContactFacts | null;
}

/** Art. 30(1)(a), (2)(a): the organisation as the register document has it, with its joint controllers on the day. */
export interface RecordOrganisation extends OrganisationFacts {
  readonly jointControllers: readonly RecordJointController[];
}

/** The contract with a recipient (Art. 26(1), 28(3)), where a copy is linked. */
export type RecordContract = Required<Pick<ContractFacts, 'kind' | 'status' | 'signedOn'>> & { readonly url: string };

/** A right of the data subjects; `article` is the number of its article of the GDPR. */
export interface RecordRight {
  readonly key: DataSubjectRight;
  readonly name: string;
  readonly article: string;
}

/** Art. 30(1)(d). `engagement` and `role` are null for a recipient that is no engagement; `via` names who engaged it, down a chain. */
export interface RecordRecipient {
  readonly engagement: string | null;
  readonly name: string;
  readonly legalName: string | null;
  readonly role: EngagementRole | null;
  readonly category: string | null;
  readonly service: string | null;
  readonly countries: readonly CountryCode[];
  readonly organisations: readonly string[];
  readonly via: string | null;
  readonly dataCategories: readonly RecordDataCategory[];
  /** Where it can be read. */
  readonly contract?: RecordContract;
}

/** What a transfer still lacks; `field` is a JSON Pointer into the thing that `about` names. */
export interface RecordTransferGap {
  readonly code: string;
  readonly message: string;
  readonly citation: string;
  readonly field: string;
  readonly about: RegisterReference;
}

/** Art. 30(1)(e), (2)(c). `documentation` says in words what carries the transfer. */
export interface RecordTransfer {
  readonly recipient: string;
  readonly engagement: string | null;
  readonly via: string | null;
  readonly country: CountryCode | null;
  readonly organisation: string | null;
  readonly kind: LocationKind | null;
  readonly regime: Regime;
  readonly verdict: Verdict;
  readonly ground: string | null;
  readonly mechanism: string | null;
  readonly validUntil: Day | null;
  readonly documentation: string;
  readonly missing: readonly RecordTransferGap[];
}

/** Art. 30(1)(f). An empty list of categories means all of the activity; `wording` is the time limit in the record's language. */
export interface RecordRetention {
  readonly dataCategories: readonly RecordTerm[];
  readonly period: Period | null;
  readonly trigger: string | null;
  readonly description: string | null;
  readonly wording: string;
}

/** Art. 30(1)(g), (2)(d). */
export interface RecordMeasure {
  readonly key: string;
  readonly category: MeasureCategory;
  readonly categoryName: string;
  readonly name: string;
  readonly description: string | null;
}

/**
 * What authorities' sheets ask for besides Art. 30, of activities in both roles. Left out where nobody stated it, so that the digest of
 * a record without it is what it was before these could be stated.
 */
interface AuthorityFacts {
  readonly number?: string;
  readonly businessFunction?: string;
  /** Units and people inside the organisation who get the data. */
  readonly internalRecipients?: readonly string[];
  /** Where the organisation itself keeps the data. */
  readonly locations?: readonly DataLocationFacts[];
  readonly breaches?: readonly BreachFacts[];
  /** The activity that replaced this one. */
  readonly successor?: RecordTerm;
  readonly lastReviewedOn?: Day;
}

/** The same of a controller's activities. */
interface ControllerAuthorityFacts {
  readonly rights?: readonly RecordRight[];
  readonly automatedDecisionsDescription?: string;
  readonly consentRecord?: string;
  readonly legitimateInterestAssessment?: LegitimateInterestAssessmentFacts;
  readonly ukSchedule1Condition?: string;
  readonly retentionPolicy?: RetentionPolicyFacts;
  readonly jointControllerArrangement?: string;
}

/** Art. 35. `progress` is left out where nobody stated it. */
export interface RecordImpactAssessment {
  readonly required: boolean | null;
  readonly concludedOn: Day | null;
  readonly url: string | null;
  readonly progress?: ImpactAssessmentProgress;
}

interface RecordActivityFrame extends AuthorityFacts {
  readonly key: string;
  readonly name: string;
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  readonly owner: string | null;
  readonly dataCategories: readonly RecordDataCategory[];
  readonly recipients: readonly RecordRecipient[];
  readonly transfers: readonly RecordTransfer[];
  readonly measures: readonly RecordMeasure[];
  readonly missing: readonly RecordGap[];
}

/** One entry of a controller's record: Art. 30(1)(b)-(g), and what every authority's sheet asks besides. */
export interface ControllerRecordActivity extends RecordActivityFrame, ControllerAuthorityFacts {
  readonly purposes: readonly PurposeFacts[];
  readonly dataSubjects: readonly RecordTerm[];
  readonly sources: readonly { readonly key: DataSource; readonly name: string }[];
  readonly jointControllers: readonly RecordJointController[];
  readonly retention: readonly RecordRetention[];
  readonly automatedDecisions: boolean | null;
  readonly impactAssessment: RecordImpactAssessment | null;
}

/** A customer on whose behalf the organisation processes (Art. 30(2)(a)). */
export interface RecordControllerParty {
  readonly name: string;
  readonly country: CountryCode | null;
  readonly contact: string | null;
  readonly representative: string | null;
  readonly dataProtectionOfficer: string | null;
}

/** One entry of a processor's record: Art. 30(2)(a)-(d). */
export interface ProcessorRecordActivity extends RecordActivityFrame {
  readonly controllers: readonly RecordControllerParty[];
  readonly categoriesOfProcessing: readonly string[];
}

interface RecordFrame {
  readonly asOf: Day;
  /** The moment whose knowledge was asked for; null: what the register says now. */
  readonly knownOn: string | null;
  readonly language: Language;
  readonly organisation: RecordOrganisation;
  /** Nothing that the law requires is missing; items "where possible" may still be empty. */
  readonly complete: boolean;
  readonly missing: readonly RecordGapOf[];
  readonly revision: number;
  readonly lawVersion: Day;
}

export interface ControllerRecord extends RecordFrame {
  readonly article: '30(1)';
  readonly role: 'controller';
  readonly activities: readonly ControllerRecordActivity[];
}

export interface ProcessorRecord extends RecordFrame {
  readonly article: '30(2)';
  readonly role: 'processor';
  readonly activities: readonly ProcessorRecordActivity[];
}

/** The record as assembled, before it is sealed. */
export type AssembledRecord = ControllerRecord | ProcessorRecord;

/** Which issued record this is: its number among those of the organisation in this role, and since when it is one. */
export interface RecordIssue {
  readonly number: number;
  /** RFC 3339, UTC. */
  readonly issuedAt: string;
}

/** What sealing adds; none of it is covered by the digest, which stays that of the content. */
export interface RecordSeal {
  /** `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
  /** RFC 3339, UTC. */
  readonly generatedAt: string;
  /** Only where the record was issued. */
  readonly issue?: RecordIssue;
}

/** The record as it leaves the house. */
export type Art30Record = AssembledRecord & RecordSeal;

export type RecordActivity = ControllerRecordActivity | ProcessorRecordActivity;

/** The role decides the paragraph, and with it the shape of the activities. */
export const ARTICLE_OF_ROLE = { controller: '30(1)', processor: '30(2)' } as const satisfies Record<ActivityRole, string>;
