/**
 * The closed vocabularies of the register, each written once: the tuple gives the union type, the validator of the wire,
 * the OpenAPI enum and the CHECK constraint (a test compares them).
 */

/** The laws that may bind an organisation: GDPR (EU) 2016/679, UK GDPR, Swiss Federal Act on Data Protection. */
export const REGIMES = ['eu-gdpr', 'uk-gdpr', 'ch-fadp'] as const;
export type Regime = (typeof REGIMES)[number];

/** Role a processor plays in one engagement (Art. 4(7)-(10), 26, 28 GDPR). */
export const ENGAGEMENT_ROLES = ['processor', 'sub-processor', 'joint-controller', 'controller'] as const;
export type EngagementRole = (typeof ENGAGEMENT_ROLES)[number];

/** Life of an engagement: asked for, decided, running, ended. */
export const ENGAGEMENT_STATUSES = ['draft', 'submitted', 'approved', 'rejected', 'ended'] as const;
export type EngagementStatus = (typeof ENGAGEMENT_STATUSES)[number];

/** Why a country matters to an engagement; remote access from a third country is a transfer too (EDPB Guidelines 05/2021). */
export const LOCATION_KINDS = ['storage', 'backup', 'remote-access', 'support'] as const;
export type LocationKind = (typeof LOCATION_KINDS)[number];

/** Contract that governs an engagement: Art. 28(3), Art. 26(1), or between independent controllers. */
export const CONTRACT_KINDS = ['art-28', 'joint-controller', 'controller-to-controller'] as const;
export type ContractKind = (typeof CONTRACT_KINDS)[number];

/** State of a contract: `incorporated` by reference into terms of service, or `executed` by signature. */
export const CONTRACT_STATUSES = ['none', 'incorporated', 'executed', 'ended'] as const;
export type ContractStatus = (typeof CONTRACT_STATUSES)[number];

/** Role in which the organisation carries an activity out: Art. 30(1) or Art. 30(2). */
export const ACTIVITY_ROLES = ['controller', 'processor'] as const;
export type ActivityRole = (typeof ACTIVITY_ROLES)[number];

export const ACTIVITY_STATUSES = ['draft', 'active', 'ended'] as const;
export type ActivityStatus = (typeof ACTIVITY_STATUSES)[number];

/** Art. 6(1)(a)-(f) GDPR. */
export const LEGAL_BASES = ['consent', 'contract', 'legal-obligation', 'vital-interests', 'public-task', 'legitimate-interests'] as const;
export type LegalBasis = (typeof LEGAL_BASES)[number];

/** Letters of Art. 9(2) GDPR. */
export const SPECIAL_CATEGORY_CONDITIONS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'] as const;
export type SpecialCategoryCondition = (typeof SPECIAL_CATEGORY_CONDITIONS)[number];

/** Self-certification schemes that an adequacy decision rests on, living and dead. */
export const CERTIFICATION_SCHEMES = [
  'eu-us-dpf', 'uk-us-data-bridge', 'swiss-us-dpf', 'privacy-shield', 'swiss-privacy-shield', 'safe-harbour',
] as const;
export type CertificationScheme = (typeof CERTIFICATION_SCHEMES)[number];

/** `under-review`: re-certification is being looked at; the participant still participates. */
export const CERTIFICATION_STATUSES = ['active', 'under-review', 'lapsed', 'withdrawn'] as const;
export type CertificationStatus = (typeof CERTIFICATION_STATUSES)[number];

/** Transfer tools proper (Art. 46, 49 GDPR and their UK and Swiss counterparts). */
const TRANSFER_TOOLS = [
  'scc-2021-914', 'scc-2010-87', 'scc-2004-915', 'scc-2001-497', 'bcr-c', 'bcr-p', 'uk-idta', 'uk-addendum', 'code-of-conduct',
  'certification', 'ad-hoc-clauses', 'administrative-arrangement', 'public-authority-instrument', 'ch-notified-clauses', 'derogation',
] as const;
export type TransferTool = (typeof TRANSFER_TOOLS)[number];

