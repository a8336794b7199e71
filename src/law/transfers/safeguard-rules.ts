/** The third question: does a safeguard on file carry the transfer (Art. 46, 47 GDPR; Art. 16(2) FADP)? */
import { judgeClaim } from './adequacy-rules.js';
import { judgeDerogation } from './derogation-rules.js';
import type { SafeguardFacts, TransferImpactAssessmentFacts } from '../facts.js';
import type { RankedMechanism } from '../law-index.js';
import { endKnownOn, inForceOn, type MechanismRow } from '../law-rows.js';
import { fittingModule, isBy, REQUIREMENT_RULES, type SafeguardUnderReview } from './safeguard-requirements.js';
import type { TransferQuestion } from './transfer-question.js';
import { isWorse, TransferRoute } from './transfer-route.js';
import { CERTIFICATION_SCHEMES, type CertificationScheme, type Mechanism } from '../vocabulary.js';

const SCHEMES: ReadonlySet<string> = new Set(CERTIFICATION_SCHEMES);
const isScheme = (mechanism: Mechanism): mechanism is CertificationScheme => SCHEMES.has(mechanism);

/** One route per safeguard on file, in their order. */
export function safeguardRoutes(question: TransferQuestion): TransferRoute[] {
  const safeguards = question.transferCase.safeguards ?? [];
  const shared = question.tables.hasCompanions ? sharedAssessment(question, safeguards) : null;
  const alone = safeguards.map((safeguard, position) => judgeAlone(question, safeguard, `safeguards/${position}`, shared));
  if (!question.tables.hasCompanions) return alone;
  const best = bestByMechanism(alone);
  return alone.map((route) => withCompanion(question, route, best));
}

function judgeAlone(
  question: TransferQuestion, safeguard: SafeguardFacts, field: string, shared: TransferImpactAssessmentFacts | null,
): TransferRoute {
  if (isScheme(safeguard.mechanism)) return judgeClaim(question, safeguard, safeguard.mechanism);
  if (safeguard.mechanism === 'derogation') return judgeDerogation(question, safeguard, field);
  const ranked = question.tables.mechanisms.get(isOwnClauses(question, safeguard) ? 'ad-hoc-clauses' : safeguard.mechanism);
  if (ranked === undefined) return unknownMechanism(question, safeguard);
  return judgeTool(question, safeguard, ranked, field, shared);
}

/**
 * Standard clauses that were altered and then authorised are what the authority authorised: clauses of the parties' own (Art. 46(3)(a)).
 * They outlive the clauses they were made from (Art. 46(5)), but cannot be older.
 */
function isOwnClauses(question: TransferQuestion, { mechanism, unmodified, authorisedOn }: SafeguardFacts): boolean {
  const row = question.tables.mechanisms.get(mechanism)?.row;
  const isAltered = row !== undefined && row.requires.includes('unmodified') && unmodified === false;
  return isAltered && question.asOf >= row.validFrom && isBy(authorisedOn, question);
}

function unknownMechanism({ provisions }: TransferQuestion, { mechanism }: SafeguardFacts): TransferRoute {
  const route = new TransferRoute('safeguard', mechanism, null, Number.MAX_SAFE_INTEGER);
  route.fail('mechanism-unknown', `This regime does not know the safeguard ${mechanism}.`, provisions.safeguards);
  return route;
}

function judgeTool(
  question: TransferQuestion, safeguard: SafeguardFacts, { row, rank }: RankedMechanism, field: string, shared: TransferImpactAssessmentFacts | null,
): TransferRoute {
  const route = new TransferRoute('safeguard', row.mechanism, row.ground, rank);
  const review: SafeguardUnderReview = { question, route, safeguard, row, field };
  judgeForce(review);
  if (route.state !== 'fails') judgeDates(review);
  if (route.state === 'fails') return route;
  judgeRoles(review);
  for (const requirement of row.requires) REQUIREMENT_RULES[requirement](review);
  judgeAssessment(review, safeguard.transferImpactAssessment ?? (row.companion === undefined ? null : shared));
  if (route.state === 'holds') holds(review);
  return route;
}

function holds({ route, safeguard, row }: SafeguardUnderReview): void {
  const signed = safeguard.signedOn ? `, signed on ${safeguard.signedOn}` : '';
  route.note('safeguard-holds', `The transfer rests on ${row.name}${signed}.`, row.source);
}

/** Is the tool known and usable on the day? */
function judgeForce({ question: { asOf }, route, row }: SafeguardUnderReview): void {
  route.lawEnd = endKnownOn(row, asOf);
  if (asOf < row.validFrom) {
    route.fail('mechanism-not-yet-in-force', `${capital(row.name)} can be relied on from ${row.validFrom} only.`, row.source);
  } else if (!inForceOn(row, asOf)) {
    const because = row.endedBecause === undefined ? '' : `: ${row.endedBecause}`;
    route.fail('mechanism-ended', `${capital(row.name)} could be relied on until ${route.lawEnd}${because}.`, row.source);
  } else if (row.availableFrom !== undefined && (row.availableFrom === null || asOf < row.availableFrom)) {
    const since = row.availableFrom === null ? 'has been approved' : `was approved before ${row.availableFrom}`;
    route.fail('no-approved-scheme', `No scheme of this kind ${since}.`, row.availabilitySource ?? row.source);
  }
}

