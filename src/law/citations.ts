/** How a duty is cited: the UK GDPR keeps the numbers of the GDPR, the Swiss FADP has its own. */
import type { Regime } from './vocabulary.js';

/** Where a duty stands in the GDPR and in the FADP; null where that law knows no such duty. */
export interface Provision {
  readonly gdpr: string | null;
  readonly fadp: string | null;
}

/**
 * The provision as the laws that bind the organisation have it: the GDPR before the UK GDPR before the FADP. Null where none of them knows
 * the duty, so that a rule resting on it does not apply. Without any regime on record the GDPR is cited.
 */
export function citationOf({ gdpr, fadp }: Provision, regimes: readonly Regime[]): string | null {
  if (gdpr !== null && (regimes.includes('eu-gdpr') || regimes.length === 0)) return `${gdpr} GDPR`;
  if (gdpr !== null && regimes.includes('uk-gdpr')) return `${gdpr} UK GDPR`;
  return fadp !== null && regimes.includes('ch-fadp') ? `${fadp} FADP` : null;
}
