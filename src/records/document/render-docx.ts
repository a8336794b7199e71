import type * as Docx from 'docx';
import type { Art30Record } from '../art-30-record.js';
import { withFixedTimes } from '../sheets/fixed-zip-times.js';
import type { TemplateName } from '../templates/template-names.js';
import { recordDocument } from './compose-document.js';
import { bodyParts, TEXT_WIDTH } from './docx-body.js';
import { stylesOf, writable } from './docx-text.js';
import type { RecordDocument } from './record-document.js';
import { textOfEntry } from './zip-entry.js';

const BODY = 'word/document.xml';
/** Stands where the body is written. */
const PLACE_OF_BODY = 'the-body-of-the-record';

function runningHeads({ running }: RecordDocument, { Footer, Header, PageNumber, Paragraph, TextRun }: typeof Docx): Pick<Docx.ISectionOptions, 'headers' | 'footers'> {
  const [before = '', between = '', after = ''] = running.page('\u0000', '\u0000').split('\u0000');
  const tabStops = [{ type: 'right' as const, position: TEXT_WIDTH }];
  const head = new TextRun({ children: [writable(running.left), '\t', writable(running.right)] });
  const foot = new TextRun({ children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after] });
  const footer = new Footer({ children: [new Paragraph({ style: 'Running', children: [foot] })] });
  return {
    headers: { default: new Header({ children: [new Paragraph({ style: 'Running', tabStops, children: [head] })] }), first: new Header({ children: [] }) },
    footers: { default: footer, first: footer },
  };
}

/** Styles, running heads and page, with an empty body. */
function frameOf(document: RecordDocument, library: typeof Docx): Docx.File {
  const size = { width: 11_906, height: 16_838 };
  const margin = { top: 1_300, bottom: 1_100, left: 1_133, right: 1_133, header: 620, footer: 560 };
  return new library.Document({
    styles: stylesOf(document.language),
    sections: [{ properties: { titlePage: true, page: { size, margin } }, ...runningHeads(document, library), children: [new library.Paragraph({ text: PLACE_OF_BODY })] }],
  });
}

const escaped = (text: string): string => writable(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The library writes the hour of the clock here. */
function coreProperties({ name, organisation, language, generatedAt }: RecordDocument): { readonly path: string; readonly data: string } {
  const instant = `${generatedAt.slice(0, 19)}Z`;
  const data = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"\
 xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(name)}</dc:title>\
<dc:creator>${escaped(organisation)}</dc:creator><dc:language>${language}</dc:language>\
<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified></cp:coreProperties>`;
  return { path: 'docProps/core.xml', data };
}

/**
 * The record as a text document (Office Open XML) that people go on editing: headings, tables and tones are styles, heads of tables are
 * repeated, rows stay whole. The same record gives the same bytes.
 */
export async function renderDocx(record: Art30Record, template: TemplateName): Promise<Buffer> {
  const library = await import('docx');
  const document = recordDocument(record, template);
  const frame = textOfEntry(await library.Packer.toBuffer(frameOf(document, library)), BODY);
  const place = frame.search(new RegExp(`<w:p>(?:(?!<w:p>).)*${PLACE_OF_BODY}`));
  const after = frame.indexOf('</w:p>', place) + '</w:p>'.length;
  const data = [frame.slice(0, place), ...bodyParts(document), frame.slice(after)].join('');
  const overrides = [coreProperties(document), { path: BODY, data }];
  return withFixedTimes(await library.Packer.toBuffer(frameOf(document, library), undefined, overrides));
}