/** Was it signed in time, and does it still run? */
function judgeDates({ question: { asOf }, route, safeguard, row, field }: SafeguardUnderReview): void {
  const { signedOn, endsOn, processingChangedOn } = safeguard;
  const lastNew = row.newContractsUntil;
  route.endsBy(endsOn);
  route.endsBy(route.lawEnd);
  route.undated = row.signed && !signedOn;
  if (endsOn && endsOn < asOf) {
    route.fail('safeguard-ended', `It ended on ${endsOn}.`, row.source, `${field}/endsOn`);
  } else if (signedOn && signedOn > asOf) {
    route.fail('safeguard-not-yet-signed', `It is signed on ${signedOn} only.`, row.source, `${field}/signedOn`);
  } else if (lastNew !== null && signedOn && signedOn > lastNew) {
    route.fail('concluded-too-late', `It was signed on ${signedOn}; contracts on ${row.name} could be concluded until ${lastNew}.`, row.source);
  } else if (lastNew !== null && processingChangedOn && processingChangedOn > lastNew && processingChangedOn <= asOf) {
    route.fail('processing-changed', `The processing changed on ${processingChangedOn}: only unchanged contracts lived on after ${lastNew}.`, row.source);
  } else if (lastNew !== null && !signedOn && asOf > lastNew) {
    route.lack('signature-date-missing', `Only contracts concluded until ${lastNew} lived on, and nobody stated when this one was signed.`, row.source, `${field}/signedOn`);
  }
}

function judgeRoles({ question, route, row }: SafeguardUnderReview): void {
  const { exporter, importer } = question.transferCase;
  if (!row.exporterRoles.includes(exporter.role) || !row.importerRoles.includes(importer.role)) {
    route.fail('roles-mismatch', `${capital(row.name)} do not fit a transfer from ${exporter.role} to ${importer.role}.`, row.source);
  }
}

/** An assessment that found the transfer not acceptable tells against it on every day; one that is asked for must be concluded by the day. */
function judgeAssessment({ question, route, row, field }: SafeguardUnderReview, assessment: TransferImpactAssessmentFacts | null): void {
  const { asOf } = question;
  const path = `${field}/transferImpactAssessment`;
  const concluded = assessment?.concludedOn ? assessment.concludedOn <= asOf : false;
  const source = row.assessment?.source ?? row.source;
  if (assessment?.outcome === 'not-acceptable' && (concluded || !assessment.concludedOn)) {
    route.fail('assessment-not-acceptable', 'The transfer impact assessment found the transfer not acceptable.', source, path);
  } else if (row.assessment !== null && asOf >= row.assessment.from && isAssessmentAsked(question, row)) {
    if (!concluded) {
      route.lack('transfer-impact-assessment-missing', 'No transfer impact assessment was concluded by the day.', source, path);
    } else if (!assessment?.outcome) {
      route.lack('transfer-impact-assessment-missing', 'The transfer impact assessment states no outcome.', source, `${path}/outcome`);
    }
  }
}

function isAssessmentAsked(question: TransferQuestion, row: MechanismRow): boolean {
  if (!row.requires.includes('module') || fittingModule(question)?.assessment !== 'where-combined') return true;
  return question.transferCase.combinedWithExporterData === true;
}

/** Two documents that stand only together share one assessment: the best on file of either. */
function sharedAssessment(question: TransferQuestion, safeguards: readonly SafeguardFacts[]): TransferImpactAssessmentFacts | null {
  let best: TransferImpactAssessmentFacts | null = null;
  for (const { mechanism, transferImpactAssessment } of safeguards) {
    const paired = question.tables.mechanisms.get(mechanism)?.row.companion !== undefined;
    if (paired && transferImpactAssessment && worth(question, transferImpactAssessment) > worth(question, best)) best = transferImpactAssessment;
  }
  return best;
}

function worth({ asOf }: TransferQuestion, assessment: TransferImpactAssessmentFacts | null): number {
  if (assessment === null) return 1;
  if (assessment.outcome === 'not-acceptable') return assessment.concludedOn && assessment.concludedOn > asOf ? 1 : 0;
  return assessment.outcome && assessment.concludedOn && assessment.concludedOn <= asOf ? 2 : 1;
}

/** Joins a tool with the other half it cannot stand without, the best one on file. */
function withCompanion(question: TransferQuestion, alone: TransferRoute, best: ReadonlyMap<string, TransferRoute>): TransferRoute {
  const row = alone.mechanism === null ? undefined : question.tables.mechanisms.get(alone.mechanism)?.row;
  if (row?.companion === undefined || alone.state === 'fails') return alone;
  const joined = alone.copy();
  const other = best.get(row.companion.mechanism);
  if (other !== undefined) {
    joined.absorb(other);
  } else if (row.companion.absent === 'fails') {
    joined.fail(
      'companion-missing', `${capital(row.name)} serve this regime only together with ${row.companion.mechanism}, which is not on file.`,
      row.companion.source, 'safeguards',
    );
  } else {
    joined.lack(
      'companion-missing', `${capital(row.name)} stands only together with ${row.companion.mechanism}, which is not on file.`,
      row.companion.source, 'safeguards',
    );
  }
  return joined;
}

function bestByMechanism(routes: readonly TransferRoute[]): ReadonlyMap<string, TransferRoute> {
  const best = new Map<string, TransferRoute>();
  for (const route of routes) {
    const known = route.mechanism === null ? undefined : best.get(route.mechanism);
    if (route.mechanism !== null && (known === undefined || isWorse(known.state, route.state))) best.set(route.mechanism, route);
  }
  return best;
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
