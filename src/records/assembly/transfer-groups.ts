import type { LocationKind } from '../../law/vocabulary.js';
import type { RecordActivity, RecordTransfer } from '../art-30-record.js';

/** Transfers to one recipient in one place under one law: they differ only in how the data are reached there. */
export interface TransferGroup {
  readonly transfer: RecordTransfer;
  readonly kinds: readonly LocationKind[];
  /** Positions of the activities they belong to, in the order of the record. */
  readonly activities: readonly number[];
}

interface OpenGroup {
  readonly transfer: RecordTransfer;
  readonly kinds: Set<LocationKind>;
  readonly activities: Set<number>;
}

const keyOf = ({ engagement, recipient, country, organisation, regime }: RecordTransfer): string =>
  JSON.stringify([engagement ?? recipient, country, organisation, regime]);

/** Groups the transfers of activities, so that a reader sees each relation once. */
export function groupTransfers(activities: readonly Pick<RecordActivity, 'transfers'>[]): readonly TransferGroup[] {
  const groups = new Map<string, OpenGroup>();
  activities.forEach(({ transfers }, position) => {
    for (const transfer of transfers) {
      const key = keyOf(transfer);
      const group = groups.get(key) ?? { transfer, kinds: new Set(), activities: new Set() };
      if (transfer.kind !== null) group.kinds.add(transfer.kind);
      group.activities.add(position);
      groups.set(key, group);
    }
  });
  return [...groups.values()].map(({ transfer, kinds, activities: positions }) =>
    ({ transfer, kinds: [...kinds], activities: [...positions] }));
}
