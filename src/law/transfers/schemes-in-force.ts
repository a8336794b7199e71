/** Which certification schemes carry transfers on a day. */
import type { Day } from '../facts.js';
import type { Law } from '../law.js';
import { inForceOn, type CertificationSchemeRow } from '../law-rows.js';
import type { Regime } from '../vocabulary.js';

/**
 * The schemes whose adequacy decisions are in force on a day (Art. 45 GDPR and its counterparts).
 *
 * @returns by regime and destination (`eu-gdpr US`)
 */
export function schemesInForce(regimes: readonly Regime[], day: Day, law: Law): ReadonlyMap<string, readonly CertificationSchemeRow[]> {
  const rows = new Map<string, CertificationSchemeRow[]>();
  for (const decision of law.adequacy) {
    if (!regimes.includes(decision.regime) || !inForceOn(decision, day)) continue;
    for (const condition of decision.conditions) {
      const scheme = condition.kind === 'certification' ? law.schemes.find((row) => row.scheme === condition.scheme) : undefined;
      const place = `${decision.regime} ${decision.destination}`;
      if (scheme) rows.set(place, [...(rows.get(place) ?? []), scheme]);
    }
  }
  return rows;
}
