/** What breaks if part of the law falls: the transfers, and through them the activities, the customers' list and their products. */
import { runsOn, isInForce } from '../register/engagement-life.js';
import type { ActivityFacts, Day, EngagementFacts, RegisterFacts } from '../facts.js';
import { lawWithout, type Law } from '../law.js';
import { engagementsOf, indexRegister } from '../register/register-index.js';
import { type Transfer, transfersOf } from '../register/register-transfers.js';
import { engagementInWords } from '../register/words.js';
import type { Reason, SafeguardState } from '../transfers/transfer-case.js';
import { isWorseVerdict, worstVerdict } from '../transfers/verdicts.js';
import type { Regime, Verdict } from '../vocabulary.js';
import type { VerdictMove } from './turning-points.js';
import { countedVerdicts, noVerdicts, type VerdictCounts } from './verdict-counts.js';

/** An engagement that loses ground: its worst verdict now and then. */
export interface EngagementHit {
  readonly key: string;
  readonly processor: string;
  readonly name: string;
  readonly before: Verdict;
  readonly after: Verdict;
  readonly transfers: number;
}

/** An activity whose data go through such engagements, be it down a chain. */
export interface ActivityHit {
  readonly key: string;
  readonly name: string;
  readonly role: ActivityFacts['role'];
  readonly engagements: readonly string[];
  /** Of an activity as processor: the customers for whom it is carried out. */
  readonly controllers: readonly string[];
}

/** An entry of the customers' list that names such an engagement. */
export interface ListEntryHit {
  readonly engagement: string;
  readonly name: string;
  readonly products: readonly string[];
}

/** A safeguard on file that could carry transfers in place of what fell: as it is (`holds`), or once it is complete. */
export interface Substitute {
  readonly mechanism: string;
  readonly state: Exclude<SafeguardState, 'fails'>;
  readonly transfers: number;
}

/** A fact that would close the gap, and for how many transfers. */
export interface Remedy extends Reason {
  readonly transfers: number;
}

/** Something that transfers rest on today, by the name under which it could fall. */
export interface Support {
  readonly name: string;
  readonly transfers: number;
  readonly regimes: readonly Regime[];
  /** Countries and international organisations. */
  readonly destinations: readonly string[];
}

/** Today beside what would be. */
export interface Consequences {
  /** What the transfers of the register rest on today, the most used first. */
  readonly restsOn: readonly Support[];
  readonly before: VerdictCounts;
  readonly after: VerdictCounts;
  readonly moves: readonly VerdictMove[];
  readonly engagements: readonly EngagementHit[];
  readonly activities: readonly ActivityHit[];
  readonly listEntries: readonly ListEntryHit[];
  readonly products: readonly string[];
  readonly substitutes: readonly Substitute[];
  readonly remedies: readonly Remedy[];
}

/** One transfer by the law as it is, and by what is left of it. */
interface Pair {
  readonly now: Transfer;
  readonly otherwise: Transfer;
}

function restsOf(pairs: readonly Pair[]): readonly Support[] {
  const resting = Map.groupBy(pairs.map(({ now }) => now).filter(({ mechanism }) => mechanism !== null), ({ mechanism }) => mechanism!);
  return [...resting].map(([name, transfers]) => ({
    name, transfers: transfers.length, regimes: [...new Set(transfers.map(({ regime }) => regime))],
    destinations: [...new Set(transfers.map(({ country, organisation }) => country ?? organisation ?? ''))].sort(),
  })).sort((one, other) => other.transfers - one.transfers);
}

const isWorse = ({ now, otherwise }: Pair): boolean => isWorseVerdict(otherwise.verdict, now.verdict);

function movesOf(pairs: readonly Pair[]): readonly VerdictMove[] {
  const moved = pairs.filter(({ now, otherwise }) => now.verdict !== otherwise.verdict);
  return [...Map.groupBy(moved, ({ now, otherwise }) => `${now.verdict} ${otherwise.verdict}`).values()]
    .map((group) => ({ from: group[0]!.now.verdict, to: group[0]!.otherwise.verdict, count: group.length }));
}

function engagementsHit(worse: readonly Pair[], register: RegisterFacts): readonly EngagementHit[] {
  const { engagements, processors } = indexRegister(register);
  return [...Map.groupBy(worse, ({ now }) => now.engagement)].map(([key, group]) => {
    const engagement = engagements.get(key)!;
    return {
      key, processor: engagement.processor, name: engagementInWords(engagement, processors.get(engagement.processor)),
      before: worstVerdict(group.map(({ now }) => now.verdict)), after: worstVerdict(group.map(({ otherwise }) => otherwise.verdict)), transfers: group.length,
    };
  }).sort((one, other) => (isWorseVerdict(one.after, other.after) ? -1 : isWorseVerdict(other.after, one.after) ? 1 : 0));
}

