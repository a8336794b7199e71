import type { RegisterFacts } from '../../law/facts.js';
import type { Art30Record } from '../art-30-record.js';
import { sheetOf } from '../templates/sheet-of.js';
import type { TemplateName } from '../templates/template-names.js';
import { activitySheets } from './activity-sheets.js';
import { companySheets } from './company-sheets.js';
import { coverSheet } from './cover-sheet.js';
import { formatSheet } from './format-sheet.js';
import { gapsSheet, recipientsSheet, transfersSheet } from './reading-sheets.js';
import { sheetContext } from './sheet-context.js';
import { templateSheet } from './template-sheet.js';
import type { Workbook } from './workbook.js';

/**
 * A record as a workbook: first as the template orders it, then sheets to work in (activities, engagements, companies, measures), sheets
 * for reading (recipients, transfers, what is missing), a cover, and a hidden description by which it can be sent back.
 * @param register the register that the record was made from; without it engagements say only what the record says of them
 */
export function recordWorkbook(record: Art30Record, template: TemplateName, register: RegisterFacts | null): Workbook {
  const context = sheetContext(record, register);
  const first = templateSheet(sheetOf(record, template), context.words.sheets.record);
  const working = [...activitySheets(context), ...companySheets(context)];
  const reading = [recipientsSheet(context), transfersSheet(context), gapsSheet(context), coverSheet(context)];
  const description = formatSheet(record, working.flatMap(({ fields }) => fields));
  return { sheets: [first, ...working.map(({ sheet }) => sheet), ...reading, description] };
}
