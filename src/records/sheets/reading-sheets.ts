/** Sheets for reading: what the record concludes from the register, one thing per row, to be filtered and counted. */
import { countryName } from '../../platform/text/country-names.js';
import type { RecordActivity, RecordGapOf, RecordRecipient, RecordTransfer } from '../art-30-record.js';
import { citationInWords, groundInWords } from '../labels/wording.js';
import { recipientRoleText } from '../rendering/record-text.js';
import { cellText, onOneLine } from './cell-text.js';
import type { SheetContext } from './sheet-context.js';
import { type CellValue, dayCell, type WorkbookSheet } from './workbook.js';

interface ReadingColumn<Row> {
  readonly heading: string;
  readonly valueOf: (row: Row) => CellValue | undefined;
}

const linesOf = (texts: readonly string[]): string => texts.map(onOneLine).join('\n');

function readingSheet<Row>(name: string, columns: readonly ReadingColumn<Row>[], rows: readonly Row[]): WorkbookSheet {
  const cellOf = (value: CellValue | undefined): CellValue => (typeof value === 'string' ? cellText(value) || null : value ?? null);
  return {
    name, columns: columns.map(({ heading }) => ({ heading })), frozenColumns: 1,
    rows: rows.map((row) => columns.map(({ valueOf }) => cellOf(valueOf(row)))),
  };
}

interface OfActivity<Part> {
  readonly activity: RecordActivity;
  readonly part: Part;
}

function ofActivities<Part>({ record: { activities } }: SheetContext, partsOf: (activity: RecordActivity) => readonly Part[]): readonly OfActivity<Part>[] {
  return (activities as readonly RecordActivity[]).flatMap((activity) => partsOf(activity).map((part) => ({ activity, part })));
}

/** Art. 30(1)(d): every recipient of every activity. */
export function recipientsSheet(context: SheetContext): WorkbookSheet {
  const { labels, labels: { terms, language }, words } = context;
  return readingSheet<OfActivity<RecordRecipient>>(words.sheets.recipients, [
    { heading: terms.activity, valueOf: ({ activity }) => activity.name },
    { heading: terms.recipient, valueOf: ({ part }) => part.name },
    { heading: terms.legalName, valueOf: ({ part }) => part.legalName },
    { heading: terms.role, valueOf: ({ part }) => recipientRoleText(part, labels) },
    { heading: terms.service, valueOf: ({ part }) => part.service },
    { heading: terms.countries, valueOf: ({ part }) => linesOf([...part.countries.map((code) => countryName(code, language)), ...part.organisations]) },
    { heading: terms.dataCategories, valueOf: ({ part }) => linesOf(part.dataCategories.map(({ name }) => name)) },
  ], ofActivities(context, ({ recipients }) => recipients));
}

/** Art. 30(1)(e), (2)(c): every transfer of every activity, with what carries it and how it is judged. */
export function transfersSheet(context: SheetContext): WorkbookSheet {
  const { labels, labels: { terms, language }, words: { sheets, headings } } = context;
  const groundOf = ({ ground, regime }: RecordTransfer) => ground && groundInWords(ground, regime, labels);
  return readingSheet<OfActivity<RecordTransfer>>(sheets.transfers, [
    { heading: terms.activity, valueOf: ({ activity }) => activity.name },
    { heading: terms.recipient, valueOf: ({ part }) => part.recipient },
    { heading: headings.via, valueOf: ({ part }) => part.via },
    { heading: terms.destination, valueOf: ({ part }) => (part.country === null ? part.organisation : countryName(part.country, language)) },
    { heading: headings.locationKind, valueOf: ({ part }) => part.kind && labels.locationKinds[part.kind] },
    { heading: terms.applicableLaw, valueOf: ({ part }) => labels.lawNames[part.regime] },
    { heading: terms.assessment, valueOf: ({ part }) => labels.verdicts[part.verdict] },
    { heading: headings.ground, valueOf: ({ part }) => groundOf(part) },
    { heading: terms.documentation, valueOf: ({ part }) => part.documentation },
    { heading: headings.validUntil, valueOf: ({ part }) => dayCell(part.validUntil) },
    { heading: sheets.gaps, valueOf: ({ part }) => linesOf(part.missing.map(({ message }) => message)) },
  ], ofActivities(context, ({ transfers }) => transfers));
}

/** What the law asks for and the register does not say. */
export function gapsSheet({ record, labels, labels: { terms }, words: { sheets, headings } }: SheetContext): WorkbookSheet {
  const names = new Map((record.activities as readonly RecordActivity[]).map(({ key, name }) => [key, name]));
  return readingSheet<RecordGapOf>(sheets.gaps, [
    { heading: terms.activity, valueOf: ({ activity }) => (activity === null ? record.organisation.name : names.get(activity) ?? activity) },
    { heading: terms.provision, valueOf: ({ citation }) => citationInWords(citation, labels) },
    { heading: headings.modality, valueOf: ({ modality }) => labels.modalities[modality] },
    { heading: sheets.gaps, valueOf: ({ message }) => message },
  ], record.missing);
}
