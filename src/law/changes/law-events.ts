/** When the law that transfers rest on begins, ends or asks for more: the dated rows, turned into events of days. */
import { addDays } from '../day.js';
import type { Day } from '../facts.js';
import type { Law } from '../law.js';
import type { AdequacyRow, LawRow } from '../law-rows.js';
import type { Regime } from '../vocabulary.js';

export const LAW_EVENT_CODES = [
  'provisions-begin', 'free-flow-begins', 'free-flow-ends', 'adequacy-begins', 'adequacy-ends', 'mechanism-begins', 'mechanism-ends', 'assessment-required',
] as const;
export type LawEventCode = (typeof LAW_EVENT_CODES)[number];

/** Something that the law does on a day, under one regime. */
export interface LawEvent {
  readonly code: LawEventCode;
  readonly day: Day;
  readonly regime: Regime;
  /** A decision's id, a mechanism or a country. */
  readonly key: string;
  /** In English, as the sentences of the law room have it. */
  readonly name: string;
  readonly citation: string;
  /** What answers of the law name as mechanism where they rest on it; null: it concerns every transfer to the place. */
  readonly mechanism: string | null;
  /** Why it ended before its time, where that is known; in English. */
  readonly because: string | null;
}

type Told = Pick<LawEvent, 'key' | 'name' | 'mechanism'> & { readonly because?: string | undefined };
type Boundaries = { readonly begins: LawEventCode; readonly ends: LawEventCode };

const ADEQUACY: Boundaries = { begins: 'adequacy-begins', ends: 'adequacy-ends' };
const FREE_FLOW: Boundaries = { begins: 'free-flow-begins', ends: 'free-flow-ends' };
const MECHANISM: Boundaries = { begins: 'mechanism-begins', ends: 'mechanism-ends' };

/** The day after the last is the first on which a row is gone: that is when something changes. */
function boundaries(row: LawRow, regime: Regime, codes: Boundaries, { because, ...told }: Told): readonly LawEvent[] {
  const begins: LawEvent = { code: codes.begins, day: row.validFrom, regime, ...told, citation: row.source, because: null };
  if (row.validUntil === null) return [begins];
  const citation = row.ends?.at(-1)?.source ?? row.source;
  return [begins, { code: codes.ends, day: addDays(row.validUntil, 1), regime, ...told, citation, because: because ?? null }];
}

/** The regime and, for the years in which another's tables decided, that one too (the Union's for the United Kingdom before 2021). */
function judgesOf(regime: Regime, law: Law): ReadonlySet<Regime> {
  return new Set([regime, ...law.provisions.filter((row) => row.regime === regime).map(({ judgedBy }) => judgedBy)]);
}

/** The scheme that a decision rests on, or null. */
function schemeOf({ conditions }: AdequacyRow): string | null {
  return conditions.find((condition) => condition.kind === 'certification')?.scheme ?? null;
}

/** @returns what happens to the destination under the regime: provisions, free flow, adequacy decisions */
export function eventsOfDestination(regime: Regime, destination: string, law: Law): readonly LawEvent[] {
  const judges = judgesOf(regime, law);
  const provisions = law.provisions.filter((row) => row.regime === regime).map((row): LawEvent =>
    ({ code: 'provisions-begin', day: row.validFrom, regime, key: regime, name: row.transfers, mechanism: null, citation: row.source, because: null }));
  const freeFlow = law.freeFlow.filter((row) => judges.has(row.regime) && row.country === destination)
    .flatMap((row) => boundaries(row, regime, FREE_FLOW, { key: destination, name: destination, mechanism: null }));
  const adequacy = law.adequacy.filter((row) => judges.has(row.regime) && row.destination === destination)
    .flatMap((row) => boundaries(row, regime, ADEQUACY, { key: row.id, name: row.name, mechanism: schemeOf(row) ?? row.id, because: row.endedBecause }));
  return [...provisions, ...freeFlow, ...adequacy];
}

/** @returns what happens to a transfer tool under the regime; schemes come and go with the decisions that rest on them */
export function eventsOfMechanism(regime: Regime, mechanism: string, law: Law): readonly LawEvent[] {
  const judges = judgesOf(regime, law);
  return law.mechanisms.filter((row) => judges.has(row.regime) && row.mechanism === mechanism).flatMap((row) => {
    const told = { key: row.mechanism, name: row.name, mechanism: row.mechanism };
    const { assessment } = row;
    const assessed: readonly LawEvent[] = assessment === null ? [] :
      [{ code: 'assessment-required', day: assessment.from, regime, ...told, citation: assessment.source, because: null }];
    const available: readonly LawEvent[] = row.availableFrom == null ? [] :
      [{ code: 'mechanism-begins', day: row.availableFrom, regime, ...told, citation: row.availabilitySource ?? row.source, because: null }];
    return [...boundaries(row, regime, MECHANISM, { ...told, because: row.endedBecause }), ...assessed, ...available];
  });
}
