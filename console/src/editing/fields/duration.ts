/** The units of periods, as ISO 8601 writes them. */
export const DURATION_UNITS = ['D', 'W', 'M', 'Y'] as const;
export type DurationUnit = (typeof DURATION_UNITS)[number];

/** A period of one unit. */
export interface Duration {
  readonly count: number;
  readonly unit: DurationUnit;
}

const SIMPLE = /^P(\d+)([DWMY])$/;

/** @param period ISO 8601. @returns null where it has several units: `P1Y6M` */
export function durationOf(period: string): Duration | null {
  const match = SIMPLE.exec(period);
  return match ? { count: Number(match[1]), unit: match[2] as DurationUnit } : null;
}

/** @returns the period as ISO 8601 writes it */
export function periodOf({ count, unit }: Duration): string {
  return `P${count}${unit}`;
}

const PARTS = /(\d+)([DWMY])/g;

/** @returns the parts of a period, for words: `P1Y6M` is a year and six months */
export function partsOf(period: string): readonly Duration[] {
  return [...period.matchAll(PARTS)].map(([, count, unit]) => ({ count: Number(count), unit: unit as DurationUnit }));
}
