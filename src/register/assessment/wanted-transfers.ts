import type { RegisterFacts } from '../../law/facts.js';
import { indexRegister } from '../../law/register/register-index.js';
import type { Transfer, TransferCompared } from '../../law/register/register-transfers.js';
import { VERDICTS } from '../../law/vocabulary.js';
import type { TransferOrder, TransfersQuery } from './as-of.queries.js';

type Told = Transfer | TransferCompared;

/** A transfer, and what its company and the service are called. */
export interface NamedTransfer extends Transfer {
  readonly processorName: string;
  readonly service: string | null;
}

/** @returns transfers with the names of what they are about */
export function named(transfers: readonly Told[], register: RegisterFacts): readonly NamedTransfer[] {
  const { processors, engagements } = indexRegister(register);
  return transfers.map((transfer) => ({
    ...transfer, processorName: processors.get(transfer.processor)?.name ?? transfer.processor, service: engagements.get(transfer.engagement)?.service ?? null,
  }));
}

function textOf(transfer: Told, register: RegisterFacts): string {
  const { processors, engagements } = indexRegister(register);
  const { engagement, processor, country, organisation, mechanism, ground } = transfer;
  return [engagement, processor, processors.get(processor)?.name, engagements.get(engagement)?.service, country, organisation, mechanism, ground].join(' ').toLowerCase();
}

function isWanted(query: TransfersQuery, register: RegisterFacts): (transfer: Told) => boolean {
  const { engagement, processor, regime, verdict, mechanism, country, changed } = query;
  const same = Object.entries({ engagement, processor, regime, verdict, mechanism }).filter(([, value]) => value !== undefined && value !== null);
  const words = (query.q ?? '').toLowerCase().split(/\s+/).filter((word) => word !== '');
  return (transfer) => {
    if (!same.every(([field, value]) => transfer[field as keyof Transfer] === value)) return false;
    if (country && (transfer.country ?? transfer.organisation) !== country) return false;
    if (changed === 'true' && !('without' in transfer && transfer.without.verdict !== transfer.verdict)) return false;
    if (words.length === 0) return true;
    const text = textOf(transfer, register);
    return words.every((word) => text.includes(word));
  };
}

/** What is compared, as text: of two days the nearer comes first, and none comes last. */
function placeIn(order: TransferOrder, transfer: Told, register: RegisterFacts): string {
  if (order === 'verdict') return String(VERDICTS.length - VERDICTS.indexOf(transfer.verdict));
  if (order === 'processor') return (indexRegister(register).processors.get(transfer.processor)?.name ?? transfer.processor).toLowerCase();
  if (order === 'country') return transfer.country ?? transfer.organisation ?? '';
  return transfer[order] ?? '\uffff';
}

/** @returns the transfers that a query asks for, in its order; among equals that of the register */
export function wantedTransfers(transfers: readonly Told[], query: TransfersQuery, register: RegisterFacts): readonly Told[] {
  const wanted = transfers.filter(isWanted(query, register));
  if (!query.sort) return wanted;
  const turned = query.sort.startsWith('-') ? -1 : 1;
  const order = query.sort.replace(/^-/, '') as TransferOrder;
  const placed = wanted.map((transfer) => ({ transfer, place: placeIn(order, transfer, register) }));
  return placed.sort((one, other) => (one.place === other.place ? 0 : one.place < other.place ? -turned : turned)).map(({ transfer }) => transfer);
}
