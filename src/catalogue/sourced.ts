/** Facts that say where they come from: nothing enters the catalogue without a source and the day somebody looked. */
import type { Day } from '../law/facts.js';

/**
 * How far a fact carries. `seen`: read in an official register, or in the contract or terms that make it so. `vendor-states`: the vendor
 * says so of itself and no register was found to confirm it. `third-party-states`: public documents of others say so.
 */
export type Confidence = 'seen' | 'vendor-states' | 'third-party-states';

/** A fact, the public source it was read in, and the day of reading. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
  readonly checkedOn: Day;
  readonly confidence: Confidence;
}

/** Gives everything said in one place its source. Takes source, day of reading and confidence; returns a function from value to fact. */
export function statedIn(source: string, checkedOn: Day, confidence: Confidence): <T>(value: T) => Sourced<T> {
  return (value) => ({ value, source, checkedOn, confidence });
}
