import { countryName } from '../../platform/text/country-names.js';
import type { Day } from '../../law/facts.js';
import type { Language, LocationKind } from '../../law/vocabulary.js';
import type { ListedSubProcessor, PublishedLocation, PublishedSafeguard } from '../public-list.js';
import { LIST_LABELS } from './labels/labels-by-language.js';

/** A place and what happens there. */
export interface Place {
  readonly name: string;
  readonly kinds: readonly string[];
}

/** Places by name, each once, with everything that happens there in words. */
export function placesIn(locations: readonly PublishedLocation[], language: Language): Place[] {
  const kinds = new Map<string, LocationKind[]>();
  for (const { country, organisation, kind } of locations) {
    const name = country === null ? (organisation ?? '') : countryName(country, language);
    kinds.set(name, [...(kinds.get(name) ?? []), kind]);
  }
  return [...kinds]
    .map(([name, found]) => ({ name, kinds: found.map((kind) => LIST_LABELS[language].kinds[kind]) }))
    .sort((one, other) => one.name.localeCompare(other.name, language));
}

/** A safeguard as a reader knows it: "Standard contractual clauses (EU) 2021/914, module 3 (processor to processor)". */
export function safeguardInWords({ mechanism, module }: PublishedSafeguard, language: Language): string {
  const { mechanisms, modules } = LIST_LABELS[language];
  return module === null ? mechanisms[mechanism] : `${mechanisms[mechanism]}, ${modules[module]}`;
}

/** Names of the categories in the alphabet of the language. */
export function dataInWords({ dataCategories }: ListedSubProcessor, language: Language): string[] {
  return dataCategories.map(({ name }) => name).sort((one, other) => one.localeCompare(other, language));
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/** A day in words: "15 December 2026", or "15 Dec 2026" where there is little room. */
export function dayInWords(day: Day, language: Language, length: 'long' | 'medium' = 'long'): string {
  const { locale } = LIST_LABELS[language];
  const key = `${locale} ${length}`;
  const format = dayFormats.get(key) ?? new Intl.DateTimeFormat(locale, { dateStyle: length, timeZone: 'UTC' });
  dayFormats.set(key, format);
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A number of days in words: "30 days", "1 day". */
export function daysInWords(count: number, language: Language): string {
  return new Intl.NumberFormat(LIST_LABELS[language].locale, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(count);
}
