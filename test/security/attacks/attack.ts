/** Something that is tried against the service. */
export interface Attack {
  readonly name: string;
  /** Every status that comes back, and no other. */
  readonly statuses: readonly number[];
  /** What comes of it, in words. */
  readonly answer: string;
  /** Tries it and holds what comes back to `answer`. @returns the statuses that came back, one for each request */
  readonly tried: () => Promise<readonly number[]>;
}

/** Attacks of one kind, and what they make for themselves beforehand. */
export interface AttackGroup {
  readonly title: string;
  readonly attacks: readonly Attack[];
}

/** @returns what work gives, and how long it took */
export async function millisecondsOf<T>(work: () => Promise<T>): Promise<{ result: T; milliseconds: number }> {
  const began = performance.now();
  const result = await work();
  return { result, milliseconds: performance.now() - began };
}
