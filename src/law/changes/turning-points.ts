/** The days on which the verdicts of a register turn, and what turned them: the law moved, or what is on file did. */
import type { Day, EngagementFacts, RegisterFacts } from '../facts.js';
import type { Law } from '../law.js';
import { runsOn } from '../register/engagement-life.js';
import { indexRegister } from '../register/register-index.js';
import { type Transfer, transfersOfOne } from '../register/register-transfers.js';
import type { Regime, Verdict } from '../vocabulary.js';
import { eventsOfDestination, eventsOfMechanism, type LawEvent, type LawEventCode } from './law-events.js';
import { registerEvents, type RegisterEventCode } from './register-days.js';
import { countedVerdicts, noVerdicts, type VerdictCounts } from './verdict-counts.js';

/** What turned transfers on a day; `regime`, `key`, `name`, `citation` and `because` are stated of what the law did. */
export interface TurningEvent {
  readonly code: LawEventCode | RegisterEventCode;
  readonly regime: Regime | null;
  readonly key: string | null;
  readonly name: string | null;
  readonly citation: string | null;
  readonly because: string | null;
  /** How many transfers stand otherwise than the day before: another verdict, or another ground. */
  readonly transfers: number;
}

/** Transfers that went from one verdict to another; null: there was no such transfer before, or is none after. */
export interface VerdictMove {
  readonly from: Verdict | null;
  readonly to: Verdict | null;
  readonly count: number;
}

/** A day on which something turned, and the verdicts as of it. */
export interface TurningPoint {
  readonly day: Day;
  readonly verdicts: VerdictCounts;
  readonly moves: readonly VerdictMove[];
  readonly events: readonly TurningEvent[];
}

/** Engagements without a start count from here on: what was before the GDPR applied, its record does not tell. */
const FIRST_DAY = '2018-05-25';

interface Turn {
  readonly moves: Map<string, { from: Verdict | null; to: Verdict | null; count: number }>;
  readonly events: Map<string, TurningEvent & { transfers: number }>;
}

/** Where the law does something: a destination under a regime, or the whole regime. */
interface PlacedEvent {
  readonly place: string;
  readonly event: LawEvent;
}

/** One transfer before a day and on it. */
interface Pair {
  readonly before: Transfer | undefined;
  readonly now: Transfer | undefined;
}

/** What all engagements of one look at a register have in common. */
interface Look {
  readonly register: RegisterFacts;
  readonly law: Law;
  readonly turns: Map<Day, Turn>;
  readonly known: Map<string, readonly LawEvent[]>;
}

const placeOf = ({ regime, country, organisation }: Transfer): string => `${regime} ${country ?? organisation}`;
const isSame = (before: Transfer | undefined, now: Transfer | undefined): boolean =>
  before?.verdict === now?.verdict && before?.ground === now?.ground && before?.mechanism === now?.mechanism;

/** Whether what the law did is what turned a transfer: it is about that place, and the transfer rested on it before or does so now. */
function concerns({ place, event: { mechanism } }: PlacedEvent, { before, now }: Pair): boolean {
  if (!before || !now || !`${placeOf(now)} `.startsWith(`${place} `)) return false;
  return mechanism === null || before.mechanism === mechanism || now.mechanism === mechanism;
}

/** What the law does that concerns an engagement, by the place it concerns; '' concerns all places of a regime. */
function lawEvents(engagement: EngagementFacts, look: Look): readonly PlacedEvent[] {
  const { regimes } = look.register.organisation;
  const once = (name: string, make: () => readonly LawEvent[]): readonly LawEvent[] => {
    const events = look.known.get(name) ?? make();
    look.known.set(name, events);
    return events;
  };
  const destinations = new Set(engagement.locations.map(({ country, organisation }) => country ?? organisation ?? '').filter((each) => each !== ''));
  const mechanisms = new Set(engagement.safeguards.map(({ mechanism }) => mechanism));
  return regimes.flatMap((regime) => [
    ...[...destinations].flatMap((destination) => once(`to ${regime} ${destination}`, () => eventsOfDestination(regime, destination, look.law))
      .map((event) => ({ place: `${regime} ${destination}`, event }))),
    ...[...mechanisms].flatMap((mechanism) => once(`by ${regime} ${mechanism}`, () => eventsOfMechanism(regime, mechanism, look.law)).map((event) => ({ place: regime, event }))),
  ]);
}

