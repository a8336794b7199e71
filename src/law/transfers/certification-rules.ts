/** Whether a self-certification carries a transfer on a day. */
import type { CertificationFacts } from '../facts.js';
import type { AdequacyRow, CertificationSchemeRow } from '../law-rows.js';
import type { TransferQuestion } from './transfer-question.js';
import { isWorse, type TransferRoute } from './transfer-route.js';
import type { CertificationScheme } from '../vocabulary.js';

/** Whether the importer has a certification of a scheme on file, whatever its state. */
export function hasCertification({ transferCase }: TransferQuestion, scheme: CertificationScheme): boolean {
  return transferCase.importer.certifications?.some((certification) => certification.scheme === scheme) ?? false;
}

/**
 * Judges the certifications of one scheme into a route; the best of several decides.
 *
 * @param freshRoute makes an empty route for one certification
 * @returns the best route, or null where no certification of the scheme is on file
 */
export function judgeCertifications(
  question: TransferQuestion, scheme: CertificationSchemeRow, decision: AdequacyRow, freshRoute: () => TransferRoute,
): TransferRoute | null {
  let best: TransferRoute | null = null;
  const certifications = question.transferCase.importer.certifications ?? [];
  for (const [position, certification] of certifications.entries()) {
    if (certification.scheme !== scheme.scheme) continue;
    const route = freshRoute();
    judge(question, route, certification, scheme, decision, `importer/certifications/${position}`);
    if (best === null || isWorse(best.state, route.state)) best = route;
  }
  return best;
}

function judge(
  question: TransferQuestion, route: TransferRoute, certification: CertificationFacts, scheme: CertificationSchemeRow,
  decision: AdequacyRow, field: string,
): void {
  route.certified = { certification, scheme };
  judgeStanding(question, route, certification, scheme, decision, field);
  if (route.state === 'fails') return;
  judgeReach(question, route, certification, scheme, decision, field);
  judgeExtended(question, route, scheme, decision);
  if (scheme.untilMeans === 'end') route.endsBy(certification.until);
  if (route.state === 'holds') {
    route.note('adequacy-in-force', `The adequacy decision for ${decision.name} is in force and the importer is certified.`, decision.source);
  }
}

/** Status and dates. A re-certification under review still participates; the due date of a renewal ends nothing. */
function judgeStanding(
  { asOf }: TransferQuestion, route: TransferRoute, certification: CertificationFacts, scheme: CertificationSchemeRow,
  decision: AdequacyRow, field: string,
): void {
  const { status, from, until } = certification;
  if (status === 'lapsed' || status === 'withdrawn') {
    route.fail('certification-ended', `The importer's certification under the ${scheme.name} is ${status}.`, decision.source, `${field}/status`);
  } else if (from && from > asOf) {
    route.fail('certification-not-yet-in-force', `The importer's certification under the ${scheme.name} starts on ${from} only.`, decision.source, `${field}/from`);
  } else if (until && until < asOf && scheme.untilMeans === 'end') {
    route.fail('certification-ended', `The importer's certification under the ${scheme.name} ended on ${until}.`, decision.source, `${field}/until`);
  }
}

/** Whose data and which entity it covers. */
function judgeReach(
  { transferCase }: TransferQuestion, route: TransferRoute, certification: CertificationFacts, scheme: CertificationSchemeRow,
  decision: AdequacyRow, field: string,
): void {
  if (transferCase.hrData === true && certification.coversHrData === false) {
    route.fail('certification-without-hr-data', `The certification under the ${scheme.name} does not cover human resources data.`, decision.source, `${field}/coversHrData`);
  } else if (transferCase.hrData === true && certification.coversHrData !== true) {
    route.doubt(
      'certification-hr-coverage-unknown', `Nobody stated whether the certification under the ${scheme.name} covers human resources data.`,
      decision.source, `${field}/coversHrData`,
    );
  }
  if (certification.entityConfirmed === false) {
    route.doubt(
      'certified-entity-unconfirmed', `It is not confirmed that the importer is an entity which the certification under the ${scheme.name} covers.`,
      decision.source, `${field}/entityConfirmed`,
    );
  }
}

/** An extension stands only beside a certification under the scheme it extends. */
function judgeExtended(question: TransferQuestion, route: TransferRoute, scheme: CertificationSchemeRow, decision: AdequacyRow): void {
  if (scheme.extends === null) return;
  const base = question.index.schemes.get(scheme.extends);
  if (base === undefined || !hasCertification(question, scheme.extends)) {
    route.lack(
      'certification-missing', `The ${scheme.name} extends a certification under ${base ? `the ${base.name}` : scheme.extends}, and none is on file.`,
      scheme.source, 'importer/certifications',
    );
    return;
  }
  const standing = question.transferCase.importer.certifications?.some((certification) =>
    certification.scheme === scheme.extends && certification.status !== 'lapsed' && certification.status !== 'withdrawn'
    && (!certification.from || certification.from <= question.asOf));
  if (!standing) {
    route.fail('certification-ended', `The certification under the ${base.name}, which the ${scheme.name} extends, does not stand.`, decision.source);
  }
}
