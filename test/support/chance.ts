/** Chance that can be had again: the same seed, the same draws (mulberry32). */
export class Chance {
  private state: number;

  /** @param seed printed by whoever draws, and set by REGISTER30_SEED to see the same once more */
  constructor(readonly seed = Number(process.env['REGISTER30_SEED'] ?? Math.floor(Math.random() * 2 ** 31))) {
    this.state = seed;
  }

  /** @returns a number from 0 to below 1. */
  draw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** @returns a whole number from `least` to `most`. */
  whole(least: number, most: number): number {
    return least + Math.floor(this.draw() * (most - least + 1));
  }

  /** @throws Error where there is nothing to choose from */
  one<T>(choices: readonly T[]): T {
    if (choices.length === 0) throw new Error('There is nothing to choose from.');
    return choices[this.whole(0, choices.length - 1)] as T;
  }

  shuffled<T>(things: readonly T[]): T[] {
    return things.map((thing) => ({ thing, at: this.draw() })).toSorted((one, other) => one.at - other.at).map(({ thing }) => thing);
  }
}
