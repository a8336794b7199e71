/** Warnings: what a reader should know beside an answer. They are made after the verdict and never change it. */
import { daysBetween } from '../day.js';
import type { Day } from '../facts.js';
import { inForceOn, type DevelopmentRow } from '../law-rows.js';
import type { Reason } from './transfer-case.js';
import type { TransferQuestion } from './transfer-question.js';
import type { TransferRoute } from './transfer-route.js';

/** A renewal is due soon, and a look at the list is stale, after this many days. */
const WATCH_DAYS = 90;

/** Warnings about a case that is no transfer: the duties that remain. */
export function warningsWithoutTransfer({ transferCase, provisions, asOf }: TransferQuestion, code: string, validUntil: Day | null): Reason[] {
  const warnings: Reason[] = [];
  if (code === 'employee-travel') {
    warnings.push({ code: 'security-measures-needed', message: 'Access from abroad still needs fitting security measures.', citation: provisions.security });
  } else if (code === 'free-flow' && transferCase.importer.role === 'processor') {
    warnings.push({ code: 'processor-contract-needed', message: 'No transfer rule applies, but the processor still needs a contract.', citation: provisions.processorContract });
  }
  if (validUntil !== null && validUntil < yearAfter(asOf)) {
    warnings.push({ code: 'sunset-within-a-year', message: `Data flow freely there until ${validUntil}.`, citation: provisions.transfers });
  }
  return warnings;
}

/** Warnings about an answered transfer: its certification, its sunset, duties that go with it, and what is in motion. */
export function warningsAbout(question: TransferQuestion, leading: TransferRoute | null, fallback: boolean): Reason[] {
  const warnings: Reason[] = [];
  for (const row of question.tables.developments) {
    if (concerns(row, question, leading)) warnings.push({ code: row.code, message: row.message, citation: row.source });
  }
  if (leading === null) return warnings;
  warnOfCertification(question, leading, fallback, warnings);
  warnOfSunset(question, leading, warnings);
  warnOfDuties(question, leading, warnings);
  return warnings;
}

function concerns(row: DevelopmentRow, { transferCase, destination, asOf }: TransferQuestion, leading: TransferRoute | null): boolean {
  return (row.mechanism === undefined || row.mechanism === leading?.mechanism)
    && (row.destination === undefined || row.destination === destination)
    && (row.exporterRole === undefined || row.exporterRole === transferCase.exporter.role)
    && (row.exporterCountries === undefined || row.exporterCountries.includes(transferCase.exporter.country ?? ''))
    && inForceOn(row, asOf);
}

function warnOfCertification({ asOf }: TransferQuestion, leading: TransferRoute, fallback: boolean, warnings: Reason[]): void {
  if (leading.certified === null) return;
  const { certification: { until, checkedOn, status }, scheme } = leading.certified;
  const warn = (code: string, message: string): void => void warnings.push({ code, message, citation: scheme.source });
  if (until && until < asOf) {
    warn('certification-renewal-overdue', `Re-certification under the ${scheme.name} was due on ${until}: check that it was renewed.`);
  } else if (until && daysBetween(asOf, until) <= WATCH_DAYS) {
    warn('certification-renewal-due', `Re-certification under the ${scheme.name} is due on ${until}.`);
  }
  if (checkedOn && checkedOn < asOf && daysBetween(checkedOn, asOf) > WATCH_DAYS) {
    warn('certification-unchecked', `The certification was last checked on ${checkedOn}.`);
  }
  if (status === 'under-review') warn('certification-under-review', 'Re-certification is under review; the participant still participates.');
  if (scheme.fallbackAdvised && !fallback) {
    warn('fallback-advised', `The ${scheme.name} is contested: keep a second safeguard ready.`);
  }
}

function warnOfSunset({ asOf }: TransferQuestion, leading: TransferRoute, warnings: Reason[]): void {
  const end = leading.lawEnd;
  if (end !== null && end < yearAfter(asOf)) {
    warnings.push({
      code: 'sunset-within-a-year', message: `By what is known, this ground ends on ${end}.`,
      citation: leading.reasons[0]?.citation ?? '',
    });
  }
}

function warnOfDuties({ transferCase, provisions }: TransferQuestion, leading: TransferRoute, warnings: Reason[]): void {
  const { exporter, importer } = transferCase;
  if (leading.kind === 'safeguard' && exporter.role === 'processor' && importer.role === 'processor') {
    warnings.push({
      code: 'controller-authorisation-needed', message: 'The controller must have authorised the engagement of this further processor.',
      citation: provisions.subProcessing,
    });
  }
  if (leading.kind === 'derogation') {
    warnings.push({
      code: 'derogation-to-be-documented', message: 'The assessment and the safeguards must be documented and shown in the record.',
      citation: provisions.derogationRecord,
    });
  }
  if (leading.undated) {
    warnings.push({ code: 'signature-date-unknown', message: 'Nobody stated when the document was signed.', citation: provisions.safeguards });
  }
}

/** The same date a year later; days compare as strings, so 29 February needs no care. */
function yearAfter(day: Day): Day {
  return `${String(Number(day.slice(0, 4)) + 1).padStart(4, '0')}${day.slice(4)}`;
}
