import type { ActivitySection, Cover, LabelledField, OverviewSection } from './record-document.js';
import { destinationOf, prepareBlock } from './pdf-blocks.js';
import { heightOf, type Prepared } from './pdf-setting.js';
import type { PdfPaper } from './pdf-paper.js';
import { ACCENT, RULE, STYLES, type TextStyle } from './pdf-text.js';

type StructureElement = PDFKit.PDFStructureElement;

const HEADING_COLUMN = 132;

function heading(paper: PdfPaper, parent: StructureElement, type: string, words: string, style: TextStyle): void {
  const lines = paper.typesetter.lines(words, style, paper.width);
  const element = paper.element(parent, type);
  paper.flow(element, type, lines, paper.left);
  element.end();
}

function text(paper: PdfPaper, parent: StructureElement, words: string, style: TextStyle): void {
  heading(paper, parent, 'P', words, style);
}

/** The first page: what it is, whose, of which day; at its foot what makes it one of a kind. */
export function drawCover(paper: PdfPaper, cover: Cover, substitution: string | null): void {
  paper.newPage();
  const section = paper.element(paper.root, 'Sect');
  paper.y = 120;
  text(paper, section, cover.provision, STYLES.eyebrow);
  paper.y += 4;
  heading(paper, section, 'H1', cover.title, STYLES.title);
  paper.y += 8;
  text(paper, section, cover.organisation, STYLES.holder);
  text(paper, section, cover.asOf, STYLES.cover);
  if (cover.issue !== null) text(paper, section, cover.issue, STYLES.cover);
  paper.y += 22;
  paper.rule(paper.y, ACCENT, 1);
  paper.y += 16;
  const place = { x: paper.left, width: paper.width };
  prepareBlock(paper, cover.holder, place).draw(section);
  paper.y += 14;
  paper.rule(paper.y);
  paper.y += 12;
  prepareBlock(paper, cover.colophon, place).draw(section);
  if (substitution !== null) {
    paper.y += 8;
    text(paper, section, substitution, STYLES.note);
  }
  section.end();
}

/** So much of a section stands below its heading, or it begins on a new page. */
const LEAST_OF_A_SECTION = 120;

/** A section before the activities, with the headings of its parts. */
export function drawOverview(paper: PdfPaper, { heading: title, parts }: OverviewSection): void {
  const section = paper.element(paper.root, 'Sect');
  paper.y += 26;
  paper.ensure(LEAST_OF_A_SECTION);
  paper.bookmark(title);
  heading(paper, section, 'H2', title, STYLES.heading1);
  paper.y += 8;
  for (const part of parts) {
    const blocks = part.blocks.map((block) => prepareBlock(paper, block, { x: paper.left, width: paper.width }));
    if (part.heading !== null) {
      paper.y += 12;
      paper.ensure(STYLES.heading2.leading + 8 + (blocks[0]?.least ?? 0));
      heading(paper, section, 'H3', part.heading, STYLES.heading2);
      paper.y += 4;
    }
    for (const block of blocks) block.draw(section);
  }
  section.end();
}

/** A field with a table takes the whole width below its heading, any other stands beside it. */
function prepareField(paper: PdfPaper, field: LabelledField): Prepared {
  return field.blocks.some(({ kind }) => kind === 'table') ? prepareWide(paper, field) : prepareBeside(paper, field);
}

function prepareWide(paper: PdfPaper, { heading: name, provision, blocks }: LabelledField): Prepared {
  const lines = [
    ...paper.typesetter.lines(name, STYLES.label, paper.width),
    ...(provision === null ? [] : paper.typesetter.lines(provision, STYLES.note, paper.width)),
  ];
  const prepared = blocks.map((block) => prepareBlock(paper, block, { x: paper.left, width: paper.width }));
  const least = 6 + heightOf(lines) + (prepared[0]?.least ?? 0);
  return {
    least,
    draw: (parent) => {
      paper.ensure(least);
      paper.rule(paper.y);
      paper.y += 6;
      const element = paper.element(parent, 'H4');
      paper.flow(element, 'H4', lines, paper.left);
      element.end();
      for (const block of prepared) block.draw(parent);
    },
  };
}

function prepareBeside(paper: PdfPaper, { heading: name, provision, blocks }: LabelledField): Prepared {
  const width = HEADING_COLUMN - 14;
  const lines = [
    ...paper.typesetter.lines(name, STYLES.label, width), ...(provision === null ? [] : paper.typesetter.lines(provision, STYLES.note, width)),
  ];
  const place = { x: paper.left + HEADING_COLUMN, width: paper.width - HEADING_COLUMN };
  const prepared = blocks.map((block) => prepareBlock(paper, block, place));
  const least = 6 + Math.max(heightOf(lines), prepared[0]?.least ?? 0);
  return {
    least,
    draw: (parent) => {
      paper.ensure(least);
      paper.rule(paper.y);
      paper.y += 6;
      const top = paper.y;
      const page = paper.page;
      const element = paper.element(parent, 'H4');
      paper.flow(element, 'H4', lines, paper.left);
      element.end();
      const bottom = paper.y;
      paper.y = top;
      for (const block of prepared) block.draw(parent);
      if (paper.page === page) paper.y = Math.max(paper.y, bottom);
      paper.y += 4;
    },
  };
}

/** One activity: its heading, its note and its first field stand together. */
export function drawActivity(paper: PdfPaper, { number, name, note, fields }: ActivitySection, bookmarks: PDFKit.PDFOutline): void {
  const title = paper.typesetter.lines(`${number}  ${name}`, STYLES.activity, paper.width);
  const notes = note === null ? [] : paper.typesetter.lines(note, STYLES.note, paper.width);
  const [first, ...others] = fields.map((field) => prepareField(paper, field));
  const section = paper.element(paper.root, 'Sect');
  paper.y += 20;
  paper.ensure(12 + heightOf(title) + heightOf(notes) + 8 + (first?.least ?? 0));
  paper.rule(paper.y, ACCENT, 1.4);
  paper.y += 8;
  paper.bookmark(`${number} ${name}`, bookmarks);
  paper.destination(destinationOf(number));
  const element = paper.element(section, 'H3');
  paper.flow(element, 'H3', title, paper.left);
  element.end();
  if (notes.length > 0) {
    const paragraph = paper.element(section, 'P');
    paper.flow(paragraph, 'P', notes, paper.left);
    paragraph.end();
  }
  paper.y += 6;
  first?.draw(section);
  for (const field of others) field.draw(section);
  paper.rule(paper.y, RULE);
  section.end();
}

/** The heading above the activities, on a page of its own beginning. @returns their bookmark */
export function drawActivitiesHeading(paper: PdfPaper, title: string): PDFKit.PDFOutline {
  paper.newPage();
  const bookmarks = paper.bookmark(title);
  heading(paper, paper.root, 'H2', title, STYLES.heading1);
  return bookmarks;
}
