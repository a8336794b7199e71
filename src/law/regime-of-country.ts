import type { CountryCode } from './facts.js';
import type { Regime } from './vocabulary.js';

/**
 * The law presumed to bind an organisation where nobody said which: that of its country. One established in neither the United Kingdom
 * nor Switzerland keeps its register because the GDPR binds it, by Art. 3(1) or, from a third country, by Art. 3(2).
 */
export function regimeOfCountry(country: CountryCode | null): Regime {
  if (country === 'GB') return 'uk-gdpr';
  return country === 'CH' ? 'ch-fadp' : 'eu-gdpr';
}
