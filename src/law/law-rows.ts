/** The shapes of the dated rows the law is written in. Every row says where it is from and when it holds. */
import type { Day } from './facts.js';
import type {
  CertificationScheme, DerogationArticle, ForeignLaw, PartyRole, Regime, Scenario, SccModule, Sector, TransferPurpose, TransferTool,
} from './vocabulary.js';

/** `seen`: read in a published copy of the source; `memory`: still to be read against the source by a lawyer. */
export type Confidence = 'seen' | 'memory';

/** The end of a row as it was known from one day on: a sunset that was moved is several events, never one overwritten date. */
export interface EndEvent {
  readonly knownFrom: Day;
  readonly validUntil: Day | null;
  readonly source: string;
}

/** `validFrom` is the first day, `validUntil` the last (null: still in force); both as known today. `ends` tells how the end became known. */
export interface LawRow {
  readonly validFrom: Day;
  readonly validUntil: Day | null;
  readonly ends?: readonly EndEvent[];
  readonly source: string;
  readonly confidence: Confidence;
}

/**
 * The provisions of a regime over a time, by the words of that time. Ground codes stay those of today's numbering, so that a
 * comparison over the years compares like with like; the citations name the provision of the day.
 */
export interface ProvisionRow extends LawRow {
  readonly regime: Regime;
  /** Whose tables decide: UK transfers before 2021 were judged by Union law. */
  readonly judgedBy: Regime;
  readonly adequacyGround: string;
  readonly transfers: string;
  readonly adequacy: string;
  readonly safeguards: string;
  readonly derogations: string;
  readonly derogationRecord: string;
  readonly processorContract: string;
  readonly subProcessing: string;
  readonly security: string;
}

/** A country inside the regime's own area. */
export interface FreeFlowRow extends LawRow {
  readonly regime: Regime;
  readonly country: string;
  /** Finishes the sentence "XX ...". */
  readonly standing: string;
}

/** A territory with a code of its own: part of another country for data protection, or its standing is unsettled. */
export interface TerritoryRow extends LawRow {
  readonly territory: string;
  readonly name: string;
  readonly parent: string;
  readonly standing: 'part' | 'unsettled';
}

/** What must be true of importer and data for an adequacy decision to reach them. */
export type AdequacyCondition =
  | { readonly kind: 'certification'; readonly scheme: CertificationScheme }
  | {
    readonly kind: 'foreign-law';
    readonly laws: readonly ForeignLaw[];
    /** Taken to bind importers of `presumedFor` sectors until the case denies it. */
    readonly presumed: ForeignLaw;
    readonly presumedFor: readonly Sector[];
    readonly outsideFor: readonly Sector[];
    /** Laws that come close without being named by the decision: for a person to decide. */
    readonly unsettledLaws: readonly ForeignLaw[];
    readonly scope: string;
  }
  | { readonly kind: 'automated-processing' }
  | { readonly kind: 'excluded-purpose'; readonly purpose: TransferPurpose; readonly validUntil: Day | null; readonly source: string }
  | { readonly kind: 'unsettled-sector'; readonly sectors: readonly Sector[]; readonly scope: string };

/** One adequacy decision (Art. 45 GDPR), adequacy regulation (UK) or entry of a list (Switzerland). */
export interface AdequacyRow extends LawRow {
  readonly id: string;
  readonly regime: Regime;
  /** Country code, or the code of an international organisation. */
  readonly destination: string;
  readonly name: string;
  readonly conditions: readonly AdequacyCondition[];
  /** Finishes "... ended because", where it ended before its time. */
  readonly endedBecause?: string;
}

/** A self-certification scheme that a decision rests on. */
export interface CertificationSchemeRow extends LawRow {
  readonly scheme: CertificationScheme;
  readonly name: string;
  /** The scheme this one extends: a certification needs the other beside it. */
  readonly extends: CertificationScheme | null;
  /** What `until` of a certification means. */
  readonly untilMeans: 'renewal-due' | 'end';
  /** A second ground beside the certification is advised while the scheme is contested. */
  readonly fallbackAdvised: boolean;
}