function activitiesHit(hit: ReadonlySet<string>, register: RegisterFacts, asOf: Day): readonly ActivityHit[] {
  return register.activities.filter((activity) => isInForce(activity, asOf)).flatMap((activity): readonly ActivityHit[] => {
    const engagements = engagementsOf(activity, register, asOf).map(({ key }) => key).filter((key) => hit.has(key));
    const { key, name, role, controllers } = activity;
    return engagements.length === 0 ? [] : [{ key, name, role, engagements, controllers: role === 'processor' ? controllers.map((each) => each.name) : [] }];
  });
}

function listEntriesHit(hit: ReadonlySet<string>, register: RegisterFacts, asOf: Day): readonly ListEntryHit[] {
  const { processors } = indexRegister(register);
  const isHit = (engagement: EngagementFacts): boolean => hit.has(engagement.key) && engagement.publicList.listed && runsOn(engagement, asOf);
  return register.engagements.filter(isHit).map((engagement) => ({
    engagement: engagement.key, name: engagementInWords(engagement, processors.get(engagement.processor)), products: engagement.publicList.products,
  }));
}

/** What carries a transfer that would otherwise lose its ground, and what is on file but not shown complete. */
function substitutesOf(pairs: readonly Pair[], worse: readonly Pair[]): readonly Substitute[] {
  const counts = new Map<string, { mechanism: string; state: Substitute['state']; transfers: number }>();
  const add = (mechanism: string, state: Substitute['state']): void => {
    const known = counts.get(`${state} ${mechanism}`) ?? { mechanism, state, transfers: 0 };
    known.transfers += 1;
    counts.set(`${state} ${mechanism}`, known);
  };
  for (const pair of pairs) {
    const { now, otherwise } = pair;
    if (!isWorse(pair) && otherwise.mechanism !== null && otherwise.mechanism !== now.mechanism) add(otherwise.mechanism, 'holds');
  }
  for (const { otherwise } of worse) {
    for (const mechanism of new Set(otherwise.safeguards.filter(({ state }) => state === 'incomplete').map((each) => each.mechanism))) add(mechanism, 'incomplete');
  }
  return [...counts.values()].sort((one, other) => other.transfers - one.transfers);
}

function remediesOf(worse: readonly Pair[]): readonly Remedy[] {
  const remedies = new Map<string, { code: string; message: string; citation: string; transfers: number }>();
  for (const { now, otherwise } of worse) {
    const open = new Set(now.missing.map(({ code }) => code));
    for (const { code, message, citation } of new Map(otherwise.missing.map((fact) => [fact.message, fact])).values()) {
      if (open.has(code)) continue;
      const known = remedies.get(message) ?? { code, message, citation, transfers: 0 };
      known.transfers += 1;
      remedies.set(message, known);
    }
  }
  return [...remedies.values()].sort((one, other) => other.transfers - one.transfers);
}

const countsOf = (verdicts: readonly Verdict[]): VerdictCounts =>
  countedVerdicts(noVerdicts(), verdicts.map((to) => ({ from: null, to, count: 1 })));

/**
 * Compares every transfer of the engagements that run on a day with what it would be without parts of the law.
 *
 * @param names as `removableNames` lists them
 * @returns what loses ground and what hangs on that; what only changes its ground is told by the substitutes that hold
 */
export function consequencesOf(register: RegisterFacts, asOf: Day, law: Law, names: readonly string[]): Consequences {
  const others = transfersOf(register, asOf, lawWithout(law, names));
  const pairs = transfersOf(register, asOf, law).map((now, position): Pair => ({ now, otherwise: others[position]! }));
  const worse = pairs.filter(isWorse);
  const engagements = engagementsHit(worse, register);
  const hit = new Set(engagements.map(({ key }) => key));
  const listEntries = listEntriesHit(hit, register, asOf);
  return {
    restsOn: restsOf(pairs),
    before: countsOf(pairs.map(({ now }) => now.verdict)), after: countsOf(pairs.map((pair) => pair.otherwise.verdict)), moves: movesOf(pairs), engagements,
    activities: activitiesHit(hit, register, asOf), listEntries, products: [...new Set(listEntries.flatMap(({ products }) => products))].sort(),
    substitutes: substitutesOf(pairs, worse), remedies: remediesOf(worse),
  };
}
