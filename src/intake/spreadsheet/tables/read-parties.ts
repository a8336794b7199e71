import { saysNothing } from '../cells/plain-answers.js';
import { addressOf, type SheetCell, type WorkbookSheet } from '../reading/workbook.js';
import type { Field } from '../vocabulary/fields.js';
import { type FieldCell, type UnreadCell, unreadOf } from './entry.js';
import type { HeadingReader } from './headings.js';

export type Party = 'organisation' | 'dataProtectionOfficer' | 'representative';
const PARTIES = new Set<Field>(['organisation', 'dataProtectionOfficer', 'representative']);
const ATTRIBUTES = new Set<Field>(['name', 'address', 'email', 'phone', 'country', 'website', 'legalName', 'contactName']);

/** A label without its value, or a link that leads elsewhere. */
const NO_VALUE = /:\s*$|^[►▶→]/;

/**
 * Reads what stands around a table about the organisation (Art. 30(1)(a)): "Name: …" beside each other, or a small grid of
 * controller, officer and representative with names and addresses. The label of a cell says whom it is about.
 */
export function readParties(sheet: string, rows: WorkbookSheet['rows'], reader: HeadingReader): { parties: FieldCell[]; unread: UnreadCell[] } {
  const parties: FieldCell[] = [];
  const unread: UnreadCell[] = [];
  let columnParties = new Map<number, Party>();
  let rowParty: Party | null = null;
  for (const row of rows) {
    const heads = row.map((cell) => ({ cell, field: reader.read(cell.text, sheet)?.field ?? null }));
    const named = heads.filter(({ field }) => field !== null && PARTIES.has(field));
    if (named.length >= 2) {
      columnParties = new Map(named.map(({ cell, field }) => [cell.column, field as Party]));
      continue;
    }
    let attribute: FieldCell['field'] | null = null;
    let used = false;
    for (const { cell, field } of heads) {
      if (field !== null && PARTIES.has(field)) {
        [rowParty, attribute, used] = [field as Party, 'name', true];
        continue;
      }
      const [label = '', value = ''] = labelled(cell, reader, sheet);
      if (NO_VALUE.test(cell.text)) {
        attribute = field !== null && ATTRIBUTES.has(field) ? field : null;
        continue;
      }
      if (field !== null && ATTRIBUTES.has(field)) {
        [attribute, used] = [field, true];
        continue;
      }
      const party: Party | null = columnParties.get(cell.column) ?? rowParty;
      const about = value === '' ? attribute : (reader.read(label, sheet)?.field ?? null);
      if (party && about !== null && ATTRIBUTES.has(about) && !saysNothing(value || cell.text)) {
        parties.push({ field: about, heading: label || cell.text, sheet, address: addressOf(cell.row, cell.column), text: value || cell.text, label: party });
        used = true;
      } else if (used) unread.push(unreadOf(sheet, addressOf(cell.row, cell.column), null, cell, 'no-place-for-it'));
    }
  }
  return { parties, unread };
}

/** "Name: Example Ltd" in one cell. */
function labelled(cell: SheetCell, reader: HeadingReader, sheet: string): readonly [string, string] | readonly [] {
  const match = /^([^:\n]{2,60}):\s*(\S[^]*)$/.exec(cell.text);
  return match && match[1] && match[2] && reader.read(match[1], sheet) ? [match[1], match[2].trim()] : [];
}
