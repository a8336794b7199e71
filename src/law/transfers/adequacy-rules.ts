/** The second question: does an adequacy decision cover this importer and these data? */
import { hasCertification, judgeCertifications } from './certification-rules.js';
import type { SafeguardFacts } from '../facts.js';
import { endKnownOn, inForceOn, type AdequacyCondition, type AdequacyRow } from '../law-rows.js';
import type { TransferQuestion } from './transfer-question.js';
import { TransferRoute } from './transfer-route.js';
import type { CertificationScheme, ForeignLaw } from '../vocabulary.js';

const STRONGEST = -1;

type ForeignLawCondition = Extract<AdequacyCondition, { kind: 'foreign-law' }>;

/**
 * The routes over adequacy decisions for the destination; where there is none, one failed route says so.
 * Decisions resting on a certification scheme count while in force, or where the importer has that certification.
 */
export function adequacyRoutes(question: TransferQuestion): TransferRoute[] {
  const routes: TransferRoute[] = [];
  const { destination, tables, asOf, provisions } = question;
  if (destination === null) return routes;
  for (const row of tables.adequacy.get(destination) ?? []) {
    const scheme = schemeOf(row);
    if (inForceOn(row, asOf) || scheme === null || hasCertification(question, scheme)) routes.push(judgeDecision(question, row));
  }
  if (routes.length === 0) {
    const route = new TransferRoute('adequacy', null, null, STRONGEST);
    route.fail('no-adequacy-decision', `There is no adequacy decision for ${destination}.`, provisions.adequacy);
    routes.push(route);
  }
  return routes;
}

/**
 * Judges a safeguard that names a certification scheme ("relies on the DPF"): by the adequacy rule where the certification is on file,
 * as a claim still to be shown where it is not, and as failed once the scheme has fallen or where it does not reach.
 */
export function judgeClaim(question: TransferQuestion, safeguard: SafeguardFacts, scheme: CertificationScheme): TransferRoute {
  const { destination, tables, asOf, provisions, index } = question;
  const decision = (destination === null ? undefined : tables.adequacy.get(destination))?.find((row) => schemeOf(row) === scheme);
  const name = index.schemes.get(scheme)?.name ?? scheme;
  if (decision === undefined) {
    const route = new TransferRoute('adequacy', scheme, provisions.adequacyGround, STRONGEST);
    route.fail('mechanism-unknown', `A certification under the ${name} is no ground for transfers to ${destination} under this regime.`, provisions.adequacy);
    return route;
  }
  const certified = hasCertification(question, scheme);
  const route = certified || !inForceOn(decision, asOf) ? judgeDecision(question, decision) : freshRoute(question, decision);
  if (safeguard.endsOn && safeguard.endsOn < asOf) {
    route.fail('safeguard-ended', `Reliance on the ${name} ended on ${safeguard.endsOn}.`, decision.source);
  } else if (!certified && route.state !== 'fails') {
    route.lack(
      'certification-missing', `The transfer relies on the ${name}, but no certification of the importer is on file.`, decision.source,
      'importer/certifications',
    );
  }
  route.endsBy(safeguard.endsOn);
  return route;
}

/** The scheme a decision rests on, or null. */
function schemeOf(row: AdequacyRow): CertificationScheme | null {
  for (const condition of row.conditions) if (condition.kind === 'certification') return condition.scheme;
  return null;
}

function freshRoute({ provisions, asOf }: TransferQuestion, row: AdequacyRow): TransferRoute {
  const route = new TransferRoute('adequacy', schemeOf(row) ?? row.id, provisions.adequacyGround, STRONGEST);
  route.lawEnd = endKnownOn(row, asOf);
  route.endsBy(route.lawEnd);
  return route;
}

