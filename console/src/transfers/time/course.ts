import type { Schemas } from '../../api/client';
import type { VerdictCounts } from '../where/verdict-bar';

export type TurningPoint = Schemas['TurningPointView'];
export type TurningEvent = Schemas['TurningEventView'];

const DAY_MILLISECONDS = 86_400_000;
/** Days that are drawn before the first turning point, and after the last or today. */
const MARGIN_DAYS = 90;

/** The days that are drawn. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** A time in which nothing turns. */
export interface Step extends Span {
  readonly verdicts: VerdictCounts;
}

/** What the law or the register did on a day, things of one sort together. */
export interface EventGroup {
  readonly code: TurningEvent['code'];
  readonly events: readonly TurningEvent[];
  readonly citations: readonly string[];
  readonly because: readonly string[];
  /** Transfers that stand otherwise, over all regimes. */
  readonly transfers: number;
}

const NONE: VerdictCounts = { 'not-restricted': 0, covered: 0, exceptional: 0, review: 0, incomplete: 0, uncovered: 0 };

/** @returns days since 1970 */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MILLISECONDS);
}

/** @returns the day with a number */
export function dayOf(number: number): string {
  return new Date(Math.round(number) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

/** @returns from a little before the first turning point to a little after the last, today always within */
export function spanOf(points: readonly TurningPoint[], today: string): Span {
  const [first = today, last = today] = [points[0]?.day, points.at(-1)?.day];
  return { from: dayOf(dayNumber(first < today ? first : today) - MARGIN_DAYS), until: dayOf(dayNumber(last > today ? last : today) + MARGIN_DAYS) };
}

/** @returns the verdicts as of a day */
export function verdictsOn(points: readonly TurningPoint[], day: string): VerdictCounts {
  return points.findLast((point) => point.day <= day)?.verdicts ?? NONE;
}

/** @returns the span cut at each turning point */
export function stepsOf(points: readonly TurningPoint[], { from, until }: Span): readonly Step[] {
  const starts = [{ day: from, verdicts: NONE }, ...points];
  return starts.map(({ day, verdicts }, index) => ({ from: day, until: starts[index + 1]?.day ?? until, verdicts }));
}

/** @returns the turning point before or after a day, where there is one */
export function neighbour(points: readonly TurningPoint[], day: string, way: 'before' | 'after'): string | undefined {
  return (way === 'after' ? points.find((point) => point.day > day) : points.findLast((point) => point.day < day))?.day;
}

/** Whether the law moved, not only what is on file. */
export function isOfLaw({ events }: TurningPoint): boolean {
  return events.some(({ regime }) => regime !== null);
}

const distinct = (values: readonly (string | null)[]): readonly string[] => [...new Set(values.filter((value) => value !== null))];

/** @returns what happened, one group a sort: the same decision under two laws is told once; what the law did comes first */
export function groupedEvents(events: readonly TurningEvent[]): readonly EventGroup[] {
  const groups = [...Map.groupBy(events, ({ code }) => code)].map(([code, same]): EventGroup => ({
    code, events: [...new Map(same.map((event) => [event.key, event])).values()], citations: distinct(same.map(({ citation }) => citation)),
    because: distinct(same.map(({ because }) => because)), transfers: same.reduce((sum, { transfers }) => sum + transfers, 0),
  }));
  return groups.toSorted((one, other) => Number(one.events[0]?.regime === null) - Number(other.events[0]?.regime === null));
}
