import type { FindingCode } from '../../law/findings/findings-codes.js';
import type {
  ActivityStatus, CertificationStatus, ContractKind, ContractStatus, EngagementStatus, ForeignLaw, InternationalOrganisation, Scenario, Sector, Severity,
  TransferPurpose, Verdict,
} from '../../law/vocabulary.js';
import type { FurtherReasonCode } from './reason-codes.js';

/**
 * What screens say for codes in one language, as far as records, reminders and pages have no words for them already. Short, as it stands in a
 * cell of a table; titles without a full stop, remedies as sentences.
 */
export interface VocabularyWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly statuses: Readonly<Record<EngagementStatus | ActivityStatus, string>>;
  readonly contractKinds: Readonly<Record<ContractKind, string>>;
  readonly contractStatuses: Readonly<Record<ContractStatus, string>>;
  readonly certificationStatuses: Readonly<Record<CertificationStatus, string>>;
  readonly sectors: Readonly<Record<Sector, string>>;
  readonly scenarios: Readonly<Record<Scenario, string>>;
  readonly transferPurposes: Readonly<Record<TransferPurpose, string>>;
  readonly internationalOrganisations: Readonly<Record<InternationalOrganisation, string>>;
  /** Those that are known by a name of their own language are not translated. */
  readonly foreignLaws: Readonly<Record<Extract<ForeignLaw, 'quebec-private-sector'>, string>>;
  readonly webPage: string;
  /** In two or three words, where the record has a sentence. */
  readonly findings: Readonly<Record<FindingCode, string>>;
  readonly remedies: Readonly<Record<FindingCode, string>>;
  readonly reasons: Readonly<Record<FurtherReasonCode, string>>;
}
