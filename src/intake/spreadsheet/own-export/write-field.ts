import { categoriesAsKeys } from './words-as-keys.js';
import type { RegisterDraft } from '../drafting/register-draft.js';
import { dayOf } from '../cells/days.js';
import { retentionOf } from '../cells/durations.js';
import { countryCodeOf } from '../../../platform/text/country-codes.js';
import type { FieldCell } from '../tables/entry.js';
import type { Target } from './draft-own-export.js';

/** A column of a file that this service wrote: which field it holds, and what its words stand for. */
export interface ExportedColumn {
  readonly sheet: string;
  readonly kind: string;
  readonly heading: string;
  readonly field: string;
  readonly type: string;
  readonly words: ReadonlyMap<string, string>;
}

interface Edited {
  readonly column: ExportedColumn;
  readonly cell: FieldCell;
}

/** Stands alone on a line where a part of an aligned list is not stated. */
const NOT_STATED = '–';

/** One of these has to be stated for a part of an aligned list to be one; taking its line out takes the part out. */
const NAMED_BY: Readonly<Record<string, readonly string[]>> = {
  locations: ['country', 'organisation'], safeguards: ['mechanism'], purposes: ['description'], recipients: ['name', 'category'], retention: ['period', 'trigger', 'description'],
};

/** Writes edited cells into a thing; what cannot be understood is left as it is and told. */
export function writeField(draft: RegisterDraft, target: Target, edited: readonly Edited[]): void {
  for (const each of edited) {
    const aligned = /^([A-Za-z]+)\[\]\.([A-Za-z]+)$/.exec(each.column.field);
    if (aligned?.[1] && aligned[2]) writeAligned(draft, target, each, aligned[1], aligned[2]);
    else writePlain(draft, target, each);
  }
  const touched = new Set(edited.flatMap(({ column }) => /^([A-Za-z]+)\[\]/.exec(column.field)?.[1] ?? []));
  for (const name of touched) dropNameless(target.thing, name);
}

function dropNameless(thing: Record<string, unknown>, name: string): void {
  const naming = NAMED_BY[name];
  if (naming) thing[name] = (thing[name] as Record<string, unknown>[]).filter((part) => naming.some((field) => (part[field] ?? '') !== ''));
}

function writePlain(draft: RegisterDraft, { list, thing, base }: Target, { column, cell }: Edited): void {
  const isList = column.type.endsWith('lines');
  const values = isList ? linesOf(cell).flatMap((line) => valueOf(draft, column, cell, line)) : cell.text === '' ? [null] : valueOf(draft, column, cell, cell.text);
  if (values === null || values.includes(undefined)) return draft.leave(cell, 'value-not-understood');
  const path = column.field.split('.');
  const last = path.pop() ?? '';
  let holder = thing;
  for (const step of path) holder = (holder[step] = { ...(holder[step] as object | null) }) as Record<string, unknown>;
  holder[last] = isList ? [...new Set(values)] : values[0];
  draft.note(list, thing, `${base}/${column.field.replaceAll('.', '/')}`, cell);
}

/** Line i of a column belongs to the object i of the list; what has no column stays as it was. */
function writeAligned(draft: RegisterDraft, { list, thing, base }: Target, { column, cell }: Edited, name: string, field: string): void {
  const lines = cell.text === '' ? [] : cell.text.split('\n').map((line) => line.trim());
  const before = (thing[name] ?? []) as Record<string, unknown>[];
  const values = lines.map((line) => {
    if (line === NOT_STATED || line === '') return field === 'dataCategories' ? [] : null;
    if (field === 'dataCategories') return line.split(/;\s*/).flatMap((word) => valueOf(draft, column, cell, word));
    return valueOf(draft, column, cell, line)[0];
  });
  if (values.some((value) => value === undefined || (Array.isArray(value) && value.includes(undefined)))) return draft.leave(cell, 'value-not-understood');
  const isWhole = ['description', 'mechanism', 'country', 'name', 'kind'].includes(field);
  const length = isWhole ? Math.max(values.length, field === 'country' || field === 'name' ? before.length : 0) : Math.max(before.length, values.length);
  thing[name] = Array.from({ length }, (_, index) => ({ ...before[index], ...(index < values.length || before[index] ? { [field]: values[index] ?? (field === 'dataCategories' ? [] : null) } : {}) }));
  draft.note(list, thing, `${base}/${name}`, cell);
}

function linesOf({ text }: FieldCell): string[] {
  return text.split('\n').map((line) => line.trim()).filter((line) => line !== '' && line !== NOT_STATED);
}

/** @returns the values that a word stands for; [undefined] where it stands for none */
function valueOf(draft: RegisterDraft, column: ExportedColumn, cell: FieldCell, word: string): unknown[] {
  const leaf = column.field.split('.').at(-1) ?? '';
  const code = column.words.get(word.trim());
  if (code !== undefined) return [leaf === 'module' ? Number(code) : code === 'true' ? true : code === 'false' ? false : code];
  if (column.type === 'day' || /(?:On|^from|^until)$/.test(leaf)) return [cell.day ?? dayIn(word)];
  if (!column.type.startsWith('words') && leaf !== 'dataCategories') return [word];
  if (leaf === 'country') return [countryCodeOf(word) ?? undefined];
  if (leaf === 'period') return [retentionOf(word).period ?? undefined];
  return categoriesAsKeys(draft, leaf, word, cell);
}

function dayIn(word: string): string | undefined {
  const day = dayOf(word, 'unknown');
  return day === null || day === 'ambiguous' ? undefined : day;
}
