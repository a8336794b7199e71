import type { Schemas } from '../../api/client';
import { LISTS, type List, type RegisterDocument } from './register-document';

/** The words that a fact rests on, and the cell in which they stand. */
export interface Evidence {
  readonly sheet: string;
  readonly cell: string;
  readonly quote: string;
  /** A formula of the sheet worked them out. */
  readonly isComputed: boolean;
}

/** Evidence by thing (`engagements/mailing`, `organisation`) and field. */
export type EvidenceByField = ReadonlyMap<string, ReadonlyMap<string, readonly Evidence[]>>;

/** @returns what each field of each thing rests on. @param register the document that the pointers lead into */
export function evidenceByField(stated: readonly Schemas['EvidenceView'][], register: RegisterDocument): EvidenceByField {
  const things = new Map<string, Map<string, Evidence[]>>();
  for (const { pointer, sheet, cell, quote, computed } of stated) {
    const place = placeOf(pointer, register);
    if (place === null) continue;
    const fields = things.get(place.thing) ?? new Map<string, Evidence[]>();
    things.set(place.thing, fields);
    const known = fields.get(place.field) ?? [];
    if (!known.some((each) => each.sheet === sheet && each.cell === cell)) fields.set(place.field, [...known, { sheet, cell, quote, isComputed: computed === true }]);
  }
  return things;
}

/** @returns the thing and the field that a JSON Pointer of the document leads to; null where it leads to neither */
export function placeOf(pointer: string, register: RegisterDocument): { readonly thing: string; readonly field: string } | null {
  const [first = '', second = '', third = ''] = pointer.split('/').slice(1).map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
  if (first === 'organisation') return { thing: 'organisation', field: second };
  const list = LISTS.find((each): each is List => each === first);
  const key = list === undefined ? undefined : register[list][Number(second)]?.key;
  return key === undefined ? null : { thing: `${first}/${key}`, field: third };
}
