import type { Schemas } from '../../api/client';

export type Transfer = Schemas['TransferView'];

/** A transfer with the name under which the address knows it. */
export interface TransferRow extends Transfer {
  readonly id: string;
}

/** @returns engagement, destination, kind and regime, which tell transfers apart but where an engagement states the same place twice */
function transferId({ engagement, country, organisation, kind, regime }: Pick<Transfer, 'engagement' | 'country' | 'organisation' | 'kind' | 'regime'>): string {
  return [engagement, country ?? organisation, kind, regime].join('~');
}

/** @returns transfers with names of their own: the second of the same gets a number */
export function withIds(transfers: readonly Transfer[]): readonly TransferRow[] {
  const times = new Map<string, number>();
  return transfers.map((transfer) => {
    const name = transferId(transfer);
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return { ...transfer, id: time === 1 ? name : `${name}~${time}` };
  });
}
