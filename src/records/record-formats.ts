import type { RegisterFacts } from '../law/facts.js';
import type { Art30Record } from './art-30-record.js';
import { sealedJson } from './record-digest.js';
import { renderCsv } from './rendering/render-csv.js';
import { renderHtml } from './rendering/render-html.js';
import type { TemplateName } from './templates/template-names.js';

/** How a format is named on the wire, and who writes it. */
export interface RecordFormatEntry {
  readonly mediaType: string;
  /** Suffix of addresses and file names, without the dot. */
  readonly extension: string;
  /** Shown by a browser; anything else is saved as a file. */
  readonly inline: boolean;
  /** Takes long enough that it runs beside the service, a few at a time. Its libraries are loaded at first use. */
  readonly heavy: boolean;
  /**
   * The same record, template and register give the same bytes.
   * @param register what the record was made from, for formats that can be edited and sent back; an issued record stands alone
   */
  readonly render: (record: Art30Record, template: TemplateName, register?: RegisterFacts | null) => Promise<string | Buffer>;
}

async function renderJson({ digest: _digest, generatedAt, issue, ...content }: Art30Record): Promise<string> {
  return sealedJson(content as Parameters<typeof sealedJson>[0], generatedAt, issue).json;
}

async function renderPage(record: Art30Record, template: TemplateName): Promise<string> {
  return template === 'art-30' ? renderHtml(record) : (await import('./rendering/render-sheet.js')).renderSheet(record, template);
}

/** Every format of a record; the first is the default. The only list of them: routes, issued records and the API document read it. */
export const RECORD_FORMATS = {
  json: { mediaType: 'application/json', extension: 'json', inline: true, heavy: false, render: renderJson },
  html: { mediaType: 'text/html', extension: 'html', inline: true, heavy: false, render: renderPage },
  csv: { mediaType: 'text/csv', extension: 'csv', inline: false, heavy: false, render: async (record, template) => renderCsv(record, template) },
  pdf: {
    mediaType: 'application/pdf', extension: 'pdf', inline: false, heavy: true,
    render: async (record, template) => (await import('./document/render-pdf.js')).renderPdf(record, template),
  },
  docx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx', inline: false, heavy: true,
    render: async (record, template) => (await import('./document/render-docx.js')).renderDocx(record, template),
  },
  xlsx: {
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', extension: 'xlsx', inline: false, heavy: true,
    render: async (record, template, register) => (await import('./sheets/render-sheets.js')).renderXlsx(record, template, register),
  },
  ods: {
    mediaType: 'application/vnd.oasis.opendocument.spreadsheet', extension: 'ods', inline: false, heavy: true,
    render: async (record, template, register) => (await import('./sheets/render-sheets.js')).renderOds(record, template, register),
  },
  jsonld: {
    mediaType: 'application/ld+json', extension: 'jsonld', inline: false, heavy: false,
    render: async (record) => (await import('./linked-data/render-json-ld.js')).renderJsonLd(record),
  },
} as const satisfies Readonly<Record<string, RecordFormatEntry>>;

export type RecordFormat = keyof typeof RECORD_FORMATS;

/** The names of the formats, the default first. */
export const RECORD_FORMAT_NAMES = Object.keys(RECORD_FORMATS) as RecordFormat[];
