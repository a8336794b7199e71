/** Every code under which the law room names something that a record or a transfer lacks. */
export const MISSING_CODES = [
  'contact-missing', 'data-protection-officer-missing', 'representative-missing', 'purposes-missing', 'data-subjects-missing',
  'data-categories-missing', 'recipient-category-missing', 'location-missing', 'suitable-safeguards-missing', 'guarantee-missing',
  'retention-missing', 'measures-missing', 'controllers-missing', 'categories-of-processing-missing',
  'destination-missing', 'safeguard-missing', 'safeguard-ended', 'safeguard-not-yet-signed', 'signature-date-missing',
  'transfer-impact-assessment-missing', 'assessment-not-acceptable', 'module-missing', 'module-mismatch', 'annex-missing',
  'clauses-modified', 'importer-under-gdpr', 'swiss-amendments-missing', 'companion-missing', 'approval-missing', 'importer-not-bound',
  'authorisation-missing', 'notification-missing', 'certificate-missing', 'binding-commitments-missing', 'parties-not-public',
  'certification-missing', 'certification-hr-coverage-unknown', 'certified-entity-unconfirmed', 'adequacy-scope-unsettled',
  'derogation-article-missing', 'derogation-explicit-consent-missing', 'derogation-risks-explained-missing', 'derogation-necessary-missing',
  'derogation-occasional-missing', 'derogation-systematic-missing', 'derogation-repetitive-missing', 'derogation-limited-number-missing',
  'derogation-assessment-documented-missing', 'derogation-authority-informed-missing', 'derogation-data-subjects-informed-missing',
] as const;
export type MissingCode = (typeof MISSING_CODES)[number];

const KNOWN: ReadonlySet<string> = new Set(MISSING_CODES);

/** Whether a code of the law room has words of its own. */
export function isMissingCode(code: string): code is MissingCode {
  return KNOWN.has(code);
}
