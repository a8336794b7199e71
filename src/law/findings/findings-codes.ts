/** Every finding there is: how grave it is, which provision says so, and what would close it. */
import type { RegisterReference } from '../register/register-transfers.js';
import type { Provision } from '../citations.js';
import type { Severity } from '../vocabulary.js';

/** `breach`: the law is violated; `gap`: a fact is missing or cannot be shown; `advice`: due, doubtful or better done otherwise. */
interface FindingDefinition {
  readonly severity: Severity;
  readonly provision: Provision;
  readonly remedy: string;
}

export const FINDING_CODES = {
  // Organisation
  'contact-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(a)', fadp: 'Art. 12(2)(a)' }, remedy: 'Add an address, an e-mail address or a telephone number.' },
  'representative-missing': { severity: 'breach', provision: { gdpr: 'Art. 27(1)', fadp: 'Art. 14(1)' }, remedy: 'Designate a representative in writing and record name and contact details.' },
  'data-protection-officer-missing': { severity: 'breach', provision: { gdpr: 'Art. 37(1)(a)', fadp: 'Art. 10(4)' }, remedy: 'Designate a data protection officer and record the contact details.' },

  // Activities: Art. 30
  'purposes-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(b)', fadp: 'Art. 12(2)(b)' }, remedy: 'State every purpose for which the data are processed.' },
  'data-subjects-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(c)', fadp: 'Art. 12(2)(c)' }, remedy: 'State whose data are processed.' },
  'data-categories-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(c)', fadp: 'Art. 12(2)(c)' }, remedy: 'State which categories of personal data are processed.' },
  'recipient-category-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(d)', fadp: 'Art. 12(2)(d)' }, remedy: 'State the category of the recipient.' },
  'retention-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(f)', fadp: 'Art. 12(2)(e)' }, remedy: 'State a period or an event after which the data are erased, or why neither is possible.' },
  'measures-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(g)', fadp: 'Art. 12(2)(f)' }, remedy: 'Name the technical and organisational measures that protect the data.' },
  'controllers-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(2)(a)', fadp: 'Art. 12(3)' }, remedy: 'List the controllers on whose behalf the data are processed.' },
  'categories-of-processing-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(2)(b)', fadp: 'Art. 12(3)' }, remedy: 'State the categories of processing carried out for the controllers.' },
  'suitable-safeguards-missing': { severity: 'breach', provision: { gdpr: 'Art. 30(1)(e)', fadp: null }, remedy: 'Document the assessment and the suitable safeguards provided.' },
  'guarantee-missing': { severity: 'breach', provision: { gdpr: null, fadp: 'Art. 12(2)(g)' }, remedy: 'Agree on a guarantee for the disclosure abroad and record it.' },

  // Activities: lawfulness and impact
  'legal-basis-missing': { severity: 'gap', provision: { gdpr: 'Art. 6(1)', fadp: null }, remedy: 'Determine the legal basis of the purpose.' },
  'legitimate-interest-missing': { severity: 'gap', provision: { gdpr: 'Art. 6(1)(f)', fadp: null }, remedy: 'State the legitimate interest and weigh it against those of the data subjects.' },
  'special-category-condition-missing': { severity: 'gap', provision: { gdpr: 'Art. 9(2)', fadp: null }, remedy: 'State which condition of Art. 9(2) permits the processing, or stop it.' },
  'impact-assessment-missing': { severity: 'breach', provision: { gdpr: 'Art. 35(1)', fadp: 'Art. 22(1)' }, remedy: 'Carry out the data protection impact assessment and record the day it was concluded.' },
  'impact-assessment-undecided': { severity: 'advice', provision: { gdpr: 'Art. 35(3)', fadp: 'Art. 22(2)' }, remedy: 'Decide whether a data protection impact assessment is required, and record the decision.' },

  // Engagements
  'location-missing': { severity: 'gap', provision: { gdpr: 'Art. 30(1)(e)', fadp: 'Art. 12(2)(g)' }, remedy: 'Ask in which countries the data are stored and from where they can be reached, and record them.' },
  'contract-missing': { severity: 'breach', provision: { gdpr: 'Art. 28(3)', fadp: 'Art. 9(1)' }, remedy: 'Conclude a contract on the processing and record when it was signed.' },
  'contract-ended': { severity: 'breach', provision: { gdpr: 'Art. 28(3)', fadp: 'Art. 9(1)' }, remedy: 'Renew the contract, or end the engagement.' },
  'joint-arrangement-missing': { severity: 'breach', provision: { gdpr: 'Art. 26(1)', fadp: null }, remedy: 'Agree on who fulfils which duty as joint controllers, and record the arrangement.' },
  'sub-processor-not-listed': { severity: 'gap', provision: { gdpr: 'Art. 28(2)', fadp: 'Art. 9(3)' }, remedy: 'Put the sub-processor on the list that customers are shown.' },
  'notice-period-short': { severity: 'breach', provision: { gdpr: 'Art. 28(2)', fadp: 'Art. 9(3)' }, remedy: 'Start later, so that customers have the whole notice period to object.' },
  'review-overdue': { severity: 'advice', provision: { gdpr: 'Art. 28(1)', fadp: 'Art. 9(2)' }, remedy: 'Review the engagement and record the day of the review.' },

  // Transfers
  'transfer-uncovered': { severity: 'breach', provision: { gdpr: 'Art. 44', fadp: 'Art. 16(1)' }, remedy: 'Provide appropriate safeguards for the transfer, or stop it.' },
  'transfer-incomplete': { severity: 'gap', provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Complete what the ground of the transfer lacks.' },
  'transfer-review': { severity: 'gap', provision: { gdpr: 'Art. 44', fadp: 'Art. 16(1)' }, remedy: 'Have the transfer examined, and state the fact it turns on.' },
  'transfer-exceptional': { severity: 'advice', provision: { gdpr: 'Art. 49(1)', fadp: 'Art. 17(1)' }, remedy: 'Provide safeguards for anything that is not occasional, and keep the assessment on record.' },
  'safeguard-not-in-force': { severity: 'gap', provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Replace the safeguard by one that is in force and fits the transfer.' },
  'transfer-impact-assessment-missing': { severity: 'gap', provision: { gdpr: 'Art. 46(1)', fadp: 'Art. 16(2)' }, remedy: 'Assess the law and practice of the third country, and record the day and the outcome.' },
  'certification-missing': { severity: 'gap', provision: { gdpr: 'Art. 45(3)', fadp: 'Art. 16(1)' }, remedy: 'Look the company up in the list of certified organisations and record its certification, or agree on another safeguard.' },
  'certification-ended': { severity: 'gap', provision: { gdpr: 'Art. 45(3)', fadp: 'Art. 16(1)' }, remedy: 'Look the company up in the list of certified organisations, or agree on another safeguard.' },
  'certification-renewal-overdue': { severity: 'advice', provision: { gdpr: 'Art. 45(3)', fadp: 'Art. 16(1)' }, remedy: 'Look up whether the company has renewed its certification, and record the new date.' },
} as const satisfies Readonly<Record<string, FindingDefinition>>;

export type FindingCode = keyof typeof FINDING_CODES;

/**
 * Where a rule strikes. Severity and provision stand here only where they differ from those of the code, a citation where the assessment of a
 * transfer already gave one. A hit on a provision that binds under none of the organisation's regimes is no finding.
 */
export interface Hit {
  readonly code: FindingCode;
  readonly about: RegisterReference;
  readonly pointer: string;
  readonly message: string;
  readonly severity?: Severity;
  readonly provision?: Provision;
  readonly citation?: string;
}

/** One rule: what it finds about a subject on the day, in order. */
export type Rule<Subject> = (subject: Subject) => readonly Hit[];

export const NO_HITS: readonly Hit[] = [];

/** What is said of a code where a hit says nothing else. */
export function definitionOf(code: FindingCode): FindingDefinition {
  return FINDING_CODES[code];
}
