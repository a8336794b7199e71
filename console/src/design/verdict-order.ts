import type { Schemas } from '../api/client';

type Verdict = Schemas['TransferView']['verdict'];

/** Worst first: how transfers are told and sorted. */
export const VERDICTS_WORST_FIRST: readonly Verdict[] = ['uncovered', 'incomplete', 'review', 'exceptional', 'covered', 'not-restricted'];
