/** The fourth question: does a derogation for a specific situation apply (Art. 49 GDPR; Art. 17 FADP)? */
import type { SafeguardFacts } from '../facts.js';
import { inForceOn, type DerogationCondition, type DerogationRow } from '../law-rows.js';
import type { TransferQuestion } from './transfer-question.js';
import { TransferRoute } from './transfer-route.js';

/** Behind every safeguard; among several derogations the order on file decides. */
const WEAKEST = 1_000;

/**
 * Judges one derogation on file. Where it holds, the verdict is `exceptional`.
 *
 * @param field path of the safeguard in the case, such as `safeguards/0`
 */
export function judgeDerogation(question: TransferQuestion, safeguard: SafeguardFacts, field: string): TransferRoute {
  const { tables, provisions, asOf } = question;
  const row = safeguard.article ? tables.derogations.get(safeguard.article) : undefined;
  const route = new TransferRoute('derogation', 'derogation', row?.ground ?? null, WEAKEST);
  route.endsBy(safeguard.endsOn);
  if (tables.derogations.size === 0) {
    route.fail('mechanism-unknown', 'This regime does not know derogations.', provisions.derogations);
  } else if (!safeguard.article) {
    route.lack('derogation-article-missing', 'Nobody stated which derogation is meant.', provisions.derogations, `${field}/article`);
  } else if (row === undefined || !inForceOn(row, asOf)) {
    route.fail('mechanism-unknown', `This regime did not know the derogation ${safeguard.article} on the day.`, provisions.derogations);
  } else {
    judgeSituation(question, route, safeguard, row, field);
  }
  judgeDates(question, route, safeguard, field);
  return route;
}

function judgeSituation(question: TransferQuestion, route: TransferRoute, safeguard: SafeguardFacts, row: DerogationRow, field: string): void {
  if (!row.openToPublicAuthorities && question.transferCase.exporter.sector === 'public-authority') {
    route.fail('closed-to-public-authorities', `Public authorities in the exercise of their powers cannot rest a transfer on ${row.name}.`, `Art. 49(3); ${row.source}`);
    return;
  }
  for (const condition of row.conditions) judgeCondition(route, safeguard, condition, `${field}/${condition.fact}`);
  if (route.state === 'holds') {
    route.note('derogation-applies', `The transfer rests on a derogation: ${row.name}.`, row.source);
  }
}

function judgeCondition(route: TransferRoute, safeguard: SafeguardFacts, condition: DerogationCondition, field: string): void {
  const stated = safeguard[condition.fact];
  if (stated === condition.value) return;
  const code = `derogation-${kebab(condition.fact)}`;
  if (stated === undefined || stated === null) {
    const implied = condition.impliedBy !== undefined && safeguard[condition.impliedBy] === true;
    if (condition.unstated === 'incomplete' && !implied) route.lack(`${code}-missing`, `It is not shown that ${condition.words}.`, condition.source, field);
  } else if (condition.denied === 'fails') {
    route.fail(`${code}-denied`, `This derogation holds only where ${condition.words}.`, condition.source);
  } else {
    route.lack(`${code}-missing`, `It is still open that ${condition.words}.`, condition.source, field);
  }
}

function judgeDates({ asOf, provisions }: TransferQuestion, route: TransferRoute, { signedOn, endsOn }: SafeguardFacts, field: string): void {
  if (endsOn && endsOn < asOf) {
    route.fail('safeguard-ended', `Reliance on the derogation ended on ${endsOn}.`, provisions.derogations, `${field}/endsOn`);
  } else if (signedOn && signedOn > asOf) {
    route.fail('safeguard-not-yet-signed', `Reliance on the derogation starts on ${signedOn} only.`, provisions.derogations, `${field}/signedOn`);
  }
}

function kebab(fact: string): string {
  return fact.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
