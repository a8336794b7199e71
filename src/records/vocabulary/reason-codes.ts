import { MISSING_CODES, type MissingCode } from '../labels/missing-codes.js';

/**
 * Codes of reasons and warnings about a transfer, besides those that name something missing. The rules of the law room compose some of them, so
 * that a test holds this list to what they say.
 */
export const FURTHER_REASON_CODES = [
  'free-flow', 'direct-collection', 'employee-travel', 'return-to-controller', 'law-not-recorded', 'territory-unsettled',
  'no-adequacy-decision', 'adequacy-in-force', 'adequacy-not-yet-in-force', 'adequacy-ended', 'adequacy-scope-not-met',
  'certification-ended', 'certification-not-yet-in-force', 'certification-without-hr-data',
  'safeguard-holds', 'no-safeguard', 'mechanism-unknown', 'mechanism-ended', 'mechanism-not-yet-in-force', 'no-approved-scheme',
  'concluded-too-late', 'processing-changed', 'roles-mismatch',
  'derogation-applies', 'closed-to-public-authorities', 'derogation-explicit-consent-denied', 'derogation-necessary-denied', 'derogation-occasional-denied',
  'derogation-systematic-denied', 'derogation-repetitive-denied', 'derogation-limited-number-denied',
  'security-measures-needed', 'processor-contract-needed', 'sunset-within-a-year', 'litigation-pending', 'law-in-motion', 'certification-renewal-overdue',
  'certification-renewal-due', 'certification-unchecked', 'certification-under-review', 'fallback-advised', 'controller-authorisation-needed',
  'derogation-to-be-documented', 'signature-date-unknown',
] as const;
export type FurtherReasonCode = (typeof FURTHER_REASON_CODES)[number];

/** Every code under which the assessment of a transfer gives a reason, names what is missing or warns. */
export const REASON_CODES: readonly (MissingCode | FurtherReasonCode)[] = [...MISSING_CODES, ...FURTHER_REASON_CODES];