/** Conditions of transfer tools beyond dates, roles and assessment; each is one rule in safeguard-rules.ts. */
export type SafeguardRequirement =
  | 'module' | 'annexes' | 'unmodified' | 'importer-outside-gdpr' | 'clauses-silent-on-gdpr-importers' | 'swiss-amendments'
  | 'approved-where-stated' | 'importer-bound' | 'approval-shown' | 'authorised' | 'notified' | 'certificate' | 'binding-commitments'
  | 'public-parties' | 'public-exporter';

export interface MechanismRow extends LawRow {
  readonly regime: Regime;
  readonly mechanism: Exclude<TransferTool, 'derogation'>;
  readonly ground: string;
  readonly name: string;
  readonly exporterRoles: readonly PartyRole[];
  readonly importerRoles: readonly PartyRole[];
  /** Last day on which a contract could be newly concluded; older ones live on unchanged until `validUntil`. */
  readonly newContractsUntil: Day | null;
  /** First day on which the transfer must be assessed, with what says so; null: no assessment asked. */
  readonly assessment: { readonly from: Day; readonly source: string } | null;
  readonly requires: readonly SafeguardRequirement[];
  /** Made by signature: a missing date is worth a warning. */
  readonly signed: boolean;
  /** The other half without which this tool does not stand, and what its absence makes of it. */
  readonly companion?: { readonly mechanism: TransferTool; readonly absent: 'incomplete' | 'fails'; readonly source: string };
  /** The first approved scheme of this kind; before it the tool exists on paper only. Null: none yet. */
  readonly availableFrom?: Day | null;
  readonly availabilitySource?: string;
  readonly endedBecause?: string;
}

export interface SccModuleRow {
  readonly module: SccModule;
  readonly name: string;
  readonly exporter: PartyRole;
  readonly importer: PartyRole;
  readonly annexes: readonly string[];
  /** Module 4 wants an assessment only where the processor combines the data with its own (Clauses 14 and 15). */
  readonly assessment: 'always' | 'where-combined';
  readonly source: string;
}

/** Facts of a derogation that can be stated true or false. */
export type DerogationFact =
  | 'necessary' | 'occasional' | 'systematic' | 'repetitive' | 'limitedNumber' | 'explicitConsent' | 'risksExplained'
  | 'assessmentDocumented' | 'authorityInformed' | 'dataSubjectsInformed';

/** `unstated`: silence leaves it incomplete, or is taken for met. `denied`: the ground does not exist, or a duty is still open. */
export interface DerogationCondition {
  readonly fact: DerogationFact;
  readonly value: boolean;
  readonly unstated: 'incomplete' | 'assumed';
  readonly denied: 'fails' | 'incomplete';
  readonly impliedBy?: DerogationFact;
  /** The condition in words: "the transfer is occasional". */
  readonly words: string;
  readonly source: string;
}

export interface DerogationRow extends LawRow {
  readonly regime: Regime;
  readonly article: DerogationArticle;
  readonly ground: string;
  readonly name: string;
  readonly openToPublicAuthorities: boolean;
  readonly conditions: readonly DerogationCondition[];
}

/** A situation that is no transfer although data end up abroad. */
export interface ScenarioRow extends LawRow {
  readonly scenario: Scenario;
  readonly regimes: readonly Regime[];
  readonly exporterRole: PartyRole | null;
  readonly importerRole: PartyRole | null;
  readonly message: string;
}

/** Something in motion that a reader of an answer should know; it never changes a verdict. */
export interface DevelopmentRow extends LawRow {
  readonly code: string;
  readonly regime: Regime;
  readonly mechanism?: string;
  readonly destination?: string;
  readonly exporterCountries?: readonly string[];
  readonly exporterRole?: PartyRole;
  readonly message: string;
}

/**
 * The last day of a row by what was known on a day.
 *
 * @returns the day, or null where no end was known
 */
export function endKnownOn(row: LawRow, day: Day): Day | null {
  if (row.ends === undefined) return row.validUntil;
  let end: Day | null = null;
  for (const event of row.ends) if (event.knownFrom <= day) end = event.validUntil;
  return end;
}

/** Whether a row is in force on a day, by what was known on that day. */
export function inForceOn(row: LawRow, day: Day): boolean {
  if (day < row.validFrom) return false;
  const end = endKnownOn(row, day);
  return end === null || day <= end;
}
