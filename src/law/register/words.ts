/** How the sentences of the law room name things. English; the codes beside them are what other languages translate. */
import type { CountryCode, EngagementFacts, ProcessorFacts } from '../facts.js';
import type { LocationKind, Regime } from '../vocabulary.js';

export const REGIME_NAMES: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'the GDPR', 'uk-gdpr': 'the UK GDPR', 'ch-fadp': 'the Swiss FADP' };

/** The area in which data flow freely under a regime. */
export const AREA_NAMES: Readonly<Record<Regime, string>> = { 'eu-gdpr': 'the European Union', 'uk-gdpr': 'the United Kingdom', 'ch-fadp': 'Switzerland' };

export const LOCATION_KIND_NAMES: Readonly<Record<LocationKind, string>> = {
  'storage': 'storage', 'backup': 'backup', 'remote-access': 'remote access', 'support': 'support',
};

const COUNTRIES = new Intl.DisplayNames('en', { type: 'region' });
const COUNTRY_CODE = /^[A-Z]{2}$/;

/** A country in words; what is no country code stays as it is. */
export function countryInWords(country: CountryCode): string {
  return COUNTRY_CODE.test(country) ? COUNTRIES.of(country) ?? country : country;
}

/** An engagement in words: the company, and what it does. */
export function engagementInWords(engagement: EngagementFacts, processor: ProcessorFacts | undefined): string {
  const company = processor?.name ?? engagement.processor;
  return engagement.service === null ? company : `${company} (${engagement.service})`;
}

/** Whether a text says nothing. */
export function isBlank(text: string | null | undefined): boolean {
  return !text || text.trim() === '';
}

/** Several sentences' parts as one enumeration, in their order. */
export function enumerated(parts: Iterable<string>): string {
  return [...parts].join(', ');
}
