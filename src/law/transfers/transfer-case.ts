/** One case put to `assessTransfer`, and its answer. Names and shapes are those of `POST /api/v1/transfers/assess`. */
import type { CertificationFacts, CountryCode, Day, SafeguardFacts } from '../facts.js';
import type {
  ForeignLaw, InternationalOrganisation, Mechanism, PartyRole, Regime, Scenario, Sector, TransferPurpose, Verdict,
} from '../vocabulary.js';

export interface ExporterFacts {
  /** Null where a hop down a chain leaves from a company whose country nobody stated. */
  readonly country: CountryCode | null;
  readonly role: PartyRole;
  readonly sector?: Sector | null;
}

export interface ImporterFacts {
  readonly country?: CountryCode | null;
  readonly organisation?: InternationalOrganisation | null;
  readonly role: PartyRole;
  readonly sector?: Sector | null;
  readonly subjectTo?: readonly ForeignLaw[] | null;
  readonly notSubjectTo?: readonly ForeignLaw[] | null;
  readonly certifications?: readonly CertificationFacts[] | null;
}

/** One transfer on one day under one law. */
export interface TransferCase {
  readonly regime: Regime;
  readonly asOf: Day;
  readonly exporter: ExporterFacts;
  readonly importer: ImporterFacts;
  /** Data of employees in the employment context: the DPF covers them only where the certification says so. */
  readonly hrData?: boolean | null;
  /** Default true (Decision 2011/61/EU covers automated processing only). */
  readonly automatedProcessing?: boolean | null;
  readonly purpose?: TransferPurpose | null;
  /** Module 4: the processor combines the data with data it collected itself (Clauses 14 and 15). */
  readonly combinedWithExporterData?: boolean | null;
  readonly scenario?: Scenario | null;
  readonly safeguards?: readonly SafeguardFacts[] | null;
}

/** Why a verdict is what it is. `message` is a plain English sentence; `citation` names article, decision or judgment. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  readonly citation: string;
}

/** What is missing; `field` names the field that would close it, relative to the case (`safeguards/0/module`). */
export interface MissingFact extends Reason {
  readonly field: string;
}

/** `holds`: the ground or as good; `incomplete`: of the right kind, not shown complete; `fails`: does not carry the transfer. */
export type SafeguardState = 'holds' | 'incomplete' | 'fails';

export interface SafeguardAssessment {
  readonly mechanism: Mechanism;
  readonly state: SafeguardState;
  readonly reasons: readonly Reason[];
}

export interface TransferAssessment {
  readonly verdict: Verdict;
  /** `art-45`, `art-46-2-c`, `art-47`, `art-49-1-a`, `fadp-16-2-d` ...; null where nothing carries the transfer or none is needed. */
  readonly ground: string | null;
  readonly mechanism: Mechanism | string | null;
  /** Last day on which this answer holds by what is known of the facts and the law; null: no end known. */
  readonly validUntil: Day | null;
  readonly reasons: readonly Reason[];
  readonly missing: readonly MissingFact[];
  readonly warnings: readonly Reason[];
  readonly safeguards: readonly SafeguardAssessment[];
  readonly lawVersion: Day;
}
