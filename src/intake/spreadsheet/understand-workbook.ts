import type { RegisterFacts } from '../../law/facts.js';
import type { Language } from '../../law/vocabulary.js';
import type { DayOrders } from './drafting/cell-values.js';
import { draftActivity } from './drafting/draft-activity.js';
import { draftParties } from './drafting/draft-parties.js';
import { draftVendor } from './drafting/draft-vendor.js';
import { type Evidence, type Question, RegisterDraft } from './drafting/register-draft.js';
import { draftOwnExport, isOwnExport } from './own-export/draft-own-export.js';
import { dayOrderOf } from './cells/days.js';
import type { Workbook } from './reading/workbook.js';
import type { ColumnReading, SheetReading, UnreadCell } from './tables/entry.js';
import { HeadingReader, type HeadingWishes } from './tables/headings.js';
import { readSheet } from './tables/read-sheet.js';

/** What was understood of a spreadsheet: a register of drafts, the words it rests on, and what is left. */
export interface Intake {
  readonly register: RegisterFacts;
  readonly evidence: readonly Evidence[];
  readonly unread: readonly UnreadCell[];
  readonly columns: readonly ColumnReading[];
  readonly questions: readonly Question[];
}

export interface IntakeWishes {
  /** The register that is there; null where nobody said whose it is. */
  readonly base: RegisterFacts | null;
  readonly headings: HeadingWishes;
  /** The language of the sheet, where the sender knows it. */
  readonly language: Language | null;
}

/**
 * Understands a workbook. Every fact rests on words of a cell; what no words support stays empty, and what is not understood is told.
 * A file that this service wrote itself comes back as exactly what was edited in it.
 */
export function understandWorkbook(workbook: Workbook, { base, headings, language }: IntakeWishes): Intake {
  const draft = new RegisterDraft(base);
  const columns = isOwnExport(workbook) ? draftOwnExport(draft, workbook) : draftSheets(draft, workbook, new HeadingReader(headings), base !== null, language);
  if (base === null && draft.organisation.name === 'Organisation') {
    draft.ask({ code: 'whose-register', pointer: '/organisation', message: 'The sheet does not say whose register it is; name the organisation.' });
  }
  return { register: { organisation: draft.organisation, ...draft.lists } as RegisterFacts, evidence: draft.evidence(), unread: draft.unread, columns, questions: [...draft.questions.values()] };
}

function draftSheets(draft: RegisterDraft, workbook: Workbook, reader: HeadingReader, isKnown: boolean, language: Language | null): ColumnReading[] {
  const readings = workbook.sheets.filter(({ rows }) => rows.length > 0).map((sheet) => readSheet(sheet, reader));
  for (const reading of readings) {
    draft.unread.push(...reading.unread.slice(0, Math.max(0, 10_000 - draft.unread.length)));
    draftParties(draft, reading.parties, isKnown);
    for (const { sheet, header, mappedTo } of reading.doubtful) {
      draft.ask({ code: 'heading-doubtful', sheet: `${sheet}: ${header}`, message: `"${header.slice(0, 200)}" was taken as ${mappedTo}. Send a mapping if it is something else.` });
    }
    const orders = dayOrders(reading, language);
    for (const entry of reading.entries) (entry.kind === 'vendor' ? draftVendor : draftActivity)(draft, entry, orders);
  }
  return readings.flatMap(({ columns }) => columns);
}

const DAYS = new Set(['startsOn', 'endsOn', 'lastReviewedOn', 'signedOn', 'contractEndsOn', 'contractStatus', 'impactAssessmentDate', 'impactAssessmentRequired']);

function dayOrders({ entries }: SheetReading, wished: Language | null): DayOrders {
  const texts = new Map<string, { texts: string[]; language: Language }>();
  for (const { cells, language } of entries) {
    for (const { field, sheet, heading, text, day } of cells) {
      if (!DAYS.has(field) || day !== undefined) continue;
      const column = texts.get(`${sheet} ${heading}`) ?? { texts: [], language: wished ?? language };
      column.texts.push(text);
      texts.set(`${sheet} ${heading}`, column);
    }
  }
  return new Map([...texts].map(([column, stated]) => [column, dayOrderOf(stated.texts, stated.language)]));
}
