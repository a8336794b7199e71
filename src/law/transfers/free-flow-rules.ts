/** The first question: is it a transfer at all? */
import type { Day } from '../facts.js';
import { endKnownOn, inForceOn } from '../law-rows.js';
import type { Reason } from './transfer-case.js';
import type { TransferQuestion } from './transfer-question.js';

/** Why data that flow are not transferred, and how long that is so by what was known on the day. */
export interface NoTransfer {
  readonly reason: Reason;
  readonly validUntil: Day | null;
}

/**
 * Tells whether a case is no restricted transfer: the destination lies in the regime's own area, or the data are not disclosed by one
 * party to another (EDPB Guidelines 05/2021).
 *
 * @returns the reason, or null where the case is a transfer
 */
export function noTransferIn(question: TransferQuestion): NoTransfer | null {
  return freeFlowOf(question) ?? scenarioOf(question);
}

function freeFlowOf({ destination, tables, asOf }: TransferQuestion): NoTransfer | null {
  if (destination === null) return null;
  const row = tables.freeFlow.get(destination)?.find((candidate) => inForceOn(candidate, asOf));
  if (row === undefined) return null;
  return {
    reason: { code: 'free-flow', message: `${destination} ${row.standing}: data flow freely there.`, citation: row.source },
    validUntil: endKnownOn(row, asOf),
  };
}

function scenarioOf({ transferCase, tables, asOf }: TransferQuestion): NoTransfer | null {
  const { scenario, exporter, importer } = transferCase;
  if (!scenario) return null;
  const row = tables.scenarios.get(scenario);
  if (row === undefined || !inForceOn(row, asOf)) return null;
  if (row.exporterRole !== null && row.exporterRole !== exporter.role) return null;
  if (row.importerRole !== null && row.importerRole !== importer.role) return null;
  return { reason: { code: row.scenario, message: row.message, citation: row.source }, validUntil: endKnownOn(row, asOf) };
}
