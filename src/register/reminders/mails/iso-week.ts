import { addDays, daysBetween } from '../../../law/day.js';

/** @returns the week of a day as ISO 8601 names it, `2026-W47`: weeks begin on Monday and belong to the year of their Thursday. */
export function isoWeekOf(day: string): string {
  const weekday = (((daysBetween('1970-01-05', day) % 7) + 7) % 7);
  const thursday = addDays(day, 3 - weekday);
  const year = thursday.slice(0, 4);
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  return `${year}-W${String(week).padStart(2, '0')}`;
}
