import { isDay } from '../../../law/day.js';
import { plain } from './plain-text.js';

/** Which of day and month comes first where a date is all digits. */
export type DayOrder = 'day-first' | 'month-first' | 'unknown';

const MONTHS: readonly (readonly string[])[] = [
  ['jan', 'janv', 'ene', 'enero', 'gen', 'gennaio', 'januari', 'janner', 'janvier', 'januar', 'january'],
  ['feb', 'fev', 'fevr', 'fevrier', 'febrero', 'febbraio', 'februari', 'februar', 'february'],
  ['mar', 'mars', 'marz', 'maerz', 'mrz', 'marzo', 'maart', 'mrt', 'march'],
  ['apr', 'avr', 'avril', 'abr', 'abril', 'aprile', 'april'],
  ['may', 'mai', 'mayo', 'mag', 'maggio', 'mei'],
  ['jun', 'juin', 'junio', 'giu', 'giugno', 'juni', 'june'],
  ['jul', 'juil', 'juillet', 'julio', 'lug', 'luglio', 'juli', 'july'],
  ['aug', 'aout', 'ago', 'agosto', 'augustus', 'august'],
  ['sep', 'sept', 'septembre', 'septiembre', 'set', 'settembre', 'september'],
  ['oct', 'okt', 'octobre', 'octubre', 'ott', 'ottobre', 'oktober', 'october'],
  ['nov', 'novembre', 'noviembre', 'november'],
  ['dec', 'dez', 'dic', 'decembre', 'diciembre', 'dicembre', 'dezember', 'december'],
];
const MONTH_NUMBERS = new Map(MONTHS.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

/**
 * Reads a day as people write it: 2024-05-04, 04.05.2024, 4/5/24, 4 mai 2024, May 4, 2024. A day with a full stop is day first everywhere.
 * @returns the day; 'ambiguous' where the order of day and month decides and is not known; null for what is no day
 */
export function dayOf(text: string, order: DayOrder): string | 'ambiguous' | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text.trim());
  if (iso) return madeOf(iso[1], iso[2], iso[3]);
  const digits = /^(\d{1,2})([-/. ])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?:\s.*)?$/.exec(text.trim());
  if (digits) return inOrder(digits[1] ?? '', digits[3] ?? '', digits[4], digits[2] === '.' ? 'day-first' : order);
  const words = plain(text).split(' ').filter((word) => !['de', 'del', 'of', 'di', 'le', 'the', 'du', 'am', 'vom', 'den'].includes(word));
  const place = words.findIndex((word) => MONTH_NUMBERS.has(word));
  if (place < 0 || words.length > 4) return null;
  const month = String(MONTH_NUMBERS.get(words[place] ?? '') ?? '');
  const numbers = words.filter((_, index) => index !== place).map((word) => word.replace(/(?<=\d)(?:st|nd|rd|th|er|o)$/, ''));
  const [first = '', second = ''] = numbers;
  return numbers.length === 2 && /^\d{1,2}$/.test(first) && /^(?:\d{2}|\d{4})$/.test(second) ? madeOf(second, month, first) : null;
}

function inOrder(one: string, two: string, year: string | undefined, order: DayOrder): string | 'ambiguous' | null {
  if (Number(one) > 12) return madeOf(year, two, one);
  if (Number(two) > 12) return madeOf(year, one, two);
  if (order === 'unknown') return one === two ? madeOf(year, one, two) : 'ambiguous';
  return order === 'day-first' ? madeOf(year, two, one) : madeOf(year, one, two);
}

function madeOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const whole = year?.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year;
  const made = `${whole}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return isDay(made) ? made : null;
}

/**
 * @param texts the cells of one column
 * @returns the order that at least one of them proves, where none proves the other; else that of the language
 */
export function dayOrderOf(texts: readonly string[], language: string): DayOrder {
  const pairs = texts.flatMap((text) => {
    const digits = /^(\d{1,2})[-/](\d{1,2})[-/]\d{2,4}/.exec(text.trim());
    return digits ? [[Number(digits[1]), Number(digits[2])] as const] : [];
  });
  const dayFirst = pairs.some(([one]) => one > 12);
  const monthFirst = pairs.some(([, two]) => two > 12);
  if (dayFirst !== monthFirst) return dayFirst ? 'day-first' : 'month-first';
  return language === 'en' || dayFirst ? 'unknown' : 'day-first';
}
