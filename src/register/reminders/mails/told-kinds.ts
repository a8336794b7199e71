import { REGISTER_KINDS } from '../../../law/vocabulary.js';
import type { ToldKind } from '../words/reminder-words.js';

/** Whose changes the daily mail tells: additions to the record, changes and exclusions, and what was published from it. */
export const TOLD_KINDS: readonly ToldKind[] = [...REGISTER_KINDS, 'sub-processor-list'];
