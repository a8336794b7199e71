import { setImmediate } from 'node:timers/promises';
import type { Art30Record } from '../art-30-record.js';
import type { TemplateName } from '../templates/template-names.js';
import { recordDocument } from './compose-document.js';
import { documentWordsOf } from './document-words.js';
import { readFonts } from './pdf-fonts.js';
import { PdfPaper } from './pdf-paper.js';
import { drawActivitiesHeading, drawActivity, drawCover, drawOverview } from './pdf-sections.js';

const LONGEST_AT_A_TIME = 20;

/** @returns whether the record has characters that the font of the file lacks */
function needsSubstitution(record: Art30Record, paper: PdfPaper): boolean {
  return !paper.typesetter.covers([...new Set(JSON.stringify(record))].join(' '));
}

/**
 * The record as PDF: tagged (PDF/UA), with its fonts embedded, bookmarks, and a page per page of paper. The same record gives the same
 * bytes. Pages are written one after the other; between activities others get their turn.
 */
export async function renderPdf(record: Art30Record, template: TemplateName): Promise<Buffer> {
  const document = recordDocument(record, template);
  const paper = await PdfPaper.open(document, await readFonts());
  drawCover(paper, document.cover, needsSubstitution(record, paper) ? documentWordsOf(record.language).substituted : null);
  paper.newPage();
  drawOverview(paper, document.overview);
  drawOverview(paper, document.contents);
  let since = performance.now();
  let bookmarks: PDFKit.PDFOutline | undefined;
  for (const activity of document.activities) {
    bookmarks ??= drawActivitiesHeading(paper, document.activitiesHeading);
    drawActivity(paper, activity, bookmarks);
    if (performance.now() - since > LONGEST_AT_A_TIME) {
      await setImmediate();
      since = performance.now();
    }
  }
  return paper.close();
}
