/** A case as the rules meet it: with the tables that decide it, the provisions of the day, and the destination made out. */
import type { Day } from '../facts.js';
import { indexOf, type LawIndex, type RegimeTables } from '../law-index.js';
import { inForceOn, type ProvisionRow, type TerritoryRow } from '../law-rows.js';
import type { Law } from '../law.js';
import type { TransferCase } from './transfer-case.js';

export interface TransferQuestion {
  readonly transferCase: TransferCase;
  readonly asOf: Day;
  readonly index: LawIndex;
  readonly tables: RegimeTables;
  readonly provisions: ProvisionRow;
  /** The day lies before the first text we know of: the provisions are those of that first text. */
  readonly beforeTheLaw: boolean;
  /** Code of the country that a territory belongs to, or of an international organisation; null where nobody stated one. */
  readonly destination: string | null;
  /** The row of a territory whose standing is unsettled on the day. */
  readonly unsettled: TerritoryRow | null;
}

/**
 * Puts a case to a law.
 *
 * @returns the question; an international organisation as importer counts before the country it sits in (Art. 44 GDPR)
 */
export function askedOf(transferCase: TransferCase, law: Law): TransferQuestion {
  const index = indexOf(law);
  const { asOf, importer, regime } = transferCase;
  const rows = index.provisions[regime];
  const current = rows.find((row) => inForceOn(row, asOf));
  const provisions = current ?? rows[0];
  if (provisions === undefined) throw new Error(`The law has no provisions for ${regime}`);
  const territory = importer.organisation || !importer.country ? undefined : territoryOn(index, importer.country, asOf);
  return {
    transferCase, asOf, index, provisions,
    tables: index.tables[provisions.judgedBy],
    beforeTheLaw: current === undefined,
    destination: importer.organisation ?? (territory?.standing === 'part' ? territory.parent : importer.country ?? null),
    unsettled: territory?.standing === 'unsettled' ? territory : null,
  };
}

function territoryOn(index: LawIndex, country: string, asOf: Day): TerritoryRow | undefined {
  return index.territories.get(country)?.find((row) => inForceOn(row, asOf));
}
