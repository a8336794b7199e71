import type { Language } from '../../law/vocabulary.js';

/** A column of a sheet: the authority's heading, and where in the register its content comes from. */
export interface SheetColumn {
  readonly heading: string;
  /** What the authority says beside the heading. */
  readonly note?: string;
  /** Where the content comes from, in the words of the record's JSON. */
  readonly from: string;
  /** The law requires it; the authority marks it so. */
  readonly required: boolean;
}

/** A record as a sheet: who is accountable above, one row per processing activity below. Every row has a cell for every column. */
export interface Sheet {
  readonly title: string;
  readonly language: Language;
  readonly head: readonly { readonly label: string; readonly value: string }[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly string[])[];
}
