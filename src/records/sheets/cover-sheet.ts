import { countryName } from '../../platform/text/country-names.js';
import { documentWordsOf } from '../document/document-words.js';
import { contactText, jointControllerText } from '../rendering/record-text.js';
import { cellText } from './cell-text.js';
import { SHEET_FORMAT } from './format-sheet.js';
import type { SheetContext } from './sheet-context.js';
import { type CellValue, dayCell, type WorkbookSheet } from './workbook.js';

type CoverRow = readonly [string, CellValue | undefined];

function organisationRows({ record: { role, organisation }, labels, labels: { terms, party, regimes, language } }: SheetContext): readonly CoverRow[] {
  return [
    [party[role], organisation.name],
    [terms.tradingNames, organisation.tradingNames.join('\n')],
    [terms.address, organisation.address],
    [terms.country, organisation.country && countryName(organisation.country, language)],
    [terms.email, organisation.email],
    [terms.phone, organisation.phone],
    [terms.website, organisation.website],
    [terms.dataProtectionOfficer, organisation.dataProtectionOfficer && contactText(organisation.dataProtectionOfficer)],
    [terms.representative, organisation.representatives.map(contactText).join('\n')],
    [terms.jointControllers, organisation.jointControllers.map((joint) => jointControllerText(joint, labels)).join('\n')],
    [terms.supervisoryAuthority, organisation.supervisoryAuthority],
    [terms.applicableLaw, organisation.regimes.map((regime) => regimes[regime]).join('\n')],
  ];
}

function recordRows({ record, labels: { terms }, words }: SheetContext): readonly CoverRow[] {
  return [
    ...(record.issue ? [[documentWordsOf(record.language).issue(record.issue.number), record.issue.issuedAt] as const] : []),
    [terms.asOf, dayCell(record.asOf)],
    [terms.knownOn, record.knownOn],
    [terms.activities, record.activities.length],
    [words.sheets.gaps, record.missing.length],
    [terms.revision, record.revision],
    [terms.lawVersion, dayCell(record.lawVersion)],
    [terms.digest, record.digest],
    [words.headings.format, SHEET_FORMAT],
  ];
}

/** Whose record it is, of which day, and by which digest it can be checked. Nothing of the moment it was written: the same record gives the same file. */
export function coverSheet(context: SheetContext): WorkbookSheet {
  const { record, labels, words } = context;
  const stated = [...organisationRows(context), ...recordRows(context)]
    .map(([name, value]) => [name, typeof value === 'string' ? cellText(value) || null : value ?? null] as const)
    .filter(([, value]) => value !== null);
  return {
    name: words.sheets.cover, columns: [{ heading: '' }, { heading: '' }], frozenColumns: 0, isList: true,
    rows: [[labels.title[record.role], null], ...stated, [null, words.editing]],
  };
}
