/** Sunsets of the law: what transfers of a register rest on today and will not rest on for ever, by what was known on the day. */
import type { Day, EngagementFacts } from '../facts.js';
import type { Law } from '../law.js';
import { endKnownOn, inForceOn, type AdequacyRow, type FreeFlowRow, type LawRow, type MechanismRow } from '../law-rows.js';
import type { Transfer } from '../register/register-transfers.js';
import { countryInWords, REGIME_NAMES } from '../register/words.js';
import type { Regime } from '../vocabulary.js';
import type { Due } from './reminder.js';

/** A row of the law that transfers rest on, and how many. */
interface Ground {
  readonly key: string;
  readonly name: string;
  readonly regime: Regime;
  readonly row: LawRow;
  /** Where it is a tool: the last day for new contracts. */
  readonly newContractsUntil: Day | null;
  count: number;
}

type Rests = Omit<Ground, 'count'>;

/** Whose tables decide: before 2021 the Union's judged for the United Kingdom. */
function judgedBy(regime: Regime, day: Day, law: Law): Regime {
  return law.provisions.find((row) => row.regime === regime && inForceOn(row, day))?.judgedBy ?? regime;
}

function ofDecision(row: AdequacyRow, regime: Regime): Rests {
  return { key: row.id, name: `adequacy decision for ${row.name}`, regime, row, newContractsUntil: null };
}

function ofFreeFlow(row: FreeFlowRow, regime: Regime): Rests {
  return { key: `free-flow-${row.country.toLowerCase()}`, name: `free flow of data to ${countryInWords(row.country)}`, regime, row, newContractsUntil: null };
}

function ofTool(row: MechanismRow, regime: Regime): Rests {
  return { key: row.mechanism, name: row.name, regime, row, newContractsUntil: row.newContractsUntil };
}

const restsOnScheme = (row: AdequacyRow, scheme: string): boolean => row.conditions.some((condition) => condition.kind === 'certification' && condition.scheme === scheme);

function restOf({ regime, mechanism, country, organisation, verdict }: Transfer, day: Day, law: Law): Rests | null {
  const judge = judgedBy(regime, day, law);
  const destination = organisation ?? country ?? '';
  if (verdict === 'not-restricted') {
    const row = law.freeFlow.find((each) => each.regime === judge && each.country === destination && inForceOn(each, day));
    return row ? ofFreeFlow(row, regime) : null;
  }
  if (mechanism === null) return null;
  const decision = law.adequacy.find((row) =>
    row.regime === judge && row.destination === destination && inForceOn(row, day) && (row.id === mechanism || restsOnScheme(row, mechanism)));
  if (decision) return ofDecision(decision, regime);
  const tool = law.mechanisms.find((row) => row.regime === judge && row.mechanism === mechanism);
  return tool ? ofTool(tool, regime) : null;
}

function dueOfGround({ key, name, regime, row, newContractsUntil, count }: Ground, day: Day): readonly Due[] {
  const end = endKnownOn(row, day);
  if (end === null || end < day) return [];
  const about = { kind: 'law', key, name } as const;
  const rest = count === 1 ? '1 transfer of this register rests on it' : `${count} transfers of this register rest on it`;
  const ends: Due = {
    code: 'law-ends', dueOn: end, about, mark: regime, citation: row.ends?.findLast(({ knownFrom }) => knownFrom <= day)?.source ?? row.source,
    message: `Under ${REGIME_NAMES[regime]} the ${name.replace(/^the /, '')} can be relied on until ${end}; ${rest}.`,
  };
  if (newContractsUntil === null || newContractsUntil < day) return [ends];
  return [ends, {
    code: 'law-closes-to-new-contracts', dueOn: newContractsUntil, about, mark: regime, citation: ends.citation ?? row.source,
    message: `Under ${REGIME_NAMES[regime]} contracts on the ${name.replace(/^the /, '')} can be concluded until ${newContractsUntil}, and only unchanged ones live on; ${rest}.`,
  }];
}

/**
 * One reminder for each decision, mechanism or free flow that transfers rest on and whose end is known on the day, with their number.
 * Transfers of an engagement that is over by then are not counted.
 */
export function dueOfLaw(transfers: readonly Transfer[], engagements: ReadonlyMap<string, EngagementFacts>, day: Day, law: Law): readonly Due[] {
  const grounds = new Map<string, Ground>();
  for (const transfer of transfers) {
    const rests = restOf(transfer, day, law);
    if (rests === null) continue;
    const end = endKnownOn(rests.row, day);
    const endsOn = engagements.get(transfer.engagement)?.endsOn ?? null;
    if (end === null || (endsOn !== null && endsOn <= end)) continue;
    const name = `${rests.regime} ${rests.key}`;
    const known = grounds.get(name);
    if (known) known.count += 1;
    else grounds.set(name, { ...rests, count: 1 });
  }
  return [...grounds.values()].flatMap((ground) => dueOfGround(ground, day));
}
