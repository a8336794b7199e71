/** The hidden sheet by which a workbook that comes back is recognised and read: which column of which sheet stands for which field. */
import type { Art30Record } from '../art-30-record.js';
import { cellText, LONGEST_CELL } from './cell-text.js';
import type { CellWords } from './cell-words.js';
import type { CellValue, WorkbookSheet } from './workbook.js';
import type { WorkingField } from './working-sheet.js';

/** Names the layout of the sheets; a change of the layout is another format. */
export const SHEET_FORMAT = 'register30/sheet/v1';

/** The same in every language, so that it is found without knowing the language. */
export const FORMAT_SHEET_NAME = 'register30';

const HEAD = ['sheet', 'kind', 'heading', 'field', 'type', 'words'] as const;

/** As many words as one cell holds; a word that is left out can still be understood by its name. */
function dictionaryText(words: CellWords): string {
  const entries: string[] = [];
  let length = 2;
  for (const [word, key] of Object.entries(words.dictionary())) {
    const entry = `${JSON.stringify(cellText(word))}:${JSON.stringify(key)}`;
    length += entry.length + 1;
    if (length > LONGEST_CELL) break;
    entries.push(entry);
  }
  return `{${entries.join(',')}}`;
}

/** Describes the working sheets of a workbook. Has to be made after them: only then is it known which words they use. */
export function formatSheet({ role, asOf, language, revision, digest, organisation }: Art30Record, fields: readonly WorkingField[]): WorkbookSheet {
  const about: readonly (readonly CellValue[])[] = [
    ['organisation', organisation.slug], ['role', role], ['asOf', asOf], ['language', language], ['revision', revision], ['digest', digest],
  ];
  const columns = fields.map(({ sheet, kind, heading, field, type, words }) => [sheet, kind, heading, field, type, words && dictionaryText(words)]);
  return {
    name: FORMAT_SHEET_NAME, columns: HEAD.map((heading) => ({ heading })), frozenColumns: 0, isList: true, isHidden: true,
    rows: [[SHEET_FORMAT], ...about, HEAD, ...columns],
  };
}
