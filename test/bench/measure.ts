import { performance } from 'node:perf_hooks';

/** One line of the report: what was measured, beside its reference of the same run, and what is to be reached. */
export interface Row {
  readonly work: string;
  readonly measured: string;
  readonly reference: string;
  readonly ratio: number | null;
  /** What to reach, in words. */
  readonly target: string;
  readonly reached: boolean;
}

/** @returns the median of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** @returns milliseconds of one run. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Runs two works in turn, so that a machine that gets slower slows both.
 * @returns the medians in milliseconds and the median of the ratios pair by pair
 */
export async function compared(ours: () => Promise<unknown>, reference: () => Promise<unknown>, rounds: number): Promise<{ ours: number; reference: number; ratio: number }> {
  await ours();
  await reference();
  const pairs: [number, number][] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push([await timed(ours), await timed(reference)]);
  return { ours: median(pairs.map(([a]) => a)), reference: median(pairs.map(([, b]) => b)), ratio: median(pairs.map(([a, b]) => a / b)) };
}

/** @returns milliseconds in words. */
export function ms(value: number): string {
  return value >= 1_000 ? `${(value / 1_000).toFixed(2)} s` : `${value.toFixed(value < 10 ? 2 : 0)} ms`;
}
