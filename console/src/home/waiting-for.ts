import type { Schemas } from '../api/client';

/** A request that was submitted and is not approved. */
export type Request = Schemas['RequestView'];

/** Who looks, and whether it is theirs to decide. */
export interface Reader {
  readonly id: string;
  readonly decides: boolean;
}

/**
 * @param requests the longest waiting first
 * @returns what was answered to the reader's own requests, then what waits: for the reader's decision, or, where it is not theirs, for somebody else's
 */
export function waitingFor(requests: readonly Request[], { id, decides }: Reader): { readonly mine: readonly Request[]; readonly others: readonly Request[] } {
  const isMine = ({ submitted }: Request): boolean => submitted.byId === id;
  const waits = ({ status }: Request): boolean => status === 'submitted';
  return {
    mine: requests.filter((request) => isMine(request) && !waits(request)),
    others: requests.filter((request) => waits(request) && (decides || isMine(request))),
  };
}
