/** Arithmetic on calendar days and ISO 8601 periods. Pure: no time zone, no clock; days compare as strings. */
import type { Day, Period } from './facts.js';

const MILLISECONDS_PER_DAY = 86_400_000;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const PERIOD = /^P(?=\d)(?:(\d{1,4})Y)?(?:(\d{1,5})M)?(?:(\d{1,5})W)?(?:(\d{1,6})D)?$/;
/** The last day that four digits of a year can write; what lies beyond is never. */
const LAST_DAY_TIME = Date.UTC(9999, 11, 31);

interface PeriodParts {
  readonly months: number;
  readonly days: number;
}

function toTime(day: Day): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
}

const toDay = (time: number): Day => new Date(Math.min(time, LAST_DAY_TIME)).toISOString().slice(0, 10);

function partsOf(period: Period): PeriodParts | null {
  const match = PERIOD.exec(period);
  if (!match) return null;
  const [years, months, weeks, days] = match.slice(1).map((digits) => Number(digits ?? 0));
  return { months: (years ?? 0) * 12 + (months ?? 0), days: (weeks ?? 0) * 7 + (days ?? 0) };
}

/** Whether a text is a day of the calendar: `2024-02-29` is, `2023-02-29` is not. */
export function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(toTime(text)) && toDay(toTime(text)) === text;
}

/** Whether a text is an ISO 8601 duration in years, months, weeks or days. */
export function isPeriod(text: string): boolean {
  return PERIOD.test(text);
}

/** The day `count` days after `day`; a negative count goes back. */
export function addDays(day: Day, count: number): Day {
  return toDay(toTime(day) + count * MILLISECONDS_PER_DAY);
}

/**
 * The day on which a period that starts on `day` is over, as Regulation 1182/71 Art. 3(2)(c) counts: the same date, or the last day of a
 * month that has no such date (31 January + P1M = 28 February). Null where the text is no period.
 */
export function addPeriod(day: Day, period: Period): Day | null {
  const parts = partsOf(period);
  if (!parts) return null;
  const month = Number(day.slice(5, 7)) - 1 + parts.months;
  const year = Number(day.slice(0, 4)) + Math.floor(month / 12);
  const lastOfMonth = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const date = Math.min(Number(day.slice(8, 10)), lastOfMonth);
  return addDays(toDay(Date.UTC(year, month % 12, date)), parts.days);
}

/** Days from `from` to `to`; negative where `to` lies before. */
export function daysBetween(from: Day, to: Day): number {
  return (toTime(to) - toTime(from)) / MILLISECONDS_PER_DAY;
}

/** Whether `day` lies within a span whose ends are both part of it; null means open. */
export function isWithin(day: Day, from: Day | null | undefined, until: Day | null | undefined): boolean {
  return (!from || from <= day) && (!until || day <= until);
}
