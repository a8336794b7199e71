import { html, type Fragment, type Markup } from '../../platform/text/html.js';
import type { RecordDataCategory, RecordGap, RecordTransfer } from '../art-30-record.js';
import type { Labels } from '../labels/labels.js';
import { categoryMark } from './record-text.js';
import { citationInWords, groundInWords } from '../labels/wording.js';

/** The tables of a record; each has its own widths of columns, the same on every page. */
export type TableKind = 'purposes' | 'recipients' | 'transfers' | 'all-transfers' | 'gaps' | 'controllers';

/** A table of which the first column names the row. */
export function table(kind: TableKind, name: string, headings: readonly string[], rows: readonly (readonly Fragment[])[]): Markup {
  return html`<table class="${kind}" aria-label="${name}"><thead><tr>${headings.map((heading) => html`<th scope="col">${heading}</th>`)}</tr></thead><tbody>${
    rows.map(([first, ...cells]) => html`<tr><th scope="row">${first}</th>${
      cells.map((cell, position) => html`<td data-label="${headings[position + 1]}">${cell}</td>`)}</tr>`)
  }</tbody></table>`;
}

/** Several things, one a line; nothing where there are none. */
export function list(items: readonly Fragment[]): Markup | null {
  if (items.length === 0) return null;
  return html`<ul class="plain">${items.map((item) => html`<li>${item}</li>`)}</ul>`;
}

/** What nobody stated, so that an empty place is not taken for a "no". */
export function notStated(labels: Labels): Markup {
  return html`<span class="not-stated">${labels.terms.notStated}</span>`;
}

/** A category of personal data, marked where Art. 9 or 10 applies. */
export function dataCategoryMarkup(category: RecordDataCategory, labels: Labels): Markup {
  const mark = categoryMark(category, labels);
  return html`${category.name}${mark !== null && html` <span class="mark">${mark}</span>`}`;
}

/** What is missing and which provision asks for it. */
export function gapMarkup({ message, citation }: RecordGap, labels: Labels): Markup {
  return html`<p class="gap"><strong>${labels.terms.missing} – ${citationInWords(citation, labels)}</strong> ${message}</p>`;
}

/** The verdict on a transfer in words; the colour only repeats them. */
export function verdictMarkup({ verdict, missing }: RecordTransfer, labels: Labels): Markup {
  return html`<span class="verdict ${verdict}">${labels.verdicts[verdict]}</span>${
    missing.map(({ message }) => html`<span class="open">${message}</span>`)}`;
}

/** What carries a transfer: provision and documentation. */
export function groundMarkup({ ground, regime, documentation }: RecordTransfer, labels: Labels): Markup {
  return html`${documentation}${ground !== null && html`<span class="sub">${groundInWords(ground, regime, labels)}</span>`}`;
}