function judgeDecision(question: TransferQuestion, row: AdequacyRow): TransferRoute {
  const { asOf, index } = question;
  if (!inForceOn(row, asOf)) return notInForce(question, row);
  const scheme = schemeOf(row);
  const schemeRow = scheme === null ? undefined : index.schemes.get(scheme);
  if (schemeRow !== undefined) {
    const certified = judgeCertifications(question, schemeRow, row, () => freshRoute(question, row));
    if (certified !== null) return certified;
    const route = freshRoute(question, row);
    route.fail('adequacy-scope-not-met', `The decision for ${row.name} covers certified importers only, and no certification is on file.`, row.source);
    return route;
  }
  const route = freshRoute(question, row);
  for (const condition of row.conditions) judgeCondition(question, route, row, condition);
  if (route.state === 'holds') {
    route.note('adequacy-in-force', `The adequacy decision for ${row.name} is in force and covers this transfer.`, row.source);
  }
  return route;
}

function notInForce({ asOf, provisions }: TransferQuestion, row: AdequacyRow): TransferRoute {
  const route = new TransferRoute('adequacy', schemeOf(row) ?? row.id, provisions.adequacyGround, STRONGEST);
  if (asOf < row.validFrom) {
    route.fail('adequacy-not-yet-in-force', `The adequacy decision for ${row.name} applies from ${row.validFrom} only.`, row.source);
    return route;
  }
  const end = endKnownOn(row, asOf);
  const because = row.endedBecause === undefined ? '' : `: ${row.endedBecause}`;
  const event = row.ends?.findLast((candidate) => candidate.knownFrom <= asOf);
  route.fail('adequacy-ended', `The adequacy decision for ${row.name} held until ${end}${because}.`, event?.source ?? row.source);
  return route;
}

function judgeCondition(question: TransferQuestion, route: TransferRoute, row: AdequacyRow, condition: AdequacyCondition): void {
  const { transferCase, asOf } = question;
  switch (condition.kind) {
    case 'foreign-law':
      judgeForeignLaw(question, route, row, condition);
      break;
    case 'automated-processing':
      if (transferCase.automatedProcessing === false) outOfScope(route, row, 'automated processing');
      break;
    case 'excluded-purpose':
      if (transferCase.purpose === condition.purpose && (condition.validUntil === null || asOf <= condition.validUntil)) {
        route.fail('adequacy-scope-not-met', `The decision for ${row.name} excludes transfers for this purpose.`, condition.source);
      }
      break;
    case 'unsettled-sector':
      if (transferCase.importer.sector && condition.sectors.includes(transferCase.importer.sector)) {
        route.doubt('adequacy-scope-unsettled', `The decision for ${row.name} covers ${condition.scope}.`, row.source, 'importer/sector');
      }
      break;
    case 'certification':
      break;
  }
}

/** A law that is stated decides; what is silent is presumed for ordinary companies, and left to a person for others. */
function judgeForeignLaw({ transferCase }: TransferQuestion, route: TransferRoute, row: AdequacyRow, condition: ForeignLawCondition): void {
  const { subjectTo, notSubjectTo, sector } = transferCase.importer;
  const denied = (law: ForeignLaw): boolean => notSubjectTo?.includes(law) ?? false;
  const stated = (law: ForeignLaw): boolean => (subjectTo?.includes(law) ?? false) && !denied(law);
  if (condition.laws.some(stated)) return;
  const unsettled = condition.unsettledLaws.some(stated);
  const importerSector = sector ?? 'commercial';
  if (!unsettled && (condition.laws.every(denied) || condition.outsideFor.includes(importerSector))) {
    outOfScope(route, row, condition.scope);
  } else if (unsettled || denied(condition.presumed) || !condition.presumedFor.includes(importerSector)) {
    route.doubt(
      'adequacy-scope-unsettled', `The decision for ${row.name} covers ${condition.scope}; whether the importer is one of them is not stated.`,
      row.source, 'importer/subjectTo',
    );
  }
}

function outOfScope(route: TransferRoute, row: AdequacyRow, scope: string): void {
  route.fail('adequacy-scope-not-met', `The decision for ${row.name} covers ${scope} only.`, row.source);
}
