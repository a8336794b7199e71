/** The record as a file for spreadsheet programs. The libraries are loaded at first use: an idle service does without them. */
import type { RegisterFacts } from '../../law/facts.js';
import type { Art30Record } from '../art-30-record.js';
import type { TemplateName } from '../templates/template-names.js';
import { recordWorkbook } from './record-workbook.js';

/** Office Open XML (ISO/IEC 29500). The same record, template and register give the same bytes. */
export async function renderXlsx(record: Art30Record, template: TemplateName, register?: RegisterFacts | null): Promise<Buffer> {
  const { writeXlsx } = await import('./write-xlsx.js');
  return writeXlsx(recordWorkbook(record, template, register ?? null));
}

/** OpenDocument (ISO/IEC 26300). The same record, template and register give the same bytes. */
export async function renderOds(record: Art30Record, template: TemplateName, register?: RegisterFacts | null): Promise<Buffer> {
  const { writeOds } = await import('./write-ods.js');
  return writeOds(recordWorkbook(record, template, register ?? null));
}
