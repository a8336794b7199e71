import { useCallback } from 'react';
import { useOrganisation } from '../../place/organisation';
import { useTransferAddress } from '../address';
import type { TransferRow } from './transfer-row';

/** @returns where the explanation of a transfer is, with everything else that the address says. The table puts the day that is looked at behind it */
export function useTransferPath(): (row: TransferRow) => string {
  const { to } = useOrganisation();
  const { searchWith } = useTransferAddress();
  return useCallback(({ id }) => {
    const search = new URLSearchParams(searchWith({ transfer: id }));
    for (const axis of ['asOf', 'knownOn']) search.delete(axis);
    return to(`/transfers?${search}`);
  }, [searchWith, to]);
}
