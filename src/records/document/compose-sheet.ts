import type { Art30Record } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import type { Sheet, SheetColumn } from '../templates/sheet.js';
import { lines, list, paragraph } from './lines.js';
import type { ActivitySection, Facts, LabelledField } from './record-document.js';

/** An authority's sheet as running text: what stands above its columns, and one section per row. */
export interface SheetText {
  readonly title: string;
  readonly holder: Facts;
  readonly sections: () => Iterator<ActivitySection>;
  readonly names: readonly string[];
}

/** The name of each row: a controller's sheet has one per activity, a processor's one per controller served. */
function namesOfRows(record: Art30Record): readonly string[] {
  if (record.role === 'controller') return record.activities.map(({ name }) => name);
  return record.activities.flatMap(({ name, controllers }) =>
    (controllers.length === 0 ? [name] : controllers.map((party) => `${name} – ${party.name}`)));
}

function fieldOf({ heading, note, required }: SheetColumn, cell: string, { terms }: Labels): LabelledField | null {
  const values = cell.split('\n').filter((value) => value !== '');
  if (values.length === 0) return required ? { heading, provision: note ?? null, blocks: paragraph([terms.notStated, 'quiet']) } : null;
  return { heading, provision: note ?? null, blocks: list(values.map((value) => lines(value))) };
}

/** The sheet of an authority in its order and under its headings; fields that are neither stated nor required are left out. */
export function sheetText(record: Art30Record, { title, head, columns, rows }: Sheet, labels: Labels): SheetText {
  const names = namesOfRows(record);
  function* sections(): Generator<ActivitySection> {
    for (const [position, row] of rows.entries()) {
      const fields = columns.map((column, place) => fieldOf(column, row[place] ?? '', labels)).filter((field) => field !== null);
      yield { number: position + 1, name: names[position] ?? String(position + 1), note: null, fields };
    }
  }
  const facts = head.map(({ label, value }) => ({ heading: label, value: lines(value) })).filter(({ value }) => value.length > 0);
  return { title, holder: { kind: 'facts', facts }, sections, names };
}
