/**
 * May these data go there, on this day, and on which ground? Free flow, then adequacy, then safeguards, then derogations: every route
 * is judged, the best answers, and the others say why they would or would not have carried the transfer.
 */
import { adequacyRoutes } from './adequacy-rules.js';
import { noTransferIn, type NoTransfer } from './free-flow-rules.js';
import type { Law } from '../law.js';
import { safeguardRoutes } from './safeguard-rules.js';
import type { MissingFact, Reason, SafeguardAssessment, TransferAssessment, TransferCase } from './transfer-case.js';
import { askedOf, type TransferQuestion } from './transfer-question.js';
import { TransferRoute } from './transfer-route.js';
import { warningsAbout, warningsWithoutTransfer } from './transfer-warnings.js';
import { isWorseVerdict } from './verdicts.js';

/**
 * Assesses one transfer under one regime on one day (Chapter V GDPR and UK GDPR; Art. 16-18 FADP).
 *
 * @param transferCase the facts; unstated facts are neither good nor bad but as the law takes them
 * @param law the dated rows to judge by, `LAW` or what `lawWithout` left of it
 * @returns the verdict with ground, reasons, what is missing and how long it holds; never throws for a well-typed case
 */
export function assessTransfer(transferCase: TransferCase, law: Law): TransferAssessment {
  const question = askedOf(transferCase, law);
  const noTransfer = noTransferIn(question);
  const safeguards = safeguardRoutes(question);
  if (noTransfer !== null) return answerWithoutTransfer(question, noTransfer, safeguards, law);
  const doubt = doubtAbout(question);
  if (doubt !== null && question.unsettled === null) return answer(question, [doubt], safeguards, law);
  const routes = adequacyRoutes(question);
  routes.push(...safeguards);
  if (doubt !== null) routes.push(doubt);
  return answer(question, routes, safeguards, law);
}

/** What keeps the question itself from being settled, whatever is on file. */
function doubtAbout({ provisions, destination, beforeTheLaw, unsettled, asOf }: TransferQuestion): TransferRoute | null {
  const route = new TransferRoute('territory', null, null, Number.MAX_SAFE_INTEGER);
  if (destination === null) {
    route.doubt('destination-missing', 'Nobody stated to which country the data go.', provisions.transfers, 'importer/country');
  } else if (beforeTheLaw) {
    route.doubt('law-not-recorded', `The law of ${asOf} is not recorded here; what is known starts on ${provisions.validFrom}.`, provisions.source);
  } else if (unsettled !== null) {
    route.doubt('territory-unsettled', `It is unsettled whether the rules on transfers apply to ${unsettled.name}.`, unsettled.source);
  } else {
    return null;
  }
  return route;
}

function answerWithoutTransfer(
  question: TransferQuestion, { reason, validUntil }: NoTransfer, safeguards: readonly TransferRoute[], law: Law,
): TransferAssessment {
  return {
    verdict: 'not-restricted', ground: null, mechanism: null, validUntil, reasons: [reason], missing: [],
    warnings: warningsWithoutTransfer(question, reason.code, validUntil), safeguards: statesOf(question, safeguards), lawVersion: law.version,
  };
}

function answer(
  question: TransferQuestion, routes: readonly TransferRoute[], safeguards: readonly TransferRoute[], law: Law,
): TransferAssessment {
  const leading = bestOf(routes);
  if (leading === null || leading.verdict === 'uncovered') return answerUncovered(question, routes, safeguards, law);
  const { verdict, ground, mechanism, validUntil, reasons } = leading;
  const fallback = safeguards.some((route) => route.kind === 'safeguard' && route.state === 'holds');
  return {
    verdict, ground, mechanism, validUntil, reasons,
    missing: leading.state === 'holds' ? [] : missingOf(routes, leading),
    warnings: warningsAbout(question, leading, fallback), safeguards: statesOf(question, safeguards), lawVersion: law.version,
  };
}

function answerUncovered(
  question: TransferQuestion, routes: readonly TransferRoute[], safeguards: readonly TransferRoute[], law: Law,
): TransferAssessment {
  const reasons = distinct(routes.flatMap((route) => route.reasons));
  const missing = distinct(routes.flatMap((route) => route.missing));
  if (safeguards.length === 0) {
    reasons.push({ code: 'no-safeguard', message: 'No safeguard is on file.', citation: question.provisions.safeguards });
  }
  if (missing.length === 0 || safeguards.length === 0) {
    missing.push({
      code: 'safeguard-missing', message: 'A safeguard that is in force and fits the transfer is needed.',
      citation: question.provisions.safeguards, field: 'safeguards',
    });
  }
  return {
    verdict: 'uncovered', ground: null, mechanism: null, validUntil: null, reasons, missing,
    warnings: warningsAbout(question, null, false), safeguards: statesOf(question, safeguards), lawVersion: law.version,
  };
}

/** The route with the best verdict; among equals the strongest, then the first on file. */
function bestOf(routes: readonly TransferRoute[]): TransferRoute | null {
  let best: TransferRoute | null = null;
  for (const route of routes) {
    if (best === null || isWorseVerdict(best.verdict, route.verdict) || (best.verdict === route.verdict && route.rank < best.rank)) best = route;
  }
  return best;
}

/** What would close the leading route, then what would close those that stand as it does. */
function missingOf(routes: readonly TransferRoute[], leading: TransferRoute): MissingFact[] {
  const alike = routes.filter((route) => route !== leading && route.state === leading.state);
  return distinct([leading, ...alike].flatMap((route) => route.missing));
}

/** A claim and the decision it names give the same reasons: each is told once. */
function distinct<Told extends Reason & { readonly field?: string }>(told: readonly Told[]): Told[] {
  const known = new Map(told.map((one) => [`${one.field ?? ''}|${one.message}`, one]));
  return [...known.values()];
}

/** The safeguards on file with their state; one that is in doubt is not shown complete. */
function statesOf({ transferCase }: TransferQuestion, routes: readonly TransferRoute[]): SafeguardAssessment[] {
  const safeguards = transferCase.safeguards ?? [];
  return safeguards.map(({ mechanism }, position) => {
    const route = routes[position];
    const state = route?.state ?? 'fails';
    return { mechanism, state: state === 'review' ? 'incomplete' : state, reasons: route?.reasons ?? [] };
  });
}
