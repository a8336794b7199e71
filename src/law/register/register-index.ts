/** The things of a register by their key, so that nothing that walks a register searches it. */
import { runsOn } from './engagement-life.js';
import type { ActivityFacts, Day, EngagementFacts, MeasureFacts, ProcessorFacts, RegisterFacts } from '../facts.js';

export interface RegisterIndex {
  readonly processors: ReadonlyMap<string, ProcessorFacts>;
  readonly engagements: ReadonlyMap<string, EngagementFacts>;
  readonly measures: ReadonlyMap<string, MeasureFacts>;
  /** The engagements whose `via` names the key: one step down the chain. */
  readonly engagementsBelow: ReadonlyMap<string | null, readonly EngagementFacts[]>;
}

/** Facts never change, so what was found out about a register holds as long as the register is there. */
const INDEXES = new WeakMap<RegisterFacts, RegisterIndex>();

const byKey = <Thing extends { readonly key: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [thing.key, thing]));

/** The index of a register, made once. */
export function indexRegister(register: RegisterFacts): RegisterIndex {
  const known = INDEXES.get(register);
  if (known) return known;
  const index: RegisterIndex = {
    processors: byKey(register.processors),
    engagements: byKey(register.engagements),
    measures: byKey(register.measures),
    engagementsBelow: Map.groupBy(register.engagements, ({ via }) => via),
  };
  INDEXES.set(register, index);
  return index;
}

/**
 * The engagements through which an activity's data go on a day: those it names and, down every chain, those that their processors engage
 * in turn (Art. 28(2), (4)). Each once; only what runs on the day.
 */
export function engagementsOf(activity: ActivityFacts, register: RegisterFacts, day: Day): readonly EngagementFacts[] {
  const { engagements, engagementsBelow } = indexRegister(register);
  const reached = new Set<EngagementFacts>();
  const waiting = activity.engagements.map((key) => engagements.get(key)).filter((engagement) => engagement !== undefined).toReversed();
  for (let engagement = waiting.pop(); engagement; engagement = waiting.pop()) {
    if (reached.has(engagement) || !runsOn(engagement, day)) continue;
    reached.add(engagement);
    waiting.push(...(engagementsBelow.get(engagement.key) ?? []).toReversed());
  }
  return [...reached];
}
