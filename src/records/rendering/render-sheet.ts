import { html, type Markup, trustedMarkup } from '../../platform/text/html.js';
import type { Art30Record } from '../art-30-record.js';
import { documentWordsOf } from '../document/document-words.js';
import { labelsOf } from '../labels/languages.js';
import type { Labels } from '../labels/labels.js';
import { dayInWords } from '../labels/wording.js';
import type { Sheet, SheetColumn } from '../templates/sheet.js';
import { sheetOf } from '../templates/sheet-of.js';
import type { TemplateName } from '../templates/template-names.js';
import { SHEET_STYLE } from './sheet-style.js';

/** So many columns still make a table that can be read across a landscape page; more become a card per row. */
const MOST_COLUMNS_ACROSS = 9;

/** Lines of a cell; a web address may break anywhere, everything else at its words. */
function cellMarkup(cell: string): Markup {
  if (cell === '') return html`<span class="empty">–</span>`;
  const lines = cell.split('\n');
  return lines.length === 1 ? html`${cell}` : html`<ul>${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}

function headingMarkup({ heading, note }: SheetColumn, position: number): Markup {
  return html`<span class="position">${position + 1}</span> ${heading}${note !== undefined && html`<span class="note">${note}</span>`}`;
}

const markOf = ({ required }: SheetColumn): string => (required ? 'required' : 'optional');

/** Rows that say the same but of whom the processing serves: a processor of thousands of controllers says everything else once. */
interface RowGroup {
  readonly common: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const isOfParty = ({ from }: SheetColumn): boolean => from.startsWith('activities[].controllers[]');

function groupsOf({ columns, rows }: Sheet): readonly RowGroup[] {
  const shared = columns.flatMap((column, place) => (isOfParty(column) ? [] : [place]));
  if (shared.length === columns.length) return rows.map((row) => ({ common: row, rows: [row] }));
  const groups: { common: readonly string[]; rows: (readonly string[])[] }[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && shared.every((place) => last.common[place] === row[place])) last.rows.push(row);
    else groups.push({ common: row, rows: [row] });
  }
  return groups;
}

function groupRows({ common, rows }: RowGroup, columns: readonly SheetColumn[]): Markup {
  const cell = (row: readonly string[], place: number): Markup => html`<td>${cellMarkup(row[place] ?? '')}</td>`;
  const spanned = (place: number): Markup => html`<td rowspan="${rows.length}">${cellMarkup(common[place] ?? '')}</td>`;
  return html`${rows.map((row, position) => html`<tr>${columns.map((column, place) =>
    (isOfParty(column) ? cell(row, place) : position === 0 && spanned(place)))}</tr>
`)}`;
}

function headingCell(column: SheetColumn, place: number): Markup {
  return html`<th scope="col" class="${markOf(column)}">${headingMarkup(column, place)}</th>`;
}

function tableMarkup(sheet: Sheet): Markup {
  const { columns, title } = sheet;
  return html`<table aria-label="${title}"><thead><tr>${columns.map(headingCell)}</tr></thead><tbody>${
    groupsOf(sheet).map((group) => groupRows(group, columns))}</tbody></table>`;
}

/** The controllers served, one a line, with their columns side by side. */
function partiesMarkup({ rows }: RowGroup, columns: readonly SheetColumn[]): Markup {
  const places = columns.flatMap((column, place) => (isOfParty(column) ? [{ column, place }] : []));
  return html`<div class="parties"><table><thead><tr>${places.map(({ column, place }) => headingCell(column, place))}</tr></thead><tbody>${
    rows.map((row) => html`<tr>${places.map(({ place }) => html`<td>${cellMarkup(row[place] ?? '')}</td>`)}</tr>
`)}</tbody></table></div>`;
}

/** A group of rows as a card: the columns in the authority's order, numbered, from left to right and down. */
function cardMarkup(group: RowGroup, name: string, position: number, columns: readonly SheetColumn[]): Markup {
  const hasParties = columns.some(isOfParty);
  const fields = columns.map((column, place) => {
    const cell = group.common[place] ?? '';
    return !isOfParty(column)
      && html`<div class="${markOf(column)}${cell.length > 220 && ' wide'}"><dt>${headingMarkup(column, place)}</dt><dd>${cellMarkup(cell)}</dd></div>`;
  });
  return html`<section class="card"><h2><span class="number">${position + 1}</span>${name}</h2>${hasParties && partiesMarkup(group, columns)}<dl>${fields}</dl></section>
`;
}

/** What a card is called: the name of its activity, which not every authority asks for. */
function nameOfRow(row: readonly string[], position: number, { columns }: Sheet, record: Art30Record): string {
  const place = columns.findIndex(({ from }) => from === 'activities[].name');
  return place === -1 ? record.activities[position]?.name ?? '' : row[place] ?? '';
}

function rowsMarkup(sheet: Sheet, record: Art30Record, { terms }: Labels): Markup {
  if (sheet.rows.length === 0) return html`<p>${terms.noActivities}</p>`;
  if (sheet.columns.length <= MOST_COLUMNS_ACROSS) return tableMarkup(sheet);
  return html`${groupsOf(sheet).map((group, position) => cardMarkup(group, nameOfRow(group.common, position, sheet, record), position, sheet.columns))}`;
}

function footMarkup(record: Art30Record, labels: Labels): Markup {
  const { terms } = labels;
  const facts = [
    ...(record.issue ? [[documentWordsOf(record.language).issue(record.issue.number), record.issue.issuedAt]] : []),
    [terms.asOf, dayInWords(record.asOf, labels)], ...(record.knownOn === null ? [] : [[terms.knownOn, record.knownOn]]), [terms.revision, String(record.revision)],
    [terms.lawVersion, dayInWords(record.lawVersion, labels)], [terms.generatedAt, record.generatedAt], [terms.digest, record.digest],
  ];
  return html`<footer><dl class="facts">${facts.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value}</dd></div>`)}</dl></footer>`;
}

/**
 * The record in an authority's order and headings, as a page that stands alone and prints in landscape: the accountable parties above, then
 * a table, or a card per processing activity where the sheet has more columns than a page is wide.
 */
export function renderSheet(record: Art30Record, template: TemplateName): string {
  const labels = labelsOf(record.language);
  const sheet = sheetOf(record, template);
  return html`<!DOCTYPE html>
<html lang="${sheet.language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex"><title>${`${sheet.title} – ${record.organisation.name} – ${dayInWords(record.asOf, labels)}`}</title><style>${trustedMarkup(SHEET_STYLE)}</style></head>
<body><header><p class="holder">${record.organisation.name}</p><h1>${sheet.title}</h1><dl class="facts">${
  sheet.head.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${cellMarkup(value)}</dd></div>`)}</dl>
<p class="legend"><span class="required">${labels.terms.requiredByLaw}</span> <span class="optional">${labels.terms.recommended}</span></p></header>
<main>${rowsMarkup(sheet, record, labels)}</main>${footMarkup(record, labels)}</body></html>
`.text;
}
