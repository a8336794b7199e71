import type { PdfPaper } from './pdf-paper.js';
import { heightOf, type Place, type Prepared, setLines } from './pdf-setting.js';
import { prepareTable } from './pdf-table.js';
import { type SetLine, STYLES, styleOfTone } from './pdf-text.js';
import type { Block, Contents, Facts, Lines, List } from './record-document.js';

const BETWEEN_ITEMS = 2.5;
const FACT_HEADING = 150;
/** So much of a block is kept together. */
const MOST_KEPT_TOGETHER = 170;

/** So much must fit below a heading: all of what is short, two lines of what is long. */
function leastOf(lines: readonly SetLine[]): number {
  const height = heightOf(lines);
  return height <= MOST_KEPT_TOGETHER ? height : heightOf(lines.slice(0, 2));
}

function prepareParagraph(paper: PdfPaper, lines: Lines, { x, width }: Place): Prepared {
  const set = setLines(paper, lines, width);
  return {
    least: leastOf(set),
    draw: (parent) => {
      paper.ensure(leastOf(set));
      const element = paper.element(parent, 'P');
      paper.flow(element, 'P', set, x);
      element.end();
      paper.y += BETWEEN_ITEMS;
    },
  };
}

function prepareList(paper: PdfPaper, { items }: List, { x, width }: Place): Prepared {
  const set = items.map((item) => setLines(paper, item, width));
  const height = set.reduce((sum, lines) => sum + heightOf(lines) + BETWEEN_ITEMS, 0);
  return {
    least: height <= MOST_KEPT_TOGETHER ? height : leastOf(set[0] ?? []),
    draw: (parent) => {
      const list = paper.element(parent, 'L');
      for (const lines of set) {
        paper.ensure(leastOf(lines));
        const item = paper.element(list, 'LI');
        const body = paper.element(item, 'LBody');
        paper.flow(body, 'LBody', lines, x);
        body.end();
        item.end();
        paper.y += BETWEEN_ITEMS;
      }
      list.end();
    },
  };
}

function prepareFacts(paper: PdfPaper, { facts }: Facts, { x, width }: Place): Prepared {
  const set = facts.map(({ heading, value }) => ({
    heading: paper.typesetter.lines(heading, STYLES.note, FACT_HEADING - 12), value: setLines(paper, value, width - FACT_HEADING),
  }));
  return {
    least: Math.max(heightOf(set[0]?.heading ?? []), leastOf(set[0]?.value ?? [])),
    draw: (parent) => {
      const list = paper.element(parent, 'L');
      for (const { heading, value } of set) {
        const least = Math.max(heightOf(heading), leastOf(value));
        paper.ensure(least);
        const item = paper.element(list, 'LI');
        const { y: top, page } = paper;
        const label = paper.element(item, 'Lbl');
        paper.flow(label, 'Lbl', heading, x);
        label.end();
        const below = paper.y;
        paper.y = top;
        const body = paper.element(item, 'LBody');
        paper.flow(body, 'LBody', value, x + FACT_HEADING);
        body.end();
        item.end();
        paper.y = (paper.page === page ? Math.max(paper.y, below) : paper.y) + BETWEEN_ITEMS + 1.5;
      }
      list.end();
    },
  };
}

/** Where the links to an activity lead. */
export const destinationOf = (number: number): string => `activity-${number}`;

function prepareContents(paper: PdfPaper, { entries }: Contents, { x, width }: Place): Prepared {
  const style = styleOfTone('plain');
  const indent = 34;
  return {
    least: style.leading * 2,
    draw: (parent) => {
      const list = paper.element(parent, 'TOC');
      for (const { number, name, note } of entries) {
        const noted = note === null ? [] : paper.typesetter.lines(note, STYLES.note, 110);
        const lines = paper.typesetter.lines(name, style, width - indent - 120);
        paper.ensure(heightOf(lines));
        const item = paper.element(list, 'TOCI');
        const link = paper.element(item, 'Link');
        const { y: top, page } = paper;
        paper.mark(link, 'Link', () => paper.print({ printed: String(number), actual: null, style: STYLES.note }, x, top));
        paper.flow(link, 'Link', lines, x + indent);
        const bottom = paper.y;
        const start = paper.page === page ? top : bottom - style.leading;
        paper.link(link, destinationOf(number), name, { x, y: start, width, height: bottom - start });
        link.end();
        if (noted.length > 0) {
          const gaps = paper.element(item, 'P');
          paper.y = start;
          paper.mark(gaps, 'P', () => noted.forEach((line, position) => paper.print(line, x + width - 110, start + position * line.style.leading)));
          gaps.end();
        }
        item.end();
        paper.y = Math.max(bottom, start + heightOf(noted)) + 2;
      }
      list.end();
    },
  };
}

/** Breaks the lines of a block, so that its height is known before it is drawn. */
export function prepareBlock(paper: PdfPaper, block: Block, place: Place): Prepared {
  switch (block.kind) {
    case 'paragraph': return prepareParagraph(paper, block.lines, place);
    case 'list': return prepareList(paper, block, place);
    case 'facts': return prepareFacts(paper, block, place);
    case 'contents': return prepareContents(paper, block, place);
    case 'table': return prepareTable(paper, block, place);
  }
}
