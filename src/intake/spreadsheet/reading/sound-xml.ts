import { tooMuch, unreadable, WORKBOOK_LIMITS } from './workbook-limits.js';

/** A tag with its attributes; quoted values may hold `>`. Comments, instructions and unparsed sections are stepped over. */
const MARKUP = /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(\/?)([A-Za-z_][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*?)(\/?)>|<!?/g;
const REPEATED = /number-(?:columns|rows)-repeated="(\d{1,9})"/;
const SAYS_SOMETHING = /office:(?:value|string-value|boolean-value|date-value|time-value)(?:-type)?=/;

/**
 * Holds XML to its form before a lenient reader sees it, and counts what would be unfolded of it.
 * @throws DomainError `malformed-body` for XML that is not whole or declares a document type (entities), `body-too-large` for too many cells
 */
export function requireSoundXml(xml: string, part: string): void {
  const open: string[] = [];
  const count = new CellCount();
  let isBegun = false;
  for (const [markup, closing, name, attributes = '', empty] of xml.matchAll(MARKUP)) {
    if (name === undefined) {
      if (markup === '<!' && xml.slice(0, 4_096).includes('<!DOCTYPE')) throw unreadable(`${part} declares a document type, which spreadsheets do not.`);
      if (markup === '<' || markup === '<!') throw unreadable(`${part} is not well-formed XML.`);
      continue;
    }
    isBegun = true;
    if (closing) {
      if (open.pop() !== name) throw unreadable(`${part} is not well-formed XML: </${name.slice(0, 40)}> closes nothing.`);
      count.close(name);
      continue;
    }
    count.open(name, attributes, Boolean(empty));
    if (!empty) open.push(name);
    if (open.length > 200) throw unreadable(`${part} is nested too deep.`);
  }
  if (open.length > 0 || !isBegun) throw unreadable(`${part} is cut off.`);
}

/** Cells as they will be unfolded: repeated ones of OpenDocument times their rows. */
class CellCount {
  private elements = 0;
  private filled = 0;
  private inRow = 0;
  private rowTimes = 1;
  private strings = 0;

  open(name: string, attributes: string, isEmpty: boolean): void {
    const local = name.slice(name.indexOf(':') + 1);
    if (local === 'table-row') [this.inRow, this.rowTimes] = [0, timesOf(attributes)];
    else if (local === 'c' || local === 'table-cell' || local === 'covered-table-cell') {
      this.elements += 1;
      if (!isEmpty || SAYS_SOMETHING.test(attributes)) this.inRow += local === 'c' ? 1 : timesOf(attributes);
      if (local === 'c') [this.filled, this.inRow] = [this.filled + this.inRow, 0];
    } else if (local === 'si') this.strings += 1;
    if (this.elements > WORKBOOK_LIMITS.cellElements) throw tooMuch('cells', WORKBOOK_LIMITS.cellElements);
    if (this.filled + this.inRow * this.rowTimes > WORKBOOK_LIMITS.cellElements) throw tooMuch('cells', WORKBOOK_LIMITS.cells);
    if (this.strings > WORKBOOK_LIMITS.sharedStrings) throw tooMuch('different texts', WORKBOOK_LIMITS.sharedStrings);
  }

  close(name: string): void {
    if (!name.endsWith('table-row')) return;
    this.filled += this.inRow * this.rowTimes;
    [this.inRow, this.rowTimes] = [0, 1];
  }
}

function timesOf(attributes: string): number {
  return Number(REPEATED.exec(attributes)?.[1] ?? 1);
}