/** What a safeguard may name: a transfer tool, or a certification scheme the vendor claims ("relies on DPF"). */
export const MECHANISMS = [...TRANSFER_TOOLS, ...CERTIFICATION_SCHEMES] as const;
export type Mechanism = (typeof MECHANISMS)[number];

/** Modules of the clauses of Decision (EU) 2021/914: 1 C2C, 2 C2P, 3 P2P, 4 P2C. */
export const SCC_MODULES = [1, 2, 3, 4] as const;
export type SccModule = (typeof SCC_MODULES)[number];

/** Art. 49(1)(a)-(g) and its second subparagraph. */
export const DEROGATION_ARTICLES = ['49-1-a', '49-1-b', '49-1-c', '49-1-d', '49-1-e', '49-1-f', '49-1-g', '49-1-2'] as const;
export type DerogationArticle = (typeof DEROGATION_ARTICLES)[number];

export const TIA_OUTCOMES = ['acceptable', 'acceptable-with-measures', 'not-acceptable'] as const;
export type TiaOutcome = (typeof TIA_OUTCOMES)[number];

/** Role of one side of a single transfer. */
export const PARTY_ROLES = ['controller', 'processor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const SECTORS = ['commercial', 'public-authority', 'non-profit'] as const;
export type Sector = (typeof SECTORS)[number];

/** Laws an importer may be under; adequacy decisions take their scope from them. */
export const FOREIGN_LAWS = ['pipeda', 'appi', 'pipa', 'lgpd', 'gdpr', 'quebec-private-sector'] as const;
export type ForeignLaw = (typeof FOREIGN_LAWS)[number];

/** International organisations that can be a destination (Art. 44 GDPR). */
export const INTERNATIONAL_ORGANISATIONS = ['EPO'] as const;
export type InternationalOrganisation = (typeof INTERNATIONAL_ORGANISATIONS)[number];

export const SCENARIOS = ['disclosure', 'direct-collection', 'employee-travel', 'return-to-controller'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const TRANSFER_PURPOSES = ['uk-immigration-control'] as const;
export type TransferPurpose = (typeof TRANSFER_PURPOSES)[number];

/** Best to worst; the order is the rule by which the worst of several leads. */
export const VERDICTS = ['not-restricted', 'covered', 'exceptional', 'review', 'incomplete', 'uncovered'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Worst first. */
export const SEVERITIES = ['breach', 'gap', 'advice'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** Where the data of an activity come from (Art. 14(2)(f)). */
export const DATA_SOURCES = ['data-subject', 'public-sources', 'partners', 'third-parties', 'employer', 'generated'] as const;
export type DataSource = (typeof DATA_SOURCES)[number];

/** Rights that data subjects have in Art. 15 to 22 GDPR, one word per article, in their order. */
export const DATA_SUBJECT_RIGHTS = [
  'access', 'rectification', 'erasure', 'restriction', 'notification', 'portability', 'objection', 'automated-decisions',
] as const;
export type DataSubjectRight = (typeof DATA_SUBJECT_RIGHTS)[number];

/** How far a data protection impact assessment has come (Art. 35). */
export const IMPACT_ASSESSMENT_PROGRESSES = ['not-started', 'in-progress', 'concluded'] as const;
export type ImpactAssessmentProgress = (typeof IMPACT_ASSESSMENT_PROGRESSES)[number];

/** Kinds of security measures (Art. 32(1); Annex II of Decision (EU) 2021/914). */
export const MEASURE_CATEGORIES = [
  'pseudonymisation', 'encryption-in-transit', 'encryption-at-rest', 'access-control', 'authentication', 'physical-security',
  'availability', 'backup-and-recovery', 'logging-and-monitoring', 'secure-development', 'testing-and-audit', 'personnel',
  'organisation', 'separation', 'data-minimisation', 'data-quality', 'retention-and-erasure', 'supplier-management',
  'incident-response', 'certification',
] as const;
export type MeasureCategory = (typeof MEASURE_CATEGORIES)[number];

/** Languages in which records, lists and built-in names are written (BCP 47). */
export const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'nl'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Kinds of things a register holds; findings, revisions and differences point at them by kind and key. */
export const REGISTER_KINDS = [
  'organisation', 'data-category', 'data-subject-category', 'measure', 'processor', 'engagement', 'activity',
] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];
