import { writable } from './docx-text.js';
import type { ActivitySection, Block, Contents, Cover, Facts, Lines, OverviewSection, RecordDocument, Table } from './record-document.js';

/** Between the margins of an A4 page, in twentieths of a point. */
export const TEXT_WIDTH = 9_640;
const FACT_HEADING = 3_000;
const SPACE_ABOVE_COVER = 1_600;

const escaped = (text: string): string => writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
const run = (text: string, style: string | null = null, before = ''): string =>
  `<w:r>${style === null ? '' : `<w:rPr><w:rStyle w:val="${style}"/></w:rPr>`}${before}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
const paragraph = (content: string, style: string | null = null, properties = ''): string => {
  const all = `${style === null ? '' : `<w:pStyle w:val="${style}"/>`}${properties}`;
  return `<w:p>${all === '' ? '' : `<w:pPr>${all}</w:pPr>`}${content}</w:p>`;
};
const runs = (lines: Lines): string =>
  lines.map(({ text, tone }, position) => run(text, tone === 'plain' ? null : tone, position > 0 ? '<w:br/>' : '')).join('');

const NO_BORDER = 'w:val="none" w:sz="0" w:space="0" w:color="auto"';
const RULE = 'w:val="single" w:sz="4" w:space="0" w:color="D3D9E2"';

function tableStart(widths: readonly number[], rule: string): string {
  const borders = `<w:top ${NO_BORDER}/><w:left ${NO_BORDER}/><w:bottom ${rule}/><w:right ${NO_BORDER}/><w:insideH ${rule}/><w:insideV ${NO_BORDER}/>`;
  const margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="140" w:type="dxa"/></w:tblCellMar>';
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins
  }<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/></w:tblPr><w:tblGrid>${
    widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;
}

function row(cells: readonly string[], widths: readonly number[], isHeading = false): string {
  return `<w:tr><w:trPr><w:cantSplit/>${isHeading ? '<w:tblHeader/>' : ''}</w:trPr>${
    cells.map((cell, position) => `<w:tc><w:tcPr><w:tcW w:w="${widths[position] ?? 0}" w:type="dxa"/></w:tcPr>${cell}</w:tc>`).join('')}</w:tr>`;
}

/** Two tables without a paragraph between them would become one. */
const AFTER_A_TABLE = paragraph('', 'Running');

function* tableParts({ headings, widths: shares, rows }: Table): Generator<string> {
  const widths = shares.map((share) => Math.round(share * TEXT_WIDTH));
  yield tableStart(widths, RULE);
  yield row(headings.map((heading) => paragraph(run(heading), 'CellHeading', '<w:keepNext/>')), widths, true);
  for (const cells of rows) yield row(cells.map((lines) => paragraph(runs(lines), 'Cell')), widths);
  yield `</w:tbl>${AFTER_A_TABLE}`;
}

function* factsParts({ facts }: Facts): Generator<string> {
  const widths = [FACT_HEADING, TEXT_WIDTH - FACT_HEADING];
  if (facts.length === 0) return;
  yield tableStart(widths, NO_BORDER);
  for (const { heading, value } of facts) yield row([paragraph(run(heading, 'quiet'), 'Cell'), paragraph(runs(value), 'Cell')], widths);
  yield `</w:tbl>${AFTER_A_TABLE}`;
}

const bookmarkOf = (number: number): string => `activity_${number}`;

function* contentsParts({ entries }: Contents): Generator<string> {
  for (const { number, name, note } of entries) {
    const link = `<w:hyperlink w:anchor="${bookmarkOf(number)}" w:history="1">${run(`${number}  ${name}`)}</w:hyperlink>`;
    yield paragraph(`${link}${note === null ? '' : run(`  ${note}`, 'gap')}`);
  }
}

function* blockParts(block: Block): Generator<string> {
  switch (block.kind) {
    case 'paragraph': yield* block.lines.map((line) => paragraph(runs([line]))); break;
    case 'list': yield* block.items.map((item) => paragraph(runs(item))); break;
    case 'facts': yield* factsParts(block); break;
    case 'contents': yield* contentsParts(block); break;
    case 'table': yield* tableParts(block); break;
  }
}

function* blocksParts(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) yield* blockParts(block);
}

function* coverParts({ provision, title, organisation, asOf, issue, holder, colophon }: Cover): Generator<string> {
  yield paragraph(run(provision), null, `<w:spacing w:before="${SPACE_ABOVE_COVER}"/>`);
  yield paragraph(run(title), 'Title');
  yield paragraph(run(organisation), 'Holder');
  yield paragraph(run(asOf));
  if (issue !== null) yield paragraph(run(issue));
  yield paragraph('');
  yield* blocksParts([holder, colophon]);
}

function* overviewParts({ heading, parts }: OverviewSection, isOnNewPage: boolean): Generator<string> {
  yield paragraph(run(heading), 'Heading1', isOnNewPage ? '<w:pageBreakBefore/>' : '');
  for (const part of parts) {
    if (part.heading !== null) yield paragraph(run(part.heading), 'Heading2');
    yield* blocksParts(part.blocks);
  }
}

function* activityParts({ number, name, note, fields }: ActivitySection): Generator<string> {
  yield paragraph(`<w:bookmarkStart w:id="${number}" w:name="${bookmarkOf(number)}"/>${run(`${number}  ${name}`)}<w:bookmarkEnd w:id="${number}"/>`, 'Heading2');
  if (note !== null) yield paragraph(run(note, 'quiet'), null, '<w:keepNext/>');
  for (const { heading, provision, blocks } of fields) {
    yield paragraph(`${run(heading)}${provision === null ? '' : run(`  ${provision}`, 'provision')}`, 'Heading3');
    yield* blocksParts(blocks);
  }
}

/**
 * The body of the text document in WordprocessingML (ISO/IEC 29500-1, 17), in parts. Written here and not through the library's objects,
 * which take a gigabyte for a thousand activities.
 */
export function* bodyParts({ cover, overview, contents, activitiesHeading, activities }: RecordDocument): Generator<string> {
  yield* coverParts(cover);
  yield* overviewParts(overview, true);
  yield* overviewParts(contents, false);
  let isFirst = true;
  for (const activity of activities) {
    if (isFirst) yield paragraph(run(activitiesHeading), 'Heading1', '<w:pageBreakBefore/>');
    isFirst = false;
    yield* activityParts(activity);
  }
}