function turnOn(day: Day, { turns }: Look): Turn {
  const turn = turns.get(day) ?? { moves: new Map(), events: new Map() };
  turns.set(day, turn);
  return turn;
}

function addMove({ moves }: Turn, from: Verdict | null, to: Verdict | null): void {
  if (from === to) return;
  const move = moves.get(`${from} ${to}`) ?? { from, to, count: 0 };
  move.count += 1;
  moves.set(`${from} ${to}`, move);
}

function addEvent({ events }: Turn, told: Omit<TurningEvent, 'transfers'>, transfers: number): void {
  if (transfers === 0) return;
  const name = `${told.code} ${told.regime} ${told.key}`;
  const event = events.get(name) ?? { ...told, transfers: 0 };
  event.transfers += transfers;
  events.set(name, event);
}

const NO_LAW = { regime: null, key: null, name: null, citation: null, because: null } as const;

/** Walks one engagement from day to day and writes down where its transfers turn. */
function walk(engagement: EngagementFacts, look: Look, first: Day): void {
  const processor = indexRegister(look.register).processors.get(engagement.processor) ?? null;
  const own = registerEvents(engagement, processor);
  const laws = lawEvents(engagement, look);
  const days = [...new Set([first, ...own.map(({ day }) => day), ...laws.map(({ event }) => event.day)])].filter((day) => day >= first).sort();
  let before: readonly Transfer[] = [];
  for (const day of days) {
    const now = runsOn(engagement, day) ? transfersOfOne(engagement, look.register, day, look.law) : [];
    const length = Math.max(before.length, now.length);
    const turned = Array.from({ length }, (_, position): Pair => ({ before: before[position], now: now[position] })).filter((pair) => !isSame(pair.before, pair.now));
    before = now;
    if (turned.length === 0) continue;
    const turn = turnOn(day, look);
    for (const pair of turned) addMove(turn, pair.before?.verdict ?? null, pair.now?.verdict ?? null);
    for (const { code } of own.filter((each) => each.day === day)) addEvent(turn, { code, ...NO_LAW }, turned.length);
    for (const each of laws.filter(({ event }) => event.day === day)) {
      const { day: _day, mechanism: _mechanism, ...told } = each.event;
      addEvent(turn, told, turned.filter((pair) => concerns(each, pair)).length);
    }
  }
}

/**
 * Every day on which a transfer of the register comes to stand otherwise than the day before, from the first day on which anything ran, by
 * the law as it is known and the register as it is given; days ahead included (sunsets, ends of contracts). Linear in the number of engagements.
 *
 * @returns steps, one for each engagement, so that whoever asks for a large register can do other things between them; at the end the points
 */
export function* turningPointsInSteps(register: RegisterFacts, law: Law): Generator<number, readonly TurningPoint[]> {
  const counted = register.engagements.filter(({ status, locations }) => (status === 'approved' || status === 'ended') && locations.length > 0);
  const look: Look = { register, law, turns: new Map(), known: new Map() };
  for (const [done, engagement] of counted.entries()) {
    walk(engagement, look, engagement.startsOn ?? FIRST_DAY);
    yield done + 1;
  }
  let verdicts = noVerdicts();
  return [...look.turns].sort(([one], [other]) => (one < other ? -1 : 1)).map(([day, { moves, events }]) => {
    verdicts = countedVerdicts(verdicts, moves.values());
    return { day, verdicts, moves: [...moves.values()], events: [...events.values()] };
  });
}

/** The same at once. @see turningPointsInSteps */
export function turningPoints(register: RegisterFacts, law: Law): readonly TurningPoint[] {
  const steps = turningPointsInSteps(register, law);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
