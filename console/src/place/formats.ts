import { useLanguageShown } from './language-shown';

/** Days, instants, numbers, countries and languages as the reader's language writes them. */
export interface Formats {
  /** @param day `YYYY-MM-DD`; null is '' */
  day(day: string | null | undefined): string;
  /** @param instant RFC 3339; in the reader's own time zone */
  instant(instant: string | null | undefined): string;
  /** @returns "in three days", "two hours ago" */
  since(instant: string): string;
  number(value: number): string;
  /** @param code ISO 3166-1 alpha-2; what the language has no name for stays as it is */
  country(code: string): string;
  list(values: readonly string[]): string;
}

const STEPS = [['day', 86_400], ['hour', 3600], ['minute', 60]] as const;

/** @returns the formats of the language that is shown */
export function useFormats(): Formats {
  return formatsOf(useLanguageShown());
}

const kept = new Map<string, Formats>();

/** @returns the formats of a language, made once */
function formatsOf(language: string): Formats {
  const known = kept.get(language);
  if (known) return known;
  // British English writes days without ambiguity for Europe.
  const locale = language === 'en' ? 'en-GB' : language;
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const numbers = new Intl.NumberFormat(locale);
  const regions = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const formats: Formats = {
    day: (day) => (day ? days.format(new Date(`${day.slice(0, 10)}T00:00:00Z`)) : ''),
    instant: (instant) => (instant ? instants.format(new Date(instant)) : ''),
    since: (instant) => {
      const seconds = (Date.parse(instant) - Date.now()) / 1000;
      const step = STEPS.find(([, length]) => Math.abs(seconds) >= length) ?? STEPS[2];
      return relative.format(Math.round(seconds / step[1]), step[0]);
    },
    number: (value) => numbers.format(value),
    country: (code) => regions.of(code) ?? code,
    list: (values) => lists.format(values),
  };
  kept.set(language, formats);
  return formats;
}
