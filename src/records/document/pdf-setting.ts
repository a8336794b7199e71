import type { PdfPaper } from './pdf-paper.js';
import { type SetLine, styleOfTone } from './pdf-text.js';
import type { Lines } from './record-document.js';

/** A block whose lines are broken. `least`: how much of it has to stand together with what is above it. */
export interface Prepared {
  readonly least: number;
  readonly draw: (parent: PDFKit.PDFStructureElement) => void;
}

/** Where a block stands on the page. */
export interface Place {
  readonly x: number;
  readonly width: number;
}

/** The lines of a cell, paragraph or item, broken to a width. */
export function setLines(paper: PdfPaper, lines: Lines, width: number): readonly SetLine[] {
  return lines.flatMap(({ text, tone }) => paper.typesetter.lines(text, styleOfTone(tone), width));
}

/** How high set lines are, one below the other. */
export function heightOf(lines: readonly SetLine[]): number {
  return lines.reduce((height, { style }) => height + style.leading, 0);
}
